"""`init`: a content repository of one's own."""

from __future__ import annotations

from pathlib import Path

import click

from generator.commands.console import Console, fail
from generator.commands.faults import ended_by_faults
from generator.content_repository import PROGRAM, begin
from generator.errors import InputProblem


@click.command(short_help="Begin a content repository of one's own.")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--program",
    metavar="REQUIREMENT",
    help="What installs the program, as pip takes it: its repository at a tag, or a wheel.",
)
def init(folder: Path, program: str | None) -> None:
    """Write a content repository into FOLDER, which is new or empty.

    It has the content folder, a README, and workflows that install the program, fetch each day, check pull requests
    and publish. Its requirements.txt says which program that is.

    \b
    Example:
      python -m generator init anytown-reports
      python -m generator init anytown-reports --program "inspection-reports @ git+https://forge.example/o/n@v1.0.0"
    """
    console = Console()
    with ended_by_faults(console):
        try:
            written = begin(folder, program)
        except InputProblem as problem:
            fail(console, problem)
    console.say(f"{folder}: {len(written)} files written.")
    console.say(f"Next: `cd {folder}`, `git init -b main`, and read README.md there.")
    if program is None:
        console.say(f"Before you push it: {PROGRAM} there says which program its workflows install. To try, leave it.")
