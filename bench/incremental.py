"""Builds after a full one: nothing changed, one new report of a London borough, one changed word in a template."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from bench.busyness import held_up, judged
from bench.figures import Figure, median, relation
from bench.full_build import Built
from bench.ground import Build, Ground
from bench.made_up_joint import made_up_report
from bench.made_up_nation import RECEIVED, SEED, put
from bench.stock import Stock
from generator.corpus import load_registry

BOROUGH = "lewisham"
TEMPLATE = Path("templates/report.md")
WORD = "## Full text"
MOST_UNCHANGED, MOST_NEW, MOST_NEW_INDEXED, MOST_NEW_OF_STOCK = 4, 8, 20, 1 / 8
MOST_WALL = {"unchanged": 0.03, "report": 0.12}
"""Parts of a clean build's wall seconds."""

BuildAfter = tuple[Build, int]
"""A build, and how many pages of the site it changed, made or took away."""


def measure(ground: Ground, built: Built, stock: float | None) -> list[Figure]:
    """Return what builds cost after a change to the site that stands built; `stock` is what stock needs each time."""
    again = _outcomes(ground, built, lambda _: None)
    added = _outcomes(ground, built, lambda number: add_report(built.content, ground.program / "content", number))
    reworded = _outcomes(ground, built, lambda number: change_word(ground.program / TEMPLATE, number))
    whole = relation(median(build.all_but_search for build, _ in added), stock)
    clean = built.median(lambda one: one.run.wall)
    return [
        _part_of_clean("unchanged", "nothing changed", again, clean),
        _part_of_clean("report", "one new report", added, clean),
        *_figures("unchanged", "nothing changed", again, MOST_UNCHANGED, None),
        *_figures("report", f"one new report ({BOROUGH})", added, MOST_NEW, MOST_NEW_INDEXED),
        Figure(
            "change.report.to_stock",
            "one new report: all but the index against a full build by stock",
            whole,
            "times",
            len(added),
            MOST_NEW_OF_STOCK,
            note="" if whole is not None else "stock was not measured",
        ),
        *_figures("template", f"one word of {TEMPLATE}", reworded, None, None),
    ]


def _part_of_clean(key: str, title: str, outcomes: list[BuildAfter], clean: float) -> Figure:
    """Return what builds after a change take in parts of a clean build's wall seconds."""
    part = relation(median(build.run.wall for build, _ in outcomes), clean)
    words = f"{title}: wall seconds against those of a clean build"
    told = Figure(f"change.{key}.to_clean", words, part, "times", len(outcomes), MOST_WALL[key])
    return judged(told, held_up())


def add_report(content: Path, real: Path, number: int, slug: str = BOROUGH) -> None:
    """File a new report on a council, newer than all it has and received later; each number gives another."""
    stock = Stock(real, SEED + number)
    council = load_registry(content).authorities[slug]
    received = RECEIVED + timedelta(days=number)
    put(content, made_up_report(stock, council, "ilacs", date(2026, 6, number), None), received)


def change_word(template: Path, number: int) -> None:
    """Change one heading that stands on each report’s page; each number gives another."""
    old, new = (WORD if number == 1 else f"{WORD}-{number - 1}"), f"{WORD}-{number}"
    text = template.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{template} says {old!r} not once"
    template.write_text(text.replace(old, new), encoding="utf-8")


def _outcomes(ground: Ground, built: Built, change: Callable[[int], None]) -> list[BuildAfter]:
    """Build after each of so many changes, numbered from 1."""
    found = []
    for number in range(1, ground.runs + 1):
        before = _digests(built.site)
        change(number)
        build = ground.site(built.content, built.site, built.cache)
        after = _digests(built.site)
        found.append((build, sum(before.get(page) != after.get(page) for page in before.keys() | after.keys())))
    return found


def _digests(site: Path) -> dict[Path, bytes]:
    return {page: hashlib.sha256(page.read_bytes()).digest() for page in site.rglob("*.html")}


def _figures(
    key: str, title: str, outcomes: list[BuildAfter], most: float | None, most_indexed: float | None
) -> list[Figure]:
    def figure(name: str, words: str, values: list[float], unit: str, target: float | None = None) -> Figure:
        return Figure(f"change.{key}.{name}", f"{title}: {words}", median(values), unit, len(outcomes), target)

    builds = [build for build, _ in outcomes]
    return [
        figure("cpu", "all but the index", [build.all_but_search for build in builds], "CPU s", most),
        figure("indexed", "with the index", [build.run.cpu for build in builds], "CPU s", most_indexed),
        figure("wall", "with the index", [build.run.wall for build in builds], "wall s"),
        figure("pages", "pages that changed", [float(changed) for _, changed in outcomes], "pages"),
        figure("memory", "memory of the command's own process", [build.own_memory for build in builds], "MB"),
    ]
