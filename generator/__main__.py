"""`python -m generator` and the console script `briefing`."""

from __future__ import annotations

import gc
import os
import sys

from generator.garbage import uncollected

with uncollected():  # a tenth of the start went into searching word lists and classes for garbage
    from generator import cli


def _in_utf8() -> None:
    """The same command in Python's UTF-8 mode, where the locale has names of files in another code:
    seeds and pages are called the same everywhere."""
    if sys.getfilesystemencoding() != "utf-8" and os.environ.get("PYTHONUTF8") != "1":
        there = {**os.environ, "PYTHONUTF8": "1"}
        os.execve(sys.executable, [sys.executable, *sys.orig_argv[1:]], there)


def main() -> None:
    _in_utf8()
    code = cli.main()
    gc.freeze()  # else all records are searched, and taken apart one by one, on the way out
    sys.exit(code)


if __name__ == "__main__":
    main()
