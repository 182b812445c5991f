"""The inspectors of several inspectorates, as a table of the team names them: each name with the words behind it.

    Ann Example HMI, Ofsted lead inspector Bob Sample, CQC lead inspector
    Kit Model, Ofsted Inspector

Two columns may have become one line of text, so it is the words that tell where a name begins and where it ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from generator.frameworks.cues import cue, phrases_beside
from generator.frameworks.facts.people import inspectorate_of, names_team
from generator.frameworks.facts.personal_names import CAPITAL, PARTICLE
from generator.model.framework import Framework
from generator.model.report import Person, PersonRole, Section, TextBlock

_PHRASES = phrases_beside(__file__)
_TITLES = frozenset(word.casefold() for word in _PHRASES["titles"])
_SHOWS = cue(_PHRASES["shows"])
_LEADS = cue(_PHRASES["leads"])
_OF_A_NAME = re.compile(rf"(?:{CAPITAL}|{PARTICLE})")
_TRAILING = re.compile(r"(?:\s+(?:and|of|for|from|the))+$", re.IGNORECASE)
MOST_WORDS = 5
"""Of a name; a longer run of capitals is none."""


def inspection_team(sections: tuple[Section, ...], framework: Framework) -> tuple[Person, ...]:
    """Return those who inspected, in the order of the text, with the inspectorate where their title names it.

    A part that names them behind labels, `Lead inspector: …`, is none of this layout.
    """
    found: dict[str, Person] = {}
    for section in sections:
        labelled = any(names_team(block.text) for block in section.blocks)
        blocks = section.blocks if section.role == "inspection-information" and not labelled else ()
        for name, title in _named(_running(blocks)):
            person = _person(name, title, blocks, framework)
            found.setdefault(name, person)
    return tuple(found.values())


def _running(blocks: tuple[TextBlock, ...]) -> str:
    """Return the blocks as one text, parted by a bar where one does not go on with another: a long title may wrap."""
    return " ".join(block.text if block.text[:1].islower() else f"| {block.text}" for block in blocks)


def _named(text: str) -> Iterator[tuple[str, str]]:
    """Yield each name with the title behind it. A comma, or a word of a title, ends a name; another name, a title."""
    runs = [(kind, [word for _, word in run]) for kind, run in groupby(_told_apart(text), key=lambda one: one[0])]
    for (kind, words), (following, behind) in pairwise(runs):
        title = _TRAILING.sub("", " ".join(behind)).strip(" ,.;")
        if kind == "name" and following == "title" and 2 <= len(words) <= MOST_WORDS and _SHOWS.search(title):
            yield " ".join(words).strip(" ,"), title


def _told_apart(text: str) -> Iterator[tuple[str, str]]:
    for word in text.split():
        bare = word.strip(",.;:()[]")
        is_title = not bare or bare.casefold() in _TITLES or bare in "–—-&"
        yield "title" if is_title else "name" if _OF_A_NAME.fullmatch(bare) else "other", word


def _person(name: str, title: str, blocks: tuple[TextBlock, ...], framework: Framework) -> Person:
    place = next((block.place for block in blocks if name in block.text), blocks[0].place)
    inspectorate = inspectorate_of(title, framework.inspectorates)
    role: PersonRole = "lead_inspector" if _LEADS.search(title) else "inspector"
    return Person(name=name, role=role, title=title, inspectorate=inspectorate, place=place)
