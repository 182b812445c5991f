"""Options that several verbs share, each declared once."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import click

from generator.corpus.parsing import default_jobs

PROJECT_CONTENT = Path(__file__).resolve().parents[2] / "content"


class IsoDay(click.ParamType[str]):
    """A day as `2026-11-21`; stays text, as dates are everywhere in the data."""

    name = "date"

    def convert(self, value: str, parameter: click.Parameter | None, context: click.Context | None) -> str:
        try:
            if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
                return date.fromisoformat(value).isoformat()
        except ValueError:
            pass
        self.fail(f"{value!r} is not a day such as 2026-11-21", parameter, context)


def _default_content() -> Path:
    """The project's own content folder, by the shortest name it has from here."""
    here = Path.cwd()
    return PROJECT_CONTENT.relative_to(here) if PROJECT_CONTENT.is_relative_to(here) else PROJECT_CONTENT


content = click.option(
    "--content",
    type=click.Path(path_type=Path),
    default=_default_content,
    show_default="the project's content folder",
    help="The folder with reports/ and registry/.",
)
jobs = click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    default=default_jobs,
    show_default="one for each processor",
    help="How many documents to read at once.",
)
quiet = click.option("--quiet", "-q", is_flag=True, help="Say only what is wrong.")
as_of = click.option(
    "--as-of",
    type=IsoDay(),
    help="The day the pages speak from.  [default: the newest `received` date in content]",
)
site_url = click.option(
    "--site-url", help="The site's public address, for feeds and canonical links.  [default: site_url in mkdocs.yml]"
)
strict = click.option("--strict", is_flag=True, help="Make nothing where anything is wrong with an input.")
frozen = click.option("--frozen", is_flag=True, help="A missing or stale report.json is an error; write none.")
