"""Text of a seed reads back as itself, wherever on a page it stands."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.escape import attribute, clean, escape, web_address
from tests.markdown_site import Outline, html

DATA = Path(__file__).parent / "data" / "pages"
CASES = yaml.safe_load((DATA / "escape.yml").read_text("utf-8"))

# Every place in which a template prints text; `{}` is the text, `{{` a brace.
CONTEXTS = {
    "paragraph": "{}\n",
    "paragraph with class": "{}\n{{.tally}}\n",
    "heading": "### {} {{#q-4ac987}}\n",
    "page headline": "# {}\n",
    "quotation": "### “{}” {{#q-4ac987}}\n",
    "quotation of two pieces": "### “first” […] “{}” {{#q-4ac987}}\n",
    "bold in a heading": '### He said "**{}**" twice {{#q-4ac987 .in-sentence}}\n',
    "linked heading": "## [{}](stories/a.md) {{#lead}}\n",
    "block quotation": "> {}\n",
    "byline": "**[{}](a.md)**, **{}**, {}\n{{.by}}\n",
    "list item": "-   {}\n",
    "linked list item with a line": "-   [{}](a.md)\n    {}\n",
    "numbered list item": "1.  [{}](a.md)\n    {}\n",
    "paragraph of a list item": "-   first\n\n    {}\n    {{.from}}\n",
    "event": "1.  ### **8 January 2026** {} {{#e-1}}\n\n    {}\n    {{.counted}}\n",
    "cell": "| a | b |\n| --- | --- |\n| {} {{role=rowheader}} | {} |\n",
    "linked cell": "| a | b |\n| --- | --- |\n| [{}](a.md) {{role=rowheader}} | **{}** |\n",
    "table head": "| a | {} |\n| --- | --- |\n| b | c |\n",
    "term and definition": "{}\n:   {}\n",
    "definition with chip": "[a](b.md){{.src}}\n:   before {}\n",
    "marked words": "[a](b.md){{.src}}\n:   before =={}== after\n",
    "code": "File\n:   <code>{}</code>\n",
    "disclosure": '??? receipt "Found"\n\n    "**{}**," he said {}\n\n    [a](b.md){{.from}}\n',
    "in a div": '<div class="people" markdown>\n\n-   **{}**\n    {}\n\n</div>\n',
    "in two divs": "<div markdown>\n<div markdown>\n\n## {} {{#x}}\n\n{}\n\n</div>\n</div>\n",
}
TITLES = {
    "admonition": '!!! chat-answer "Found in {}"\n\n    words\n',
    "disclosure": '??? receipt "Found in {}, 10 January 2026"\n\n    words\n',
    "open disclosure": '???+ variants "{}"\n\n    words\n',
}
ATTRIBUTES = {
    "link": ("data-span", '[a](b.md){{.src data-span="{}"}}\n'),
    "heading": ("data-speaker", '### “Words” {{#q-4ac987 data-speaker="{}" data-day="none"}}\n'),
}

# Plain letters are a poor enemy: most of what is drawn is made of what Markdown knows.
_PIECES = st.sampled_from(yaml.safe_load((DATA / "pieces.yml").read_text("utf-8")))
TEXTS = st.lists(_PIECES | st.text(max_size=4), min_size=1, max_size=12).map("".join)


@pytest.mark.parametrize(
    "case", [c for group in CASES.values() for c in group], ids=lambda c: ascii(c["text"])
)
def test_escaped_text_stays_readable(case: dict[str, str]) -> None:
    assert escape(case["text"]) == case["markdown"]


@pytest.mark.parametrize("place", CONTEXTS)
@given(text=TEXTS)
@example(text="<img src=x onerror=alert(1)>")
@example(text="[a](javascript:alert(1)){onclick=alert(1)}")
@example(text="1986. A year")
@settings(max_examples=60)
def test_text_reads_back_as_itself(place: str, text: str) -> None:
    words = clean(text).strip()
    if not words:
        return
    template = CONTEXTS[place]
    count = template.replace("{{", "").count("{}")
    found = Outline(html(template.format(*[escape(words)] * count)))
    plain = Outline(html(template.format(*["word"] * count)))
    if place == "page headline":  # its id is made of its words
        assert [tag for tag, _ in found.tags] == [tag for tag, _ in plain.tags]
    else:
        assert found.tags == plain.tags
    assert found.text == " ".join(plain.text.replace("word", words).split())


@pytest.mark.parametrize("place", TITLES)
@given(text=TEXTS)
@example(text='" onclick="alert(1)')
@settings(max_examples=60)
def test_a_title_reads_back_as_itself(place: str, text: str) -> None:
    words = clean(text).strip()
    if not words:
        return
    found = Outline(html(TITLES[place].format(attribute(words))))
    plain = Outline(html(TITLES[place].format("word")))
    assert found.tags == plain.tags
    assert found.text == " ".join(plain.text.replace("word", words, 1).split())


@pytest.mark.parametrize("place", ATTRIBUTES)
@given(text=TEXTS)
@example(text='" onclick="alert(1)')
@settings(max_examples=60)
def test_an_attribute_reads_back_as_itself(place: str, text: str) -> None:
    words = clean(text).strip()
    if not words:
        return
    name, template = ATTRIBUTES[place]
    found = Outline(html(template.format(attribute(words))))
    plain = Outline(html(template.format("word")))
    expected = [
        (tag, tuple((k, words if k == name else v) for k, v in attrs)) for tag, attrs in plain.tags
    ]
    assert found.tags == expected
    assert found.text == plain.text


@given(text=TEXTS)
def test_escaped_text_is_one_line(text: str) -> None:
    assert not set(escape(text)) & set("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("https://example.org/a?b=c&d=e#f", "https://example.org/a?b=c&d=e#f"),
        ("http://example.org:8080/", "http://example.org:8080/"),
        ("https://example.org/a(b)_c*d", "https://example.org/a%28b%29_c%2Ad"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("//example.org/", None),
        ("https://user:word@example.org/", None),
        ("https://", None),
        ("https://exa mple.org/", None),
        ('https://example.org/"onclick="', None),
        ("https://example.org/\u202e", None),
        ("http://[1", None),
    ],
)
def test_only_plain_addresses_are_linked(url: str, found: str | None) -> None:
    assert web_address(url) == found


def test_no_character_breaks_a_line_or_turns_it_round() -> None:
    """Every character of the first planes: shown as it is, as one space, or not at all."""
    for number in range(0x30000):
        character = chr(number)
        shown = clean(f"a{character}{character}b")
        assert shown in ("ab", "a b", f"a{character}{character}b"), f"{number:x}"
        if unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp", "Zs"):
            assert shown in ("ab", "a b"), f"{number:x}"
    assert clean("\u202ea\u2066b\ufeff") == "ab"
