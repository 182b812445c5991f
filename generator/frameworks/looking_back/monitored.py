"""Which sentences of a monitoring visit's letter tell of progress: it is all about one inspection, and rarely names it.

The net of `candidates.py` asks for an earlier inspection to be named. In these letters one is named once, at the top,
and `The area for priority action on visits has been addressed.` or `Services have deteriorated.` is of that one. No
such letter was at hand when this was written: the phrases are those of the guidance and of focused visits' letters.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.frameworks.cues import cue, phrases_beside
from generator.frameworks.facts.sentence_splitting import Sentence
from generator.frameworks.looking_back.candidates import is_of_itself, says_that_it_stands, tells_of_others
from generator.frameworks.looking_back.cue_rules import follow_up_status
from generator.frameworks.looking_back.direction_cues import direction_by_cues
from generator.model.report import FollowUpStatus, PreviousInspection, SectionRole

_TOLD_IN: frozenset[SectionRole] = frozenset({"letter", "summary", "findings", "progress"})
_PHRASES = phrases_beside(__file__)
_PROGRESS = cue(_PHRASES["progress"])
_HEDGED = cue(_PHRASES["hedged"])


def inspection_monitored(earlier: Iterable[PreviousInspection]) -> str | None:
    """Return the date of the one inspection whose grade the letter tells; None where there is none or more than one."""
    dates = {told.date for told in earlier if told.date and told.grade}
    return dates.pop() if len(dates) == 1 else None


def tells_progress(sentence: Sentence) -> bool:
    """Tell whether a sentence of such a letter may be about progress since the inspection, without naming it."""
    if sentence.role not in _TOLD_IN or not sentence.whole or is_of_itself(sentence.text):
        return False
    if tells_of_others(sentence.text):
        return False
    return bool(_PROGRESS.search(sentence.text)) or says_that_it_stands(sentence.text)


def says_plainly(text: str, status: FollowUpStatus) -> bool:
    """Tell whether a cue finds that status too, and no word leaves open how far it goes (`improved in some areas`)."""
    return _HEDGED.search(text) is None and status in (follow_up_status(text), direction_by_cues(text))
