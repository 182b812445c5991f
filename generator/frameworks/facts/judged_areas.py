"""Which area of a council's services some words name as what was judged, on the scales of all frameworks.

    the experiences and progress of children in care     in_care
    the overall effectiveness of the service             overall
    services for children in Exampleshire                overall

Words are read only where each of them is known: `the quality of plans` is no area, and a neighbour's name or a home
beside them says that somebody else was judged.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.frameworks.cues import phrases_beside, words_cue
from generator.frameworks.normalisation import plain

_PHRASES = phrases_beside(__file__)
_EVERY = words_cue(_PHRASES.pop("every_area"))
_BUT = words_cue(_PHRASES.pop("but"))
_NAMING = words_cue(_PHRASES.pop("naming"))
_WHOLE = words_cue(_PHRASES.pop("whole"))
_NARROWER = words_cue(_PHRASES.pop("narrower"))
_SERVICE = words_cue(_PHRASES.pop("service"))
_PRONOUN = words_cue(_PHRASES.pop("pronouns"))
_AREAS = {area: words_cue(named) for area, named in _PHRASES.items()}
_ARTICLE = re.compile(r"^The\b")
# `a council judged outstanding` is another one.
_SOME_OTHER = re.compile(r"an?\s", re.IGNORECASE)
# `overall effectiveness and services for children in care` are two things
_WHOLE_AND_A_PART = re.compile(
    r"(?:the )?overall(?: effectiveness)?(?: of (?:the )?(?:services?|council|local authority))?,? and ", re.IGNORECASE
)
# `the judgement for services for care leavers` is for these services
_JUDGEMENT_FOR = re.compile(
    r"^(?:(?:the|its|an?) )?(?:overall )?(?:judgement|grade) (?:for|of|on|about) ", re.IGNORECASE
)
_POSSESSIVE = re.compile(r"[’']s?$")
_SPACE = re.compile(r"[\s,/–&]+")
_PROTECTION = "help_and_protection"
_TOGETHER = {frozenset({"in_care", "care_leavers"}): "in_care_and_care_leavers"}
"""Areas that were judged as one under some editions."""

WHOLE, EVERY = "overall", "all"


@dataclass(frozen=True, slots=True)
class JudgedArea:
    """What was judged, in the words printed, and the areas that they name."""

    words: str
    areas: frozenset[str]

    @property
    def area(self) -> str | None:
        """The one area named; None where the words name none, or several that were judged apart."""
        return next(iter(self.areas)) if len(self.areas) == 1 else _TOGETHER.get(self.areas)

    @property
    def is_part(self) -> bool:
        """False of the services as a whole."""
        return bool(self.areas - {WHOLE, EVERY})


NOT_SAID = JudgedArea("", frozenset())
"""What was judged where no words say."""
OVERALL = JudgedArea("overall", frozenset({WHOLE}))


def judged_area(words: str, own: frozenset[str]) -> JudgedArea | None:
    """Return what some words name as judged; None where they may name anything but a council's services.

    `own` are the words of the council's names, comparable.
    """
    words = _JUDGEMENT_FOR.sub("", words.strip(" ,‘’'\"“”"))
    if not words or _SOME_OTHER.match(words) or not all(_is_known(word, own) for word in _SPACE.split(words)):
        return None
    areas = areas_named(words, own)
    return JudgedArea(_ARTICLE.sub(lambda article: article.group().casefold(), words), areas) if areas else None


def _is_known(word: str, own: frozenset[str]) -> bool:
    return bool(_NAMING.fullmatch(word.rstrip("’'"))) or plain(_POSSESSIVE.sub("", word)) in own


def areas_named(words: str, own: frozenset[str] = frozenset()) -> frozenset[str]:
    """Return the areas that words name: `all` for every one, `overall` for the services as a whole."""
    left_out = _BUT.search(words)
    if _EVERY.search(words) and not left_out:
        return frozenset({EVERY})
    named = frozenset(area for area, pattern in _AREAS.items() if pattern.search(words))
    if _PROTECTION in named:  # `safeguarding arrangements for the protection of children` are one thing
        named -= {"safeguarding"}
    if left_out or named:
        return (
            frozenset() if left_out else named | (frozenset({WHOLE}) if _WHOLE_AND_A_PART.match(words) else frozenset())
        )
    if _NARROWER.search(words):
        return frozenset()
    return frozenset({WHOLE} if _WHOLE.search(words) or any(plain(word) in own for word in words.split()) else ())


def names_another(words: str, own: frozenset[str]) -> bool:
    """Tell whether words hold a name that is none of the council's: `the inspection of Otherton's services`."""
    return bool(own) and any(
        word[:1].isupper() and not _is_known(word, own) for word in _SPACE.split(words.strip(" ,()"))
    )


def is_pronoun(words: str) -> bool:
    """Tell whether words only stand for something named before: `they`, `the service`."""
    return bool(_PRONOUN.fullmatch(words.strip()))


def is_service(words: str) -> bool:
    """Tell whether words name a service, or how good one is, and not only people: `leaders` are none."""
    return bool(_SERVICE.search(words))
