"""`site`: everything from the content folder to the finished website, whole or not at all."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from generator.cache import Cache
from generator.commands import options
from generator.commands.build import make_pages
from generator.commands.console import Console
from generator.commands.faults import ended_by_faults
from generator.commands.options import Choices
from generator.commands.outputs import check_replaceable
from generator.commands.unchanged import is_unchanged, keep_as_last, sources_key
from generator.publish import build_site, put_back
from generator.search_index import FOLDER as INDEX

PAGES = "pages"
BESIDE = "beside"
"""Folders in the cache: the pages of the last build, and what stands beside them."""


@click.command(short_help="Make the whole website.")
@options.content
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("site"),
    show_default=True,
    help="The folder of the website; replaced when the new one is whole.",
)
@options.site_url
@options.choices
@options.console
def site(content: Path, out: Path, site_url: str | None, choices: Choices, console: Console) -> None:
    """Make the whole website: pages, MkDocs, search index.

    The site that stands at --out stays as it is until the new one is finished, and for good when
    the new one cannot be made. Only what changed since the last build is made again.

    \b
    Example:
      python -m generator site --out site --site-url https://reports.example/
    """
    check_replaceable(out, content, "index.html")
    with ended_by_faults(console):
        make_site(content, out, site_url, choices, console)


def make_site(content: Path, out: Path, site_url: str | None, choices: Choices, console: Console) -> None:
    """Make the website at `out`, or leave it where it is already what it would be.

    Raises RefusedError, or the InputProblem that stops the build.
    """
    cache = Cache(choices.cache)
    with cache.held():
        put_back(out)
        _make(content, out, site_url, choices, cache, console)


def _make(content: Path, out: Path, site_url: str | None, choices: Choices, cache: Cache, console: Console) -> None:
    with console.step("look for changes"):
        before = sources_key(content, choices.as_of, site_url)
        unchanged = is_unchanged(cache, before, out)
    if unchanged:
        console.say(f"{out}: nothing has changed since it was made.")
        return
    with _folders(choices, cache) as (pages, beside):
        made = make_pages(content, pages, choices, cache, console, beside)
        _keep_only(INDEX, beside)
        console.say(f"{made.counts}; building the site.")
        with console.step("mkdocs") as step:
            faults = build_site(
                pages,
                out,
                beside=beside,
                strict=choices.strict,
                site_url=site_url,
                as_of=made.day,
                cache=cache,
                progress=step.progress,
            )
    # What changed while the build ran may be in it or not; and a build that told of anything wrong has to say so again.
    if not (made.problems or faults) and sources_key(content, choices.as_of, site_url) == before:
        keep_as_last(cache, before, out)
    cache.sweep()
    console.say(f"{out}: done.")


@contextmanager
def _folders(choices: Choices, cache: Cache) -> Iterator[tuple[Path, Path]]:
    """Where things lie between the two halves of a build: in the cache, or for this build alone."""
    if choices.cache:
        yield cache.room(PAGES), cache.room(BESIDE)
        return
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder) / PAGES, Path(folder) / BESIDE


def _keep_only(name: str, folder: Path) -> None:
    """Remove what another version of the program put into a folder of which everything is published."""
    for path in folder.iterdir():
        if path.name != name:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
