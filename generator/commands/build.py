"""`build`: parsed reports in, Markdown pages and data files out."""

from __future__ import annotations

import click

from generator.commands import options
from generator.commands.console import Console
from generator.commands.faults import ended_by_faults
from generator.incremental import Cache
from generator.pipeline import BuildSettings, make_pages


@click.command(short_help="Make the pages and data files.")
@options.build_settings("build/pages", "index.md", "The folder the pages go to; what else is in it is removed.")
@options.console
def build(settings: BuildSettings, console: Console) -> None:
    """Make the Markdown pages and data files from the parsed reports.

    First parses each source whose report.json is missing or stale, and writes it beside the source. Then
    makes the pages that are not yet as they should be, and leaves the others as they are.

    \b
    Example:
      python -m generator build --out build/pages --as-of 2026-11-21
    """
    cache = Cache(settings.cache)
    with ended_by_faults(console), cache.held():
        made = make_pages(settings, settings.out, cache, console)
    console.say(f"{settings.out}: {made.counts}.")
