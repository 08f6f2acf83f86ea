"""`python -m generator` and the console script `briefing`."""

from __future__ import annotations

import sys

from generator.garbage import uncollected

with uncollected():  # a tenth of the start went into searching word lists and classes for garbage
    from generator import cli


def main() -> None:
    sys.exit(cli.main())


if __name__ == "__main__":
    main()
