"""What a joint inspection looked at, from its title and its opening, as one of the framework's own list of themes.

    Joint targeted area inspection of the multi-agency response to abuse and neglect in Exampleshire
    This inspection included a ‘deep dive’ focus on the response to children living with domestic abuse.

The theme is `children living with domestic abuse`: where the title names nothing of the list, what was looked at in
depth is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.frameworks.cues import cue, phrases_beside
from generator.frameworks.facts.sentence_splitting import split_sentences
from generator.frameworks.normalisation import plain, without_footnote_mark
from generator.model.framework import ThemeLookedAt
from generator.model.noun import Place
from generator.model.partnership import InspectionTheme
from generator.model.report import Section, SectionRole

_PHRASES = phrases_beside(__file__)
_SAID = tuple(re.compile(phrase, re.IGNORECASE) for phrase in (*_PHRASES["response"], *_PHRASES["in_depth"]))
_BEFORE = cue(_PHRASES["before"])
_IN = re.compile(r"\s+(?:in|within|across)\s+(?:the\s+)?")
_OPENING: frozenset[SectionRole] = frozenset({"cover", "letter", "summary", "other"})
FIRST_BLOCKS = 12
"""How many blocks of the opening may say what was looked at."""


def inspection_theme(
    sections: tuple[Section, ...], themes: tuple[ThemeLookedAt, ...], names: tuple[str, ...]
) -> InspectionTheme | None:
    """Return what was looked at; its key is None where the words fit none of the `themes`, and None where none is said.

    `names` are those of the authority: the title says behind the theme where it was.
    """
    said = list(_said(sections, names)) if themes else []
    known = ((theme_key(words, themes), words, place) for words, place in said)
    found = next(((key, words, place) for key, words, place in known if key), None)
    if found is None and said:
        words, place = said[-1]
        return InspectionTheme(key=None, words=words, place=place)
    return InspectionTheme(key=found[0], words=found[1], place=found[2]) if found else None


def theme_key(words: str, themes: tuple[ThemeLookedAt, ...]) -> str | None:
    """Return the first theme of the list whose printed words stand in the text, each word whole."""
    comparable = f" {plain(words)} "
    return next((one.key for one in themes if any(f" {plain(form)} " in comparable for form in one.printed)), None)


def _said(sections: tuple[Section, ...], names: tuple[str, ...]) -> Iterator[tuple[str, Place]]:
    """Yield what is said to have been looked at, as printed: in the title and the sentences, then in depth."""
    texts = list(_opening(sections))
    for pattern in _SAID:
        for text, place in texts:
            found = pattern.search(text)
            if found:
                yield _without_place(_BEFORE.sub("", found["theme"].strip()), names), place


def _opening(sections: tuple[Section, ...]) -> Iterator[tuple[str, Place]]:
    left = FIRST_BLOCKS
    for section in sections:
        if section.role not in _OPENING:
            continue
        if section.heading:
            yield without_footnote_mark(section.heading), section.place
        for block in section.blocks[:left]:
            yield from ((sentence, block.place) for sentence in split_sentences(block.text))
        left -= len(section.blocks[:left]) if section.role != "letter" else 0


def _without_place(words: str, names: tuple[str, ...]) -> str:
    """`neglect in the London Borough of Exampleshire.` is `neglect`: where it was inspected is no part of it."""
    places = tuple(map(plain, names))
    ins = reversed(tuple(_IN.finditer(words)))
    last = next((one for one in ins if any(name in plain(words[one.end() :]) for name in places)), None)
    return words[: last.start() if last else len(words)].strip(" .,:;")
