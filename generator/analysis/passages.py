"""Which paragraphs of a report the search finds by themselves, and what each is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.analysis.anchors import letters
from generator.model.framework import LISTS_OF_POINTS
from generator.model.report import Report, Section, SectionRole, TextBlock
from generator.model.search import PassageKind

FEWEST_WORDS = 6
"""Shorter paragraphs are labels and names, which say nothing by themselves."""
SUMMARIES: tuple[SectionRole, ...] = ("summary", "young-people", "outcome", "headline")
ON_ITS_OWN_PAGE_ALONE: tuple[SectionRole, ...] = ("practice-study",)
"""A practice study tells of one child under a made-up name. It is read in its report; no search, list or table takes
words out of it, since a family may know itself in them, and a name would lead straight to it."""
UNSEARCHED: tuple[SectionRole, ...] = (
    "cover",
    "grade-descriptions",
    "inspection-information",
    *ON_ITS_OWN_PAGE_ALONE,
)
"""A cover repeats what the report says below; what grades mean, and whom to ask for a copy, is the same in all."""


WITH_ADDRESSES: tuple[SectionRole, ...] = ("letter", "partnership")
SAID = (".", ":", "?", "”", ")")
"""What ends a sentence or its quotation. Lines and rows of tables that do not are headings, labels, names and
addresses; so are paragraphs of some parts."""
BESIDE_THE_FINDINGS: tuple[SectionRole, ...] = ("area-information",)
"""Figures and facts about the area, the same lines in every report of a framework."""
FRAGMENT_BEGINS = re.compile(r"[a-z]")
SAYS_ENOUGH = 15
"""What begins with a small letter goes on from words that stand elsewhere; of so many words it says something."""


def searched_text(report: Report) -> Iterator[tuple[Section, TextBlock]]:
    """Yield every paragraph that says something by itself with its section, in the report's order.

    A recommendation is found as such: neither its block nor a paragraph that has its words, or a part of them among the
    points, is found again.
    """
    said = {letters(recommendation.text) for recommendation in report.recommendations}
    points = " ".join(said)
    for section in report.sections:
        if section.role not in UNSEARCHED:
            yield from (
                (section, block)
                for block in section.blocks
                if _says(section, block)
                and (words := letters(block.text)) not in said
                and not (section.role in LISTS_OF_POINTS and words in points)
            )


def kind_of(section: Section, block: TextBlock) -> PassageKind:
    """Return whether a paragraph sums up or is a finding.

    Some reports print all their numbered findings under the heading "Summary".
    """
    return "summary" if section.role in SUMMARIES and not block.number else "finding"


def is_aside(section: Section, block: TextBlock) -> bool:
    """Tell whether a paragraph is beside the findings: found by its words, but not before what was found.

    It is so of figures about the area, of notes and of the short end of a sentence; never of what has a number.
    """
    is_end = FRAGMENT_BEGINS.match(block.text) is not None and len(block.text.split()) < SAYS_ENOUGH
    return not block.number and (section.role in BESIDE_THE_FINDINGS or block.kind == "footnote" or is_end)


def _says(section: Section, block: TextBlock) -> bool:
    if block.kind == "recommendation" or len(block.text.split()) < FEWEST_WORDS:
        return False
    may_be_a_name = block.kind in ("line", "row") or (section.role in WITH_ADDRESSES and block.kind == "paragraph")
    return not may_be_a_name or block.text.endswith(SAID)
