"""The steps in which a document is read, each by its name, and how long each takes where somebody asks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from time import process_time
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

STEPS = {
    "read": "the file's words and lines",
    "division": "the framework that is named, and the document divided by its headings",
    "authority": "the authority that is named",
    "judgements": "every statement of a grade, and one judgement of each area",
    "recommendations": "every point, and the findings that seem to stand behind it",
    "figures": "the figures about the area",
    "earlier inspections": "the inspections told of, and what became of their points",
    "document": "the title, the licence and the people named",
    "ledger": "the account of every word",
    "doubts": "what the reading cannot be sure of",
}
"""Each step's name and what it gives, in the order in which they are taken."""


class Stopwatch:
    """Takes steps and counts their time. `seconds` are the CPU seconds of each by its name, all documents together."""

    def __init__(self) -> None:
        self.seconds = dict.fromkeys(STEPS, 0.0)

    @property
    def total(self) -> float:
        return sum(self.seconds.values())

    def take(self, name: str, step: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Take a step of `STEPS` and return what it gives; one that fails is timed too. Raises KeyError for another."""
        began = process_time()
        try:
            return step(*args, **kwargs)
        finally:
            self.seconds[name] += process_time() - began

    def add(self, seconds: Mapping[str, float]) -> None:
        """Count what steps took elsewhere, by their names."""
        for name, more in seconds.items():
            self.seconds[name] += more
