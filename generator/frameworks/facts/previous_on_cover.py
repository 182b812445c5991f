"""The earlier inspection that a cover names with its dates: `Date of previous inspection: 9 to 13 May 2016`.

It is of the same kind as the one the report is on, and nothing is said there of what it found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.frameworks.facts.printed_dates import dates_in
from generator.model.framework import Framework
from generator.model.report import PreviousInspection, Section, TextBlock

_LABEL = re.compile(
    r"\b(?P<label>Dates? of (?:the )?(?:previous|last) (?:full )?in\w{4,9}ions?)\s*(?:\(s\))?\s*:?\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
_NEVER = re.compile(r"\b(?:not|never) (?:been )?(?:previously )?inspected\b|\bno previous inspection\b", re.IGNORECASE)
LONGEST = 600
"""Characters of a block that may hold the label: two lines of a cover, read as one."""


def previous_on_cover(sections: tuple[Section, ...], framework: Framework) -> tuple[PreviousInspection, ...]:
    """Return the inspection named on the cover, none where it says that there was none before.

    Its date is its last day. Where the cover tells of a revisit too, the inspection itself comes first.
    """
    said = next(_labelled(sections), None)
    return _told(said, framework) if said else ()


def not_inspected_before(sections: tuple[Section, ...]) -> str | None:
    """Return the words of the cover that say so: `Date of previous inspection: Not previously inspected`."""
    said = next(_labelled(sections), None)
    return f"{said.label}: {said.words}" if said and _NEVER.search(said.words) else None


@dataclass(frozen=True, slots=True)
class _BehindLabel:
    label: str
    words: str
    block: TextBlock


def _labelled(sections: tuple[Section, ...]) -> Iterator[_BehindLabel]:
    for section in sections:
        for at, block in enumerate(section.blocks) if section.role == "cover" else ():
            found = _LABEL.search(block.text) if len(block.text) <= LONGEST else None
            if found:
                yield _BehindLabel(found["label"], *_after(found, block, section.blocks[at + 1 : at + 2]))


def _after(found: re.Match[str], block: TextBlock, following: tuple[TextBlock, ...]) -> tuple[str, TextBlock]:
    """Return what stands behind the label: on its own line, else on the next."""
    if found["rest"].strip() or not following:
        return found["rest"].strip(), block
    return following[0].text, following[0]


def _told(said: _BehindLabel, framework: Framework) -> tuple[PreviousInspection, ...]:
    dates = dates_in(said.words)
    if not dates:
        return ()
    told = PreviousInspection(
        date=dates[0].last or dates[0].first,
        subject=framework.key,
        grade=None,
        words=f"{said.label}: {said.words}",
        place=said.block.place,
    )
    return (told,)
