"""The files of one Pagefind index: whether they are all there, and always the same bytes.

    pagefind-entry.json             names, for each language, its .pf_meta
    pagefind.HASH.pf_meta           CBOR: [version, fragments, pieces, filters, sorts, meta names]
    fragment/HASH.pf_fragment       JSON: a page
    index/HASH.pf_index             CBOR: words and where they stand
    filter/HASH.pf_filter           CBOR: [name, [[value, pages], …]]

All but the first are packed with gzip and begin with `SIGNATURE`.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cbor2

ENTRY = "pagefind-entry.json"
SIGNATURE = b"pagefind_dcd"
_BROKEN = (OSError, EOFError, ValueError, KeyError, IndexError, TypeError, zlib.error)


def faults(folder: Path, static: tuple[str, ...] = ()) -> Iterator[str]:
    """What is missing or broken, in words; nothing where the index is whole."""
    for name in static:
        try:
            if not (folder / name).read_bytes().strip():
                yield f"{name} is empty"
            elif name.endswith(".pagefind"):
                gzip.decompress((folder / name).read_bytes())
        except _BROKEN as error:
            yield f"{name}: {_words(error)}"
    try:
        metas = [f"pagefind.{language['hash']}.pf_meta" for language in _languages(folder)]
    except _BROKEN as error:
        yield f"{ENTRY}: {_words(error)}"
        return
    for name in metas:
        yield from _of_meta(folder, name)


def urls(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """(address of a page, ids of its headings) of every page in a whole index."""
    for path in sorted((folder / "fragment").iterdir()):
        page = json.loads(_unpacked(path))
        yield page["url"].lstrip("/"), [a["id"] for a in page["anchors"] if a["text"]]


def settle(folder: Path) -> None:
    """Give the files the order and names that the same pages always have.

    Pagefind 1.5.2 writes the values of a filter in any order, and names files by what they hold.
    """
    entry = json.loads((folder / ENTRY).read_text("utf-8"))
    for language in entry["languages"].values():
        old = folder / f"pagefind.{language['hash']}.pf_meta"
        meta = cbor2.loads(_unpacked(old))
        meta[3] = sorted(_settled(folder, name, number) for name, number in meta[3])
        raw = cbor2.dumps(meta)
        old.unlink()
        language["hash"] = _name(raw)
        _pack(folder / f"pagefind.{language['hash']}.pf_meta", raw)
    text = json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    (folder / ENTRY).write_text(text, encoding="utf-8")


def _settled(folder: Path, name: str, number: str) -> list[str]:
    old = folder / "filter" / f"{number}.pf_filter"
    raw = cbor2.dumps([name, sorted(cbor2.loads(_unpacked(old))[1])])
    old.unlink()
    _pack(folder / "filter" / f"{_name(raw)}.pf_filter", raw)
    return [name, _name(raw)]


def _of_meta(folder: Path, name: str) -> Iterator[str]:
    try:
        _, fragments, pieces, filters, *_ = cbor2.loads(_unpacked(folder / name))
        listed = [f"fragment/{number}.pf_fragment" for number, *_ in fragments]
        listed += [f"index/{piece[2]}.pf_index" for piece in pieces]
        listed += [f"filter/{number}.pf_filter" for _, number in filters]
    except (*_BROKEN, cbor2.CBORDecodeError) as error:
        yield f"{name}: {_words(error)}"
        return
    for file in listed:
        try:
            raw = _unpacked(folder / file)
            _ = json.loads(raw) if file.startswith("fragment/") else cbor2.loads(raw)
        except (*_BROKEN, cbor2.CBORDecodeError) as error:
            yield f"{file}: {_words(error)}"


def _languages(folder: Path) -> list[dict[str, Any]]:
    return list(json.loads((folder / ENTRY).read_text("utf-8"))["languages"].values())


def _unpacked(path: Path) -> bytes:
    raw = gzip.decompress(path.read_bytes())
    if not raw.startswith(SIGNATURE):
        raise ValueError("it is not Pagefind's")
    return raw.removeprefix(SIGNATURE)


def _pack(path: Path, raw: bytes) -> None:
    path.write_bytes(gzip.compress(SIGNATURE + raw, 9, mtime=0))


def _name(raw: bytes) -> str:
    return f"en_{hashlib.sha256(raw).hexdigest()[:10]}"


def _words(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "it is missing"
    return f"it cannot be read ({type(error).__name__})"
