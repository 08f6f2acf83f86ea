"""What sort of text it is: report, explainer, feed post, chat answer, translation, opinion."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from generator.readers import chat
from generator.readers.menu import RULE
from generator.records import Article, KindName, SourceKind, Span

Evidence = list[tuple[Span, str]]


def kind(article: Article) -> SourceKind:
    """The kind with its evidence; "report" where too little speaks for another."""
    has_faq = any(b.kind == "question" for b in article.blocks)
    for name, needed, signs in _KINDS:
        found = list(signs(article))
        if len({reason for _, reason in found}) >= needed:
            return SourceKind(name, tuple(found), has_faq=has_faq)
    return SourceKind("report", has_faq=has_faq)


def _chat(article: Article) -> Iterator[tuple[Span, str]]:
    """Signs that an assistant wrote it; what a report may have, too, counts beside others only."""
    own = list(_assistant(article))
    yield from own
    if own and not _stated(article):
        yield from _unsigned(article)


def _assistant(article: Article) -> Iterator[tuple[Span, str]]:
    for block in chat.openings(article):
        yield block.span, "announces its own answer"
    for block in chat.offers(article):
        yield block.span, "ends by offering the reader more help"
    itself = chat.ITSELF.search(article.text)
    if itself is not None and not _stated(article):
        yield Span(*itself.span()), "speaks of itself as an assistant"


def _unsigned(article: Article) -> Iterator[tuple[Span, str]]:
    text = article.text
    month = chat.AS_OF.search(text)
    if month is not None:
        yield Span(*month.span()), "says as of which month it was written, and no date"
    items = [b for b in article.blocks if b.kind == "item"]
    labels = [b for b in items if chat.LABEL.match(b.span.of(text))]
    if len(labels) >= 2:
        yield labels[0].span, "lists points that begin with a label and a colon"


def _stated(article: Article) -> bool:
    """Whether an outlet, an author or a date of publication stands in the text."""
    dated = article.published is not None and article.published.origin == "text"
    return bool(article.outlet or article.byline or dated)


# "Translated from the Spanish by Jane Roe", "This article was machine-translated";
# not "he said in remarks translated by an aide"
_TRANSLATED = re.compile(
    r"(?:^|[.(\[]\s?)(?:machine[- ])?translat(?:ed|ion) (?:by|from|with|using|provided by)\b"
    r"|\b(?:article|story|text|post|page|version) (?:was|is|has been) (?:\w+[- ])?translated\b"
    r"|\boriginally (?:published|written) in (?:Spanish|French|Portuguese|German|Arabic|Russian"
    r"|Chinese|Italian)\b",
    re.IGNORECASE,
)


def _translation(article: Article) -> Iterator[tuple[Span, str]]:
    for span in _short_lines(article, 240):
        m = _TRANSLATED.search(span.of(article.text))
        if m is not None:
            where = Span(span.start + m.start(), span.start + m.end())
            yield where, "says that it was translated"


# "Opinion", "OPINION | Trump is wrong", "Op-Ed: …", "Opinion by Jane Roe"; not "public opinion"
_OPINION = re.compile(
    r"(?:opinions?|op-ed|oped|editorial|commentary|comment|guest (?:essay|column)|perspective"
    r"|viewpoint|column|letters? to the editor)"
    r"(?:\s*[|:•·/–—-].*|\s+(?:by|columnist|writer|contributor|editor)s?\b.*)?",
    re.IGNORECASE,
)
_COLUMNIST = re.compile(
    r"\b(?:opinion )?columnists?\b|\bopinions? (?:writer|contributor|editor)s?\b", re.IGNORECASE
)
_OWN_VIEWS = re.compile(
    r"\b(?:views|opinions) expressed (?:here|in this|are|by)\b|\bthe opinions of the author\b",
    re.IGNORECASE,
)


def _opinion(article: Article) -> Iterator[tuple[Span, str]]:
    text = article.text
    head = next((b.span.end for b in article.blocks if b.kind == "paragraph"), len(text))
    passed_over = _labels_of_others(article)
    for span in _short_lines(article, 200):
        words = span.of(text)
        if span in passed_over:
            continue
        if span.start < head and _OPINION.fullmatch(words):
            yield span, "is labelled as opinion"
        elif span.start < head and len(words) < 120 and _COLUMNIST.search(words):
            yield span, "is signed by a columnist"
        elif _OWN_VIEWS.search(words):
            yield span, "says that the views are the author's own"


def _labels_of_others(article: Article) -> set[Span]:
    """Lines that label something else: "Comment" among share links, sections in the site's menu.

    Of the lines above the headline only the last can be the article's own section.
    """
    menu = [f.span for f in article.furniture if f.rule == "above the headline"][:-1]
    links = [f.span for f in article.furniture if f.rule in ("comments", "sharing", RULE)]
    return {*menu, *links}


def _aggregator(article: Article) -> Iterator[tuple[Span, str]]:
    """Signs of a feed that rewrites others' reports; two of them are needed, and no author."""
    if article.byline:
        return
    for block in article.blocks:
        if block.kind == "tags":
            yield block.span, "ends with a line of hashtags, like a post"
    for dropped in article.furniture:
        if dropped.rule == "stamp of outlet and time":
            yield dropped.span, "is stamped with a feed's name and the time, and names no author"
        if dropped.rule == "navigation" and "back" in dropped.span.of(article.text).lower():
            yield dropped.span, "links back to a list of posts"


# "Explained: …", "What we know about …", "Everything you need to know"
_EXPLAINS = re.compile(
    r"\bexplain(?:ed|er)\b|\bwhat (?:we|you need to) know\b|\bwhat to know\b"
    r"|\beverything you need to know\b|\bkey (?:questions|takeaways)\b|\ba (?:brief )?guide to\b"
    r"|^what (?:is|are) .{3,60}\?$",
    re.IGNORECASE,
)


def _explainer(article: Article) -> Iterator[tuple[Span, str]]:
    title = article.headline
    if title is not None and title.span is not None and _EXPLAINS.search(title.text):
        yield title.span, "the headline announces an explanation"
    asked = [b for b in article.blocks if b.kind == "question"]
    answers = sum(
        b.span.end - b.span.start for b in article.blocks if b.kind in ("question", "answer")
    )
    prose = sum(
        b.span.end - b.span.start for b in article.blocks if b.kind in ("paragraph", "item")
    )
    if asked and answers > prose:
        yield asked[0].span, "more than half of it answers questions"


def _short_lines(article: Article, longest: int) -> Sequence[Span]:
    spans = [b.span for b in article.blocks] + [f.span for f in article.furniture]
    return sorted(s for s in spans if s.end - s.start <= longest)


_KINDS: tuple[tuple[KindName, int, Callable[[Article], Iterator[tuple[Span, str]]]], ...] = (
    ("chat-answer", 2, _chat),
    ("translation", 1, _translation),
    ("opinion", 1, _opinion),
    ("aggregator", 2, _aggregator),
    ("explainer", 1, _explainer),
)
"""Kind, how many different reasons it takes, where they come from; the first with enough wins."""
