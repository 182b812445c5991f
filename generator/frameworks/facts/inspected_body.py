"""Whose inspection a sentence tells of: the authority's own, or that of a home, an agency, a school or a board.

A report of an authority also tells how its homes and its adoption and fostering agencies were judged, by
inspections of their own. Such a grade beside the authority's name would be false, so where the words do not say
that the authority was inspected, nothing is read.
"""

from __future__ import annotations

import re

from generator.frameworks.cues import phrases_beside, words_cue
from generator.frameworks.facts.judged_subject import judged_before
from generator.frameworks.facts.sentence_splitting import Sentence
from generator.frameworks.normalisation import plain

_PHRASES = phrases_beside(__file__)
_PLACE = words_cue(_PHRASES["places"])
_OTHER = words_cue((*_PHRASES["places"], *_PHRASES["others"]))
_OTHER_INSPECTORS = words_cue(_PHRASES["other_inspectors"])
_OTHER_CHECKS = words_cue((*_PHRASES["other_inspectors"], *_PHRASES["own_checks"]))
_AUTHORITY = re.compile(rf"{words_cue(_PHRASES['authority']).pattern}(?! at\b)", re.IGNORECASE)
# `works with Otherton, a council judged outstanding at its last inspection`
_ANOTHER_COUNCIL = re.compile(
    r"\b(?:an?|another|other|neighbouring|partner) (?:[\w-]+ ){0,3}(?:councils?|authorit(?:y|ies))\b(?![’'])",
    re.IGNORECASE,
)
_POINTS_BACK = words_cue(_PHRASES["points_back"])

# `was judged to be good at the last inspection`, `at its last inspection`: who was judged stands before it.
_JUDGED_BEFORE = re.compile(
    r"\b(?:judged|graded|rated|found)\b(?=[^.;]*\b(?:last|previous|most recent|earlier|latest|inspection|visit)\b)",
    re.IGNORECASE,
)
_OWNED = re.compile(r"\b(?:its|their)\b(?= (?:[\w-]+ ){0,3}(?:inspection|visit))", re.IGNORECASE)


def is_of_another(sentence: Sentence, inspected: str, before: str, own: frozenset[str]) -> bool:
    """Tell whether the inspection was of another body than the authority, or is not said to be the authority's.

    `inspected` is the words that name the inspection; `before` is the sentence up to the inspection's date, and `own`
    the words of the council's names, comparable.
    """
    if _OTHER.search(inspected) or _PLACE.search(before):
        return True
    if _POINTS_BACK.match(sentence.text) and not _AUTHORITY.search(before) and _PLACE.search(sentence.before):
        return True
    judged = _JUDGED_BEFORE.search(before)
    if judged and (area := judged_before(before, judged.start(), own)) and area.words:
        return False
    judged = judged or _OWNED.search(before)
    return judged is not None and not _names_the_authority(before[: judged.start()], own)


def names_other_inspectors(text: str) -> bool:
    """Tell whether a text names an inspectorate of something else than a council's children's services."""
    return bool(_OTHER_INSPECTORS.search(text))


def names_other_checks(text: str) -> bool:
    """Tell whether a text names such an inspectorate, or a check whose grades no inspector gave: an audit."""
    return bool(_OTHER_CHECKS.search(text))


def is_of_a_place(text: str) -> bool:
    """Tell whether a text names a body with inspections of its own: a home, a school, an agency."""
    return bool(_PLACE.search(text))


def _names_the_authority(subject: str, own: frozenset[str]) -> bool:
    named = _AUTHORITY.search(subject) or any(plain(word) in own for word in subject.split())
    return bool(named) and not _OTHER.search(subject) and not _ANOTHER_COUNCIL.search(subject)
