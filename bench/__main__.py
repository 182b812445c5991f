"""`python -m bench`: measure, print a table, write JSON."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from bench import jobs, made_up_reports, one_process, table


@click.command()
@click.option("--corpus", type=click.Path(path_type=Path, exists=True, file_okay=False), help="A folder of PDFs.")
@click.option("--content", type=click.Path(path_type=Path), default=Path("content"), show_default=True)
@click.option("--runs", default=3, show_default=True, help="Each figure is the median of so many.")
@click.option("--out", type=click.Path(path_type=Path), default=Path("build/bench.json"), show_default=True)
def bench(corpus: Path | None, content: Path, runs: int, out: Path) -> None:
    """Measure what parsing costs, over a folder of PDFs or over made-up reports."""
    with measured_folder(corpus, content) as folder:
        paths = mixed(folder)
        if not paths:
            raise click.UsageError(f"{folder} holds no PDF")
        about = f"{len(paths)} PDFs of {corpus or 'made-up words'}, median of {runs} runs"
        click.echo(f"Measuring {about} …", err=True)
        figures = [*one_process.measure(paths, content, runs), *jobs.measure(folder, content, runs)]
    table.show(figures, about)
    table.write(figures, about, out)


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


if __name__ == "__main__":
    bench()
