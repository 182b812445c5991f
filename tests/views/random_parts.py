"""Councils' parts with gaps wherever there may be one, each cell saying of which council and row it is."""

from __future__ import annotations

from random import Random
from typing import TypeVar

from generator.english import comparison as wording
from generator.model.page import Partial
from generator.views.comparison.compared_cells import WordsCell
from generator.views.comparison.council_parts import (
    AskedOf,
    CouncilPart,
    FigureShown,
    Frame,
    GradeInRow,
    InspectedWithOthers,
    LatestInspection,
    NamedRow,
    Near,
    RowOfGrades,
    SaidOn,
    When,
)
from generator.views.comparison.putting_together import Shorter

NAMES = {"ash": "Ashmere", "elm": "Elm & Oak", "fir": "{council} and Firth", "yew": "St. Yew’s", "bay": "Bay <b>"}
"""Some with signs that mean something to markup or to the words that they fill."""
AREAS, THEMES, MEASURES = (
    ("overall", "one-area", "another-area"),
    ("plans", "homes", "visits"),
    ("files", "children", "homes", "weeks", "moves"),
)
GRADES = ("outstanding", "good", "weak", "poor")
LINES = ("local", "joint")

Thing = TypeVar("Thing")


def named(key: str) -> NamedRow:
    return NamedRow(key, key.replace("-", " ").title(), key.replace("-", " "))


def frame() -> Frame:
    return Frame(
        words=wording.WORDS,
        areas=tuple(map(named, AREAS)),
        themes=tuple(NamedRow(key, key.title(), key, cell(f"all on {key}")) for key in THEMES),
        measures=tuple(map(named, MEASURES)),
        no_report=cell("no report"),
        no_inspection=cell("no inspection"),
        no_visit=cell("no visit"),
        not_reported=cell("not reported"),
        no_figure=cell("no figure"),
        no_history=cell("no history"),
        not_found=cell("not found"),
        axis_above=cell("above"),
        axis_below=cell("below"),
        key=cell("key"),
        neighbours_as_of="August 2026",
    )


def cell(words: str) -> Partial:
    return WordsCell(words)


def random_set(random: Random) -> tuple[list[CouncilPart], Shorter]:
    """Two to four different councils, in any order, and what a reader leaves out."""
    slugs = random.sample(sorted(NAMES), random.randint(2, 4))
    theme = random.choice([None, None, *THEMES])
    return [random_part(random, slug) for slug in slugs], Shorter(
        random.random() < 0.3, theme, random.choice([None, None, None, *AREAS, "no-area"])
    )


def random_part(random: Random, slug: str) -> CouncilPart:
    latest = random.random() < 0.85
    areas = [*AREAS, "unlisted-area"]
    graded = [area for area in areas if latest and random.random() < 0.75]
    overall = "overall" in graded and random.random() < 0.9
    several = tuple(graded[:2]) if len(graded) > 1 and not overall and random.random() < 0.5 else ()
    return CouncilPart(
        slug=slug,
        name=NAMES[slug],
        link=cell(f"{slug} link"),
        latest=_latest(random, slug) if latest else None,
        visited=random.choice([None, cell(f"{slug} visited")]),
        overall="overall" if overall else None,
        wholes=("overall",) if overall else several,
        in_several=f"good for {several[0]} and weak for {several[1]}" if several else None,
        grades={area: _grade(random, slug, area) for area in graded},
        missing={area: cell(f"{slug} has no {area}") for area in AREAS if latest and area not in graded},
        history={
            area: RowOfGrades(cell(f"{slug} drawn {area}"), cell(f"{slug} history {area}"))
            for area in _some(random, areas)
        },
        cautions=tuple(cell(f"{slug} caution {number}") for number in range(random.choice([0, 0, 1, 2]))),
        none_asked=f"{slug} was asked for nothing",
        asked=tuple(_asked(random, slug, number) for number in range(random.randint(0, 24))),
        last_asked={theme: cell(f"{slug} last on {theme}") for theme in _some(random, THEMES)},
        became=tuple(_said(random, f"{slug} became {number}") for number in range(random.randint(0, 3))),
        changed=tuple(_said(random, f"{slug} changed {number}") for number in range(random.randint(0, 3))),
        figures={
            measure: FigureShown(cell(f"{slug} {measure}"), random.choice([None, cell(f"{slug} drawn {measure}")]))
            for measure in _some(random, MEASURES)
        },
        others={line: _inspected_with_others(random, slug, line) for line in _some(random, LINES)},
        near=Near((), "Region", (), {area: f"{slug} stands {area}" for area in _some(random, areas)}),
    )


def _some(random: Random, things: list[Thing] | tuple[Thing, ...]) -> list[Thing]:
    return [thing for thing in things if random.random() < 0.6]


def _latest(random: Random, slug: str) -> LatestInspection:
    month = random.choice([None, *(2010 * 12 + random.randint(0, 200) for _ in range(5))])
    rules, framework = random.choice(["old", "new"]), random.choice(["one", "one", "another"])
    changes = ("The rules changed in June 2015.", "The rules changed in May 2018.")[: random.randint(0, 2)]
    ended = f"May {month // 12}" if month else "2020"
    return LatestInspection(
        f"{framework} {rules}", f"the {rules} rules", framework, changes, month, ended, cell(f"{slug} inspected")
    )


def _grade(random: Random, slug: str, area: str) -> GradeInRow:
    words = random.choice([*GRADES, "not judged"])
    step = GRADES.index(words) if words in GRADES else None
    return GradeInRow(area.title(), step, words, cell(f"{slug} graded {area}"))


def _asked(random: Random, slug: str, number: int) -> AskedOf:
    every: list[When] = ["latest", "latest", "since", "earlier", "earlier"]
    when = random.choice(every)
    words, again = cell(f"{slug} asked {number}"), cell(f"{slug} asked {number} again")
    return AskedOf(when, str(random.randint(2012, 2026)), tuple(_some(random, THEMES)), words, again)


def _said(random: Random, words: str) -> SaidOn:
    return SaidOn(tuple(_some(random, THEMES)), cell(words))


def _inspected_with_others(random: Random, slug: str, line: str) -> InspectedWithOthers:
    areas = {area: cell(f"{slug} {line} {area}") for area in _some(random, ("first", "second"))}
    return InspectedWithOthers(f"Inspection {line}", cell(f"{slug} {line}"), areas)
