"""The bodies that words name: where one name ends and the next begins, what each is, and which council it is.

    Exampleshire County Council, NHS Example Valley and Hills Integrated Care Board and Exampleshire Children's Trust

A name may hold a comma or an `and` itself, so a name ends where the words before it can end one. What no cue knows is
of the kind `other`: nothing is guessed, and the name stands as printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.frameworks.cues import cue, phrases_beside
from generator.frameworks.opening import comparable
from generator.model.partnership import Body, BodyKind
from generator.model.registry import Authority

_PHRASES = phrases_beside(__file__)
_ORDER: tuple[BodyKind, ...] = (
    *("childrens-trust", "icb", "health-trust", "police", "probation", "schools", "council"),
)
_KINDS = {kind: cue(_PHRASES[kind]) for kind in _ORDER}
_HEALTH_OF_A_PLACE = cue(_PHRASES["health_of_a_place"])
_ENDS = cue(_PHRASES["ends"])
_BEGINS = cue(_PHRASES["begins"])
_COUNCIL_WORDS = frozenset(_PHRASES["council_words"])
_OWN_COUNCIL = cue(_PHRASES["own_council"])

_BETWEEN = re.compile(r"\s*(?:;|,\s*and\b|,|\band\b|&|\bas well as\b)\s*", re.IGNORECASE)

_WITHOUT_A_PLACE = frozenset({"schools", "childrens-trust", "police", "probation"})

LONGEST_LIST = 600
"""Characters of words that name bodies; longer ones are no list, and are left as they are."""


def body_kind(name: str) -> BodyKind:
    """Return what a body is by the words of its name, `other` where none tells."""
    kind = next((kind for kind, pattern in _KINDS.items() if pattern.search(name)), None)
    return kind or ("icb" if _HEALTH_OF_A_PLACE.search(name) else "other")


def names_kind(words: str, kind: BodyKind) -> bool:
    """Return whether a body of the kind is named anywhere among the words."""
    return _KINDS[kind].search(words) is not None


@dataclass(frozen=True, slots=True)
class BodyNames:
    """Knows the councils of the register; `own` is the slug of the authority that the document is about."""

    authorities: Mapping[str, Authority]
    own: str | None = None

    def bodies_in(self, words: str) -> tuple[Body, ...]:
        """Return the bodies that words name one after another, each once, in their order."""
        return tuple({name: self.body(name) for name in self.names_in(words)}.values())

    def names_in(self, words: str) -> Iterator[str]:
        """Yield each name; what ends as no name does is one with what follows it."""
        begin = len(words) if len(words) > LONGEST_LIST else 0
        yield from (words[:begin],) if begin else ()
        for between in _BETWEEN.finditer(words, begin):
            name = words[begin : between.start()].strip()
            if name and self._is_whole(name, words[between.end() :]):
                yield name
                begin = between.end()
        rest = words[begin:].strip(" .,;:")
        if rest:
            yield rest

    def _is_whole(self, name: str, following: str) -> bool:
        """`City of Exampleton` is whole where a council is called so, `NHS Example Valley` where no board follows."""
        if _ENDS.search(name) or (_BEGINS.search(name) and self._council(name)):
            return True
        after = self.body(_first_name(following)) if _HEALTH_OF_A_PLACE.search(name) else None
        return after is not None and (after.authority is not None or after.kind in _WITHOUT_A_PLACE)

    def body(self, name: str, kind: BodyKind | None = None) -> Body:
        """Return the body of a whole name; `kind` where something else than its name tells it."""
        is_a = kind or body_kind(name)
        return Body(name=name, kind=is_a, authority=self._council(name) if is_a == "council" else None)

    def is_council(self, name: str) -> bool:
        """Tell whether a name says `council` in a word of its own, and is that of one or ends as theirs do."""
        return body_kind(name) == "council" and (self._council(name) is not None or bool(_ENDS.search(name)))

    def _council(self, name: str) -> str | None:
        """Return the slug of the council: all words of its place's name, and beside them only words for a council."""
        if _OWN_COUNCIL.search(name):
            return self.own
        words = comparable(name)
        fitting = [
            (len(place), one.slug)
            for one in self.authorities.values()
            for place in map(comparable, (one.title, one.name, *one.aliases))
            if _is_name_of(words, place)
        ]
        longest = max((length for length, _ in fitting), default=0)
        slugs = {slug for length, slug in fitting if length == longest}
        return slugs.pop() if len(slugs) == 1 else None


def _is_name_of(words: tuple[str, ...], place: tuple[str, ...]) -> bool:
    at = next((k for k in range(len(words) - len(place) + 1) if place and words[k : k + len(place)] == place), None)
    return at is not None and _COUNCIL_WORDS.issuperset((*words[:at], *words[at + len(place) :]))


def _first_name(words: str) -> str:
    """`NHS Hills and Dales ICB` of `NHS Hills and Dales ICB and schools`: up to where a name may end."""
    for between in _BETWEEN.finditer(words):
        if _ENDS.search(words[: between.start()].strip()):
            return words[: between.start()].strip()
    return words.strip(" .,;:")
