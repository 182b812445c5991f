"""What holds of a sentence's wording, as the features that the learnt models weigh.

Dates and numbers are put under one sign each, so that what is learnt hangs on no council's year, and once more the
words that name an inspection: `Since the last inspection, plans are better` becomes `@since , plans are better`.
Beside them stand the kinds of the words in their order (`wording.toml`), since few sentences share their words and many
their course: `@since better but still bad`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from generator.frameworks.cues import any_of, phrases_beside
from generator.frameworks.linear_model import Features
from generator.frameworks.looking_back.cue_rules import CUES, follow_up_status, says_what_became
from generator.frameworks.looking_back.direction_cues import direction_by_cues, direction_cues

VERSION = 2
"""Raise it with every change of what `wording_of` or `status_wording_of` gives: learnt weights fit one version only."""

_MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_DATE = re.compile(rf"\b(?:\d{{1,2}} )?(?:{_MONTH} )?(?:19|20)\d\d(?:[-–/]\d\d(?:\d\d)?)?\b")
_NUMBER = re.compile(r"\d[\d,.]*%?")

# An earlier inspection, by its order or its date: `at the last focused visit`, `the 2016 inspection`,
# `since the inspection of services for children in care in 2012`, `when it was last inspected`
_INSPECTION = r"(?:inspections?|visits?|judgements?|ilacs|sif|jtai)"
_LED = r"(?:(?P<led>since|at|from|in|of|during|by|on|after|following|to|through) )?"
_OWN = r"(?:(?:the|its|their|ofsted's|our|an|a|both|two|ofsted) ){0,3}"
_BY_ORDER = rf"(?:last|previous|earlier|prior|most recent|first|second|third) [^.,;]{{0,60}}?\b{_INSPECTION}"
_DATED = r"(?:,? (?:of [^.,;]{0,60}? )?\(?(?:in|of|on|dated) (?:early |late )?@date\)?)"
_EARLIER = re.compile(
    rf"\b{_LED}{_OWN}(?:{_BY_ORDER}|(?:[\w-]{{1,40}} ){{0,6}}{_INSPECTION}{_DATED}"
    rf"|@date (?:[\w()'-]{{1,40}} ){{0,7}}{_INSPECTION}|(?:last|previously) inspected)"
    rf"(?: and (?:the )?(?:focused|monitoring) visits?(?: (?:in|of) @date)?)?"
)
_NOW = re.compile(
    rf"\b(?:(?:at|during|in|by|on) )?(?:this|the current|the present) {_INSPECTION}\b"
    r"|(?:during|by|in|at) the inspection\b|time of (?:the|this) inspection"
)
_SINCE_THEN = re.compile(r"\bsince (?:then|that time|the (?:\w+ )?(?:visit|inspection))")
_SIGNS = {
    "": " @inspection ",
    **dict.fromkeys(("since",), " @since "),
    **dict.fromkeys(("after", "following"), " @after "),
    **dict.fromkeys(("to", "through"), " @to "),
}
_WORD = re.compile(r"@?[a-z']+|[,;:]")

# `This was a recommendation`: what `this` is, and how it stands, is told beside the sentence.
POINTS_BESIDE = re.compile(
    r"^(?:(?:however|but|yet|in addition|nevertheless),? )?(?:this|these|that|those|it|both|all of these|such|they)\b"
    r"|\b(?:despite|given|since) (?:this|it|these|that|then)\b",
    re.IGNORECASE,
)

_KINDS = re.compile(
    "|".join(rf"(?P<{name}>\b{any_of(phrases)}\b)" for name, phrases in phrases_beside(__file__).items())
    + r"|(?P<sign>@(?!date|number)\w+)"
)


CUE_COUNTS = 2.0
"""What a cue counts for beside a run of words, of which a sentence has some hundred."""


def wording_of(sentence: str, before: str = "") -> Features:
    """Return what holds of a sentence: its words, their kinds, its cues, and whether a sentence stands before it."""
    said = (*_words_said(sentence), *(() if before else ("first",)))
    return dict.fromkeys(said, 1.0) | dict.fromkeys(_cues(sentence, before), CUE_COUNTS)


@lru_cache(maxsize=16)  # a sentence is judged as a kind, for its status, and by what is shown of those beside it
def _words_said(sentence: str) -> tuple[str, ...]:
    plain = without_numbers(sentence)
    signed = with_signs(plain)
    return (
        *_runs("w", ["^", *_WORD.findall(plain), "$"], 3),
        *_runs("s", ["^", *_WORD.findall(signed), "$"], 3),
        *_runs("k", ["^", *kinds_of(signed), "$"], 3),
    )


def status_wording_of(sentence: str, before: str = "", after: str = "") -> Features:
    """Return what holds of a sentence and of those beside it, which often tell what became of its point."""
    beside = (
        feature
        for side, text in (("before", before), ("after", after))
        for signed in (with_signs(without_numbers(text)),)
        for feature in (*_runs(side, _WORD.findall(signed), 1), *_runs(f"{side} k", list(kinds_of(signed)), 2))
    )
    points = ("points beside",) if POINTS_BESIDE.search(sentence) else ()
    return {**wording_of(sentence, before), **dict.fromkeys((*beside, *points), 1.0)}


def without_numbers(text: str) -> str:
    """Return a text in small letters, with one sign for all dates and one for all numbers."""
    return _NUMBER.sub(" @number ", _DATE.sub("@date", text.lower().replace("’", "'")))


def with_signs(plain: str) -> str:
    """Return such a text with signs for earlier inspections and for this one."""
    signed = _EARLIER.sub(lambda found: _SIGNS.get(found["led"] or "", " @at "), _NOW.sub(" @now ", plain))
    return _SINCE_THEN.sub(" @since ", signed)


def kinds_of(signed: str) -> Iterator[str]:
    """Return the kinds of the words of a text with signs, in order."""
    for found in _KINDS.finditer(signed):
        yield found[0] if found.lastgroup == "sign" else str(found.lastgroup)


def _runs(name: str, words: Sequence[str], longest: int) -> Iterable[str]:
    return (
        f"{name} {' '.join(words[k : k + length])}"
        for length in range(1, longest + 1)
        for k in range(len(words) - length + 1)
    )


@lru_cache(maxsize=16)  # what a sentence is, and then how it stands, is asked of the same cues
def _cues(sentence: str, before: str) -> tuple[str, ...]:
    return (
        *(f"cue {name}" for name, words in CUES._asdict().items() if words.search(sentence)),
        *(f"cue {name}" for name in direction_cues(sentence)),
        f"cue status {follow_up_status(sentence, before)}",
        f"cue direction {direction_by_cues(sentence)}",
        *(("cue says what became",) if says_what_became(sentence) else ()),
    )
