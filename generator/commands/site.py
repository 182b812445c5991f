"""`site`: everything from the content folder to the finished website, whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import click

from generator.commands import options
from generator.commands.build import write_pages
from generator.commands.console import Console, fail
from generator.commands.preparing import Refused, day_of, prepare
from generator.errors import InputProblem
from generator.publish import build_site


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
    console = Console(quiet)
    out.absolute().parent.mkdir(parents=True, exist_ok=True)
    try:
        corpus = prepare(content, jobs, frozen, strict, console)
        with tempfile.TemporaryDirectory(dir=out.absolute().parent, prefix=f".{out.name}-") as workshop:
            pages, finished = Path(workshop, "pages"), Path(workshop, "site")
            count = write_pages(corpus, content, pages, day_of(corpus, as_of), site_url)
            console.say(f"{count} pages from {len(corpus.reports)} reports; building the site.")
            build_site(pages, finished, strict, site_url)
            put_in_place(finished, out, Path(workshop, "old"))
    except Refused as refused:
        fail(console, *refused.problems)
    except InputProblem as problem:
        fail(console, problem)
    console.say(f"{out}: done.")


def put_in_place(finished: Path, out: Path, old: Path) -> None:
    """Swap the finished site for the one that stands at `out`; the old one comes back if the swap fails."""
    if out.exists():
        os.replace(out, old)
    try:
        os.replace(finished, out)
    except OSError:
        if old.exists():
            os.replace(old, out)
        raise
    shutil.rmtree(old, ignore_errors=True)
