"""`python -m generator` and the console script `briefing`."""

from __future__ import annotations

import gc
import sys

from generator.garbage import uncollected

with uncollected():  # a tenth of the start went into searching word lists and classes for garbage
    from generator import cli


def main() -> None:
    code = cli.main()
    gc.freeze()  # else all records are searched, and taken apart one by one, on the way out
    sys.exit(code)


if __name__ == "__main__":
    main()
