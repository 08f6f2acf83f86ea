"""`python -m generator` and the console script `briefing`."""

from __future__ import annotations

import sys

from generator import cli


def main() -> None:
    sys.exit(cli.main())


if __name__ == "__main__":
    main()
