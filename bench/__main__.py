"""`python -m bench`: measure, print a table, write JSON."""

from __future__ import annotations

import tempfile
from pathlib import Path

import click

from bench import parsing, sites, table
from bench.figures import Figure
from bench.full_build import NATION
from bench.ground import Ground
from bench.made_up_nation import SIZES

ALL_SIZES = tuple(map(str, SIZES))
SUBJECTS = ("parsing", "pages", "baselines", "hugo", "changes", "weights", "five", "query", "same")


class Listed(click.ParamType[tuple[str, ...]]):
    """Some of the known values, with commas between them."""

    name = "list"

    def __init__(self, known: tuple[str, ...]) -> None:
        self.known = known

    def convert(
        self, value: str | tuple[str, ...], parameter: click.Parameter | None, context: click.Context | None
    ) -> tuple[str, ...]:
        parts = tuple(part.strip() for part in value.split(",")) if isinstance(value, str) else value
        unknown = [part for part in parts if part not in self.known]
        if unknown:
            self.fail(f"{', '.join(unknown)}: known are {', '.join(self.known)}", parameter, context)
        return parts


@click.command()
@click.option("--corpus", type=click.Path(path_type=Path, exists=True, file_okay=False), help="A folder of PDFs.")
@click.option("--content", type=click.Path(path_type=Path), default=Path("content"), show_default=True)
@click.option("--runs", type=click.IntRange(1), default=3, show_default=True, help="Each figure is their median.")
@click.option("--pages", type=Listed(ALL_SIZES), default=",".join(ALL_SIZES), show_default=True, help="Sizes of sites.")
@click.option("--only", type=Listed(SUBJECTS), default=SUBJECTS, help=f"Some of {', '.join(SUBJECTS)}.")
@click.option("--baselines-up-to", default=NATION, show_default=True, help="Pages given to other generators at most.")
@click.option("--hugo", default="hugo", show_default=True, help="Hugo's program: its path, or its name on PATH.")
@click.option("--timeout", default=900, show_default=True, help="Wall seconds after which one command is stopped.")
@click.option("--as-of", help="The day to print with the figures.  [default: today]")
@click.option("--out", type=click.Path(path_type=Path), default=Path("build/bench.json"), show_default=True)
def bench(
    corpus: Path | None,
    content: Path,
    runs: int,
    pages: tuple[str, ...],
    only: tuple[str, ...],
    baselines_up_to: int,
    hugo: str,
    timeout: int,
    as_of: str | None,
    out: Path,
) -> None:
    """Measure what parsing, building, changing and searching cost."""
    about, figures = table.about(as_of, hugo), list[Figure]()
    try:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            ground = Ground(Path(folder), runs, timeout, baselines_up_to, hugo=hugo)
            ground.prepare()
            if "parsing" in only:
                figures += parsing.measure(corpus, content, runs)
            for figure in sites.measure(ground, sorted(int(size) for size in pages), only, say):
                figures.append(figure)
    finally:  # what was measured until something broke took long enough
        table.show(figures, about)
        table.write(figures, about, out)


def say(what: str) -> None:
    click.echo(what, err=True)


if __name__ == "__main__":
    bench()
