"""How right the program was when it was measured against answers checked by hand: the values, without a word.

`analysis/accuracy.py` reads them from the committed record, `english/accuracy.py` says them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

ErrorKind = Literal["theme-missing", "theme-wrong", "link-missing", "link-wrong", "status", "value"]
"""A theme not given, or given wrongly; a similar point not shown, or one shown that is only related; what a sentence
says became of a point, read as something else; any other value that is wrong."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many, with the 95% interval (Wilson's) of the share."""

    right: int
    of: int

    @property
    def ratio(self) -> float:
        return self.right / self.of if self.of else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        if not self.of:
            return 0.0, 1.0
        z, share = 1.96, self.right / self.of
        middle = share + z * z / (2 * self.of)
        spread = z * math.sqrt(share * (1 - share) / self.of + z * z / (4 * self.of * self.of))
        whole = 1 + z * z / self.of
        return max(0.0, (middle - spread) / whole), min(1.0, (middle + spread) / whole)


@dataclass(frozen=True, slots=True)
class FrameworkAccuracy:
    """One framework's figures. `counts` are reports with the right number of recommendations, `invented` are grades
    of areas that a report does not judge."""

    framework: str
    reports: int
    grades: Share
    dates: Share
    counts: Share
    texts: Share
    invented: int


@dataclass(frozen=True, slots=True)
class HistoryAccuracy:
    """How right is what the program adds to reports: links, themes and readings of what became of a point.

    `links`: published links that join the same point; `links_found`: the share of such pairs that is published;
    `links_different`: published links between points that have nothing to do with each other. `sentences_found`:
    the share of sentences on what became of a point that is found; `statuses`: those read right, of those read as
    more than unclear; `flips`: sentences on something met read as not met, or the other way round. `theme_f1` is the
    micro F1 over `theme_texts` texts.
    """

    links: Share
    links_found: Share
    links_different: int
    theme_f1: float
    theme_texts: int
    sentences_found: Share
    statuses: Share
    flips: int


@dataclass(frozen=True, slots=True)
class ReportMeasured:
    """A report that was measured, which need not be held here: its id, and the authority and day that the id names."""

    id: str
    authority: str
    date: str


@dataclass(frozen=True, slots=True)
class KnownError:
    """One value that is wrong or missing. `report` is None where the document was refused.

    `subject` is the slug of the theme or the name of the value, empty for links and statuses. `expected` and `got` are
    grades or statuses by their keys, or values as they are; empty where they would be words of a report.
    """

    report: ReportMeasured | None
    kind: ErrorKind
    subject: str = ""
    expected: str = ""
    got: str = ""


@dataclass(frozen=True, slots=True)
class Accuracy:
    """All that was measured; `measured` is the day, as `2026-11-21`."""

    measured: str
    frameworks: tuple[FrameworkAccuracy, ...]
    errors: tuple[KnownError, ...]

    @property
    def reports(self) -> int:
        return sum(one.reports for one in self.frameworks)
