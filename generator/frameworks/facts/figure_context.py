"""What a figure's sentence takes from the lines around it: the lead of its list and the date it speaks of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.frameworks.facts.printed_dates import dates_in
from generator.frameworks.facts.sentence_splitting import split_sentences
from generator.model.report import Section, TextBlock

# `At 30 June 2017, 307 children`, `On 31 March 2014 there were`, `As at 24 April,`
_AT = re.compile(
    r"\b(?P<words>(?:As )?(?:at|on) (?P<date>(?:the )?\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+(?: \d{4})?))\b", re.IGNORECASE
)
_PERIOD = re.compile(
    r"^(?P<words>In the (?:last|past|previous) [\w-]+ (?:months|years?)"
    r"|In the (?:[\w-]+ )?years? before (?:the )?inspection)\b",
    re.IGNORECASE,
)

# `(Child benefit data – as at 31 August 2014)`, `(School Census Jan 2014)`, `(… population estimates 2015)`
_SOURCE = re.compile(r"\((?P<words>[^()]*\b(?:data|census|estimates|statistics|return)\b[^()]*)\)", re.IGNORECASE)
_SOURCE_YEAR = re.compile(r"\b(?:19|20)\d\d$")

_OF_THIS_NUMBER = re.compile(r"^\W*Of (?:this number|these)\b", re.IGNORECASE)
_LEAD_KINDS = frozenset({"paragraph", "line", "bullet", "finding"})


@dataclass(frozen=True, slots=True)
class AsOf:
    """The date or period a figure speaks of: ISO where certain, and its words."""

    date: str | None
    words: str


@dataclass(frozen=True, slots=True)
class FigureText:
    """A block's text behind the lead of its list. Figures stand from offset `begin` on."""

    text: str
    begin: int
    as_of: AsOf | None
    block: TextBlock
    section: Section


def figure_texts(section: Section) -> list[FigureText]:
    """Return the section's blocks, each with its list's lead and the date it stands under."""
    made: list[FigureText] = []
    lead, lead_as_of, counted = "", None, None
    for block in section.blocks:
        if block.kind == "footnote":
            continue
        if not _under(lead, block):
            lead, lead_as_of = "", None
        own = as_of(block.text)
        if _OF_THIS_NUMBER.match(block.text):
            # `Of this number, 285 children live outside`: it and what follows count the children of the line above.
            counted = made[-1].as_of if made else None
        elif own:
            counted = None
        text = f"{lead} {block.text}".strip()
        made.append(FigureText(text, len(text) - len(block.text), own or lead_as_of or counted, block, section))
        if block.text.endswith(":") and block.kind in _LEAD_KINDS:
            lead, lead_as_of, counted = split_sentences(block.text)[-1], own, None
    return made


def as_of(text: str) -> AsOf | None:
    """Return the date or period a line gives for its figures, None where it gives none."""
    for pattern in (_AT, _PERIOD, _SOURCE):
        found = pattern.search(_first_sentence(text) if pattern is _AT else text)
        if found is None:
            continue
        printed = dates_in(found["words"])
        year = _SOURCE_YEAR.search(found["words"]) if pattern is _SOURCE else None
        if printed:
            return AsOf(printed[0].last, found["words"])
        if year:
            return AsOf(year[0], found["words"])
        if pattern is not _SOURCE:
            return AsOf(None, found["words"])
    return None


def _first_sentence(text: str) -> str:
    """The next sentence tells the earlier value and its date: `This is a reduction from 2,029 at 31 March 2016`."""
    return next(iter(split_sentences(text)), "")


def _under(lead: str, block: TextBlock) -> bool:
    """A sub-bullet is under the lead; so is a bullet in lower case, where the source has lost a level."""
    return bool(lead) and (block.kind == "sub-bullet" or block.text[:1].islower())
