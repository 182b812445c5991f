"""`site`: everything from the content folder to the finished website, whole or not at all."""

from __future__ import annotations

import click

from generator.commands import options
from generator.commands.console import Console
from generator.commands.faults import ended_by_faults
from generator.frozen import replace
from generator.pipeline import BuildSettings, make_site


@click.command(short_help="Make the whole website.")
@options.build_settings("site", "index.html", "The folder of the website; replaced when the new one is whole.")
@options.site_url
@options.console
def site(settings: BuildSettings, site_url: str | None, console: Console) -> None:
    """Make the whole website: pages, MkDocs, search index.

    The site that stands at --out stays as it is until the new one is finished, and for good when
    the new one cannot be made. Only what changed since the last build is made again.

    \b
    Example:
      python -m generator site --out site --site-url https://reports.example/
    """
    with ended_by_faults(console):
        make_site(replace(settings, site_url=site_url), console)
