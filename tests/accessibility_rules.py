"""What axe-core is asked, and how what it finds is told."""

from __future__ import annotations

from typing import Any

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
COLOURS = {**RULES, "runOnly": ["color-contrast", "link-in-text-block"]}
"""All that light and dark differ in: the same page under the other scheme is asked no more."""


def broken(address: str, results: dict[str, Any]) -> list[str]:
    return [
        f"{address}: {rule['id']}: {node['html'][:200]} {node['failureSummary']}"
        for rule in results["violations"]
        for node in rule["nodes"]
    ]
