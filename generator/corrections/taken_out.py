"""What it means that items are gone from pages: off the whole site, or off one page alone.

An item that an editor deletes by itself is taken off the whole site, wherever he did it, until it
stands on a page again. It stays on all other pages where he may have meant less than that: with
its section, on a frozen page, many at once, or moved to another page by hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.corrections.facts import Item
from generator.corrections.gone import Edited
from generator.records import Correction, Removal

FIELD = "deleted"
HERE = "here"
MOST = 12
"""So many items of a page are taken off the site at once: more than one clears out by hand, fewer
than an old page lacks beside a newer base (one article brings up to forty)."""
FROZEN = "the page is frozen"
HOME = "briefing/"
"""An article's own page: what is deleted there is so frozen or not."""


@dataclass(frozen=True, slots=True)
class TakenOut:
    holds: tuple[Correction, ...] = ()
    """Deletions that are to be made on every page."""
    asked: tuple[Correction, ...] = ()
    """Of other pages than the article's own: to be made if that page would show the item still."""
    back: tuple[Removal, ...] = ()
    """Items that stand on a page again."""
    alone: tuple[Removal, ...] = ()
    """Items that are off one page alone, since this run or before."""


def taken_out(
    pages: Iterable[Edited],
    known: Sequence[Correction],
    apart: Mapping[str, str],
    held: Iterable[Correction] = (),
) -> TakenOut:
    """`pages` are all that are edited or had deletions; `known` and `apart` from the last run.

    `apart` is "page id#item" → why it was off that page alone; `held` are other corrections.
    """
    by_page = {page.page: page for page in pages}
    by_hand = {item: p.page for p in by_page.values() for item in sorted(p.added)}
    old = list(deleted(known))
    elsewhere = {i: f"it stands on {page} by hand" for i, page in by_hand.items()}
    elsewhere |= _corrected(held, known)
    back = {c.item: where for c in old if (where := _back(c, by_page, by_hand))}
    holds = [_dated(c, by_page.get(c.page)) for c in old if c.item not in back]
    settled = {(c.page, c.item) for c in holds}
    asked: list[Correction] = []
    alone: list[Removal] = []
    for page in by_page.values():
        fresh = [item for item in page.gone if (page.page, item.id) not in settled]
        reasons = _reasons(page, fresh, elsewhere, apart)
        for item in fresh:
            if item.id in reasons:
                alone.append(_alone(page, item, reasons[item.id]))
            else:
                (holds if page.page.startswith(HOME) else asked).append(_deletion(page, item))
    labels = {c.item: c.label for c in old}
    told = (Removal(where, item, labels[item], "back") for item, where in back.items())
    return TakenOut(tuple(holds), tuple(asked), tuple(sorted(told)), tuple(sorted(alone)))


def deleted(corrections: Iterable[Correction]) -> Iterator[Correction]:
    """Those that take an item off the site."""
    return (c for c in corrections if c.field == FIELD)


def _back(
    correction: Correction, pages: Mapping[str, Edited], by_hand: Mapping[str, str]
) -> str | None:
    """The page on which a deleted item was put back: its own, or any other."""
    own = pages.get(correction.page)
    if own is not None and correction.item in own.here:
        return own.page
    return by_hand.get(correction.item)


def _corrected(held: Iterable[Correction], known: Iterable[Correction]) -> dict[str, str]:
    """Items whose speaker or answer an editor put right at the same time: they are to stay."""
    before = {(c.page, c.item, c.field, c.now) for c in known}
    new = (c for c in held if c.item and (c.page, c.item, c.field, c.now) not in before)
    return {c.item: f"its {c.field} was put right on {c.page} at the same time" for c in new}


def _dated(correction: Correction, page: Edited | None) -> Correction:
    """With the date that its page gives by now."""
    if page is None or page.date == correction.date:
        return correction
    return replace(correction, date=page.date)


def _deletion(page: Edited, item: Item) -> Correction:
    return Correction(page.page, item.id, FIELD, HERE, "", item.label, item.targets, page.date)


def _alone(page: Edited, item: Item, why: str) -> Removal:
    return Removal(page.page, item.id, item.label, "page", why)


def with_section(heading: str) -> str:
    """Why an item is off a page that has its section no more."""
    return f"its section “{heading}” was deleted"


def _reasons(
    page: Edited, fresh: list[Item], elsewhere: Mapping[str, str], apart: Mapping[str, str]
) -> dict[str, str]:
    """Item → why it is off this page alone; those that are off the whole site are not in it."""
    found: dict[str, str] = {}
    for item in fresh:
        before = apart.get(f"{page.page}#{item.id}")
        if before is not None:
            found[item.id] = before
        elif page.frozen and not page.page.startswith(HOME):
            found[item.id] = FROZEN
        elif item.id in page.under:
            found[item.id] = with_section(page.under[item.id])
        elif item.id in elsewhere:
            found[item.id] = elsewhere[item.id]
    rest = [item.id for item in fresh if item.id not in found]
    if len(rest) > MOST:
        found |= dict.fromkeys(rest, f"{len(rest)} items were deleted at once, more than {MOST}")
    return found
