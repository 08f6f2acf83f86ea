"""The rows of the JSON files as rows of tables: columns by name, lists in tables of their own."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

Row = Mapping[str, Any]
Line = tuple[str, dict[str, Any]]
"""A table, and the columns of one row of it."""


def lines(kind: str, rows: list[Row]) -> Iterator[Line]:
    """Every row of every table that the rows of one JSON file make."""
    for row in rows:
        yield from _MAKERS[kind](row)


def _article(row: Row) -> Iterator[Line]:
    yield (
        "articles",
        {
            **_columns(
                row, "id address headline outlet kind language url rights group file sha256"
            ),
            **_columns(row, "headline_derived has_faq words words_shown"),
            "authors": _listed(row["authors"]),
            "tags": _listed(row["tags"]),
            **_date("published", row["published"]),
        },
    )


def _actor(row: Row) -> Iterator[Line]:
    actor = row["id"]
    yield (
        "actors",
        {
            **_columns(row, "id address name type mentions"),
            "aliases": _listed(row["aliases"]),
        },
    )
    for article in row["articles"]:
        yield "actor_articles", {"actor": actor, "article": article}
    for role in row["roles"]:
        for place in role["receipts"]:
            yield "roles", {"actor": actor, "text": role["text"], **_place(place)}
    for tie in row["edges"]:
        counted = {"other": tie["actor"], "documents": len(tie["articles"])}
        yield "ties", {"actor": actor, **counted, **_place(tie["receipt"])}


def _statement(row: Row) -> Iterator[Line]:
    yield (
        "statements",
        {
            **_columns(row, "id address speaker speaker_name text venue fragment"),
            **_date("said_on", row["said_on"]),
            **row["support"],
        },
    )
    for actor in row["about"]:
        yield "statement_about", {"statement": row["id"], "actor": actor}


def _quote(row: Row) -> Iterator[Line]:
    yield (
        "quotes",
        {
            **_columns(
                row, "place statement article address speaker speaker_name text venue fragment"
            ),
            **_date("said_on", row["said_on"]),
        },
    )


def _figure(row: Row) -> Iterator[Line]:
    yield "figures", {**_columns(row, "id address state"), **row["support"]}
    for value in row["values"]:
        low, _, high = value["value"].partition("/")
        yield (
            "figure_values",
            {
                "figure": row["id"],
                **_columns(value, "value unit hedge what speaker speaker_name"),
                "low": float(low),
                "high": float(high or low),
                "printed": value["receipt"]["text"],
                **_place(value["receipt"]),
            },
        )


def _event(row: Row) -> Iterator[Line]:
    yield (
        "events",
        {
            **_columns(row, "id address mood"),
            **_date("date", row["when"]),
            **(row["support"] or {}),
        },
    )
    for actor in row["actors"]:
        yield "event_actors", {"event": row["id"], "actor": actor}
    for telling in row["tellings"]:
        yield (
            "event_tellings",
            {
                "event": row["id"],
                **_columns(telling, "text phrase counted_from speaker speaker_name"),
                "date": telling["when"],
                **_place(telling["receipt"]),
            },
        )


def _question(row: Row) -> Iterator[Line]:
    yield "questions", _columns(row, "id address question")
    for answer in row["answers"]:
        yield (
            "answers",
            {
                "question": row["id"],
                "article": answer["article"],
                "asked": answer["question"]["text"],
                "answer": "\n\n".join(answer["edited"] or [p["text"] for p in answer["answer"]]),
            },
        )


def _story(row: Row) -> Iterator[Line]:
    yield "stories", {**_columns(row, "id address title"), **row["support"]}
    for number, article in enumerate(row["articles"], 1):
        yield "story_articles", {"story": row["id"], "article": article, "place": number}
    for kind in ("statements", "figures", "events", "questions", "actors", "places"):
        for item in row[kind]:
            yield "story_items", {"story": row["id"], "kind": kind, "item": item}


def _change(row: Row) -> Iterator[Line]:
    yield "updates", _columns(row, "number address date summary")
    for change in ("added", "gone", "settled"):
        for item in row[change]:
            told = _columns(item, "kind label")
            yield "changes", {"number": row["number"], "change": change, "item": item["id"], **told}
    for moved in row["moved"]:
        told = {"item": moved["id"], **_columns(moved, "kind field before after")}
        yield "changes", {"number": row["number"], "change": "moved", **told}


def _receipt(row: Row) -> Iterator[Line]:
    yield "receipts", {**_columns(row, "item kind text"), **_place(row)}


def _retired(row: Row) -> Iterator[Line]:
    yield "retired", _columns(row, "id item")


_MAKERS: Mapping[str, Callable[[Row], Iterator[Line]]] = {
    "articles": _article,
    "actors": _actor,
    "statements": _statement,
    "quotes": _quote,
    "figures": _figure,
    "events": _event,
    "questions": _question,
    "stories": _story,
    "changes": _change,
    "receipts": _receipt,
    "retired": _retired,
}
KINDS = tuple(_MAKERS)
"""In an order in which what is referred to comes first."""


def _columns(row: Row, names: str) -> dict[str, Any]:
    return {name: row[name] for name in names.split()}


def _place(place: Row) -> dict[str, Any]:
    return _columns(place, "article start end line")


def _date(name: str, date: Row | None) -> dict[str, Any]:
    if date is None:
        return {}
    more = {f"{name}_{key}": date[key] for key in ("precision", "derived", "reason")}
    return {name: date["value"], **more}


def _listed(names: list[str]) -> str:
    """A JSON list, which SQLite and Datasette can take apart."""
    return json.dumps(names, ensure_ascii=False)
