"""Options that several verbs share, each declared once."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import click

from generator.commands.console import Console, fail
from generator.commands.faults import problems_of
from generator.errors import InputProblem
from generator.model.day import as_day
from generator.model.web_address import is_safe_address
from generator.pipeline.build_settings import BuildSettings
from generator.resources import CONTENT, IS_INSTALLED
from generator.safe_paths import refuse_what_is_outside
from generator.shared_work import default_jobs

AnyCommand = Callable[..., Any]
STOPPED = ".changed"
"""What stands in a content folder while it is changed (`corpus/staged_change`)."""


class IsoDay(click.ParamType[str]):
    """A day as `2026-11-21`; stays text, as dates are everywhere in the data."""

    name = "date"

    def convert(self, value: str, parameter: click.Parameter | None, context: click.Context | None) -> str:
        with suppress(ValueError):
            if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
                return as_day(value)
        self.fail(f"{value!r} is not a day such as 2026-11-21", parameter, context)


class PastDay(IsoDay):
    """A day that is not to come."""

    def convert(self, value: str, parameter: click.Parameter | None, context: click.Context | None) -> str:
        day = super().convert(value, parameter, context)
        if day > date.today().isoformat():
            self.fail(f"{day} is to come: name today or an earlier day", parameter, context)
        return day


@dataclass(frozen=True)
class Decided:
    """Who decides something, when, why and on what: what every decision carries."""

    fields: dict[str, str | None]

    def check(self) -> None:
        """Refuse, as wrong usage, a decision without a reason or of a day to come."""
        if not self.fields["reason"]:
            raise click.UsageError("Missing option '--reason': a decision says why.")
        if str(self.fields["date"]) > date.today().isoformat():
            raise click.UsageError(f"--date {self.fields['date']} is to come: a decision is of today or earlier.")


class WebAddress(click.ParamType[str]):
    """The address of a website, such as `https://reports.example/`."""

    name = "url"

    def convert(self, value: str, parameter: click.Parameter | None, context: click.Context | None) -> str:
        with suppress(ValueError):  # as of `http://[`
            parts = urlsplit(value)
            if parts.scheme in ("https", "http") and parts.hostname:
                return value
        expected = "an address that begins with https:// or http://, such as https://reports.example/"
        self.fail(f"{value!r} is not {expected}", parameter, context)


class PublishedAddress(click.ParamType[str]):
    """The address of something published: `https`, or `http` on this computer."""

    name = "url"

    def convert(self, value: str, parameter: click.Parameter | None, context: click.Context | None) -> str:
        if is_safe_address(value):
            return value
        self.fail(
            f"{value!r} is no address that begins with https:// (or http:// on this computer)", parameter, context
        )


def _default_content() -> Path:
    """The project's own content folder, by the shortest name it has from here; installed, the one here."""
    here = Path.cwd()
    if IS_INSTALLED:
        return Path("content")
    return CONTENT.relative_to(here) if CONTENT.is_relative_to(here) else CONTENT


def _sound(_context: click.Context, _parameter: click.Parameter, content: Path) -> Path:
    """The content folder: nothing in it leads out of it, and a change of it that was stopped has been carried out."""
    try:
        refuse_what_is_outside(content)
        if (content / STOPPED).exists():
            from generator.corpus.one_keeper import settle  # it reads the whole corpus package, and is seldom needed

            settle(content)
    except (OSError, InputProblem) as fault:
        if not problems_of(fault):
            raise
        fail(Console(), *problems_of(fault))
    return content


