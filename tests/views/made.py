"""Pages as a build makes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from generator.frozen import Frozen, field_names
from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.model.page import PlannedPart
from generator.views import planned_pages


def all_pages(corpus: Corpus, analysis: Analysis, as_of: str, content: Path | None = None) -> Iterator[Any]:
    """Every page of the site, made one at a time: together they are large. Tests ask each for what its own kind has."""
    return (planned.make() for planned in planned_pages(corpus, analysis, as_of, content))


def parts_made(parts: Iterable[Any]) -> list[Any]:
    """Parts of a page, those yet to come made."""
    return [one.make() if isinstance(one, PlannedPart) else one for one in parts]


def parts_to_come(shown: Any) -> Iterator[PlannedPart]:
    """Every part of a page that is yet to be made, wherever it stands."""
    if isinstance(shown, PlannedPart):
        yield shown
    elif isinstance(shown, Frozen):
        for name in field_names(shown):
            yield from parts_to_come(getattr(shown, name))
    elif isinstance(shown, tuple):
        for each in shown:
            yield from parts_to_come(each)
