"""The follow-ups of a document: every sentence that looks back, with its kind, its status and the inspection meant."""

from __future__ import annotations

import re

from generator.frameworks.facts.sentence_splitting import Sentence
from generator.frameworks.looking_back.candidates import may_look_back
from generator.frameworks.looking_back.cue_rules import follow_up_status, plainly_stands, says_what_became
from generator.frameworks.looking_back.direction_cues import takes_back
from generator.frameworks.looking_back.inspection_meant import inspections_meant
from generator.frameworks.looking_back.learnt import LearntModels, learnt_models
from generator.frameworks.looking_back.monitored import says_plainly, tells_progress
from generator.frameworks.looking_back.plain_words import (
    adds_a_caveat,
    asked_for_again,
    plain_status,
    says_nothing_alone,
)
from generator.frameworks.looking_back.resting_on import Beside, resting_on
from generator.frameworks.looking_back.turned_round import may_be_turned
from generator.frameworks.looking_back.verdicts import ToldOfEarlier, verdict_on
from generator.model.report import FollowUp, FollowUpStatus, PreviousInspection, SectionRole

# A list of points says what is wanted: what stands there is not told of services, and the sentence before is the point
# itself. Only cues are read in it, such as `This was a recommendation at the last inspection.`
_ASKING: frozenset[SectionRole] = frozenset(
    {"recommendations", "priority-actions", "areas-for-improvement", "board-recommendations"}
)

# `Since the last visit, a board has been put in place. However, progress has been slow.`: two sentences, one statement
_LESS: dict[FollowUpStatus, FollowUpStatus] = {"met": "partly_met", "better": "mixed"}

# `Visits have become fewer since the last inspection. (Recommendation)`: the marker belongs to the sentence before it
_MARKER = re.compile(r"\((?:Recommendation|Priority action)s?\)", re.IGNORECASE)


def follow_ups(
    spoken: tuple[Sentence, ...],
    earlier: tuple[PreviousInspection, ...],
    monitored: str | None = None,
    models: LearntModels | None = None,
) -> tuple[FollowUp, ...]:
    """Return the sentences that look back at an earlier inspection, in order, each with what it refers to.

    `earlier` are the inspections that the document tells of; `monitored` is the day of the one that all of it is about,
    if it is so; `models` stand in for the program's own.
    """
    learnt = models or learnt_models()
    judged = ((k, one, _judged(one, monitored, learnt)) for k, one in enumerate(spoken))
    return tuple(
        _follow_up(one, verdict, _meant(spoken, k, earlier, monitored), learnt) for k, one, verdict in judged if verdict
    )


def _judged(sentence: Sentence, monitored: str | None, models: LearntModels) -> ToldOfEarlier | None:
    """What a sentence says. The models learnt from none that names no earlier inspection: there a cue must agree."""
    if may_look_back(sentence):
        return _verdict(sentence, models)
    if monitored is None or not tells_progress(sentence):
        return None
    told = _verdict(sentence, models)
    return told if told is None or says_plainly(sentence.text, told.status) else told._replace(status="unclear")


def _meant(
    spoken: tuple[Sentence, ...], k: int, earlier: tuple[PreviousInspection, ...], monitored: str | None
) -> tuple[str, ...]:
    """The inspections that a sentence names; where it names none, the one that the document is all about."""
    named = inspections_meant(spoken[k].text, earlier, _just_before(spoken, k))
    return named or ((monitored,) if monitored else ())


def _just_before(spoken: tuple[Sentence, ...], k: int) -> list[str]:
    """Return up to two sentences before one in its own paragraph, the nearest first."""
    return [one.text for one in reversed(spoken[max(k - 2, 0) : k]) if one.block is spoken[k].block]


def _verdict(sentence: Sentence, models: LearntModels) -> ToldOfEarlier | None:
    told = _told(sentence, models)
    return told._replace(status="unclear") if told and may_be_turned(sentence.text, told.status) else told


def _told(sentence: Sentence, models: LearntModels) -> ToldOfEarlier | None:
    if sentence.role not in _ASKING:
        return verdict_on(sentence, models)
    if plainly_stands(sentence.text) or asked_for_again(sentence.text):
        return ToldOfEarlier("point", plain_status(sentence.text) or "not_met")
    return ToldOfEarlier("point", follow_up_status(sentence.text)) if says_what_became(sentence.text) else None


def _beside(sentence: Sentence, verdict: ToldOfEarlier, models: LearntModels) -> Beside:
    """Return the sentences to show with one: that without which it says nothing, and those its status rests on."""
    before = sentence.before if says_nothing_alone(sentence.text) else ""
    return resting_on(sentence, verdict, before, lambda one: _verdict(one, models))


def _follow_up(sentence: Sentence, verdict: ToldOfEarlier, meant: tuple[str, ...], models: LearntModels) -> FollowUp:
    beside = _beside(sentence, verdict, models)
    taken_back = verdict.status in _LESS and _takes_back(verdict, sentence.after)
    goes_on = taken_back or _MARKER.fullmatch(sentence.after) is not None
    return FollowUp(
        kind=verdict.kind,
        words=f"{sentence.text} {sentence.after}" if goes_on else sentence.text,
        before=beside.before if _stands_whole(beside.before) else None,
        after=None if goes_on else beside.after or None,
        refers_to=meant[0] if meant else None,
        also_refers_to=meant[1:],
        status=_LESS[verdict.status] if taken_back else verdict.status,
        place=sentence.block.place,
    )


def _stands_whole(before: str) -> bool:
    """Tell whether there is a sentence before; what begins in the midst of one has lost its beginning."""
    return bool(before) and not before[0].islower()


def _takes_back(verdict: ToldOfEarlier, after: str) -> bool:
    return takes_back(after) or (verdict.kind == "point" and adds_a_caveat(after))
