"""How well the generator reads: predictions, the table of figures, their floors, and speed."""

from __future__ import annotations

import argparse
import gc
import json
import sys
from pathlib import Path

from bench import floors, many, report, speed
from bench.measure import PROJECT, data_folder, measure
from bench.predict import TASKS, predictions
from bench.rows import rows
from bench.trouble import tell
from bench.wanted import floors as floors_now
from generator.cli import SELDOM

_NO_DATA = "No data sets here (BENCH_DATA, or --data FOLDER): nothing is measured."


def predict(args: argparse.Namespace) -> int:
    """One prediction a line; plain ASCII, so that no character can fail to be written."""
    for prediction in predictions(TASKS[args.task], rows(args.rows, tell), tell):
        print(json.dumps(prediction))
    return 0


def show_table(args: argparse.Namespace) -> int:
    data = data_folder(args.data)
    if data is None:
        print(_NO_DATA)
        return 0
    figures = measure(data)
    print(report.table(figures, floors_now()))
    if args.into:
        report.put(figures, args.into)
    return 0


def check_floors(args: argparse.Namespace) -> int:
    """1 where a figure lies below its floor; with --raise, floors follow figures upward."""
    data = data_folder(args.data)
    if data is None:
        print(_NO_DATA)
        return 0
    figures, before = measure(data), floors_now()
    for figure in (fallen := floors.below(figures, before)):
        print(f"{': '.join(figure.key)}: {figure.now}, below {before[figure.key]}")
    if args.raise_them:
        after = floors.raised(figures, before)
        floors.write(after)
        for key in (key for key in after if after[key] != before.get(key)):
            print(f"{': '.join(key)}: {before.get(key, 'none')} → {after[key]}")
    return 1 if fallen else 0


def show_speed(args: argparse.Namespace) -> int:
    data = data_folder(args.data)
    gc.set_threshold(*SELDOM)  # as every verb does
    folder = data / "real_articles" if data else PROJECT / "seeds"
    texts = {path.stem: path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))}
    print(speed.report(texts))
    print(f"\n{many.report(texts, args.large)}")
    return 0


def main(args: list[str]) -> int:
    chosen = _parser().parse_args(args)
    return int(chosen.run(chosen))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    verbs = parser.add_subparsers(required=True)
    verb = verbs.add_parser("predict", help="one prediction a line, in the scorer's format")
    verb.add_argument("task", choices=TASKS)
    verb.add_argument("rows", type=Path, metavar="ROWS.jsonl")
    verb.set_defaults(run=predict)
    for name, run, said in (
        ("report", show_table, "one table: task, metric, now, floor, target"),
        ("floors", check_floors, "which figures lie below their floors"),
        ("speed", show_speed, "milliseconds for 5,000 characters, stage by stage"),
    ):
        verb = verbs.add_parser(name, help=said)
        verb.add_argument("--data", type=Path, metavar="FOLDER", help="the data sets")
        verb.set_defaults(run=run)
    verbs.choices["speed"].add_argument(
        "--large", action="store_true", help="ten thousand articles too: half an hour"
    )
    verbs.choices["report"].add_argument(
        "--into", type=Path, metavar="PAGE.md", help="put the table into this page too"
    )
    verbs.choices["floors"].add_argument(
        "--raise", action="store_true", dest="raise_them", help="raise floors to today's figures"
    )
    return parser


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
