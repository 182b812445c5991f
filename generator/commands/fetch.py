"""`fetch`: ask the inspectorate's site what it has published, and take what is not held."""

from __future__ import annotations

import json
from contextlib import nullcontext
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any

import click

import generator
from generator.commands import options
from generator.commands.console import Console, fail
from generator.commands.faults import ended_by_faults
from generator.commands.near_slugs import near_slugs
from generator.commands.pages_again import bring_back
from generator.corpus.corrections import read_corrected
from generator.corpus.one_keeper import keeper_of_new
from generator.corpus.registry import Registry, load_registry
from generator.corpus.site_file import load_site_file
from generator.english.fetched import fetch_summary
from generator.errors import DecisionProblem, InputProblem
from generator.inspectorate_site import Wanted
from generator.inspectorate_site import fetch as go_and_see
from generator.inspectorate_site.site_asked import SiteAsked
from generator.model.content_settings import ContentSettings
from generator.model.fetched import Fetched, PublishedDocument
from generator.model.inspectorate import OFSTED
from generator.model.web_address import is_loopback
from generator.safe_paths import refuse_other_use
from generator.web import Guest, Manners

PAUSE = 1.0
"""Seconds between two requests, where nobody says otherwise; none on this computer."""


@click.command(short_help="Take new reports from the inspectorate's site.")
@click.option(
    "--authority", "councils", multiple=True, metavar="SLUG", help="Ask for this council alone; may be repeated."
)
@click.option("--since", type=options.PastDay(), help="Only what was published on this day or later.")
@click.option("--dry-run", is_flag=True, help="Write nothing: list what would be asked for.")
@click.option(
    "--source", "root", type=options.PublishedAddress(), help="Another root in the place of the inspectorate's site."
)
@click.option(
    "--pause",
    type=click.FloatRange(0, 60),
    help="Seconds between two requests.  [default: 1, on this computer 0]",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object in place of the summary.")
@options.content
@options.jobs
@options.quiet
def fetch(
    councils: tuple[str, ...],
    since: str | None,
    dry_run: bool,
    root: str | None,
    pause: float | None,
    as_json: bool,
    content: Path,
    jobs: int,
    quiet: bool,
) -> None:
    """Ask the inspectorate's site which documents it has published, take those not held, and file them.

    One request at a time, with a pause. Nothing is taken twice; after a stop, the same command
    goes on. What is no report of a known kind is listed, and not asked for again until the
    program reads more kinds.

    \b
    Example:
      python -m generator fetch --authority leeds --since 2026-01-01 --dry-run
    """
    console = Console(quiet)
    with ended_by_faults(console):
        fetched = _visit(console, councils, since, dry_run, root, pause, content, jobs)
    if as_json:
        click.echo(json.dumps(_as_data(fetched), indent=2, ensure_ascii=False))
    elif not quiet:
        click.echo(fetch_summary(fetched, dry_run), nl=False)
    if fetched.problems or fetched.ended_early:
        fail(console, *fetched.problems)


def _visit(
    console: Console,
    councils: tuple[str, ...],
    since: str | None,
    dry_run: bool,
    root: str | None,
    pause: float | None,
    content: Path,
    jobs: int,
) -> Fetched:
    """One visit, in which nobody else changes the content folder: what it holds decides what is asked for."""
    refuse_other_use(content)
    _check(councils, load_registry(content))  # before anything is begun
    with nullcontext(False) if dry_run else keeper_of_new(content) as begun, console.progress() as progress:
        if begun:
            console.say(f"{content}: begun; its registries are the program's own.")
        registry, settings = _known(console, content)
        source = SiteAsked(OFSTED, root and root.rstrip("/"))
        wanted = Wanted(
            content=content,
            site=source,
            authorities=registry.authorities,
            today=date.today().isoformat(),
            councils=councils,
            removed=tuple(entry for entry in registry.moved if entry.to is None),
            since=since,
            dry_run=dry_run,
            linked=settings.sources == "linked",
            jobs=jobs,
        )
        slow = PAUSE if root is None or not is_loopback(root) else 0.0
        with Guest(Manners(agent_of(settings), slow if pause is None else pause), source.allows) as guest:
            fetched = go_and_see(wanted, guest, progress)
        if not dry_run:
            _bring_back(console, content, fetched)
        return fetched


def _bring_back(console: Console, content: Path, fetched: Fetched) -> None:
    try:
        if bring_back(console, content):
            fetched.documents[:] = [_as_corrected(content, one) for one in fetched.documents]
    except InputProblem as problem:  # what came is told all the same
        fetched.problems.append(problem)


def _as_corrected(content: Path, document: PublishedDocument) -> PublishedDocument:
    """A new report with the doubts that are left, once what was decided on it has come back."""
    if document.state != "new" or not document.report:
        return document
    return replace(document, doubts=len(read_corrected(content, document.report).doubts))


def _check(councils: tuple[str, ...], registry: Registry) -> None:
    """Refuse, as wrong usage, a council that a whole register does not have, with those that are near."""
    names = {slug: (one.name, *one.aliases) for slug, one in registry.authorities.items()}
    for slug in councils:
        if slug not in names and not registry.faults_of_register:
            near = near_slugs(slug, names)
            told = f" Near is {' or '.join(near)}." if near else ""
            raise click.UsageError(f"--authority {slug}: no council of the register has this slug.{told}")


def _known(console: Console, content: Path) -> tuple[Registry, ContentSettings]:
    """The register and the settings of the content folder."""
    registry = load_registry(content)
    settings, problems = load_site_file(content)
    if unread := [*registry.faults_of_register, *(one for one in problems if isinstance(one, DecisionProblem))]:
        fail(console, *unread)
    console.tell(problems)
    return registry, settings


def agent_of(settings: ContentSettings) -> str:
    """How the program calls itself to servers: its name and version, and whom to ask about it."""
    whom = settings.site_url or settings.contact
    return f"inspection-reports/{generator.__version__}" + (f" (+{whom})" if whom else "")


def _as_data(fetched: Fetched) -> dict[str, Any]:
    """The same for other programs: every document with its state, and the problems with their codes."""
    told = asdict(fetched) | {"problems": [_told(problem) for problem in fetched.problems]}
    return {name: value for name, value in told.items() if name != "requests"}


def _told(problem: InputProblem) -> dict[str, str]:
    return {"code": problem.code, "file": problem.file, "message": str(problem)}
