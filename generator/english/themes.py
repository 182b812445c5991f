"""What is said of themes across councils: how many points there are on each, and why a point was given one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.english.numbers import counted
from generator.english.sentences import listed, lower_first, quoted

TITLE = "Themes"
DESCRIPTION = "What councils were told to improve, by theme."
WITHOUT_POINTS = "Themes that no point held here on councils’ own services was given"
NO_POINTS = "No recommendation on councils’ own services held here was given this theme."
YEAR_NOT_KNOWN = "Year not known"
BY_ITS_WORDING = "its wording"


def held(points: int, councils: int) -> str:
    return f"{counted(points, 'point')} to {counted(councils, 'council')}."


def of_year(points: int, documents: int, inspections: Sequence[str]) -> str:
    """The points of one year: "3 points in 2 documents (short visit and single inspection)"."""
    kinds = listed(sorted({lower_first(inspection) for inspection in inspections}))
    return f"{counted(points, 'point')} in {counted(documents, 'document')} ({kinds})."


def apart(inspection: str, points: str) -> str:
    """What inspections of several bodies together say on a theme: `points` are counted by kind and form."""
    return (
        f"Counted here and not listed: on this theme, documents of the kind “{inspection}” make {points}. They are for "
        "several bodies together, not for the council alone. The search finds them."
    )


def given_for(words: Iterable[str]) -> str:
    """The words of a point for which the program gave it the theme."""
    return listed(quoted(dict.fromkeys(words))) or BY_ITS_WORDING
