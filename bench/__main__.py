"""`python -m bench predict TASK GOLD.jsonl > PRED.jsonl`: one prediction a line."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

TASKS = ("quotes", "meta", "ner", "coref", "timex", "related", "variants", "figures")


def rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def main(args: list[str]) -> int:
    if len(args) != 3 or args[0] != "predict" or args[1] not in TASKS:
        print(
            f"usage: python -m bench predict TASK GOLD.jsonl\nTASK: {', '.join(TASKS)}",
            file=sys.stderr,
        )
        return 1
    task = import_module(f"bench.tasks.{args[1]}")
    for prediction in task.predict(rows(Path(args[2]))):
        print(json.dumps(prediction, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
