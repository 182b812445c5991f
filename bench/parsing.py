"""What parsing costs, over a folder of PDFs or over made-up ones."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from bench import jobs, made_up_reports, one_process
from bench.figures import Figure

FEWEST = 40
"""Documents below which start-up and chance outweigh what is measured."""


def measure(corpus: Path | None, content: Path, runs: int) -> list[Figure]:
    """Return what parsing the folder costs; without one, made-up reports stand in."""
    with measured_folder(corpus, content) as folder:
        paths = mixed(folder)
        if not paths:
            raise click.UsageError(f"{folder} holds no PDF")
        click.echo(f"Parsing {len(paths)} PDFs of {corpus or 'made-up words'} …", err=True)
        note = "" if len(paths) >= FEWEST else f"too few to judge: {len(paths)} documents"
        return [*one_process.measure(paths, content, runs, note), *jobs.measure(folder, content, runs, note)]


@contextmanager
def measured_folder(corpus: Path | None, content: Path) -> Iterator[Path]:
    if corpus:
        yield corpus
        return
    with tempfile.TemporaryDirectory() as folder:
        made_up_reports.write(Path(folder), content)
        yield Path(folder)


def mixed(folder: Path) -> list[Path]:
    """Return the PDFs in an order that mixes kinds and sizes, the same each time: halves of it are alike."""
    paths = sorted(path for path in folder.rglob("*") if path.suffix.lower() == ".pdf")
    random.Random(len(paths)).shuffle(paths)
    return paths