content = click.option(
    "--content",
    type=click.Path(path_type=Path),
    default=_default_content,
    callback=_sound,
    show_default="content" if IS_INSTALLED else "the project's content folder",
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
verbose = click.option("--verbose", "-v", is_flag=True, help="Say also what each step did, and how long it took.")
timings = click.option(
    "--timings",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the CPU seconds of each step to this file, as one JSON object.",
)
as_of = click.option(
    "--as-of",
    type=IsoDay(),
    help="The day the pages speak from.  [default: the newest `received` date in content]",
)
site_url = click.option(
    "--site-url",
    type=WebAddress(),
    help="The site's public address, for feeds and canonical links.  [default: site_url in mkdocs.yml, else site.toml]",
)
strict = click.option(
    "--strict",
    is_flag=True,
    help="Make nothing where anything is wrong with an input or, in a website, a link leads nowhere.",
)
frozen = click.option("--frozen", is_flag=True, help="A missing or stale report.json is an error; write none.")
cache = click.option(
    "--cache",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(".cache"),
    show_default=True,
    help="Where to keep what the next build may use. It may be deleted at any time.",
)
clean = click.option("--clean", is_flag=True, help="Make everything anew: neither use the cache nor fill it.")


dry_run = click.option("--dry-run", is_flag=True, help="Say what would be done, and write nothing.")


def said(words: str | None) -> str | None:
    """What was given with an option; None where that is nothing but space, which an entry cannot hold."""
    return (words or "").strip() or None


def decided(command: AnyCommand) -> AnyCommand:
    """Add --reason, --by, --source and --date, which reach the command as one argument, `decided`."""

    @wraps(command)
    def gathered(*, reason: str | None, by: str | None, source: str | None, date_: str | None, **others: Any) -> Any:
        fields = {"reason": said(reason), "by": said(by), "source": said(source)}
        fields["date"] = date_ or date.today().isoformat()
        return command(decided=Decided(fields), **others)

    return _with(
        gathered,
        click.option("--reason", help="Why, in words that readers of the site will see."),
        click.option("--by", help="Who decides, as they wish to be named on the site."),
        click.option("--source", help="What it rests on, such as a page of the report, or a letter."),
        click.option("--date", "date_", type=IsoDay(), help="When it was decided.  [default: today]"),
    )


def build_settings(out: str, front_page: str, out_help: str) -> Callable[[AnyCommand], AnyCommand]:
    """Add the options of a build, which reach the command as one argument, `settings`.

    `out` is where it goes unless another folder is named, and `front_page` the file by which an earlier build is known
    there: what else stands at --out is not ours to replace.
    """
    out_option = click.option(
        "--out", type=click.Path(path_type=Path), default=Path(out), show_default=True, help=out_help
    )

    def added(command: AnyCommand) -> AnyCommand:
        @wraps(command)
        def gathered(*, cache: Path, clean: bool, **others: Any) -> Any:
            own = {name: others.pop(name) for name in ("content", "out", "as_of", "strict", "frozen", "jobs")}
            check_replaceable(own["out"], own["content"], front_page)
            return command(settings=BuildSettings(cache=None if clean else cache, **own), **others)

        return _with(gathered, content, out_option, as_of, strict, frozen, jobs, cache, clean)

    return added


def check_replaceable(out: Path, content: Path, front_page: str) -> None:
    """Refuse, as wrong usage, an --out that holds anything but an earlier build, known by its front page."""
    there = out.resolve()
    for other in (content.resolve(), Path.cwd()):
        if other.is_relative_to(there):
            raise click.UsageError(f"--out {out} would replace the folder that holds {other}: name one of its own.")
    if out.is_dir() and any(out.iterdir()) and not (out / front_page).is_file():
        raise click.UsageError(f"--out {out} holds other files and no {front_page}: name a new or empty folder.")
    if out.exists() and not out.is_dir():
        raise click.UsageError(f"--out {out} is a file: name a folder.")


def console(command: AnyCommand) -> AnyCommand:
    """Add --quiet, --verbose and --timings, which reach the command as one argument, `console`.

    The timings are written however the command ends, so that one that fails tells what it took until then.
    """

    @wraps(command)
    def speaking(*, quiet: bool, verbose: bool, timings: Path | None, **others: Any) -> Any:
        speaker = Console(quiet, verbose)
        try:
            return command(console=speaker, **others)
        finally:
            if timings:
                speaker.write_timings(timings)

    return _with(speaking, quiet, verbose, timings)


def _with(command: AnyCommand, *added: Callable[[AnyCommand], AnyCommand]) -> AnyCommand:
    """Add the options, to be listed in this order."""
    for option in reversed(added):
        command = option(command)
    return command
