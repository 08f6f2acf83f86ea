"""The outlets, and what each contributed."""

from __future__ import annotations

from collections.abc import Mapping

from generator.links import digest, slug
from generator.records import Outlet, Reading
from generator.resolve.order import first_told

UNSTATED = "outlet-not-stated"


def outlets(readings: Mapping[str, Reading]) -> dict[str, Outlet]:
    """By name; articles that state none stand together at the end."""
    order = sorted(readings, key=lambda i: first_told(readings[i]))
    by_name: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    unstated: list[str] = []
    for i in order:
        outlet = readings[i].article.outlet
        if outlet is None:
            unstated.append(i)
            continue
        key = slug(outlet.text)
        names.setdefault(key, outlet.text)
        by_name.setdefault(key, []).append(i)
    found = {key: Outlet(key, names[key], tuple(by_name[key])) for key in sorted(by_name)}
    if unstated:
        own = UNSTATED if UNSTATED not in found else f"{UNSTATED}-{digest(UNSTATED)[:6]}"
        found[own] = Outlet(own, None, tuple(unstated))
    return found
