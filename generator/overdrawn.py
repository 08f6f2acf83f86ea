"""Lines of editors that show more of an outlet's prose than the site may show of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.corrections.words import plain
from generator.keep.faults import Fault
from generator.keep.receipts import receipts
from generator.keep.texts import unlike
from generator.name_links import unlinked
from generator.records import Faq, Figure, Quote, Reading, Span
from generator.verification.budget import EXCERPT, LEEWAY, NAME, limit
from generator.verification.prose import Seed, folded, seed
from generator.verification.runs import CHANCE, Index, index

SHORTEST = 5
"""Words of a line from which it may hold some of an outlet's prose."""
FIX = "say it in your own words, or set `rights: full` in the seed’s sidecar if you may show it"
Texts = Mapping[PurePosixPath, str]


@dataclass(frozen=True, slots=True)
class Added:
    """A line of an editor's own, from 1."""

    path: PurePosixPath
    line: int
    words: str


def overdrawn(readings: Iterable[Reading], stands: Texts, generated: Texts) -> list[Fault]:
    """Where editors' own lines take a page over the budget; texts by path."""
    added = list(_added(stands, generated))
    if not added:
        return []
    by_id = {reading.article.id: reading for reading in readings}
    prose = index({key: _seed(reading) for key, reading in by_id.items()})
    shown: dict[str, int] = {}
    found = []
    for one in added:
        for article, run in prose.runs(one.words, by_id):
            if run.bit_count() < CHANCE:
                continue
            if article not in shown:
                shown[article] = _shown(article, prose, generated)
            before, shown[article] = shown[article], shown[article] | run
            sides = (before, shown[article], run)
            if said := _said(by_id[article], prose.seeds[article], sides):
                found.append(Fault(one.path, one.line, said, FIX))
    return found


def _added(stands: Texts, generated: Texts) -> Iterator[Added]:
    for path in unlike(stands, generated):
        if path.suffix != ".md":
            continue
        text = stands[path]
        known = set(unlinked(generated.get(path, "")).splitlines())
        for line, row in enumerate(text.splitlines(), 1):
            if unlinked(row) not in known and row.count(" ") >= SHORTEST - 1:
                yield Added(path, line, folded(plain(row)))


def _seed(reading: Reading) -> Seed:
    article = reading.article
    title = article.headline.span if article.headline else None
    free = [*(q.span for q in reading.of(Quote)), *(f.span for f in reading.of(Figure)), title]
    for faq in reading.of(Faq):
        free += [faq.question, *faq.answer]
    spans: list[Span] = [span for span in free if span is not None]
    return seed(article.text, spans, withheld=article.rights == "none")


def _shown(article: str, prose: Index, generated: Texts) -> int:
    """The words of an article that generated pages show, a bit each."""
    words = 0
    for path, text in generated.items():
        if path.suffix == ".md" and any(of == article for of, _, _ in receipts(text)):
            for row in text.splitlines():
                for key, run in prose.runs(folded(plain(row)), (article,)):
                    words |= run if key == article else 0
    return words


def _said(reading: Reading, one: Seed, sides: tuple[int, int, int]) -> str:
    """What is wrong with a line; "" if nothing. `sides`: shown before, with it, and in it."""
    before, after, run = (one.counted(side) for side in sides)
    rights, article = reading.article.rights, reading.article.id
    if rights == "excerpts" and run > EXCERPT + NAME:
        return f"{run} words of {article} stand here in a row, {EXCERPT} are allowed"
    most = limit(rights, one)
    if rights != "full" and after > before and after > most * (1 + LEEWAY):
        return f"with this line {after} words of {article} are shown, {most} are allowed"
    return ""
