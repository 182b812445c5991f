"""Fills the words of a comparison: the one way in which sentences about a set of councils come about.

`scripts/compare/filling.ts` does the same: a test holds that the two agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

Blanks = Mapping[str, str]
_BLANK = re.compile(r"\{(\w+)\}")
_NO_ANCHOR = re.compile(r"[^a-z0-9]+")


def filled(words: Blanks, key: str, **blanks: str) -> str:
    """The words of a key, each blank filled; what fills one is not read again."""
    return _BLANK.sub(lambda blank: blanks[blank[1]], words[key])


def listed_in(words: Blanks, names: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c"; a comma parts the last where a name has an "and" of its own: "a, and b and c"."""
    if len(names) < 2:
        return "".join(names)
    parted = words["comma"].rstrip() if any(words["and"] in name for name in names) else ""
    return words["comma"].join(names[:-1]) + parted + words["and"] + names[-1]


def counted_in(words: Blanks, one: str, many: str, number: int, **blanks: str) -> str:
    """The words of one of two keys, by a number, which fills the blank `n`."""
    return filled(words, one if number == 1 else many, n=str(number), **blanks)


def anchor_of(prefix: str, name: str) -> str:
    """What leads to a row within a page: "Care leavers" as "care-leavers"."""
    return prefix + _NO_ANCHOR.sub("-", name.lower())


def grouped_by(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, list[str]]]:
    """Names by what is said of them, in the order in which each thing is first said."""
    groups: dict[str, list[str]] = {}
    for said, name in pairs:
        groups.setdefault(said, []).append(name)
    return list(groups.items())
