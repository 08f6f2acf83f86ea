"""The command line: verbs, exit codes and printing; nothing else.

Exit codes: 0 fine, 1 usage or configuration, 2 something needs a person.
"""

from __future__ import annotations

import gc
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from generator import __version__, pipeline, report, site
from generator import show as article
from generator.config import Config
from generator.errors import BriefingError
from generator.keep import faults
from generator.options import FINE, PERSON, USAGE, day_, project, strict_, text_or_json
from generator.progress import bar
from generator.records import Report
from generator.verbs import VERBS

SELDOM = (50_000, 20, 100)
"""How often Python looks for cycles: records have none, and looking took a tenth of each run."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb; the exit code. Whatever goes wrong is said in a line, without a traceback."""
    gc.set_threshold(*SELDOM)
    try:
        code = briefing.main(arguments, prog_name="briefing", standalone_mode=False)
        return code if isinstance(code, int) else FINE
    except click.ClickException as error:
        error.show()
        return USAGE
    except click.Abort:
        click.echo("stopped", err=True)
        return USAGE
    except site.SiteError as error:
        click.echo(str(error), err=True)
        return PERSON
    except BriefingError as error:
        click.echo(f"briefing: {error}", err=True)
        return USAGE
    except OSError as error:
        click.echo(f"briefing: {error.filename or ''}: {error.strerror or error}", err=True)
        return USAGE


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefing")
def briefing() -> None:
    """News articles in seeds/ become pages in content/ and a site that can be searched."""


for _verb in VERBS:
    briefing.add_command(_verb)


@briefing.command()
@project
@strict_
@text_or_json
@day_
@click.option("--dry-run", is_flag=True, help="Say what would be done, and write nothing.")
def generate(settings: Config, strict: bool, form: str, day: str, dry_run: bool) -> int:
    """Write pages from the seeds; what editors changed stays."""
    with bar() as told:
        if dry_run:
            done = pipeline.preview(settings, told, day).report
        else:
            done = pipeline.generate(settings, told, day)
    _print(done, form)
    return PERSON if report.needs_person(done, strict) else FINE


@briefing.command()
@project
@strict_
@text_or_json
@day_
def build(settings: Config, strict: bool, form: str, day: str) -> int:
    """Generate, build the site with MkDocs, verify it against the seeds."""
    with bar() as told:
        done = pipeline.generate(settings, told, day)
    _print(done, form)
    if wrong := pipeline.unfit(settings):
        for line in faults.told(wrong, settings.shown(settings.content)):
            click.echo(line, err=True)
        click.echo("The site is left as it was: mend these pages first", err=True)
        return PERSON
    with bar() as told:
        built = site.build(settings, done.newest, lambda: told("Building the site", 0, 0))
    place = settings.shown(settings.site / "index.html")
    click.echo(f"Site: {'built' if built else 'nothing to build'}: {place}", err=True)
    code = _verify(settings)
    return PERSON if report.needs_person(done, strict) else code


@briefing.command()
@project
@text_or_json
def check(settings: Config, form: str) -> int:
    """Say what generate would change, without writing; 2 if anything, or if a page is wrong."""
    with bar() as told:
        draft = pipeline.preview(settings, told)
    found = pipeline.faults(settings, draft)
    folder = settings.shown(settings.content)
    if form == "json":
        click.echo(report.as_json(draft.report, faults.data(found, folder)))
    else:
        said = [told for told in faults.told(found, folder) if told not in draft.report.warnings]
        _print(replace(draft.report, warnings=(*draft.report.warnings, *said)), form)
    wrong = draft.changes or found or report.needs_person(draft.report, strict=True)
    return PERSON if wrong else FINE


@briefing.command()
@project
@click.argument("seed", type=click.Path(path_type=Path))
@text_or_json
def show(settings: Config, seed: Path, form: str) -> int:
    """Print what is read and found in one article: SEED is its file."""
    reading, library = pipeline.read(settings, seed)
    told = article.as_json if form == "json" else article.text
    click.echo(told(reading, library))
    return FINE


@briefing.command()
@project
@text_or_json
def verify(settings: Config, form: str) -> int:
    """Read the seeds and the built site again: is every item what its source says?"""
    if form == "text":
        return _verify(settings, each=True)
    with bar() as told:
        verdict = pipeline.verify(settings, told)
    click.echo(verdict.as_json())
    return PERSON if verdict.problems else FINE


@briefing.command("serve")
@project
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Host and port.")
@click.option("--port", type=click.IntRange(1, 65535), help="Another port of that host.")
@click.option("--open", "show", is_flag=True, help="Open the site in your browser.")
def serve(settings: Config, address: str, port: int | None, show: bool) -> int:
    """Show the site, and bring it up to date while seeds and pages are edited."""
    from generator import watch  # MkDocs is slow to load, and no other verb needs it here

    if port is not None:
        address = f"{address.rpartition(':')[0]}:{port}"
    return watch.serve(settings, address, lambda done: click.echo(report.text(done)), show=show)


def _print(done: Report, form: str) -> None:
    click.echo(report.as_json(done) if form == "json" else report.text(done))


def _verify(settings: Config, *, each: bool = False) -> int:
    """Whether anything on the built site is not as its sources have it; said on standard error.

    With `each` also how many words of every article's prose are shown, on standard output.
    """
    with bar() as told:
        verdict = pipeline.verify(settings, told)
    problems = verdict.problems
    for one in verdict.shown if each else ():
        click.echo(f"{one.article}: {one.words} of {one.most} words of its prose are shown")
    for problem in problems:
        click.echo(str(problem), err=True)
    found = f"{len(problems)} problems" if problems else "every item stands in its source"
    click.echo(f"Verified: {found}", err=True)
    return PERSON if problems else FINE
