"""Verbs for editors: what is edited or open, and how one page is settled or brought back."""

from __future__ import annotations

import json

import click

from generator import bring_back, pipeline, report, settle
from generator.config import Config
from generator.options import FINE, PERSON, project, text_or_json
from generator.progress import bar


@click.command()
@project
@text_or_json
def status(settings: Config, form: str) -> int:
    """List pages that are edited, conflicting, locked, deleted, or wait to be read again."""
    with bar() as told:
        found = report.status(pipeline.preview(settings, told).report)
    if form == "json":
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        for row in found:
            click.echo(f"{row['status']}: {row['path']}: {row['reason']}")
        if not found:
            click.echo("Nothing is edited, and nothing is open")
    return PERSON if any(row["status"] in report.OPEN for row in found) else FINE


@click.command()
@project
@click.argument("page", default="")
@text_or_json
def diff(settings: Config, page: str, form: str) -> int:
    """Show what editors changed: each page, or PAGE, against how it is generated."""
    with bar() as told:
        draft = pipeline.preview(settings, told)
    lines = list(settle.diff(draft, settings.shown(settings.content), page))
    if form == "json":
        click.echo(json.dumps({"lines": lines}, ensure_ascii=False, indent=2))
    elif lines:
        click.echo("\n".join(lines))
    return FINE


@click.command()
@project
@click.argument("page")
@click.option("--ours", "side", flag_value="ours", help="Keep what stands on the page.")
@click.option("--theirs", "side", flag_value="theirs", help="Take what the source says.")
@click.option("--edit", "side", flag_value="edit", help="Open both in your editor.")
@text_or_json
def resolve(settings: Config, page: str, side: settle.Side | None, form: str) -> int:
    """Settle the conflict of PAGE, or say that its items have been read again."""
    if side is None:
        raise click.UsageError("say --ours, --theirs or --edit")
    done = settle.resolve(settings, page, side, lambda text: click.edit(text, extension=".md"))
    _say(form, done)
    return FINE


@click.command()
@project
@click.argument("page")
@text_or_json
def restore(settings: Config, page: str, form: str) -> int:
    """Bring back PAGE, which an editor deleted, or an item, by its id: q-4ac987d2e1."""
    item = bring_back.item_named(page)
    if item is not None:
        return _restore_item(settings, item, form)
    place = bring_back.restore(settings, page)
    with bar() as told:
        done = pipeline.generate(settings, told)
    here = any(change.subject == place and change.kind == "new" for change in done.pages)
    _say(form, f"{place}: {'is there again' if here else 'no source makes this page any more'}")
    return FINE if here else PERSON


def _restore_item(settings: Config, item: str, form: str) -> int:
    bring_back.restore_item(settings, item)
    with bar() as told:
        pipeline.generate(settings, told)
    count = bring_back.shown_on(settings, item)
    pages = f"{count} {'page' if count == 1 else 'pages'}"
    _say(
        form, f"{item}: {f'is there again, on {pages}' if count else 'no source says it any more'}"
    )
    return FINE if count else PERSON


def _say(form: str, words: str) -> None:
    click.echo(json.dumps({"done": words}, ensure_ascii=False) if form == "json" else words)


VERBS = (status, diff, resolve, restore)
