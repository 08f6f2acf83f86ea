"""Plain text → Article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from generator.escape import clean
from generator.readers import chat, date_order, derive, menu, notes, questions, sections, tail
from generator.readers.dateline import opening
from generator.readers.decode import decoded
from generator.readers.glue import glued
from generator.readers.head import Head, head
from generator.readers.headline import same
from generator.readers.kind import kind
from generator.readers.lines import Line, lines, unwrapped
from generator.readers.outlet import outlet, owners
from generator.readers.sidecar import Sidecar, read_sidecar, sidecar_of
from generator.readers.stamp import Stamp, stamp
from generator.records import Article, Block, Dated, Furniture, SourceKind, Span, Stated


def read(path: Path, project: Path) -> Article:
    """The article in a seed file. Raises SeedError, and ConfigError for its sidecar."""
    shown = _below(path, project)
    found = decoded(path, str(shown))
    beside = sidecar_of(path)
    sidecar = read_sidecar(beside, str(_below(beside, project)))
    read = parse(found.text, id=_id(shown), path=shown, sha256=found.sha256, sidecar=sidecar)
    if found.guessed is None:
        return read
    return replace(read, notes=(notes.decoded_as("Windows-1252", found.guessed), *read.notes))


def _below(path: Path, project: Path) -> PurePosixPath:
    shown = path.relative_to(project) if path.is_relative_to(project) else Path(path.name)
    return PurePosixPath(shown.as_posix())


def _id(shown: PurePosixPath) -> str:
    """ "seeds/2026/a.txt" → "2026--a"; white space and controls as a page can show them."""
    parts = shown.with_suffix("").parts
    return clean("--".join(parts[1:] or parts)).strip() or "seed"


def parse(
    text: str, *, id: str, path: PurePosixPath, sha256: str, sidecar: Sidecar | None = None
) -> Article:
    """The article in a text; what the sidecar states takes the place of what is read."""
    found = unwrapped(text, lines(text))
    stamps = {line.start: s for line in found if (s := stamp(line)) is not None}
    rest = [line for line in found if line.start not in stamps]
    under = rest[menu.above(rest) :]
    top = _head(rest, under, text)
    body = _body(under, top)
    blocks, dateline, cut = _dateline(list(sections.blocks(body)), text)
    blocks = questions.marked(blocks, text)
    article = Article(
        id=id,
        path=path,
        text=text,
        sha256=sha256,
        headline=_title(top),
        standfirst=_standfirst(top),
        outlet=_outlet(rest, top, stamps),
        byline=top.byline,
        published=_published(top, stamps),
        dateline=dateline,
        blocks=tuple(sorted((*_head_blocks(top), *blocks), key=lambda b: b.span)),
        furniture=_furniture(rest[: len(rest) - len(under)], top, stamps, sections.dropped(body)),
        glue=tuple(sorted({*glued(text), *cut})),
        tags=_tags(blocks, text),
    )
    told = _with_sidecar(_derived(article), sidecar or Sidecar())
    if told.published is not None:
        return told
    return replace(
        told, notes=notes.open_dates((seen.line for seen in top.looks[: top.body]), text)
    )


def _head(found: Sequence[Line], under: Sequence[Line], text: str) -> Head:
    """The head of the lines `under` the menu of all those `found`; read again where the page tells
    elsewhere how its dates in figures are meant."""
    owned = owners(found)
    top = head(under, owned, text)
    if top.published is None and date_order.asked(found):
        order = date_order.month_first(found, outlet(found, top))
        return top if order is None else head(under, owned, text, order)
    return top


def _body(found: Sequence[Line], top: Head) -> list[sections.Piece]:
    body = found[top.body :]
    title = "" if top.title is None else found[top.title].text
    again = {i: "repeated headline" for i, line in enumerate(body) if same(line.text, title)}
    below = tail.dropped(body, [name.text for name in top.byline])
    return sections.pieces(body, {**again, **below}, {i - top.body for i in top.below})


def _dateline(
    blocks: list[Block], text: str
) -> tuple[tuple[Block, ...], Stated | None, tuple[int, ...]]:
    """The first paragraph without its dateline, and the place where a space is missing."""
    first = next((i for i, b in enumerate(blocks) if b.kind == "paragraph"), None)
    found = None if first is None else opening(blocks[first].span.of(text))
    if first is None or found is None:
        return tuple(blocks), None, ()
    whole = blocks[first].span
    start = whole.start + found.end
    place = Span(whole.start, whole.start + found.place_end)
    mark = Span(whole.start, start - _blanks_before(text, start))
    new = [Block("dateline", mark), replace(blocks[first], span=Span(start, whole.end))]
    cut = (start,) if found.glued else ()
    return (*blocks[:first], *new, *blocks[first + 1 :]), Stated(found.place, place), cut


def _blanks_before(text: str, offset: int) -> int:
    before = text[max(0, offset - 5) : offset]
    return len(before) - len(before.rstrip())


def _title(top: Head) -> Stated | None:
    if top.title is None:
        return None
    line = top.looks[top.title].line
    return Stated(" ".join(line.text.split()), line.span)


def _standfirst(top: Head) -> Stated | None:
    first = min((i for i, kind in top.blocks.items() if kind == "standfirst"), default=None)
    if first is None:
        return None
    line = top.looks[first].line
    return Stated(" ".join(line.text.split()), line.span)


def _outlet(found: Sequence[Line], top: Head, stamps: dict[int, Stamp]) -> Stated | None:
    for s in stamps.values():
        return Stated(s.line.text[slice(*s.name)], s.line.part(*s.name))
    return outlet(found, top)


def _published(top: Head, stamps: dict[int, Stamp]) -> Dated | None:
    if top.published is not None:
        return top.published
    for s in stamps.values():
        return Dated(s.date.value, s.date.precision, s.line.part(s.date.start, s.date.end))
    return None


def _head_blocks(top: Head) -> list[Block]:
    return [Block(kind, top.looks[i].line.span) for i, kind in top.blocks.items()]


def _furniture(
    menu_: Sequence[Line], top: Head, stamps: dict[int, Stamp], below: Iterable[Furniture]
) -> tuple[Furniture, ...]:
    listed = [Furniture(line.span, menu.RULE) for line in menu_]
    above = [Furniture(top.looks[i].line.span, rule) for i, rule in top.dropped.items()]
    stamped = [Furniture(s.line.span, "stamp of outlet and time") for s in stamps.values()]
    return tuple(sorted([*listed, *above, *stamped, *below], key=lambda f: f.span))


def _tags(blocks: Sequence[Block], text: str) -> tuple[Stated, ...]:
    out: list[Stated] = []
    for block in blocks:
        if block.kind == "tags":
            out.extend(sections.tags(block.span, text))
    return tuple(out)


def _derived(article: Article) -> Article:
    """The article with what can be worked out where the text states nothing, and its kind."""
    title = article.headline or derive.headline(article.blocks, article.text)
    dated = article.published or derive.month(article.text)
    told = replace(article, headline=title, published=dated)
    return chat.without_chatter(replace(told, kind=kind(told)))


def _with_sidecar(article: Article, given: Sidecar) -> Article:
    def stated(value: str | None, read: Stated | None) -> Stated | None:
        return read if value is None else Stated(value, None, "sidecar")

    names = tuple(Stated(name, None, "sidecar") for name in given.byline)
    faq = article.kind.has_faq
    return replace(
        article,
        headline=stated(given.headline, article.headline),
        outlet=stated(given.outlet, article.outlet),
        byline=names or article.byline,
        published=given.date or article.published,
        kind=SourceKind(given.kind, (), "sidecar", faq) if given.kind else article.kind,
        url=given.url or article.url,
        rights=given.rights or article.rights,
        language=given.language or article.language,
    )
