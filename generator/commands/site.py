"""`site`: everything from the content folder to the finished website, whole or not at all."""

from __future__ import annotations

import tempfile
from pathlib import Path

import click

from generator.commands import options
from generator.commands.build import make_pages
from generator.commands.console import Console, fail
from generator.commands.outputs import check_replaceable
from generator.commands.preparing import Refused
from generator.errors import InputProblem
from generator.publish import build_site
from generator.views.wording import date_words


@click.command()
@options.content
@click.option("--out", type=click.Path(path_type=Path), default=Path("site"), show_default=True)
@options.as_of
@options.site_url
@options.strict
@options.frozen
@options.jobs
@options.quiet
def site(
    content: Path,
    out: Path,
    as_of: str | None,
    site_url: str | None,
    strict: bool,
    frozen: bool,
    jobs: int,
    quiet: bool,
) -> None:
    """Make the whole website: pages, MkDocs, search index.

    The site that stands at --out stays as it is until the new one is finished, and for good when
    the new one cannot be made.

    \b
    Example:
      python -m generator site --out site --site-url https://reports.example/
    """
    check_replaceable(out, content, "index.html")
    console = Console(quiet)
    try:
        with tempfile.TemporaryDirectory() as pages:
            made = make_pages(content, Path(pages), as_of, jobs, frozen, strict, console)
            console.say(f"{made.pages} pages from {made.reports} reports; building the site.")
            build_site(Path(pages), out, strict=strict, site_url=site_url, as_of=date_words(made.day))
    except Refused as refused:
        fail(console, *refused.problems)
    except InputProblem as problem:
        fail(console, problem)
    console.say(f"{out}: done.")
