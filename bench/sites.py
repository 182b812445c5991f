"""Everything measured of sites: full builds at each size, beside others; then the nation's, changed and used."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from bench import compared, first_query, five_reports, full_build, incremental, same_bytes, weights
from bench.figures import Figure, not_measured
from bench.full_build import BASE, NATION, Built
from bench.ground import Ground
from bench.processes import StoppedError

Say = Callable[[str], None]
OTHERS = ("baselines", "hugo")
ON_THE_NATION = ("changes", "weights", "query")


def measure(ground: Ground, sizes: Sequence[int], only: Collection[str], say: Say) -> Iterator[Figure]:
    """Give the figures on the subjects named, at these sizes in rising order, as they are taken."""
    if "five" in only:
        say("Building the five reports …")
        yield from five_reports.measure(ground)
    for size in (each for each in sizes if "same" in only and each <= NATION):
        say(f"Building about {size:,} pages under other circumstances …")
        yield from same_bytes.measure(ground, size)
    base: Built | None = None
    for size in sizes if {"pages", *OTHERS, *ON_THE_NATION} & set(only) else ():
        say(f"Building about {size:,} pages …")
        try:
            built = full_build.build(ground, size)
        except StoppedError as stopped:
            yield not_measured(f"build.{size}", f"about {size:,} pages", stopped.why)
            continue
        base = built if size == BASE else base
        yield from full_build.figures(built, base)
        yield from _used(ground, built, only, say)
        ground.clear(size)


def _used(ground: Ground, built: Built, only: Collection[str], say: Say) -> Iterator[Figure]:
    """Give the figures beside other generators and, for the nation's site, of its visitors and of its changes."""
    stock: float | None = None
    if "baselines" in only:
        say("The same with stock MkDocs …")
        figures, stock = compared.beside_stock(ground, built)
        yield from figures
    if set(OTHERS) & set(only):
        say("The same with Hugo …")
        yield from compared.beside_hugo(ground, built)
    if built.size == NATION and "weights" in only:
        yield from weights.measure(built.site)
    if built.size == NATION and "query" in only:
        say("Asking it …")
        yield from first_query.measure(built.site, ground.runs)
    if built.size == NATION and "changes" in only:
        say("Changing it …")
        yield from incremental.measure(ground, built, stock)
