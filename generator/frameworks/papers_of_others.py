"""Whether somebody else's paper tells of an inspection: a council's committee paper, or a page of the web.

Its first page says so, in lines that no report or letter has there: `Agenda item 7`, `Report of the Director of
Children's Services`, `Wards affected`. None of 336 reports and letters here has one of them on its first page. Two
kinds of them are certain, where the report itself does not stand behind; else it is only doubted, as no point of a
report may be lost.
"""

from __future__ import annotations

from generator.english.doubts import doubt
from generator.frameworks.cues import cue, phrases_beside
from generator.model.document import Document
from generator.model.report import DocumentKind, Doubt

_MARKS = {kind: cue(phrases) for kind, phrases in phrases_beside(__file__).items()}
_OWN_COVER = _MARKS.pop("own_cover")
_COUNCIL = frozenset(_MARKS) - {"web"}
FIRST_LINES = 40
"""Lines of a text file that are its first page."""
LONGEST_MARK = 12
"""Words of a line that is a mark; a longer one is prose."""
CERTAIN = 2
"""So many kinds of mark of a council's paper."""


def is_council_paper(document: Document) -> bool:
    """Return whether a document is certainly a council's paper and holds no report."""
    holds_report = any(_OWN_COVER.match(line.text) for line in document.lines)
    return len(_marks(document) & _COUNCIL) >= CERTAIN and not holds_report


def second_hand_doubts(document: Document, kind: DocumentKind) -> tuple[Doubt, ...]:
    """Doubt a document that is read as the inspectors' own and has a mark of somebody else's paper."""
    if kind == "council-paper" or not _marks(document):
        return ()
    return (doubt("may-be-second-hand", field="document"),)


def _marks(document: Document) -> set[str]:
    first = [
        line.text for line in document.lines if line.page == 1 or (line.page is None and line.number <= FIRST_LINES)
    ]
    short = [text for text in first if len(text.split()) <= LONGEST_MARK]
    return {
        kind for kind, pattern in _MARKS.items() if any(pattern.match(text.lstrip("#*0123456789. ")) for text in short)
    }
