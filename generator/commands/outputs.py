"""Folders a command may replace: whatever stands at --out is taken away, so it must be ours to take."""

from __future__ import annotations

from pathlib import Path

import click


def check_replaceable(out: Path, content: Path, front_page: str) -> None:
    """Refuse, as wrong usage, an --out that holds anything but an earlier build, known by its front page."""
    there = out.resolve()
    for kept in (content.resolve(), Path.cwd()):
        if kept.is_relative_to(there):
            raise click.UsageError(f"--out {out} would replace the folder that holds {kept}: name a folder of its own.")
    if out.is_dir() and any(out.iterdir()) and not (out / front_page).is_file():
        raise click.UsageError(f"--out {out} holds other files and no {front_page}: name a new or empty folder.")
    if out.exists() and not out.is_dir():
        raise click.UsageError(f"--out {out} is a file: name a folder.")
