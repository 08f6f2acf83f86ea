"""Page → Markdown text: links, front matter, and what a template may not do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import PageError
from generator.escape import clean
from generator.records import Page, Ref
from generator.render import TEMPLATES, Renderer, _moment
from tests.markdown_site import Outline, html

PATHS = {
    "home": PurePosixPath("index.md"),
    "briefing/a": PurePosixPath("briefings/a.md"),
    "story/b": PurePosixPath("my stories/b (old).md"),
    "sources": PurePosixPath("sources/index.md"),
}
Write = Callable[..., str]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Renders one page of a template that is given as text."""

    def text(template: str, data: Any = None, page: str = "briefing/a", **more: Any) -> str:
        (tmp_path / "mine.md.j2").write_text(template, "utf-8")
        renderer = Renderer(PATHS, [tmp_path], **more)
        return renderer.text(Page(page, PATHS[page], "mine", {}, data))

    return text


def test_a_value_is_escaped_without_the_template_asking(write: Write) -> None:
    assert write("{{ data }}\n", "*<b>*") == "&#42;&#60;b&#62;&#42;\n"


def test_the_result_of_a_macro_is_not_escaped_again(write: Write) -> None:
    template = "{% macro bold(x) %}**{{ x }}**{% endmacro %}{{ bold(data) }}\n"
    assert write(template, "a*b") == "**a&#42;b**\n"


def test_links_lead_from_where_the_page_stands(write: Write) -> None:
    template = "{{ link('x', data) }}\n"
    assert write(template, Ref("home")) == "[x](../index.md)\n"
    assert write(template, Ref("home", "q-1")) == "[x](../index.md#q-1)\n"
    assert write(template, Ref("briefing/a", "q-1")) == "[x](#q-1)\n"


def test_a_link_to_a_page_that_an_editor_moved_is_still_one_link(write: Write) -> None:
    text = write("{{ link('x', data) }}\n", Ref("story/b"))
    assert text == "[x](../my%20stories/b%20%28old%29.md)\n"
    assert [tag for tag, _ in Outline(html(text)).tags] == ["p", "a"]


def test_an_unknown_page_is_an_error_that_names_both(write: Write) -> None:
    with pytest.raises(PageError, match=r"briefing/a links to 'story/none'"):
        write("{{ link('x', data) }}\n", Ref("story/none"))


def test_no_link_leads_to_a_deleted_page(write: Write) -> None:
    gone = Ref("briefing/gone", "q-1")
    assert write("{{ link('x', data) }}\n", gone, deleted={"briefing/gone"}) == "x\n"
    chip = write("{{ receipt('x', data) }}\n", gone, deleted={"briefing/gone"})
    assert chip == "[x](../sources/index.md)\n"


def test_only_plain_addresses_are_linked(write: Write) -> None:
    template = "{{ outside('x', data) }}\n"
    assert write(template, "https://example.org/a") == "[x](https://example.org/a)\n"
    assert write(template, "javascript:alert(1)") == "x\n"


@pytest.mark.parametrize("value", [None, True, 1.5, ("a",)])
def test_what_is_no_text_is_not_printed(write: Write, value: object) -> None:
    with pytest.raises(PageError, match="neither text nor a number"):
        write("{{ data }}\n", value)


def test_an_undefined_name_is_an_error(write: Write) -> None:
    with pytest.raises(PageError, match="nothing"):
        write("{{ data.nothing }}\n", "x")


@pytest.mark.parametrize(
    "template",
    [
        "{{ data | safe }}",
        "{{ data | upper }}",
        "{{ 'a' ~ data }}",
        "{{ data + 'a' }}",
        "{{ '%s' % data }}",
        "{{ data * 2 }}",
        "{% autoescape false %}{{ data }}{% endautoescape %}",
        "{% filter upper %}x{% endfilter %}",
        "[x]({{ data }})",
        '<div class="{{ data }}">',
        "<div {{ data }}>",
        '??? receipt "{{ data }}"',
        '### Words {#id data-speaker="{{ data }}"}',
        '### Words {#id{% if data %} data-speaker="{{ data }}"{% endif %}}',
    ],
)
def test_what_a_template_may_not_do(write: Write, template: str) -> None:
    with pytest.raises(PageError) as error:
        write(f"first\n{template}\n", "x")
    assert error.value.line in (2, None)
    assert "mine.md.j2" in str(error.value)


def test_a_missing_template_is_named(tmp_path: Path) -> None:
    with pytest.raises(PageError, match=r"none\.md\.j2"):
        Renderer(PATHS).text(Page("home", PATHS["home"], "none", {}, None))


def test_our_own_templates_keep_the_rules() -> None:
    renderer = Renderer(PATHS)
    names = sorted(path.name for path in TEMPLATES.glob("*.j2"))
    assert names
    assert [renderer._templates.get_template(name).name for name in names] == names


def test_white_space_of_a_template_is_tidied(write: Write) -> None:
    assert write("\n\na  \n\n\n\n{% if true %}\nb\n{% endif %}\n\n") == "a\n\nb\n"


# --- front matter ----------------------------------------------------------------------------


def front(meta: dict[str, Any], tmp_path: Path) -> str:
    (tmp_path / "mine.md.j2").write_text("x\n", "utf-8")
    text = Renderer(PATHS, [tmp_path]).text(Page("home", PATHS["home"], "mine", meta, None))
    assert text.startswith("---\n")
    return text.split("---\n")[1]


def test_front_matter_is_one_quoted_key_a_line(tmp_path: Path) -> None:
    meta = {"title": "2026-03-04", "hide": ["toc", "null"], "search": {"boost": 4}}
    assert front(meta, tmp_path).splitlines() == [
        'title: "2026-03-04"',
        'hide: ["toc", "null"]',
        "search: {boost: 4}",
    ]


@pytest.mark.parametrize(
    "value", ["null", "yes", "1e3", "- a", "a: b", "# c", "!!python/x", '"', "é"]
)
def test_a_text_stays_a_text(tmp_path: Path, value: str) -> None:
    assert yaml.safe_load(front({"title": value}, tmp_path)) == {"title": value}


@given(value=st.text(max_size=40))
def test_no_text_breaks_out_of_the_front_matter(
    value: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    found = front({"title": value, "kicker": "k"}, tmp_path_factory.mktemp("t"))
    assert len(found.splitlines()) == 2
    assert yaml.safe_load(found) == {"title": clean(value).strip(), "kicker": "k"}


@pytest.mark.parametrize(
    ("iso", "marked"),
    [("2026-01-03", True), ("2026-01", True), ("2026", True), ("2026-01-12T18:08", True),
     ("2026-01-03/2026-01-04", False), ("2026-W03", False), ("", False), ('2026"', False)],
)  # fmt: skip
def test_a_date_is_marked_as_html_knows_dates(iso: str, marked: bool) -> None:
    shown = _moment("3 *January*", iso)
    assert shown.endswith("3 &#42;January&#42;" + ("</time>" if marked else ""))
    assert (f'<time datetime="{iso}">' in shown) is marked


def test_a_name_without_a_page_is_set_off_also_when_the_page_was_deleted(write: Write) -> None:
    text = "{% if leads(data) %}{{ link('Ana', data) }}{% else %}**{{ 'Ana' }}**{% endif %}\n"
    gone = Ref("actor/ana")
    assert write(text, gone, deleted={"actor/ana"}) == "**Ana**\n"
