"""How the cost of reading grows with the text: of four times the text, some four times the work, whatever it is of.

`python -m tests.hostile.growth` tries every kind of text under every cover, and names the step of what grows faster.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from generator.corpus.parsing import parse_one
from generator.corpus.registry import load_registry
from generator.frameworks.steps import Stopwatch
from generator.model.registry import Authority
from tests.five_reports import PROJECT
from tests.hostile.made_up_text import COVERS, KINDS, under_a_cover

TIMES = 4
MOST_TIMES = 7
"""How much more work so many times the text may be: some things cost a little more than their length."""
NOISE = 0.3
"""Seconds that a busy machine may add."""


@dataclass(frozen=True)
class Growth:
    """The CPU seconds of reading a text, and of reading so many times the text."""

    once: float
    more: float
    steps: str

    @property
    def is_linear(self) -> bool:
        return self.more < MOST_TIMES * self.once + NOISE


def growth(folder: Path, kind: str, cover: str, size: int, authorities: Mapping[str, Authority]) -> Growth:
    """Read a kind of text under a cover, and `TIMES` as much of it."""
    first, second = (_costs(folder, under_a_cover(KINDS[kind](n), cover), authorities) for n in (size, TIMES * size))
    steps = sorted(second, key=lambda step: second[step] - TIMES * first.get(step, 0), reverse=True)[:2]
    told = ", ".join(f"{step} {first.get(step, 0):.2f} {second[step]:.2f}" for step in steps)
    return Growth(sum(first.values()), sum(second.values()), told)


def _costs(folder: Path, text: str, authorities: Mapping[str, Authority]) -> dict[str, float]:
    """CPU seconds by step; `rest` what no step counts. What else this process holds in memory costs a text nothing."""
    path = folder / "text.txt"
    path.write_text(text, encoding="utf-8", errors="replace")
    watch = Stopwatch()
    gc.disable()
    try:
        begun = time.process_time()
        parse_one(path, authorities, watch)
        took = time.process_time() - begun
    finally:
        gc.enable()
    steps = dict(watch.seconds)
    return steps | {"rest": took - sum(steps.values())}


@click.command()
@click.option("--size", default=400, show_default=True, help="Things of a kind in the smaller text.")
@click.option("--cover", "covers", multiple=True, type=click.Choice(sorted(COVERS)), help="These alone.")
def main(size: int, covers: tuple[str, ...]) -> None:
    """Tell which texts cost more than their length; the exit status is 1 where one does."""
    authorities, found = load_registry(PROJECT / "content").authorities, 0
    with TemporaryDirectory() as folder:
        growth(Path(folder), "many blank lines", "ilacs", 10, authorities)  # patterns are made
        for cover in covers or sorted(COVERS):
            for kind in KINDS:
                grown = growth(Path(folder), kind, cover, size, authorities)
                if not grown.is_linear:
                    found += 1
                    click.echo(f"{cover}, {kind}: {grown.once:.2f} s, then {grown.more:.2f} s ({grown.steps})")
                    sys.stdout.flush()
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
