"""When inspectors say that they come back: for the next inspection, and before it to look at progress.

A monitoring inspection will be carried out within approximately 18 months. The next full inspection will be within
approximately three years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.frameworks.cues import cue, phrases_beside
from generator.frameworks.facts.sentence_splitting import split_sentences
from generator.model.partnership import ReturnVisit
from generator.model.report import Section, SectionRole

_PHRASES = phrases_beside(__file__)
_NEXT = cue(_PHRASES["next_inspection"])
_MONITORING = cue(_PHRASES["monitoring"])
_WHEN = cue(_PHRASES["when"])
_TOLD_IN: frozenset[SectionRole] = frozenset({"outcome", "next-steps"})


@dataclass(frozen=True, slots=True)
class ReturnVisits:
    """The next inspection and a monitoring visit before it, None where no sentence tells of one."""

    next_inspection: ReturnVisit | None = None
    monitoring: ReturnVisit | None = None


def return_visits(sections: tuple[Section, ...]) -> ReturnVisits:
    """Return when inspectors come back, as the parts on the outcome and on what comes next first say it."""
    told = list(_told(sections))
    monitoring = next((visit for visit in told if _MONITORING.search(visit.words)), None)
    following = (_of_inspection(visit) for visit in told if _NEXT.search(visit.words))
    return ReturnVisits(next(following, None), monitoring and _of_monitoring(monitoring))


def _told(sections: tuple[Section, ...]) -> Iterator[ReturnVisit]:
    for section in sections:
        for block in section.blocks if section.role in _TOLD_IN else ():
            for sentence in split_sentences(block.text):
                if _WHEN.search(sentence) and (_NEXT.search(sentence) or _MONITORING.search(sentence)):
                    yield ReturnVisit(within=None, words=sentence, place=block.place)


def _of_inspection(visit: ReturnVisit) -> ReturnVisit:
    return visit.model_copy(update={"within": _when_behind(_NEXT, visit.words)})


def _of_monitoring(visit: ReturnVisit) -> ReturnVisit:
    return visit.model_copy(update={"within": _when_behind(_MONITORING, visit.words)})


def _when_behind(named: re.Pattern[str], sentence: str) -> str | None:
    """Return the words for the time that follow the visit's name, else the first of the sentence."""
    found = named.search(sentence)
    when = _WHEN.search(sentence, found.end() if found else 0) or _WHEN.search(sentence)
    return when[0] if when else None
