"""The vocabulary of figures: what a report prints about its area, as data in `measures.toml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from generator.frameworks.facts.number_words import NUMBER
from generator.frameworks.facts_file import read_facts
from generator.model.report import SectionRole, Unit

_FILE = Path(__file__).with_name("measures.toml")

PERCENT = r"(?:\s?%|\s?per\s?cent\b)"
_PLACEHOLDERS = {
    "{n}": rf"(?P<value>{NUMBER})",
    "{p}": rf"(?P<value>{NUMBER}){PERCENT}",
    "{child}": r"(?:children(?: and young people)?|child|young people|young person)",
    "{home}": r"children.?s.? homes?",
}


@dataclass(frozen=True)
class MeasurePattern:
    """One figure's key, its label and unit, and the sentences that print it: each has the group `value`."""

    key: str
    label: str
    unit: Unit
    patterns: tuple[re.Pattern[str], ...] = ()
    rate: str | None = None
    group: str | None = None
    within: SectionRole = "area-information"
    needs: re.Pattern[str] | None = None


@cache
def measure_patterns() -> dict[str, MeasurePattern]:
    """Return the vocabulary by key, in the order of the file."""
    written = read_facts(_FILE)
    return {key: _compiled(key, facts) for key, facts in written.items()}


def _compiled(key: str, facts: dict[str, Any]) -> MeasurePattern:
    texts = (*facts.pop("patterns", ()),)
    needs = facts.pop("needs", None)
    return MeasurePattern(
        key=key,
        patterns=tuple(_pattern(text) for text in texts),
        needs=re.compile(needs, re.IGNORECASE) if needs else None,
        **facts,
    )


def _pattern(text: str) -> re.Pattern[str]:
    for placeholder, meaning in _PLACEHOLDERS.items():
        text = text.replace(placeholder, meaning)
    # Names of groups begin with a capital, so case counts where a name is read; elsewhere it does not.
    return re.compile(text, 0 if "(?P<name>" in text else re.IGNORECASE)
