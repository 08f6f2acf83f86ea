"""The body of an article: headings, paragraphs, items, captions, hashtags, what is dropped."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.readers import chat
from generator.readers.captions import is_caption
from generator.readers.furniture import rule_of
from generator.readers.lines import Line
from generator.readers.prose import ends_sentence, is_prose, is_title, several_sentences
from generator.records import Block, BlockKind, Furniture, Span, Stated

LONGEST_HEADING = 16
"""Words. Section headings have up to about twelve; questions as headings a few more."""

# "* The Impact", "- Launch", "• Item"; not "— Donald J. Trump", "-35.56"
_ITEM = re.compile(r"(?P<marker>[*•·◦▪‣●○■]\s+|[-–]\s+(?=\S{2}))")
# "1. Terrorist Designations", "2) Training", "(a) first"; not "1.5 million", "2020. A year"
_NUMBERED = re.compile(r"(?P<marker>(?:\d{1,2}[.)]|\(?[a-z]\)|[ivx]{1,4}\.)\s+)(?=\S)")
# "## Background" and "**Background**" of Markdown
_HASHES = re.compile(r"(?P<marker>#{1,6}\s+)(?P<text>\S.*?)\s*#*$", re.DOTALL)
_STRONG = re.compile(r"(?P<marker>\*\*|__)(?P<text>[^*_]+)(?:\*\*|__)$")
# "#Mexico #USRelations"; not "#1 seed"
_TAGS = re.compile(r"(?:#[^\W\d]\w*[\s,;|·]*)+")


@dataclass(frozen=True, slots=True)
class Piece:
    """One line of the body and what it looks like by itself."""

    line: Line
    kind: BlockKind | None
    """None for a line that `rule` drops."""
    span: Span
    marker: str = ""
    level: int = 0
    rule: str = ""
    maybe: bool = False
    """Whether it is a heading if a paragraph follows."""
    numbered: bool = False


def pieces(body: Sequence[Line], rules: Mapping[int, str], signed: Collection[int]) -> list[Piece]:
    """The lines of the body as blocks; headings decided, links between paragraphs dropped.

    `rules` drops lines by index, whatever they look like; those in `signed` name the author.
    """
    seen = [
        Piece(line, "byline", line.span) if i in signed else _piece(line, rules.get(i))
        for i, line in enumerate(body)
    ]
    return _tail(list(_settled(_numbers(_links(_twins(seen))))))


def _twins(found: Sequence[Piece]) -> list[Piece]:
    """A line whose words begin the caption right below it is that picture's, too."""
    return [
        replace(piece, kind="caption", maybe=False)
        if piece.kind == "paragraph" and below.kind == "caption" and _begins(below, piece)
        else piece
        for piece, below in zip(found, [*found[1:], *found[-1:]], strict=True)
    ]


def _begins(caption: Piece, piece: Piece) -> bool:
    return piece.line.words > 4 and caption.line.text.startswith(piece.line.text.rstrip(" ."))


def blocks(found: Iterable[Piece]) -> Iterator[Block]:
    for piece in found:
        if piece.kind is not None:
            yield Block(piece.kind, piece.span, piece.level, piece.marker)


def dropped(found: Iterable[Piece]) -> Iterator[Furniture]:
    return (Furniture(piece.line.span, piece.rule) for piece in found if piece.kind is None)


def _piece(line: Line, rule: str | None) -> Piece:
    text = line.text
    rule = rule or rule_of(text)
    if rule is not None:
        return Piece(line, None, line.span, rule=rule)
    if _TAGS.fullmatch(text):
        return Piece(line, "tags", line.span)
    for shape in (_HASHES, _STRONG) if len(text) < 200 else ():
        if (m := shape.match(text)) is not None:
            span = line.part(*m.span("text"))
            return Piece(line, "heading", span, m["marker"], _depth(m["marker"]))
    if (m := _ITEM.match(text)) is not None:
        return Piece(line, "item", line.part(m.end(), len(text)), m["marker"], line.level)
    if (m := _NUMBERED.match(text)) is not None:
        span = line.part(m.end(), len(text))
        maybe = _heading_like(text[m.end() :])
        return Piece(line, "item", span, m["marker"], line.level, maybe=maybe, numbered=True)
    if is_caption(text):
        return Piece(line, "caption", line.span)
    return Piece(line, "paragraph", line.span, maybe=_heading_like(text))


