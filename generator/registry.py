"""Built-ins and what other packages bring, by name; a name used twice is an error."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any, TypeVar

from generator.errors import ConfigError
from generator.extract import EXTRACTORS, Extractor, hints
from generator.pages import PAGE_TYPES, PageType

T = TypeVar("T")


def joined(builtin: Mapping[str, T], group: str) -> dict[str, T]:
    """The built-ins, then the entry points of a group in the order of their names."""
    found: dict[str, Any] = dict(builtin)
    owners = dict.fromkeys(builtin, "briefing-site")
    for point in sorted(_found(entry_points, group), key=lambda p: (p.name, p.value)):
        owner = _owner(point)
        if point.name in found:
            taken = owners[point.name]
            raise ConfigError(f"{point.name!r} of {group} comes from {taken} and from {owner}")
        found[point.name] = _loaded(point, group, owner)
        owners[point.name] = owner
    return found


def extractors(order: Sequence[str] = ()) -> tuple[Extractor, ...]:
    """The extractors in the configured order; all of them where none is configured."""
    known = joined(EXTRACTORS, "briefing.extractors")
    return tuple(_extractor(name, known) for name in order or known)


def order(names: Sequence[str], model: str) -> tuple[str, ...]:
    """The names of the extractors that run, that of a spaCy model in front of the actors."""
    chosen = tuple(names or joined(EXTRACTORS, "briefing.extractors"))
    if not model or "actors" not in chosen:
        return chosen
    at = chosen.index("actors")
    return (*chosen[:at], SPACY + model, *chosen[at:])


SPACY = "spacy: "
"""In front of a model's name, among the names of extractors."""


def version_of(name: str) -> str:
    """The extractor's name, and a model's version behind it: what a reading was made with."""
    model = name.removeprefix(SPACY)
    return name if model == name else f"{name} {hints.version_of(model)}"


def _extractor(name: str, known: Mapping[str, Extractor]) -> Extractor:
    if name.startswith(SPACY):
        return hints.hints(name.removeprefix(SPACY))
    if name not in known:
        allowed = ", ".join(known)
        raise ConfigError(f"extra.briefing.extractors: unknown {name!r}; known: {allowed}")
    return known[name]


def page_types() -> dict[str, PageType]:
    """Every page type, ours first."""
    return joined(PAGE_TYPES, "briefing.pages")


def versions() -> tuple[str, ...]:
    """Packages that bring readers or extractors, with their versions: part of the cache key."""
    points = _points("briefing.readers", "briefing.extractors")
    return tuple(sorted({f"{_owner(p)} {p.dist.version}" for p in points if p.dist}))


def modules() -> tuple[str, ...]:
    """Modules of other packages that bring readers, extractors or page types."""
    points = _points("briefing.readers", "briefing.extractors", "briefing.pages")
    return tuple(sorted({point.module for point in points}))


def _points(*groups: str) -> tuple[EntryPoint, ...]:
    return tuple(point for group in groups for point in _found(entry_points, group))


@cache
def _found(look_up: Callable[..., Iterable[EntryPoint]], group: str) -> tuple[EntryPoint, ...]:
    """What installed packages bring, looked up once a process: each time reads what all of them say
    of themselves, which for a single article took longer than to read it."""
    return tuple(look_up(group=group))


def _owner(point: EntryPoint) -> str:
    return point.dist.name if point.dist else point.value


def _loaded(point: EntryPoint, group: str, owner: str) -> Any:
    try:
        return point.load()
    except Exception as error:
        raise ConfigError(f"{point.name!r} of {group} in {owner} does not load: {error}") from error
