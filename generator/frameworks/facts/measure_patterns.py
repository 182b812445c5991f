"""The sentences that print a figure, as patterns: made ready once from the entries of `measures.toml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from generator.frameworks.facts.printed_numbers import NUMBER
from generator.frameworks.measures import load_measures
from generator.model.registry import Measure

PERCENT = r"(?:\s?%|\s?per\s?cent\b)"
_PLACEHOLDERS = {
    "{n}": rf"(?P<value>{NUMBER})",
    "{p}": rf"(?P<value>{NUMBER}){PERCENT}",
    "{child}": r"(?:children(?: and young people)?|child|young people|young person)",
    "{home}": r"children.?s.? homes?",
}


@dataclass(frozen=True)
class MeasurePattern:
    """A figure and the sentences that print it: each has the group `value`."""

    measure: Measure
    patterns: tuple[re.Pattern[str], ...]
    needs: re.Pattern[str] | None


@cache
def measure_patterns() -> dict[str, MeasurePattern]:
    """Return the patterns of every figure by its key, in the order of the file."""
    return {key: _compiled(measure) for key, measure in load_measures().items()}


def _compiled(measure: Measure) -> MeasurePattern:
    needs = re.compile(measure.needs, re.IGNORECASE) if measure.needs else None
    return MeasurePattern(measure, tuple(map(_pattern, measure.patterns)), needs)


def _pattern(text: str) -> re.Pattern[str]:
    for placeholder, meaning in _PLACEHOLDERS.items():
        text = text.replace(placeholder, meaning)
    # Names of groups begin with a capital, so case counts where a name is read; elsewhere it does not.
    return re.compile(text, 0 if "(?P<name>" in text else re.IGNORECASE)
