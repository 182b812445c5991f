"""The command line: one module a verb, each a thin layer over the packages.

Exit status: 0 done, 1 something is wrong with an input, 2 wrong usage. Messages go to standard
error, data to standard output.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

import click

import generator
from generator.commands.console import Console, fail
from generator.commands.faults import problems_of
from generator.errors import InputProblem, cannot_be_made
from generator.resources import COMMAND

VERBS = (
    "parse",
    "add",
    "fetch",
    "review",
    "correct",
    "link",
    "remove",
    "check",
    "build",
    "site",
    "serve",
    "learn",
    "evaluate",
    "changed",
    "live",
    "init",
)


NAMED = "generator.commands.named"
"""Where a run keeps the words of its command line."""


class _Verbs(click.Group):
    """Finds a verb in the module of its name, and imports no other: reading a PDF needs no site builder."""

    def list_commands(self, _context: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        if name not in VERBS:
            return None
        command: click.Command = getattr(import_module(f"generator.commands.{name}"), name)
        return _called_as_it_is(command)

    def parse_args(self, context: click.Context, args: list[str]) -> list[str]:
        context.meta[NAMED] = tuple(args)
        return super().parse_args(context, args)

    def invoke(self, context: click.Context) -> Any:
        """Run a verb; what it did not tell itself of the disk or of an input is told here, in one line."""
        try:
            return super().invoke(context)
        except (OSError, InputProblem) as fault:
            if problems := problems_of(fault) or _of_what_was_named(fault, context.meta[NAMED]):
                fail(Console(), *problems)
            raise


def _of_what_was_named(fault: Exception, named: Iterable[str]) -> tuple[InputProblem, ...]:
    """The problem of a file that is not there, or cannot be made, where the command line named it."""
    if not isinstance(fault, FileNotFoundError) or not isinstance(fault.filename, str):
        return ()
    missing = Path(fault.filename).absolute()
    places = [Path(name).absolute() for name in named if Path(name).name]
    if any(missing.is_relative_to(place) or place.is_relative_to(missing) for place in places):
        return (cannot_be_made(fault.filename),)
    return ()


def _called_as_it_is(command: click.Command) -> click.Command:
    """Write in a command's help how this program is called: its examples say how a checkout's is."""
    command.help = (command.help or "").replace("python -m generator", COMMAND)
    return command


@click.command(cls=_Verbs, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(generator.__version__, message="%(version)s")
def main() -> None:
    """Turn inspection reports on children's services into a website that puts councils side by side.

    Each command has --help with an example; docs/commands.md is the guide. Exit status: 0 done,
    1 something is wrong with an input, 2 wrong usage.

    \b
    Example:
      python -m generator add ~/Downloads/report.pdf
      python -m generator review lincolnshire
      python -m generator site
    """
    os.umask(0o022)  # what is made is for a web server to read, whoever makes it


_called_as_it_is(main)
