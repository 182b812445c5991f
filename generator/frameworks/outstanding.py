"""Earlier priority actions that a later letter says are unresolved, told in a sentence and not in a list.

    Two priority actions from the previous focused visit have not been sufficiently addressed. The local
    authority has failed to take swift and decisive action to improve the quality of assessments and
    decision-making, and the quality and effectiveness of managerial oversight and supervision.

The number said and the number of things named must agree, else nothing is taken from the sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.frameworks.facts.printed_numbers import WORD_VALUES
from generator.frameworks.parts import Part
from generator.frameworks.provenance import first_word, place_of
from generator.model.document import Document
from generator.model.noun import Place

_UNRESOLVED = re.compile(
    r"(?P<number>\w+) (?:areas for )?priority actions? (?:from|identified|made|set)[^.]*?"
    r"\b(?:ha(?:s|ve) not been|remains?|were not|was not)\b[^.]*"
    r"\b(?:addressed|resolved|met|completed|unresolved|outstanding)\.\s+"
    r"(?P<next>[^.]+)\.",
    re.IGNORECASE,
)
_NAMED = re.compile(r"\b(?:to (?:improve|address|strengthen)|namely|these are)\b:?\s+(?P<things>.+)$", re.IGNORECASE)

# What is named holds further things: the sentence can be divided in more than one way.
_MORE = re.compile(r",\s|\band the\b")


@dataclass(frozen=True, slots=True)
class OutstandingAction:
    """One unresolved priority action: the words that name it, and where they stand."""

    text: str
    heading: str | None
    place: Place
    word: int


def outstanding_points(parts: tuple[Part, ...], document: Document) -> list[OutstandingAction]:
    """Return the unresolved priority actions that sentences name, once each, in order."""
    found: dict[str, OutstandingAction] = {}
    for part in parts:
        for block in part.blocks:
            for k, thing in enumerate(things_named(block.text)):
                told = OutstandingAction(thing, part.heading_over, place_of(block, document), first_word(block) + k)
                found.setdefault(thing, told)
    return list(found.values())


def things_named(text: str) -> tuple[str, ...]:
    """Return what is named as unresolved, when as many things are named as are said to be."""
    said = _UNRESOLVED.search(text) if "priority action" in text.casefold() else None
    named = _NAMED.search(said["next"]) if said else None
    if said is None or named is None:
        return ()
    number = WORD_VALUES.get(said["number"].casefold(), 0)
    for separator in (r";\s+(?:and\s+)?", r",\s+(?:and\s+)?(?=the )", r",?\s+and\s+(?=the )"):
        things = tuple(re.split(separator, named["things"]))
        if len(things) == number and not any(_MORE.search(thing) for thing in things):
            return things
    return ()
