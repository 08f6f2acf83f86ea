"""What holds for the actors of any text whatever."""

from __future__ import annotations

from pathlib import PurePosixPath

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.extract.actors import actors
from generator.records import Article, Block, Cast, Mention, Reading, Span

VOCABULARY = """
The Mexican President Claudia Sheinbaum said U.S. US Donald J. Trump Jr. of State Secretary and ,
. : " “ ” ( ) 's ’s de la Fuente Bank Japan Mr. Mrs. May April CJNG A An O'Brien — - & former his
wife Rodríguez Delcy Jorge Ministry Health Human Services 45 NEW YORK Sen. St. 中文 İstanbul ẞ
"""
WORDS = st.sampled_from(VOCABULARY.split())
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=40).map(" ".join))
KINDS = st.sampled_from(["paragraph", "headline", "heading", "caption", "item"])


@settings(max_examples=200)
@given(TEXTS, KINDS, st.integers(0, 60))
def test_every_finding_quotes_its_text_and_has_its_cast(text: str, kind: str, glue: int) -> None:
    blocks = (Block(kind, Span(0, len(text))),)  # type: ignore[arg-type]
    cuts = (glue,) if 0 < glue < len(text) else ()
    article = Article("a", PurePosixPath("seeds/a.txt"), text, "", blocks=blocks, glue=cuts)
    found = list(actors(Reading(article)))
    keys = [c.key for c in found if isinstance(c, Cast)]
    assert len(keys) == len(set(keys))
    for finding in found:
        quoted = finding.span.of(text)
        assert quoted.strip() == quoted != ""
        if isinstance(finding, Mention):
            assert finding.actor in keys
        if isinstance(finding, Cast):
            assert all(r.span.of(text) == r.text for r in finding.roles)
            assert finding.key in {m.actor for m in found if isinstance(m, Mention)}
            assert finding.name not in finding.aliases
    assert found == list(actors(Reading(article)))
