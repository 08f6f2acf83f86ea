"""`python -m bench`: predictions, the table of figures, their floors, and where time goes."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from bench.predict import TASKS, predictions
from bench.rows import rows
from bench.trouble import tell


def predict(args: argparse.Namespace) -> int:
    """One prediction a line; plain ASCII, so that no character can fail to be written."""
    for prediction in predictions(TASKS[args.task], rows(args.rows, tell), tell):
        print(json.dumps(prediction))
    return 0


def main(args: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    verbs = parser.add_subparsers(required=True)
    verb = verbs.add_parser("predict", help="one prediction a line, in the scorer's format")
    verb.add_argument("task", choices=TASKS)
    verb.add_argument("rows", type=Path, metavar="ROWS.jsonl")
    verb.set_defaults(run=predict)
    chosen = parser.parse_args(args)
    return int(chosen.run(chosen))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
