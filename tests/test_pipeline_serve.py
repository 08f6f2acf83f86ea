"""`briefing serve`: what is edited shows, and the run that shows it does not wake itself."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from generator import cli, config, watch
from tests import projects
from tests.browser_tools import Complaints, launched

PATIENCE = 30.0
"""Seconds until a test gives up; each step takes one or two when nothing else runs."""


def until(true: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.1)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


class Site:
    """A served project."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.address = f"127.0.0.1:{free_port()}"
        self.log = folder / "serve.log"
        command = [sys.executable, "-m", "generator", "serve", "--address", self.address]
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                command, cwd=folder, stdout=log, stderr=log, env={**os.environ, "SITE_URL": ""}
            )

    def page(self, address: str) -> str:
        try:
            with urlopen(f"http://{self.address}/{address}", timeout=5) as answer:
                return str(answer.read().decode())
        except (URLError, OSError):
            return ""

    def said(self) -> str:
        return self.log.read_text()


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    served = Site(projects.copy(tmp_path / "project"))
    try:
        until(lambda: served.page(""))
        yield served
    finally:
        if served.process.poll() is None:
            served.process.kill()
        served.process.wait()


@pytest.mark.site
def test_the_search_keeps_up_with_edits(site: Site) -> None:
    until(lambda: site.page("search/index.json"))
    shards = json.loads(site.page("search/index.json"))["shards"]
    page = next((site.folder / "content/briefings").glob("*-*.md"))
    page.write_text(
        page.read_text() + "\n## Editor’s note {#editors-note .by-hand}\n\nNew words.\n"
    )
    until(
        lambda: (
            json.loads(site.page("search/index.json") or '{"shards": []}')["shards"]
            not in ([], shards)
        )
    )


@pytest.mark.site
def test_what_is_edited_shows_and_then_all_is_quiet(site: Site) -> None:
    page = site.folder / "content/quotes.md"
    page.write_text(re.sub(r"^# .*", "# Said by whom", page.read_text(), flags=re.MULTILINE))
    until(lambda: "Said by whom" in site.page("quotes/"))

    seed = "A new bridge\n\nBy Ana Ruiz\n1 January 2026\n\nIt opened on Monday.\n"
    (site.folder / "seeds/new.txt").write_text(seed)
    until(lambda: "A new bridge" in site.page("briefings/"))
    assert "Said by whom" in page.read_text()

    settings = site.folder / "mkdocs.yml"
    right = settings.read_text()
    settings.write_text(right.replace("    seeds: seeds", "    seed: seeds"))
    until(lambda: "unknown key 'seed'" in site.said())
    assert "A new bridge" in site.page("briefings/")
    settings.write_text(right)

    def state() -> tuple[object, int]:
        return projects.files(site.folder / "content"), len(site.said())

    def quiet() -> bool:
        """Builds that were due are done; a build that sets off another would never end."""
        before = state()
        time.sleep(3)
        return state() == before

    until(quiet)

    site.process.send_signal(signal.SIGTERM)
    assert site.process.wait(PATIENCE) == 0
    assert site.page("") == ""


def test_an_address_in_use_is_an_error_in_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(projects.copy(tmp_path / "project"))
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"127.0.0.1:{server.getsockname()[1]}"
        before = dict(os.environ)
        assert cli.main(["serve", "--address", address]) == 1
    assert address in capsys.readouterr().err
    assert dict(os.environ) == before, "what MkDocs was told stays with it"


BROKEN = {
    "a dead link": ("New words.", "New [words](nowhere.md).", "nowhere.md leads to"),
    "marks of git": ("New words.", "<<<<<<< HEAD\nNew\n=======\nOld\n>>>>>>> x", "'<<<<<<< HEAD'"),
    "a head that is no YAML": ("---\n", '---\nnote: "x" y\n', "the front matter is no YAML"),
}
"""What stands there, what is written instead, and what is said of the first line of it."""


@pytest.mark.site
def test_what_is_wrong_is_told_with_its_line_and_the_last_good_site_stays(site: Site) -> None:
    page = min((site.folder / "content/briefings").glob("*-*.md"))
    address = f"briefings/{page.stem}/"
    page.write_text(f"{page.read_text()}\n## Note {{#note .by-hand}}\n\nNew words.\n")
    until(lambda: "New words." in site.page(address))
    good = page.read_text()
    for number, (before, after, told) in enumerate(BROKEN.values()):
        page.write_text(good.replace(before, after, 1))
        row = after.removeprefix("---\n").split("\n")[0]
        line = page.read_text().split("\n").index(row) + 1
        message = f"content/briefings/{page.name}:{line}: {told}"
        until(lambda: message in site.said())  # noqa: B023
        assert "New words" in site.page(address)
        mended = f"New words, {number}."
        page.write_text(good.replace("New words.", mended))
        until(lambda: mended in site.page(address))  # noqa: B023
    assert "Traceback" not in site.said()


@pytest.mark.browser
def test_a_page_in_the_browser_reloads_by_itself(site: Site) -> None:
    page = min((site.folder / "content/briefings").glob("*-*.md"))
    with launched() as browser:
        tab = browser.new_page()
        complaints = Complaints(f"http://{site.address}/")
        complaints.watch(tab)
        tab.goto(f"http://{site.address}/briefings/{page.stem}/")
        page.write_text(f"{page.read_text()}\n## Note {{#note .by-hand}}\n\nNew words.\n")
        until(lambda: "New words." in shown(tab))
        looks = site.folder / "site_overrides/assets/css/pages.css"
        projects.change(looks, "", "body { outline: 7px solid }\n", 1)
        width = "getComputedStyle(document.body).outlineWidth"
        until(lambda: asked(tab, width) == "7px")
    assert complaints.messages == []
    assert complaints.strangers == []


def shown(tab: Any) -> str:
    """What the page says; "" while it is loaded anew."""
    return asked(tab, "document.body.innerText")


def asked(tab: Any, script: str) -> str:
    """What the script gives on the page; "" while the page is loaded anew, at any moment of it."""
    from playwright.sync_api import Error

    try:
        return str(tab.evaluate(script))
    except Error:
        return ""


@pytest.mark.parametrize(
    ("path", "counts"),
    [
        ("mkdocs.yml", True),
        ("seeds/a.txt", True),
        ("content/quotes.md", True),
        ("content/.generated/manifest.json", False),
        ("content/.abc.briefing.tmp", False),
        ("site_overrides/assets/css/pages.css", True),
        ("site/index.html", False),
        ("README.md", False),
    ],
)
def test_only_what_a_run_reads_wakes_it(tmp_path: Path, path: str, counts: bool) -> None:
    settings = config.load(projects.copy(tmp_path / "project"))
    assert watch.Changes(settings).counts(settings.root / path) is counts
