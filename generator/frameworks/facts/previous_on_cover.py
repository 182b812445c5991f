"""The earlier inspection that a cover names with its dates: `Date of previous inspection: 9 to 13 May 2016`.

It is of the same kind as the one the report is on, and nothing is said there of what it found.
"""

from __future__ import annotations

import re

from generator.frameworks.facts.printed_dates import dates_in
from generator.model.framework import Framework
from generator.model.report import PreviousInspection, Section, TextBlock

_LABEL = re.compile(
    r"\b(?P<label>Dates? of (?:the )?(?:previous|last) (?:full )?in\w{4,9}ions?)\s*(?:\(s\))?\s*:?\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
LONGEST = 600
"""Characters of a block that may hold the label: two lines of a cover, read as one."""


def previous_on_cover(sections: tuple[Section, ...], framework: Framework) -> tuple[PreviousInspection, ...]:
    """Return the inspection named on the cover, none where it says that there was none before.

    Its date is its last day. Where the cover tells of a revisit too, the inspection itself comes first.
    """
    for section in sections:
        for at, block in enumerate(section.blocks) if section.role == "cover" else ():
            found = _LABEL.search(block.text) if len(block.text) <= LONGEST else None
            if found:
                words, where = _after(found, block, section.blocks[at + 1 : at + 2])
                return _told(words, found["label"], where, framework)
    return ()


def _after(found: re.Match[str], block: TextBlock, following: tuple[TextBlock, ...]) -> tuple[str, TextBlock]:
    """Return what stands behind the label: on its own line, else on the next."""
    if found["rest"].strip() or not following:
        return found["rest"].strip(), block
    return following[0].text, following[0]


def _told(words: str, label: str, block: TextBlock, framework: Framework) -> tuple[PreviousInspection, ...]:
    dates = dates_in(words)
    if not dates:
        return ()
    told = PreviousInspection(
        date=dates[0].last or dates[0].first,
        subject=framework.key,
        grade=None,
        words=f"{label}: {words}",
        place=block.place,
    )
    return (told,)
