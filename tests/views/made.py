"""Pages as a build makes them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.views import planned_pages


def all_pages(corpus: Corpus, analysis: Analysis, as_of: str, content: Path | None = None) -> Iterator[Any]:
    """Every page of the site, made one at a time: together they are large. Tests ask each for what its own kind has."""
    return (planned.make() for planned in planned_pages(corpus, analysis, as_of, content))
