"""The one exception family: every error says where it is, what was found and what is allowed."""

from __future__ import annotations

from pathlib import Path


class BriefingError(Exception):
    """Something a person must mend; `path` and `line` (counted from 1) say where."""

    def __init__(self, message: str, path: Path | str | None = None, line: int | None = None):
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line

    def __str__(self) -> str:
        where = "" if self.path is None else str(self.path)
        if where and self.line is not None:
            where = f"{where}:{self.line}"
        return f"{where}: {self.message}" if where else self.message


class ConfigError(BriefingError):
    """A wrong setting in `mkdocs.yml` or in a sidecar."""


class SeedError(BriefingError):
    """A seed file that cannot be read; the run goes on without it."""


class PageError(BriefingError):
    """A page of `content/` that cannot be read or linked."""
