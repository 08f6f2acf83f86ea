"""Items that editors took out: which of them are told still, and what the run says of each."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace

from generator import corrections
from generator.plan import Plan
from generator.put_right.found import PutRight
from generator.records import Correction, Library, Reading, Removal, Report
from generator.store import Shelf

REGISTERS = ("quotes", "figures", "timeline", "questions")
"""Pages that show every item of a kind, on one part or another."""
NO_PLACE = "it was new, and what it belongs to stood there no more"


def decided(
    found: PutRight, library: Library, readings: Sequence[Reading], text: Callable[[str], str]
) -> PutRight:
    """The same with every telling that `library` has of an item which is taken out.

    `text` gives a page as it is generated of that library, by id: where it shows an item no more
    that an editor deleted there, another speaker has it, or another story, and it stays. When
    corrections are the same afterwards, nothing of what was taken out is in the library.
    """
    unseen = set(corrections.withdrawn(found.sound))
    still = (c for c in found.asked if _hidden(c, unseen) or _shown(c, library, text))
    before = tuple(corrections.deleted(found.every))
    taken = corrections.again(library, (*before, *still))
    if taken == before:
        return replace(found, asked=())
    every = tuple(sorted({*found.every} - {*before} | {*taken}))
    lost = tuple(corrections.lost(every, {r.article.id: r for r in readings}))
    return replace(found, every=every, lost=lost, asked=())


def _hidden(correction: Correction, unseen: Collection[str]) -> bool:
    """Whether only withdrawn articles tell it: nobody can say what its page would show."""
    found = correction.targets
    return bool(found) and all(t.article in unseen and t.words for t in found)


def _shown(correction: Correction, library: Library, text: Callable[[str], str]) -> bool:
    """Whether the page would show it, or link to it; a register has it on one of its parts."""
    if not corrections.stands(library, correction.item):
        return False
    if correction.page.partition("/")[0] in REGISTERS:
        return True
    made = text(correction.page)
    return any(f"#{correction.item}{end}" in made for end in "} )")


def with_apart(planned: Plan, found: PutRight, shelf: Shelf) -> Plan:
    """The plan with what the next run must know of items that are off one page alone."""
    new = {step.id: step.base for step in planned.steps if step.base is not None}
    made = planned.manifest.pages

    def base(page: str) -> str:
        return new[page] if page in new else shelf.bases.get(page, "")

    stay = (r for r in found.alone if r.page in made and _on(r.item, base(r.page)))
    apart = {_key(r): r.why for r in (*stay, *_never_shown(planned, shelf))}
    return replace(planned, manifest=replace(planned.manifest, apart=apart))


def _never_shown(planned: Plan, shelf: Shelf) -> Iterator[Removal]:
    """Items that are new and have no place on an edited page: nobody deleted them there, and the
    next run must not take them for deleted."""
    for step in planned.steps:
        if step.base in (None, step.page) or step.path.suffix != ".md":
            continue
        text = shelf.texts[step.path] if step.page is None else step.page
        page = corrections.edited(step.id, text, step.base or "")
        for item in page.gone:
            if not _on(item.id, shelf.bases.get(step.id, "")):
                section = page.under.get(item.id)
                why = corrections.with_section(section) if section else NO_PLACE
                yield Removal(step.id, item.id, item.label, "page", why)


def with_removals(report: Report, found: PutRight, shelf: Shelf, folder: str) -> Report:
    """The report with what was taken out or put back since the last run, and what is apart."""
    alone = [_placed(r, shelf, folder) for r in found.alone]
    fresh = [_key(r) not in shelf.manifest.apart for r in found.alone]
    new = [
        *(_placed(r, shelf, folder) for r in (*_taken_out(found, shelf), *found.back)),
        *(r for r, now in zip(alone, fresh, strict=True) if now),
    ]
    old = (r for r, now in zip(alone, fresh, strict=True) if not now)
    return replace(report, removals=tuple(sorted(new)), apart=tuple(old))


def _taken_out(found: PutRight, shelf: Shelf) -> Iterator[Removal]:
    known = {(c.page, c.item) for c in corrections.deleted(found.known)}
    for c in corrections.deleted(found.every):
        if (c.page, c.item) not in known:
            yield Removal(c.page, c.item, c.label, "site", pages=pages_with(c.item, shelf))


def _key(removal: Removal) -> str:
    return f"{removal.page}#{removal.item}"


def _placed(removal: Removal, shelf: Shelf, folder: str) -> Removal:
    """With the path of its page."""
    return replace(removal, page=f"{folder}/{shelf.where.get(removal.page, removal.page)}")


def pages_with(item: str, shelf: Shelf) -> int:
    """How many pages showed it as they were generated last."""
    return sum(_on(item, base) for base in shelf.bases.values())


def _on(item: str, page: str) -> bool:
    return f"{{#{item}}}" in page or f"{{#{item} " in page
