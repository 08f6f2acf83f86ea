"""Readings of an earlier run, decoded as far as somebody looks into them, and no further.

Of ten thousand articles a run that adds one looks at the heads, and at the sentences of a few
dozen. Whoever holds such a reading sees nothing of it: it is the same record, and equal to one
that was just read.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from functools import cache, partial
from itertools import chain, islice
from typing import Any, TypeVar, cast, get_type_hints

from generator.keep.codec import decode, encode, finding_of, name_of
from generator.records import Article, Block, Finding, Furniture, Reading

T = TypeVar("T")
_LAYOUT = ("blocks", "furniture", "glue")
_HEAD = tuple(f.name for f in fields(Article) if f.name not in ("text", *_LAYOUT))
_PIECE = b"\t"
"""Between the pieces of a row: JSON writes a tab as an escape."""


@dataclass(frozen=True, slots=True)
class _Layout:
    blocks: tuple[Block, ...]
    furniture: tuple[Furniture, ...]
    glue: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """A reading as text: what is read of it in each run, and what only somebody asks for."""

    head: list[Any]
    body: bytes
    """One line of ASCII."""


def written(reading: Reading) -> Written:
    """Raises TypeError for a finding that holds what JSON does not know."""
    article = reading.article
    by_kind: dict[type, list[Any]] = {}
    order: list[list[int]] = []
    number: dict[type, int] = {}
    for finding in reading.findings:
        kind = type(finding)
        by_kind.setdefault(kind, []).append(encode(finding)[1])
        at = number.setdefault(kind, len(number))
        if order and order[-1][0] == at:
            order[-1][1] += 1
        else:
            order.append([at, 1])
    layout = [encode(getattr(article, name)) for name in _LAYOUT]
    pieces = [article.text, layout, order, *by_kind.values()]
    head = [encode(getattr(article, name)) for name in _HEAD]
    return Written([head, [name_of(kind) for kind in by_kind]], _PIECE.join(map(_json, pieces)))


def _json(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode("ascii")


class _Body:
    """What stands in a row, piece by piece."""

    def __init__(
        self,
        kinds: list[str],
        load: Callable[[], bytes | None],
        again: Callable[[], Reading],
    ) -> None:
        """`load` gives the row, None where it is damaged; then all is read `again`."""
        self._kinds = {name: n for n, name in enumerate(kinds)}
        self._load = load
        self._again = again
        self._row: list[bytes] | None = None
        self._anew: Reading | None = None
        self._found: dict[type, list[Finding]] = {}

    def text(self) -> str:
        return self._piece(0, str, lambda reading: reading.article.text)

    def layout(self) -> _Layout:
        def anew(reading: Reading) -> _Layout:
            return _Layout(*(getattr(reading.article, name) for name in _LAYOUT))

        def read(data: Any) -> _Layout:
            found: _Layout = decode(_Layout, data)
            return found

        return self._piece(1, read, anew)

    def findings(self) -> tuple[Finding, ...]:
        """All of them, in their order."""
        try:
            order = self._piece(2, list, lambda reading: [])
            if self._anew is not None:
                return self._anew.findings
            each = [iter(self._of(*finding_of(name), n)) for name, n in self._kinds.items()]
            return tuple(chain.from_iterable(islice(each[n], many) for n, many in order))
        except (KeyError, IndexError, TypeError, ValueError):  # KeyError: of no loaded package
            return self._read_again().findings

    def get(self, kind: type, otherwise: tuple[()]) -> Iterable[Finding]:
        """Those of one type, as a dictionary of them would give them."""
        if kind not in self._found:
            number = self._kinds.get(name_of(kind))
            if number is None:
                return otherwise
            return self._of(*finding_of(name_of(kind)), number)
        return self._found[kind]

    def _of(self, kind: type, read: Callable[[Any], Finding], number: int) -> list[Finding]:
        if kind not in self._found:
            self._found[kind] = self._piece(
                3 + number,
                lambda data: [read(values) for values in data],
                lambda reading: list(reading.of(kind)),
            )
        return self._found[kind]

    def _piece(self, at: int, read: Callable[[Any], T], anew: Callable[[Reading], T]) -> T:
        if self._anew is None:
            try:
                if self._row is None:
                    self._row = (self._load() or b"").split(_PIECE)
                piece, self._row[at] = self._row[at], b""  # whoever asked keeps what comes of it
                return read(json.loads(piece))
            except (ValueError, KeyError, TypeError, IndexError, RecursionError):
                pass
        return anew(self._read_again())

    def _read_again(self) -> Reading:
        if self._anew is None:
            self._anew = self._again()
        return self._anew


# --- the records -------------------------------------------------------------------------------


def reading_of(
    head: list[Any], load: Callable[[], bytes | None], again: Callable[[], Reading]
) -> Reading:
    """The reading of a head that `written` gave, its row to be had by `load`.

    Where that gives None or what no reading is made of, all is read `again`. Raises ValueError,
    TypeError or KeyError for a head that is none.
    """
    values, kinds = head
    body = _Body(kinds, load, again)
    article = object.__new__(_KeptArticle)
    for name, read, value in zip(_HEAD, _head_readers(), values, strict=True):
        object.__setattr__(article, name, read(value))
    object.__setattr__(article, "_source", body)
    found = object.__new__(_KeptReading)
    object.__setattr__(found, "article", article)
    object.__setattr__(found, "_by_kind", body)
    return found


@cache
def _head_readers() -> tuple[Callable[[Any], Any], ...]:
    hints = get_type_hints(Article)
    return tuple(partial(decode, hints[name]) for name in _HEAD)


class _Kept:
    """A class of their own for records that lack something: nobody else is asked whether he does.

    Whoever lacks nothing any more is a record like any other.
    """

    __slots__ = ()

    def _whole(self) -> Any:
        """This very record, and all that it holds."""
        for name in (f.name for f in fields(self)):  # type: ignore[arg-type]
            getattr(self, name)
        object.__setattr__(self, "__class__", vars(type(self)).get("plain", type(self)))
        return self

    def __eq__(self, other: object) -> bool:
        whole = self._whole()
        return bool(whole == (other._whole() if isinstance(other, _Kept) else other))

    def __hash__(self) -> int:
        return hash(self._whole())

    def __repr__(self) -> str:
        return repr(self._whole())

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        whole = self._whole()
        return type(whole), tuple(getattr(whole, f.name) for f in fields(whole))


class _KeptArticle(_Kept, Article):
    __slots__ = ()
    plain = Article

    def __getattr__(self, name: str) -> Any:
        if name != "text" and name not in _LAYOUT:
            raise AttributeError(name)
        body = cast("_Body", self._source)
        if name == "text":
            object.__setattr__(self, name, body.text())
        else:
            layout = body.layout()
            for each in _LAYOUT:
                object.__setattr__(self, each, getattr(layout, each))
        if _has(self, "text") and _has(self, "glue"):
            object.__setattr__(self, "__class__", Article)
        return getattr(self, name)


def _has(record: object, name: str) -> bool:
    try:
        object.__getattribute__(record, name)
    except AttributeError:
        return False
    return True


class _KeptReading(_Kept, Reading):
    __slots__ = ()
    plain = Reading

    def __getattr__(self, name: str) -> Any:
        if name != "findings":
            raise AttributeError(name)
        object.__setattr__(self, name, cast("_Body | _Changed", self._by_kind).findings())
        object.__setattr__(self, "__class__", Reading)
        return self.findings


# --- readings with other findings ---------------------------------------------------------------


class _Changed:
    """The findings of a reading, those of some types changed when somebody looks at them."""

    def __init__(
        self, whole: Reading, kinds: tuple[type, ...], change: Callable[[Finding], Finding]
    ) -> None:
        self._whole, self._kinds, self._change = whole, kinds, change
        self._found: dict[type, list[Finding]] = {}

    def get(self, kind: type, otherwise: tuple[()]) -> Iterable[Finding]:
        if not issubclass(kind, self._kinds):
            return list(self._whole.of(cast("type[Finding]", kind))) or otherwise
        if kind not in self._found:
            own = self._whole.of(cast("type[Finding]", kind))
            self._found[kind] = [self._change(found) for found in own]
        return self._found[kind]

    def findings(self) -> tuple[Finding, ...]:
        every = self._whole.findings
        return tuple(self._change(f) if isinstance(f, self._kinds) else f for f in every)


def changed(
    reading: Reading, kinds: tuple[type, ...], change: Callable[[Finding], Finding]
) -> Reading:
    """The reading with every finding of these types as `change`, which is pure, makes it; it gives
    one of the same type. Nothing is done before somebody looks."""
    found = object.__new__(_KeptReading)
    object.__setattr__(found, "article", reading.article)
    object.__setattr__(found, "_by_kind", _Changed(reading, kinds, change))
    return found
