""" "Correct this page" leads to the file in the repository that the page is made of."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import config, pipeline
from tests import projects, site_tools

REPOSITORY = {"REPO_URL": "https://github.com/o/r", "EDIT_URI": "edit/main/content/"}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The five seeds, a page withdrawn, one hidden, one moved, one of an editor's own."""
    root = projects.copy(tmp_path_factory.mktemp("links") / "project")
    pipeline.generate(config.load(root))
    content = root / "content"
    briefing, *_ = sorted((content / "briefings").glob("*-*.md"))
    actor, other, *_ = sorted((content / "actors").glob("*-*.md"))
    for page, line in ((briefing, "status: withdrawn\nreason: Wrong."), (actor, "hidden: true")):
        page.write_text(page.read_text().replace("---\n", f"---\n{line}\n", 1))
    (content / "people").mkdir()
    other.rename(content / "people/moved.md")
    (content / "own.md").write_text("# Our own page\n\nWords.\n")
    pipeline.generate(config.load(root))
    return root


def edit_links(site: Path) -> dict[str, list[str]]:
    """Page → where its link to correct it leads."""
    return {
        name: [link.get("href") for link in tree.iter("a") if link.get("rel") == "edit"]
        for name, tree in site_tools.pages(site)
        if name != "404.html"
    }


@pytest.mark.site
def test_every_page_leads_to_its_own_file(project: Path, tmp_path: Path) -> None:
    found = edit_links(site_tools.build(project, tmp_path / "site", **REPOSITORY))
    files = {p.relative_to(project).as_posix() for p in (project / "content").rglob("*.md")}
    pages = {file for file in files if not file.startswith("content/.")}
    assert all(len(links) == 1 for links in found.values()), found
    led = {links[0].removeprefix("https://github.com/o/r/edit/main/") for links in found.values()}
    assert led == pages
    assert found["people/moved/index.html"][0].endswith("content/people/moved.md")


@pytest.mark.site
@pytest.mark.parametrize("known", [{}, {"REPO_URL": REPOSITORY["REPO_URL"]}])
def test_no_link_leads_nowhere(project: Path, tmp_path: Path, known: dict[str, str]) -> None:
    found = edit_links(site_tools.build(project, tmp_path / "site", **known))
    assert not any(found.values())
