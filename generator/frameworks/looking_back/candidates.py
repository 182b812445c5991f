"""Which sentences may look back to an earlier inspection: a wide net that costs little, before anything is judged."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.frameworks.cues import cue, phrases_beside
from generator.frameworks.facts.sentence_splitting import Sentence
from generator.model.report import SectionRole


class _Net(NamedTuple):
    """The lists of `candidates.toml`, one pattern each."""

    inspected: re.Pattern[str]
    earlier: re.Pattern[str]
    asked: re.Pattern[str]
    stands: re.Pattern[str]
    asked_earlier: re.Pattern[str]
    since: re.Pattern[str]
    of_others: re.Pattern[str]
    others: re.Pattern[str]
    own: re.Pattern[str]


_NET = _Net(**{name: cue(phrases) for name, phrases in phrases_beside(__file__).items()})

_NOT_TOLD_IN: frozenset[SectionRole] = frozenset({"cover", "grade-descriptions", "council"})

# `Inspection dates: …`, `This letter summarises …`, `This is the second visit since …`, and `Inspectors reviewed the
# progress made in the areas identified at the last inspection:` over a list: the document of itself
_OF_ITSELF = re.compile(
    r"(?:Inspection dates?\b|This (?:letter|report) |This (?:is|was) (?:the|an?|our) (?:[\w-]+ ){0,3}visit\b|Dear "
    r"|\(?Recommendations?\)?$"
    r"|(?:[^.:;]{1,60}, )?(?:the )?(?:inspectors|we) (?:also )?(?:reviewed|evaluated|considered|looked at) "
    r"(?:the )?progress\b[^.:;]{1,160}:$)",
    re.IGNORECASE,
)

# `That inspection …`: of others, where the sentence before tells of others
_THAT_ONE = re.compile(r"\b(?:that|those|these) (?:\w+ )?(?:inspection|visit)s?\b", re.IGNORECASE)


def is_of_itself(text: str) -> bool:
    """Tell whether a sentence is the document's own word on itself: when it was written, what it looked at."""
    return _OF_ITSELF.match(text) is not None


def says_that_it_stands(text: str) -> bool:
    """Tell whether words say of something asked that it stands or is done, whoever asked it and when."""
    return bool(_NET.asked.search(text) and _NET.stands.search(text))


def may_look_back(sentence: Sentence) -> bool:
    """Tell whether a sentence may be about an earlier inspection or what it asked. What is cut off is not judged."""
    if sentence.role in _NOT_TOLD_IN or not sentence.whole or is_of_itself(sentence.text):
        return False
    if not names_something_earlier(sentence.text, sentence.before) or tells_of_others(sentence.text):
        return False
    return not (_THAT_ONE.search(sentence.text) and tells_of_others(sentence.before))


def names_something_earlier(text: str, before: str) -> bool:
    """Tell whether words name an earlier inspection or visit, or something asked that was earlier or stands.

    `before` is the sentence before: what stands without a word on who asked may be of any review.
    """
    small = text.lower()
    if _has_any(small, _OF_INSPECTIONS) and _NET.inspected.search(text) and _NET.earlier.search(text):
        return True
    if not _has_any(small, _OF_POINTS):
        return False
    if _NET.asked_earlier.search(text):
        return True
    stands = _NET.since.search(text) or says_that_it_stands(text)
    return bool(stands and _NET.inspected.search(f"{text} {before}"))


# Parts of words without which no list of the net can match: a quick question that most sentences fail
_OF_INSPECTIONS = ("inspect", "visit", "judg", "ofsted", "jtai", "ilacs")
_OF_POINTS = (
    *("recommendation", "priority action", "area", "since", "identified", "raised", "highlighted", "remain", "continu"),
    *("made ", "found ", "noted ", "set ", "still"),
)


def _has_any(small: str, parts: tuple[str, ...]) -> bool:
    return any(part in small for part in parts)


def tells_of_others(text: str) -> bool:
    """Tell whether the inspection that a sentence names was of a home, an agency or a school, or by another body."""
    return bool(_NET.of_others.search(text)) or bool(_NET.others.search(text) and not _NET.own.search(text))
