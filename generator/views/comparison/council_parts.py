"""What a comparison shows of one council, whatever stands beside it: values to put together, and cells to show.

A part says nothing of other councils but how its neighbours stand. Each `Partial` in it is one cell or passage:
ready-made pages show it as Markdown, and the file of a council (`/compare/parts/<slug>.json`) holds it as HTML, made
from the same template. Rows are found by keys, so that none can slip.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Literal

from generator.frozen import Frozen
from generator.model.page import Partial

When = Literal["latest", "since", "earlier"]
"""Whether a recommendation is of the latest inspection with grades, of a document after it or before it."""

NO_THEME = ""
"""The key of what has no subject."""


class NamedRow(Frozen):
    """What goes by a key: an area, a theme, a measure, another council. `in_words` is its title within a sentence."""

    key: str
    title: str
    in_words: str = ""
    note: Partial | None = None


class LatestInspection(Frozen):
    """The latest inspection that graded a council: `rules` tells inspections under the same ones, `under` names them.

    `framework` is the kind of inspection, and `changes` says how its rules had changed by then, oldest first. `month`
    counts months from the year 0, None where no month is known; `ended` says it in a sentence.
    """

    rules: str
    under: str
    framework: str
    changes: tuple[str, ...]
    month: int | None
    ended: str
    cell: Partial


class GradeInRow(Frozen):
    """A judgement: `step` is its place on the scale, best first; `words` in a sentence.

    `step` is None without a grade, and where it is not the council's: no sentence on councils tells how boards differ.
    """

    title: str
    step: int | None
    words: str
    cell: Partial


class AskedOf(Frozen):
    """A recommendation with its themes; `again` leads to it where its words stand above already."""

    when: When
    year: str
    themes: tuple[str, ...]
    words: Partial
    again: Partial


class SaidOn(Frozen):
    """A sentence in which a later document looks back."""

    themes: tuple[str, ...]
    words: Partial


class InspectedWithOthers(Frozen):
    """The latest inspection of one line of them that is not of the council alone, and its outcome in each area."""

    head: str
    cell: Partial
    areas: dict[str, Partial]


class RowOfGrades(Frozen):
    """The grades of all inspections in a row: drawn on the axis of years, and in words."""

    drawn: Partial
    cell: Partial


class FigureShown(Frozen):
    """A figure, and it beside the national one; None where the report prints none."""

    cell: Partial
    drawn: Partial | None


class Near(Frozen):
    """Councils near one: its statistical neighbours, nearest first, and those of its region, of which reports are held.

    `stands` says by row how its neighbours were judged, those without a report too.
    """

    neighbours: tuple[NamedRow, ...]
    region: str
    same_region: tuple[NamedRow, ...]
    stands: dict[str, str]


class CouncilPart(Frozen, kw_only=True, dict=True):
    """`latest` is None where no inspection with grades is held; `none_asked` says why nothing was asked for.

    `visited` are the visits since it, or all of them where there is none; None where none is held.

    `overall` is the row of the whole service, where the latest inspection grades it. One that grades several services,
    each as a whole, has none: `wholes` are their rows, and `in_several` says how each was judged. `missing` are the
    reasons for rows without a grade. What was asked for and said is newest first.
    """

    slug: str
    name: str
    link: Partial
    latest: LatestInspection | None
    visited: Partial | None
    overall: str | None
    wholes: tuple[str, ...]
    in_several: str | None
    grades: dict[str, GradeInRow]
    missing: dict[str, Partial]
    history: dict[str, RowOfGrades]
    cautions: tuple[Partial, ...]
    none_asked: str
    asked: tuple[AskedOf, ...]
    last_asked: dict[str, Partial]
    became: tuple[SaidOn, ...]
    changed: tuple[SaidOn, ...]
    figures: dict[str, FigureShown]
    others: dict[str, InspectedWithOthers]
    near: Near

    @cached_property
    def told(self) -> Mapping[tuple[When, str], Sequence[AskedOf]]:
        """What was asked for by when it was and its theme, or "" for none; looked up for every page and theme."""
        found: dict[tuple[When, str], list[AskedOf]] = {}
        for one in self.asked:
            for theme in dict.fromkeys(one.themes) or (NO_THEME,):
                found.setdefault((one.when, theme), []).append(one)
        return found


class Frame(Frozen, kw_only=True):
    """What is the same for every comparison: the words, and all rows there may be, in order."""

    words: dict[str, str]
    areas: tuple[NamedRow, ...]
    themes: tuple[NamedRow, ...]
    measures: tuple[NamedRow, ...]
    no_report: Partial
    no_inspection: Partial
    no_visit: Partial
    not_reported: Partial
    no_figure: Partial
    no_history: Partial
    not_found: Partial
    axis_above: Partial
    axis_below: Partial
    key: Partial
    neighbours_as_of: str
