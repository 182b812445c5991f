"""Which paragraphs of a report the search finds by themselves, and what each is."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analysis.anchors import letters
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
"""What ends a sentence or its quotation: beside these parts print names, posts and addresses, which find nothing."""


def searched_text(report: Report) -> Iterator[tuple[Section, TextBlock]]:
    """Yield every paragraph that says something by itself with its section, in the report's order.

    A recommendation is found as such: neither its block nor a paragraph of its very words is found again.
    """
    said = {letters(recommendation.text) for recommendation in report.recommendations}
    for section in report.sections:
        if section.role not in UNSEARCHED:
            yield from (
                (section, block)
                for block in section.blocks
                if _says(section, block) and letters(block.text) not in said
            )


def kind_of(section: Section, block: TextBlock) -> PassageKind:
    """Return whether a paragraph sums up or is a finding.

    Some reports print all their numbered findings under the heading "Summary".
    """
    return "summary" if section.role in SUMMARIES and not block.number else "finding"


def _says(section: Section, block: TextBlock) -> bool:
    if block.kind == "recommendation" or len(block.text.split()) < FEWEST_WORDS:
        return False
    return section.role not in WITH_ADDRESSES or block.kind not in ("paragraph", "line") or block.text.endswith(SAID)
