"""How right themes, links and readings were when measured against answers checked by hand.

Pages that use them print these figures. They come from a data file that `evaluate --record` writes and that is
committed, as the answers themselves are not in the repository; nobody types a figure into a page.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("measured.json")
KEPT = {
    "themes": ("n", "micro_f1", "macro_f1"),
    "links": ("published", "precision", "recall", "different"),
    "follow_ups": ("n", "right", "flips"),
}
"""What the pages print of all that `evaluate` gives: numbers only, never words of a report."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many, with the 95% interval (Wilson's) of the share."""

    right: int
    of: int

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
class Measured:
    """`links`: published links that join the same point; `links_found`: the share of such pairs that is published;
    `links_different`: published links between points that have nothing to do with each other; `flips`: sentences
    on something met read as not met, or the other way round. `theme_f1` is the micro F1 over `theme_texts` texts."""

    links: Share
    links_found: float
    links_different: int
    theme_f1: float
    theme_texts: int
    statuses: Share
    flips: int


@cache
def load_measured(file: Path = FILE) -> Measured | None:
    """Read the data file; None where nothing has been measured."""
    if not file.is_file():
        return None
    stored = json.loads(file.read_text("utf-8"))
    themes, links, follow_ups = stored["themes"], stored["links"], stored["follow_ups"]
    return Measured(
        links=Share(round(links["precision"] * links["published"]), links["published"]),
        links_found=links["recall"],
        links_different=links["different"],
        theme_f1=themes["micro_f1"],
        theme_texts=themes["n"],
        statuses=Share(follow_ups["right"], follow_ups["n"]),
        flips=follow_ups["flips"],
    )


def to_keep(evaluated: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return what the data file holds of themes, links and follow-ups, of all that `evaluate` gives."""
    return {part: {name: evaluated[part][name] for name in names} for part, names in KEPT.items()}
