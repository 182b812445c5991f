"""A report.json whose full text is left for whoever asks for it: what else it says is read in a quarter of the time.

It is cut where a file that this program wrote has its sections. Lines of a JSON text end between values, never within
a string, and no other field has their name. So if the part cut out is JSON, and the rest with an empty array in its
place is too, that part is all sections; what is laid out otherwise is no JSON when it is cut so.
"""

from __future__ import annotations

from generator.model.read_later import ReadLater
from generator.model.report import Report, Section

_OPENING, _FOLLOWING = b'\n  "sections": ', b',\n  "statistics": ['


def in_parts(content: bytes) -> Report:
    """Return the report with its sections unread, where it is laid out as this program writes one, else as a whole.

    Raises pydantic's ValidationError where it is not a parsed report, or lines are laid out as by nobody. `read_on`
    does so for the sections.
    """
    opening, following = content.find(_OPENING), content.rfind(_FOLLOWING)
    if not 0 <= opening < following:
        return Report.model_validate_json(content)
    start = opening + len(_OPENING)
    report = Report.model_validate_json(content[:start] + b"[]" + content[following:])
    return report.model_copy(update={"sections": ReadLater(Section, content[start:following])})


def read_on(report: Report) -> bool:
    """Read the sections. Returns True, or raises pydantic's ValidationError where they are none of a report."""
    return len(report.sections) >= 0
