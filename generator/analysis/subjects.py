"""What a text asks for, finer than themes: its subjects, what is wanting in them, and whom it is for.

"Too few health histories for care leavers" and "health assessments that come too late" share themes and words, yet ask
for two things. The phrases are data (`subjects.toml`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from generator.analysis.theme_phrases import Match, ThemePhrases
from generator.frameworks.data_file import read_data
from generator.frozen import Frozen
from generator.model.registry import Theme

FILE = Path(__file__).with_name("subjects.toml")
ONE_COUNCILS = 1024
"""More points than one council has: each is asked for several times while that council is looked at."""
KINDS = ("subjects", "shortfalls", "groups")


class Matter(Frozen):
    """Slugs of `subjects.toml`; subjects in the order in which the text first names them."""

    subjects: tuple[str, ...]
    shortfalls: frozenset[str]
    groups: frozenset[str]


def matter_of(text: str) -> Matter:
    """Return what a text asks for; each part is empty where none of its phrases is in the text."""
    found = _phrases(KINDS).find(text.lower())
    subjects, shortfalls, groups = (found.keys() & _slugs(kind) for kind in KINDS)
    return Matter(_in_order(found, subjects), frozenset(shortfalls), frozenset(groups))


def subjects_named(text: str) -> tuple[str, ...]:
    """Return the subjects alone, in the order in which the text first names them."""
    found = _phrases(("subjects",)).find(text.lower())
    return _in_order(found, found)


def _in_order(found: Mapping[str, Sequence[Match]], subjects: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(subjects, key=lambda slug: (found[slug][0].start(), slug)))


@cache
def general_subjects() -> frozenset[str]:
    """Return the subjects that say too little by themselves to tell which point is meant."""
    return frozenset(read_data(FILE)["general"])


@cache
def of_any_service() -> frozenset[str]:
    """Return the subjects that name no service: the general ones, and those that say how work is done in any."""
    return general_subjects() | frozenset(read_data(FILE)["ways_of_working"])


@cache
def _slugs(kind: str) -> frozenset[str]:
    return frozenset(read_data(FILE)[kind])


@cache
def _phrases(kinds: tuple[str, ...]) -> ThemePhrases:
    """The phrases of those kinds, looked for together; no two kinds share a slug."""
    data = read_data(FILE)
    return ThemePhrases(_searched(slug, phrases) for kind in kinds for slug, phrases in data[kind].items())


def _searched(slug: str, phrases: list[str]) -> Theme:
    return Theme(slug=slug, title=slug, description="", pattern="\n".join(phrases))
