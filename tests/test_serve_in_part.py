"""A site built in part is byte for byte that of a whole build."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator import config, pipeline, redirects, store
from generator.config import Config
from generator.serving.warm import WarmSite, environment
from generator.site import PAGEFIND as SEARCHED
from tests import projects

Edit = tuple[Path, str, str]
"""A file, words of it, and what is to stand there."""


@pytest.mark.site
def test_a_site_built_in_part_is_that_of_a_whole_build(tmp_path: Path) -> None:
    root = projects.copy(tmp_path / "project")
    settings = config.load(root)
    with environment({**SEARCHED, "SITE_URL": "https://briefing.example/"}):
        assert_kept_up(settings, tmp_path)


def assert_kept_up(settings: Config, folder: Path) -> None:
    """One edit after the other, of which each leaves a whole site."""
    root = settings.root
    pipeline.generate(settings)
    warm = WarmSite(folder)
    assert warm.update(settings)
    first = warm.folder
    assert not warm.update(settings)
    briefing = min((root / "content/briefings").glob("*-*.md"))
    keep_up(settings, warm, of_pages(root, briefing))
    assert warm.folder == first, "none of these edits needs the whole site"
    assert_whole(settings, warm, folder / "whole-1")
    projects.change(briefing, "---\n", '---\nrobots: "noindex"\n', 1)
    assert warm.update(settings)
    assert briefing.stem not in (warm.folder / "sitemap.xml").read_text("utf-8")
    keep_up(settings, warm, of_the_whole(root))
    briefing.rename(briefing.with_name("moved.md"))
    (root / "seeds/new.txt").write_text(
        "A new bridge\n\nBy Ana Ruiz\n1 January 2026\n\nIt opened.\n"
    )
    settings = config.load(root)
    pipeline.generate(settings)
    assert warm.update(settings)
    assert_whole(settings, warm, folder / "whole-2")


def of_pages(root: Path, briefing: Path) -> list[Edit]:
    return [
        (briefing, "---\n", '---\noutlet: "The Paper of Record"\n'),
        (briefing, "\n## ", "\n## A note {#note .by-hand}\n\nTo be read.\n\n## "),
        (root / "content/quotes.md", "\n# ", "\n# Words: "),
        (root / "site_overrides/assets/css/pages.css", "{", "{ color: red;"),
    ]


def of_the_whole(root: Path) -> list[Edit]:
    title = "{% block htmltitle %}"
    return [
        (root / "site_overrides/main.html", title, f"<!-- x -->{title}"),
        (root / "mkdocs.yml", "site_name: The Briefing", "site_name: Another"),
    ]


def keep_up(settings: Config, warm: WarmSite, edits: list[Edit]) -> None:
    for page, before, after in edits:
        projects.change(page, before, after, 1)
        pipeline.generate(settings)
        assert warm.update(settings)


def assert_whole(settings: Config, warm: WarmSite, folder: Path) -> None:
    """The site is byte for byte what MkDocs makes of the project as it stands."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    command += ["--config-file", str(settings.file), "--site-dir", str(folder)]
    subprocess.run(command, check=True, cwd=settings.root)
    known = store.manifest(settings.content)
    redirects.write(folder, known.moved, known.pages)
    assert warm.folder is not None
    served, whole = projects.texts(warm.folder), projects.texts(folder)
    assert served.keys() == whole.keys()
    assert [name for name in whole if served[name] != whole[name]] == []
