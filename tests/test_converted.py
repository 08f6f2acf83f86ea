"""A site of which some HTML was known is byte for byte that which stock MkDocs makes."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.structure.pages import Page

from generator.serving.converted import Converted
from generator.serving.warm import environment
from generator.site import PAGEFIND
from tests.site_tools import PROJECT

COUNT = 5
Site = tuple[list[str], dict[str, bytes]]
"""What MkDocs says of the pages, and what every file of the site holds; none if it is not built."""
Edit = tuple[str, int]


def words(number: int, behind: str = "") -> str:
    """A page with a link to a part of the next one."""
    next_one = (number + 1) % COUNT
    return (
        f"# Page {number}\n\n## A part {{#part}}\n\nSee [that part](page-{next_one}.md#part).\n"
        f'\n<div id="raw" markdown>\n\n| a | b |\n| --- | --- |\n| 1 | {behind or 2} |\n\n</div>\n'
    )


def page(root: Path, number: int) -> Path:
    return root / f"content/page-{number}.md"


def change(root: Path, edit: Edit) -> None:
    """One thing that people do to a site; some of them leave dead links."""
    kind, number = edit
    place = page(root, number)
    if kind == "removed":
        place.unlink(missing_ok=True)
    elif kind == "moved":
        place.parent.joinpath("sub").mkdir(exist_ok=True)
        if place.exists():
            place.rename(place.parent / "sub" / place.name)
    elif kind == "settings":
        text = (PROJECT / "mkdocs.yml").read_text("utf-8")
        titled = text.replace("permalink_title: Link", f"permalink_title: {number} Link")
        (root / "mkdocs.yml").write_text(titled)
    elif kind == "directories":
        file = root / "mkdocs.yml"
        file.write_text(file.read_text("utf-8").replace("_urls: true", "_urls: false"))
    else:
        place.write_text(
            {
                "as it was": words(number),
                "words": words(number, "more words"),
                "part": words(number).replace("#part}", "#other}"),
                "title": f'---\ntitle: "Another"\n---\n\n{words(number)}',
                "link": words(number) + "\nAnd [a new page](sub/page-0.md) and [home](/).\n",
            }[kind]
        )


KINDS = (
    "removed", "moved", "settings", "directories", "as it was", "words", "part", "title", "link",
)  # fmt: skip


def made(root: Path, site: Path, memory: Path | None) -> Site:
    with ExitStack() as stack:
        told = stack.enter_context(_told())
        converted = Converted(memory) if memory else None
        if converted:
            stack.enter_context(converted.installed())
        try:
            build(load_config(str(root / "mkdocs.yml"), site_dir=str(site), strict=True))
        except Abort:
            return told, {}
        if converted:
            converted.keep()
    files = (path for path in sorted(site.rglob("*")) if path.is_file())
    return told, {str(path.relative_to(site)): path.read_bytes() for path in files}


@contextmanager
def _told() -> Iterator[list[str]]:
    told: list[str] = []

    class Listening(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if record.getMessage().startswith("Doc file"):
                told.append(record.getMessage())

    log, handler = logging.getLogger("mkdocs"), Listening(logging.INFO)
    log.addHandler(handler)
    try:
        yield told
    finally:
        log.removeHandler(handler)


def start(folder: Path) -> Path:
    root = folder / "project"
    shutil.rmtree(folder, ignore_errors=True)
    (root / "content").mkdir(parents=True)
    shutil.copy(PROJECT / "mkdocs.yml", root)
    (root / "site_overrides").symlink_to(PROJECT / "site_overrides")
    (root / "content/index.md").write_text("# Home\n\n[One](page-1.md) <a name='x'></a>\n")
    for number in range(COUNT):
        page(root, number).write_text(words(number))
    return root


@pytest.fixture(autouse=True)
def _told_as_briefing_build_is() -> Iterator[None]:
    with environment({**PAGEFIND, "SOURCE_DATE_EPOCH": "1767225600"}):
        yield


def renders(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that MkDocs itself converts from now on."""
    done: list[str] = []
    real = Page.render

    def counted(self: Page, config: object, files: object) -> None:
        done.append(self.file.src_uri)
        real(self, config, files)  # type: ignore[arg-type]

    monkeypatch.setattr(Page, "render", counted)
    return done


@pytest.mark.site
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(
        st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, COUNT - 1)), max_size=3),
        min_size=1,
        max_size=4,
    )
)
def test_after_any_edits_the_site_is_that_of_stock_mkdocs(
    tmp_path_factory: pytest.TempPathFactory, edits: list[list[Edit]]
) -> None:
    folder = tmp_path_factory.mktemp("site")
    root, memory = start(folder), folder / "memory"
    for some in ([], *edits):
        for edit in some:
            change(root, edit)
        assert made(root, folder / "known", memory) == made(root, folder / "stock", None)


@pytest.mark.site
def test_only_what_changed_is_converted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, memory = start(tmp_path / "a"), tmp_path / "memory"
    first = made(root, tmp_path / "site", memory)
    done = renders(monkeypatch)
    assert made(root, tmp_path / "site", memory) == first
    assert done == []
    change(root, ("words", 2))
    assert made(root, tmp_path / "site", memory) != first
    assert done == ["page-2.md"]


@pytest.mark.site
def test_a_page_whose_link_leads_elsewhere_now_is_converted_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, memory = start(tmp_path / "a"), tmp_path / "memory"
    made(root, tmp_path / "site", memory)
    done = renders(monkeypatch)
    page(root, 3).unlink()
    told, built = made(root, tmp_path / "site", memory)
    assert built == {}
    assert any("page-3.md" in line for line in told)
    assert done == ["page-2.md"]


@pytest.mark.site
@pytest.mark.parametrize("how", ["torn", "gone", "another extension", "a hook"])
def test_where_nothing_can_be_known_all_is_converted(
    how: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, memory = start(tmp_path / "a"), tmp_path / "memory"
    first = made(root, tmp_path / "site", memory)
    file = root / "mkdocs.yml"
    if how == "torn":
        (rows,) = memory.glob("*.rows")
        rows.write_bytes(rows.read_bytes().replace(b"Page 2", b"Page 9"))
    elif how == "gone":
        shutil.rmtree(memory)
    elif how == "a hook":
        (root / "own.py").write_text("def on_page_markdown(markdown, **_):\n    return markdown\n")
        file.write_text(file.read_text("utf-8") + "\nhooks:\n  - own.py\n")
    else:
        file.write_text(file.read_text("utf-8").replace("- def_list", "- def_list\n  - nl2br"))
    done = renders(monkeypatch)
    for _ in range(2 if how in ("a hook", "another extension") else 1):
        done.clear()
        assert made(root, tmp_path / "site", memory) == first
        assert len(done) == COUNT + 1
