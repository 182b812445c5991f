"""What reports write in several words for a word that people type is found only where they stand in a row.

"EHCP" finds "education, health and care plans", and no passage that has the same words apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from generator.search_index.tokens import stem, words_of
from generator.search_index.word_lists import phrases

Stems = tuple[str, ...]
Begun = Mapping[str, Sequence[Stems]]
"""The phrases that a word begins, by the stem of their second word."""


@cache
def phrase_terms() -> Mapping[str, str]:
    """Return each phrase as a question has it -> its term, which has every form of its words."""
    return {phrase: " ".join(stems) for phrase, stems in _stems().items()}


@cache
def _stems() -> dict[str, Stems]:
    return {" ".join(words): tuple(map(stem, words)) for words in map(words_of, phrases())}


@cache
def _by_first() -> dict[str, Begun]:
    begun: dict[str, dict[str, list[Stems]]] = defaultdict(lambda: defaultdict(list))
    for stems in sorted(set(_stems().values())):
        begun[stems[0]][stems[1]].append(stems)
    return dict(begun)


class _PhrasesBegun(dict[str, Begun]):
    """The phrases that each form of a word begins, worked out when it is first asked for; most begin none."""

    def __missing__(self, form: str) -> Begun:
        begun = self[form] = _by_first().get(stem(form), {})
        return begun


_BEGUN = _PhrasesBegun()


def phrases_in(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the term of each phrase that stands in a row in some words, with the words as they stand."""
    for at in [at for at, word in enumerate(words[:-1]) if _BEGUN[word]]:
        for stems in _BEGUN[words[at]].get(stem(words[at + 1]), ()):
            row = words[at : at + len(stems)]
            if tuple(map(stem, row)) == stems:
                yield " ".join(stems), " ".join(row)
