"""What went wrong with one row goes to standard error, and the others go on."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable

Trouble = Callable[[str, Exception], None]
"""Takes where (a row's id, a file and line) and what."""


def tell(where: str, error: Exception) -> None:
    frames = traceback.extract_tb(error.__traceback__)
    at = f" ({frames[-1].filename}:{frames[-1].lineno})" if frames else ""
    print(f"{where}: {type(error).__name__}: {error}{at}", file=sys.stderr)
