"""Questions about areas' headings: one that no fact knows, and a row of a cover's table that was taken for one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.english.doubts import doubt
from generator.frameworks.label_vocabulary import LabelVocabulary, vocabulary_of
from generator.frameworks.parts import LEVEL_OF_UNKNOWN
from generator.model.framework import Area, Framework
from generator.model.report import Doubt, Report


def areas_headed(report: Report, framework: Framework) -> Iterator[Doubt]:
    """A heading in an area's own words opens the part about it: `Leadership and governance is strong`."""
    vocabulary = vocabulary_of(framework)
    for section in report.sections:
        area = _named_by(section.heading, vocabulary) if section.level == LEVEL_OF_UNKNOWN else None
        if area and section.area != area.key:
            yield doubt("area-heading-unknown", heading=section.heading, place=section.place, field="sections")


def rows_taken_for_headings(report: Report, framework: Framework) -> Iterator[Doubt]:
    """Right behind a cover, a label with its bare grade and nothing under it may be a row: `Leadership Strong`."""
    vocabulary = vocabulary_of(framework)
    sections = report.sections
    for at, (before, section) in enumerate(pairwise(sections), start=1):
        deeper = at + 1 < len(sections) and sections[at + 1].level > section.level
        ended = vocabulary.grade_at_end(section.heading) if section.heading and not section.blocks else None
        if before.role == "cover" and not deeper and ended and vocabulary.area_labelled(ended[0]):
            yield doubt("heading-may-be-row", heading=section.heading, place=section.place, field="judgements")


def _named_by(heading: str | None, vocabulary: LabelVocabulary) -> Area | None:
    if not heading:
        return None
    ended = vocabulary.grade_at_end(heading)
    labelled = vocabulary.area_labelled(ended[0] if ended else heading)
    said = (one for one in vocabulary.framework.areas if vocabulary.grade_said(heading, one.sentences))
    return labelled or next(said, None)
