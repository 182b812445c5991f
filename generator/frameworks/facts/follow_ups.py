"""Sentences in which inspectors say what became of earlier points, quoted, with a status where the words give one.

A wrong status does harm, and one turned upside down the most: where cues clash the status is `partly_met` or
`unclear`, never the likelier of met and not met. `Improved since the last inspection` speaks of services and not
of a point, so it is left out.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.frameworks.cues import cue, phrases_beside
from generator.frameworks.facts.printed_dates import dates_in
from generator.frameworks.facts.sentence_splitting import Sentence
from generator.model.report import FollowUp, FollowUpStatus, PreviousInspection, SectionRole


class Cues(NamedTuple):
    """The phrases by which inspectors say what became of a point, one pattern for each list of `follow_ups.toml`."""

    point: re.Pattern[str]
    inspected: re.Pattern[str]
    earlier: re.Pattern[str]
    repeated: re.Pattern[str]
    only_asked: re.Pattern[str]
    wholly_not: re.Pattern[str]
    not_done: re.Pattern[str]
    partly: re.Pattern[str]
    done: re.Pattern[str]
    progress: re.Pattern[str]
    still_wanting: re.Pattern[str]
    all_points: re.Pattern[str]
    listed: re.Pattern[str]
    intent_only: re.Pattern[str]
    context_bad: re.Pattern[str]
    context_good: re.Pattern[str]


CUES = Cues(**{name: cue(phrases) for name, phrases in phrases_beside(__file__).items()})

_NOT_TOLD_IN: frozenset[SectionRole] = frozenset({"cover", "grade-descriptions", "council"})


# In a list of points the sentence before is the point itself, which says what is wanted and not what is.
_ASKING: frozenset[SectionRole] = frozenset(
    {"recommendations", "priority-actions", "areas-for-improvement", "board-recommendations"}
)


def follow_ups(spoken: tuple[Sentence, ...], earlier: tuple[PreviousInspection, ...]) -> tuple[FollowUp, ...]:
    """Return the sentences that say what became of earlier points, in order, each with what it refers to.

    `earlier` are the inspections that the document tells of.
    """
    told = [one for one in spoken if one.role not in _NOT_TOLD_IN and one.whole and says_what_became(one.text)]
    return tuple(_follow_up(one, earlier) for one in told)


def says_what_became(sentence: str) -> bool:
    """Tell whether a sentence names earlier points, an earlier inspection, and what became of them."""
    if not CUES.inspected.search(sentence) or not CUES.earlier.search(sentence):
        return False
    if CUES.still_wanting.search(sentence):
        return True
    if not CUES.point.search(sentence) or CUES.listed.search(sentence):
        return False
    told = (CUES.repeated, CUES.not_done, CUES.done, CUES.progress, CUES.intent_only)
    return any(words.search(sentence) for words in told)


def follow_up_status(sentence: str, before: str = "") -> FollowUpStatus:
    """Return what became of the points a sentence speaks of, by its cues, in this order of precedence.

    All or most not done: not met. Not all, some, not fully: partly met. Not done, or too slowly: not met, unless
    the sentence also says that something was done. Done, without a `but`: met. Progress: met where it is in all
    points, else partly. Effort without an outcome: unclear.
    `This was an area for improvement at the last inspection` says nothing by itself: the sentence before decides.
    """
    asked_before = bool(CUES.repeated.search(sentence))
    sentence = CUES.only_asked.sub("", sentence)
    done, progress = _says(CUES.done, sentence), _says(CUES.progress, sentence)
    not_done = bool(CUES.not_done.search(sentence))
    if CUES.wholly_not.search(sentence) and not_done:
        return "not_met"
    if CUES.partly.search(sentence) and (done or progress or not_done):
        return "partly_met"
    if (done or progress) and not_done:
        return "partly_met"
    if not_done:
        return "not_met"
    if done or (progress and CUES.all_points.search(sentence)):
        return "met"
    if progress:
        return "partly_met"
    return _by_context(before) if asked_before and not CUES.intent_only.search(sentence) else "unclear"


def _says(words: re.Pattern[str], sentence: str) -> bool:
    """Tell whether a sentence holds words of completion, those under a `not` left out of account."""
    return bool(words.search(CUES.not_done.sub(" ", sentence)))


def _by_context(before: str) -> FollowUpStatus:
    bad, good = CUES.context_bad.search(before), CUES.context_good.search(before)
    if bad and good:
        return "partly_met"
    return "not_met" if bad else "unclear"


def _follow_up(sentence: Sentence, earlier: tuple[PreviousInspection, ...]) -> FollowUp:
    before = "" if sentence.role in _ASKING else sentence.before
    return FollowUp(
        words=sentence.text,
        refers_to=_refers_to(sentence.text, earlier),
        status=follow_up_status(sentence.text, before),
        place=sentence.block.place,
    )


def _refers_to(sentence: str, earlier: tuple[PreviousInspection, ...]) -> str | None:
    """Return the date of the earlier inspection, else its words.

    A date in the sentence goes first; else `the last inspection` is the one whose date the document tells, where
    it tells of one only.
    """
    told_of = list(CUES.earlier.finditer(sentence))
    if not told_of:
        return None
    printed = [date for date in dates_in(sentence, years=True) if date.last]
    near = {date.last for date in printed for said in told_of if date.begin < said.end() and said.start() < date.end}
    if len(near) == 1:
        return near.pop()
    if told_of[0][0].endswith("s"):  # `the previous inspections`: no one date
        return told_of[0][0]
    visit = re.search(r"\bvisit", told_of[0][0], re.IGNORECASE) is not None
    told = [one.date for one in earlier if one.date and ("visit" in one.subject.casefold()) == visit]
    return _only(told) or told_of[0][0]


def _only(dates: list[str]) -> str | None:
    """Return the one date meant by all, in its fullest form: `2012` and `2012-05` are one."""
    fullest = max(dates, key=len, default="")
    return fullest if fullest and all(fullest.startswith(date) for date in dates) else None
