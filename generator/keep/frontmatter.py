"""The head of a page: where it ends, and the id that says which page it is."""

from __future__ import annotations

import re

import yaml

# "---\nid: actor/x\n---\n" at the very start, CRLF too; not a rule ("---") further down.
_HEAD = re.compile(
    r"\A(?:\ufeff)?---[ \t]*\r?\n(.*?\r?\n|)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL
)
# "id: actor/x" as a top-level key; not "  id: x" inside another one.
_ID = re.compile(r"^(?:id|\"id\"|'id')[ \t]*:[ \t]*(.*?)[ \t]*\r?$", re.MULTILINE)
# What YAML can only take for text: "actor/x", with or without marks; not "home", "1/2", "a: b".
_PLAIN_ID = re.compile(r"(\"?)([A-Za-z][\w-]*/[\w-]+)\1", re.A)


def head(text: str) -> str:
    """The YAML between the two rules, or nothing."""
    found = _HEAD.match(text)
    return found.group(1) if found else ""


def headed(text: str) -> bool:
    """Whether a page has a head, be it an empty one."""
    return _HEAD.match(text) is not None


# "lock: true", "lock: yes # until Friday"; not "lock: false", "locked: true"
_LOCK = re.compile(r"^lock[ \t]*:[ \t]*(?:true|yes|on)[ \t]*(?:#.*)?\r?$", re.M | re.I)


def locked(text: str) -> bool:
    """Whether an editor froze the page."""
    return bool(_LOCK.search(head(text)))


def page_id(text: str) -> str | None:
    """The page's id, read even where another key of the head is broken."""
    found = _ID.search(head(text))
    if not found:
        return None
    if plain := _PLAIN_ID.fullmatch(found.group(1)):
        return plain.group(2)
    try:
        value = yaml.safe_load(found.group(1))
    except yaml.YAMLError:
        return None
    return value if isinstance(value, str) else None
