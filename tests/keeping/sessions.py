"""Goes through a guide in one shell: each block of commands is pasted in turn, and what is seen is kept.

A block of commands is fenced as `sh`. What a `text` block straight after it shows has to be seen, line by line in
that order, where `…` stands for anything. In a block headed `sh status=1` a command ends with that status; in
others none fails.
"""

from __future__ import annotations

import os
import re
import shlex
import signal
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

FENCED = re.compile(
    r"^( *)```sh(?: status=(\d+))?\n(.*?)^ *```\n(?:\s*^ *```text\n(.*?)^ *```$)?", re.MULTILINE | re.DOTALL
)
SECONDS = 240


@dataclass(frozen=True)
class Block:
    """Commands to paste together, the status they end with, and the lines to be seen, if the guide shows any."""

    commands: str
    status: int
    shown: tuple[str, ...]


@dataclass(frozen=True)
class Seen:
    """What came of a block: the statuses of commands that failed, and all that was printed."""

    block: Block
    failed: tuple[int, ...]
    printed: str


def blocks(text: str) -> list[Block]:
    """The blocks of a guide, in order."""
    return [
        Block(dedent(commands).strip(), int(status or 0), tuple(dedent(shown).strip().splitlines()))
        for _, status, commands, shown in FENCED.findall(text)
    ]


def go_through(pasted: list[Block], folder: Path, notes: Path, environment: Mapping[str, str]) -> Iterator[Seen]:
    """Paste each block into one shell that begins in a folder; whatever it left running is ended. `notes` are ours."""
    notes.mkdir(parents=True)
    script = "\n".join(_pasted(block, notes / str(number)) for number, block in enumerate(pasted))
    # What fails may fail within a function or a pipe, and is noted wherever it does.
    shell = subprocess.Popen(
        ["bash", "-c", f"set -E -o pipefail\n{script}"],
        cwd=folder,
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        shell.wait(SECONDS)
    finally:
        with suppress(ProcessLookupError):  # nothing was left running
            os.killpg(shell.pid, signal.SIGKILL)
    for number, block in enumerate(pasted):
        note = notes / str(number)
        failed = note.with_suffix(".failed")
        statuses = failed.read_text(encoding="utf-8").split() if failed.is_file() else []
        yield Seen(block, tuple(map(int, statuses)), note.read_text(encoding="utf-8"))


def _pasted(block: Block, note: Path) -> str:
    failed = shlex.quote(str(note.with_suffix(".failed")))
    return f"exec >{shlex.quote(str(note))} 2>&1\ntrap 'echo $? >>{failed}' ERR\n{block.commands}"


def unseen(seen: Seen) -> list[str]:
    """The lines that the guide shows and nobody sees, from the first that is missing in its place."""
    rest = iter(seen.printed.splitlines())
    for number, line in enumerate(seen.block.shown):
        wanted = re.compile(".*".join(re.escape(part) for part in line.strip().split("…")))
        if not any(wanted.fullmatch(printed.strip()) for printed in rest):
            return list(seen.block.shown[number:])
    return []
