"""The file NAME.yml beside a seed: what a person knows about it that the text does not say."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, get_args
from urllib.parse import urlsplit

import yaml

from generator.errors import ConfigError
from generator.records import Dated, KindName, Precision, Rights

LARGEST = 20_000
"""Bytes; a sidecar holds eight short values."""


@dataclass(frozen=True, slots=True)
class Sidecar:
    """Values that take the place of what is read; None and () leave it alone."""

    headline: str | None = None
    url: str | None = None
    outlet: str | None = None
    date: Dated | None = None
    byline: tuple[str, ...] = ()
    kind: KindName | None = None
    rights: Rights | None = None
    language: str | None = None


def sidecar_of(seed: Path) -> Path:
    """Where the sidecar of a seed stands, whether or not there is one."""
    return seed.with_suffix(".yml")


def read_sidecar(path: Path, shown: str) -> Sidecar:
    """The sidecar at `path`, all empty when there is none. Raises ConfigError naming the line."""
    text = _text(path, shown)
    return Sidecar() if text is None else parse_sidecar(text, shown)


def parse_sidecar(text: str, shown: str) -> Sidecar:
    """The sidecar's values, each checked; `shown` names the file in errors."""
    try:
        top = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = None if mark is None else mark.line + 1
        raise ConfigError(f"no YAML: {error.problem}", shown, line) from None
    except (yaml.YAMLError, RecursionError) as error:
        raise ConfigError(f"no YAML: {type(error).__name__}", shown) from None
    if top is None:
        return Sidecar()
    if not isinstance(top, yaml.MappingNode):
        raise ConfigError(f"found no keys; allowed: {_ALLOWED}", shown, 1)
    return Sidecar(**_values(top, shown))


def _text(path: Path, shown: str) -> str | None:
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ConfigError(f"not readable: {error.strerror}", shown) from None
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise ConfigError("not a regular file", shown)
        raw = file.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise ConfigError(f"a sidecar has at most {LARGEST:,} bytes", shown)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ConfigError("not UTF-8", shown) from None


def _values(top: yaml.MappingNode, shown: str) -> dict[str, Any]:
    out: dict[str, Any] = {}
    for key, value in top.value:
        line = key.start_mark.line + 1
        name = key.value if isinstance(key, yaml.ScalarNode) else "a list or mapping"
        if name not in _CHECKS:
            raise ConfigError(f"unknown key {name!r}; allowed: {_ALLOWED}", shown, line)
        if name in out:
            raise ConfigError(f"{name!r} stands here twice", shown, line)
        try:
            out[name] = _CHECKS[name](value)
        except ValueError as error:
            line = value.start_mark.line + 1
            raise ConfigError(f"{name}: found {_found(value)}; {error}", shown, line) from None
    return out


def _found(node: yaml.Node) -> str:
    if isinstance(node, yaml.ScalarNode):
        return repr(node.value[:80])
    return "a list" if isinstance(node, yaml.SequenceNode) else "a mapping"


def _words(node: yaml.Node) -> str:
    """A scalar as it stands in the file: 2026-01-10 stays text, whatever YAML makes of it."""
    if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
        raise ValueError("one line of text is allowed")
    text = " ".join(node.value.split())
    if len(text) > 500 or not text.isprintable():
        raise ValueError("up to 500 printable characters are allowed")
    return text


def _names(node: yaml.Node) -> tuple[str, ...]:
    if isinstance(node, yaml.SequenceNode):
        return tuple(_words(item) for item in node.value)
    return (_words(node),)


# "https://example.org/2026/01/story?id=3" but no "javascript:…", "https://user@host/", "http://a b"
_URL = re.compile(r"https?://[^\s\"'<>\\^`{|}]+", re.IGNORECASE)


def _url(node: yaml.Node) -> str:
    text = _words(node)
    allowed = "an address that begins with http:// or https:// is allowed"
    if not _URL.fullmatch(text):
        raise ValueError(allowed)
    try:
        parts = urlsplit(text)
        parts.port  # noqa: B018 - raises ValueError for a port that is no number
    except ValueError:
        raise ValueError(allowed) from None
    if not parts.hostname or "@" in parts.netloc:
        raise ValueError(allowed)
    return text


# 2026, 2026-01, 2026-01-10, 2026-01-10T18:08 or the same with a blank for the T
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d))?)?)?", re.ASCII)


def _date(node: yaml.Node) -> Dated:
    text = _words(node)
    allowed = "YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDTHH:MM is allowed"
    found = _DATE.fullmatch(text)
    if found is None:
        raise ValueError(allowed)
    year, month, day, hour, minute = found.groups()
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        raise ValueError(allowed) from None
    if int(hour or 0) > 23 or int(minute or 0) > 59:
        raise ValueError(allowed)
    reason = "given in the sidecar"
    value = text.replace(" ", "T")
    if minute:
        return Dated(value, "minute", origin="sidecar", reason=reason)
    precision: Precision = "day" if day else "month" if month else "year"
    return Dated(value, precision, origin="sidecar", reason=reason)


def _one_of(allowed: tuple[str, ...]) -> Callable[[yaml.Node], str]:
    def check(node: yaml.Node) -> str:
        text = _words(node)
        if text not in allowed:
            raise ValueError(f"allowed: {', '.join(allowed)}")
        return text

    return check


# "en", "es", "pt-BR"
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?")


def _language(node: yaml.Node) -> str:
    text = _words(node)
    if not _LANGUAGE.fullmatch(text):
        raise ValueError('a language tag such as "en" or "pt-BR" is allowed')
    return text


_CHECKS: dict[str, Callable[[yaml.Node], Any]] = {
    "headline": _words,
    "url": _url,
    "outlet": _words,
    "date": _date,
    "byline": _names,
    "kind": _one_of(get_args(KindName)),
    "rights": _one_of(get_args(Rights)),
    "language": _language,
}
_ALLOWED = ", ".join(_CHECKS)
