"""Addresses of the page's own site: "howard@latimes.com", "Follow @latimes", its link by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from generator import lexicon
from generator.readers import outlets
from generator.readers.imprint import LONGEST, Sign
from generator.readers.lines import Line

EDGE = 12
"""Lines from the top or the foot of a page in which a link by itself is the page's own; those
between belong to the story: a post that it shows, a document that it cites."""

_HOST = r"(?:[\w-]{1,63}\.){1,4}[a-z]{2,4}\b"
# "corrections@rawstory.com", "Email: pete.evans@cbc.ca"
_MAIL = re.compile(rf"(?<![\w.+-])[\w.+-]{{1,64}}@(?P<host>{_HOST})", re.IGNORECASE)
# "https://www.latimes.com/local/…", "www.latimes.com"; not "Amazon.com, Inc."
_LINK = re.compile(rf"(?:https?://|www\.)(?P<host>{_HOST})(?:[/?#]\S*)?", re.IGNORECASE)
# "Please bookmark nationalpost.com", "Contact us at rawstory.com"
_INVITED = re.compile(rf"\b(?:bookmark|us (?:at|on)) (?P<host>{_HOST})", re.IGNORECASE)
# "Follow @engadget", "Tag us at @engadget"; not "— The Hill (@thehill) December 11"
_HANDLE = re.compile(r"\b(?:[Ff]ollow|us (?:at|on))(?: us| \w+ at)?:? @(?P<handle>\w{3,})")

_MAILED, _LINKED, _INVITES, _HANDLED = -2, -3, -4, -5
"""In place of the number of a phrase of lexicon/imprint.yml."""


def signs(lines: Sequence[Line]) -> Iterator[Sign]:
    """A sign for each address that an outlet of the list has; its name stands there in no words."""
    for i, line in enumerate(lines):
        edge = i < EDGE or i >= len(lines) - EDGE
        if len(line.text) > LONGEST or not ("." in line.text or "@" in line.text):
            continue
        found = [(_MAILED, m) for m in _MAIL.finditer(line.text)]
        found += [(_INVITES, m) for m in _INVITED.finditer(line.text)]
        if edge and (whole := _LINK.fullmatch(line.text)):
            found.append((_LINKED, whole))
        for number, m in found:
            yield from _sign(line, m, number, of_host(m["host"]))
        for m in _HANDLE.finditer(line.text):
            yield from _sign(line, m, _HANDLED, outlets.run_together(m["handle"]))


def _sign(line: Line, m: re.Match[str], number: int, name: str | None) -> Iterator[Sign]:
    if name:
        reason = f"the text does not name it but gives the address {m.group()[:60]!r}"
        yield Sign(name, line.part(*m.span()), 2, number, reason)


def of_site(words: str) -> str | None:
    """The outlet, where the words are the address of its site: "Dailymail.Com" → "Daily Mail"."""
    return of_host(words) if re.fullmatch(_HOST, words, re.IGNORECASE) else None


def of_host(host: str) -> str | None:
    """The outlet whose site it is: "www.latimes.com" → "Los Angeles Times"."""
    labels = host.lower().split(".")
    for first in range(len(labels) - 1):
        rest = ".".join(labels[first:])
        if rest in _anybody():
            return None
        if rest in _domains():
            return _domains()[rest]
    short = len(labels) > 2 and labels[-2] in ("co", "com", "org", "net")
    return outlets.run_together(labels[-3 if short else -2])


@cache
def _domains() -> dict[str, str]:
    return dict(lexicon.load("outlet_domains")["domains"])


@cache
def _anybody() -> frozenset[str]:
    return frozenset(lexicon.load("outlet_domains")["anybody"])
