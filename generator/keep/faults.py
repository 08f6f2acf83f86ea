"""What is wrong with pages as they stand, each with its line and what to do about it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

import yaml

from generator.keep.anchors import without_code
from generator.keep.dead_links import dead_links
from generator.keep.frontmatter import head, headed, page_id

# What git leaves behind: "<<<<<<< HEAD", "||||||| base", ">>>>>>> branch"; not "<<< see below"
_MARKER = re.compile(r"^(?:<{7}|\|{7}|>{7})(?:[ \t].*)?$", re.M)
# "### “We will act” {#q-4ac987d2e1}"; not "{#q-4ac987d2e1 .in-sentence}"
_QUOTE = re.compile(r"^#{2,6}[ \t]+(“.*?)[ \t]*\{#q-[0-9a-f]+(?:[ \t][^{}]*)?\}[ \t]*$", re.M)
# "{#q-4ac987d2e1}", "{#x .by-hand}"; not "{.src data-span="a&#46;b&#58;15-26"}"
_ID = re.compile(r"\{:?(?:[^{}\n]*?\s)?#([^\s{}]+)[^{}\n]*\}[ \t]*$", re.M)


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    path: PurePosixPath
    """Of the page, below `content/`."""
    line: int
    message: str
    fix: str = ""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}" + (f"; {self.fix}" if self.fix else "")


def faults(
    texts: Mapping[PurePosixPath, str], exists: Callable[[PurePosixPath], bool]
) -> list[Fault]:
    """Every fault of every page, by page and line; `exists` knows the other files."""
    pages = {path: text for path, text in texts.items() if path.suffix == ".md"}
    found = [fault for path, text in pages.items() for fault in _of_page(path, text)]
    found += _ids_of_pages(pages)
    for dead in dead_links(texts, exists):
        found.append(Fault(dead.path, dead.line, dead.message, _mend(dead.message)))
    return sorted(found)


def unreadable(path: PurePosixPath, text: str, page: str | None) -> tuple[Fault, ...]:
    """Why nobody can tell what an editor means by the page: a head that is no YAML or is gone,
    marks of git, another id. `page` is the id it was generated with, None for one of his own.

    Read nevertheless, it would say that all of its head was taken out.
    """
    if path.suffix != ".md":
        return ()
    return (*_front_matter(path, text), *_markers(path, text), *_gone(path, text, page))


def _gone(path: PurePosixPath, text: str, page: str | None) -> Iterator[Fault]:
    if page is not None and not headed(text):
        told = "the front matter is gone or not closed: a page begins with ---, its keys, and ---"
        yield Fault(path, 1, told, "take these lines back")
    elif page is not None and page_id(text) not in (None, page):
        told = f"the page was generated with the id {page}, and has another one now"
        fix = "take the line back; a page of your own goes under another name"
        yield Fault(path, _line_of_id(text), told, fix)


def marked(texts: Mapping[PurePosixPath, str]) -> list[Fault]:
    """Lines that a merge of git left behind: no site is built with them."""
    return [fault for path, text in texts.items() for fault in _markers(path, text)]


def _of_page(path: PurePosixPath, text: str) -> Iterator[Fault]:
    yield from _markers(path, text)
    yield from _front_matter(path, text)
    yield from _ids(path, without_code(text))
    yield from _quotes(path, without_code(text))


def _markers(path: PurePosixPath, text: str) -> Iterator[Fault]:
    if path.suffix != ".md":
        return
    for found in _MARKER.finditer(without_code(text.replace("\r\n", "\n"))):
        yield Fault(
            path,
            _line(text.replace("\r\n", "\n"), found.start()),
            f"{found.group()[:40]!r} is a conflict marker",
            "keep one of the two versions and delete the three lines of marks",
        )


def _front_matter(path: PurePosixPath, text: str) -> Iterator[Fault]:
    try:
        found = yaml.safe_load(head(text))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = 2 + (mark.line if mark else 0)
        problem = getattr(error, "problem", None) or "cannot be read"
        fix = "put the value in double quotes, or take the line back"
        yield Fault(path, line, f"the front matter is no YAML: {problem}", fix)
        return
    except RecursionError:
        yield Fault(path, 2, "the front matter is no YAML: nested too deep", "take it back")
        return
    except ValueError as error:
        line = next((n for n, row in enumerate(head(text).split("\n"), 2) if _no_day(row)), 2)
        told = f"a date in the front matter is none: {error}"
        yield Fault(path, line, told, "mend it, or put it in double quotes")
        return
    if found is not None and not isinstance(found, dict):
        yield Fault(path, 2, "the front matter holds no keys", "write `key: value`, one a line")


def _no_day(row: str) -> bool:
    """Whether a line holds a day that no calendar has: "published: 2026-02-31"."""
    try:
        yaml.safe_load(row.partition(":")[2])
    except yaml.YAMLError:
        return False
    except ValueError:
        return True
    return False


def _ids(path: PurePosixPath, text: str) -> Iterator[Fault]:
    seen: Counter[str] = Counter()
    for found in _ID.finditer(text):
        seen[found.group(1)] += 1
        if seen[found.group(1)] == 2:
            message = f"the id #{found.group(1)} stands here a second time"
            yield Fault(path, _line(text, found.start()), message, "delete one of the two items")


def _quotes(path: PurePosixPath, text: str) -> Iterator[Fault]:
    """A quotation in the heading ends there, or in the last of the block quotations below it."""
    for found in _QUOTE.finditer(text):
        below = re.split(r"\n(?=#{1,6} )", text[found.end() :], maxsplit=1)[0]
        rows = [row for row in below.splitlines() if row.startswith(">")]
        if not (found.group(1).endswith("”") or (rows and rows[-1].rstrip().endswith("”"))):
            line = _line(text, found.start())
            yield Fault(path, line, "the quotation has no closing mark", "end it with ”")


def _ids_of_pages(pages: Mapping[PurePosixPath, str]) -> Iterator[Fault]:
    claimed: dict[str, list[PurePosixPath]] = {}
    for path, text in pages.items():
        if (found := page_id(text)) is not None:
            claimed.setdefault(found, []).append(path)
    for page, paths in claimed.items():
        for path in paths[1:]:
            message = f"the page id {page} is that of {paths[0]} already"
            yield Fault(path, _line_of_id(pages[path]), message, "delete the line `id:`, or a page")


def _line_of_id(text: str) -> int:
    return next((n for n, row in enumerate(text.splitlines(), 1) if row.startswith("id:")), 1)


def _mend(message: str) -> str:
    if "actors/" in message and "does not exist" in message:
        return "no such actor: look the name up under People, or write it without a link"
    return "mend the link, or write the words without one"


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


def told(found: Iterable[Fault], folder: str) -> list[str]:
    """Each in a line, its path as seen from the project."""
    return [f"{folder}/{fault}" for fault in found]


def data(found: Iterable[Fault], folder: str) -> list[dict[str, str | int]]:
    """Each as a row for programs."""
    return [
        {"path": f"{folder}/{f.path}", "line": f.line, "message": f.message, "fix": f.fix}
        for f in found
    ]