def _depth(marker: str) -> int:
    return max(2, min(marker.count("#"), 6))


def _heading_like(text: str) -> bool:
    """Short, no sentence, not quoted: "Cooperation with Venezuela", "What comes next?"."""
    if not is_title(text) or len(text.split()) > LONGEST_HEADING:
        return False
    if text[0].islower() or text[0] in "—–@.?!" or text[-1] in "(/|>…-":
        return False
    if (
        chat.reads_like_offer(text)
        or several_sentences(text)
        or "pic.twitter.com" in text
        or "@" in text
    ):
        return False
    if text[0] in "\"“‘'" and text[-1] in "\"”’'":
        return False
    return text[-1] == "?" or not ends_sentence(text)


def _numbers(found: Sequence[Piece]) -> list[Piece]:
    """ "1. Terrorist Designations" is a heading where text of its own stands below it."""
    out: list[Piece] = []
    for i, piece in enumerate(found):
        below = _next(found, i)
        own = below is not None and not below.numbered and below.kind in ("paragraph", "item")
        if piece.numbered and piece.maybe and own and not (below is not None and below.maybe):
            piece = Piece(piece.line, "heading", piece.span, piece.marker, 2)
        out.append(piece)
    return out


def _next(found: Sequence[Piece], i: int) -> Piece | None:
    return next((p for p in found[i + 1 : i + 6] if p.kind not in (None, "caption")), None)


def _links(found: Sequence[Piece]) -> list[Piece]:
    """Titles of other stories below "Related" or "Read next" go with it."""
    out: list[Piece] = []
    rule = ""
    for i, piece in enumerate(found):
        if piece.kind is None:
            rule = "link to another story" if _heads_links(piece) else rule
        elif rule and piece.maybe and not _opens_section(found, i):
            piece = Piece(piece.line, None, piece.line.span, rule=rule)
        else:
            rule = ""
        out.append(piece)
    return out


_LINKS = re.compile(
    r"(?:related|read (?:next|more|this next)|most (?:read|popular)|more (?:from|on|stories|news)"
    r"|recommended|you (?:may|might) also|trending|top stories|latest|keep reading|up next|explore"
    r"|editor'?s'? picks)",
    re.IGNORECASE,
)


def _heads_links(piece: Piece) -> bool:
    return _LINKS.match(piece.line.text) is not None


def _opens_section(found: Sequence[Piece], i: int) -> bool:
    """A title set off by a blank line, prose directly below: a heading after a run of links."""
    below = _next(found, i)
    return found[i].line.gap > 0 and below is not None and is_prose(below.line.text)


def _settled(found: Sequence[Piece]) -> Iterator[Piece]:
    """A short line is a heading if text follows, unless it stands in a list of such lines."""
    shown = [i for i, piece in enumerate(found) if piece.kind not in (None, "caption")]
    heads: set[int] = set()
    run: list[int] = []
    for i in shown:
        if found[i].kind == "paragraph" and found[i].maybe:
            run.append(i)
            continue
        if len(run) <= LONGEST_RUN and found[i].kind in ("paragraph", "item"):
            heads.update(run)
        run = []
    for i, piece in enumerate(found):
        heading = Piece(piece.line, "heading", piece.span, level=2)
        yield heading if i in heads else piece


LONGEST_RUN = 2
"""Headings one below the other: of a part and of its first section."""


def _tail(found: list[Piece]) -> list[Piece]:
    """Titles below the last sentence are links to other pages."""
    last = max((i for i, p in enumerate(found) if _of_article(p)), default=-1)
    if last < 0:
        return found
    return [
        Piece(p.line, None, p.line.span, rule="below the article")
        if i > last and p.kind is not None and p.maybe and not p.numbered
        else p
        for i, p in enumerate(found)
    ]


def _of_article(piece: Piece) -> bool:
    return piece.kind in ("paragraph", "item", "answer") and not piece.maybe


_TAG = re.compile(r"#[^\W\d]\w*")


def tags(span: Span, text: str) -> Iterator[Stated]:
    """Each hashtag of a line of them, the sign included."""
    for m in _TAG.finditer(text, span.start, span.end):
        yield Stated(m.group(), Span(*m.span()))
