"""The sentences that print a figure, as patterns: of the entries of `measures.toml`, each made when it is first needed.

Most documents print no figures, and making all patterns takes longer than reading a letter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property

from generator.frameworks.facts.printed_numbers import NUMBER
from generator.frameworks.measures import load_measures
from generator.model.registry import Measure

PERCENT = r"(?:\s?%|\s?per\s?cent\b)"
# `fewer than five` prints no count: the reports suppress small ones.
_EXACT = "".join(
    rf"(?<!\b{words} )" for words in ("fewer than", "less than", "more than", "under", "up to", "at least")
)
_CHILD = r"(?:children(?: (?:and|or) young people)?|child|young people|young person)"
_OUTSIDE = (
    r"(?:live[sd]?|(?:are|is|was|were)(?: placed| living)?) out(?:side)?(?: of)? (?:the )?"
    r"(?:local authority|authority|borough|county|city|area|LA\b|council)"
)
# `, of whom five (45.5%) live outside`, `, all of whom (100%) live out of`, `. Of this 171, 46% live outside`
_OF_WHOM = r"(?:,? (?:(?:all |both |none )?of whom|and)|\. Of (?:this|these)(?: [\w-]+)?,?)"
_PLACEHOLDERS = {
    "{number_out}": rf"(?:{_OF_WHOM} (?:[\d.]+ ?% \()?|[,.] ){{n}}(?:\)| \([^)]{{0,120}}\))?"
    rf"(?: (?:{_CHILD}|of (?:whom|these|them)(?: \w+)?))? {_OUTSIDE}",
    "{share_out}": rf"{_OF_WHOM} \(?(?:[\w,.-]+ \((?:or )?)?{{p}}(?: ?%)?(?:\)| \([^)]{{0,120}}\))? {_OUTSIDE}",
    "{n}": rf"{_EXACT}(?P<value>{NUMBER})",
    "{p}": rf"(?P<value>{NUMBER}){PERCENT}",
    "{child}": _CHILD,
    "{home}": r"(?:children.?s.? (?:residential )?homes?|residential (?:care )?homes?)",
    "{scr}": r"(?:serious case reviews?(?: \(SCRs?\))?|SCRs?)",
    "{out}": _OUTSIDE,
}


@dataclass(frozen=True)
class MeasurePattern:
    """A figure and the sentences that print it."""

    measure: Measure

    @cached_property
    def patterns(self) -> tuple[re.Pattern[str], ...]:
        """Each has the group `value`."""
        return tuple(map(_pattern, self.measure.patterns))

    @cached_property
    def needs(self) -> re.Pattern[str] | None:
        """What has to stand in a text that prints the figure; None where anything may."""
        return re.compile(self.measure.needs, re.IGNORECASE) if self.measure.needs else None


@cache
def measure_patterns() -> dict[str, MeasurePattern]:
    """Return the patterns of every figure by its key, in the order of the file."""
    return {key: MeasurePattern(measure) for key, measure in load_measures().items()}


def _pattern(text: str) -> re.Pattern[str]:
    for placeholder, meaning in _PLACEHOLDERS.items():
        text = text.replace(placeholder, meaning)
    # Names of groups begin with a capital, so case counts where a name is read; elsewhere it does not.
    return re.compile(text, 0 if "(?P<name>" in text else re.IGNORECASE)
