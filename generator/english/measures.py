"""What is said of one figure across councils."""

from __future__ import annotations

from generator.english.numbers import counted
from generator.english.sentences import key_words
from generator.model.registry import Measure

TITLE = "Figures in reports"
DESCRIPTION = "Figures that inspection reports print about each area, across councils."
NO_FIGURES = "No figures were found here."
NOT_COMPARABLE = "What is counted differs from place to place: read each figure with its own words, not side by side."


def description(measure: Measure) -> str:
    """For search engines and lists; the page itself says `summary`."""
    return measure.description or f"{measure.title}: figures printed in inspection reports, by council."


def summary(measure: Measure) -> str:
    return measure.description or "Figures as printed in inspection reports, each with the day it speaks of."


def held(figures: int, councils: int) -> str:
    return f"{counted(figures, 'figure')} on {counted(councils, 'council')}."


def topic(key: str) -> str:
    """What a measure is about, by the key of the registry: `children-in-care` as "Children in care"."""
    return key_words(key)
