"""What is installed beside the generator, and may have a hand in what it makes."""

from __future__ import annotations

from functools import cache
from importlib.metadata import distributions


@cache
def packages() -> list[str]:
    """Every installed package with its version, sorted; once a process."""
    # `name` and `version` of a distribution would each read its file anew
    described = (found.metadata for found in distributions())
    return sorted({f"{found['Name']} {found['Version']}" for found in described})
