"""What reports write in several words for a word that people type is found only where they stand in a row.

"EHCP" finds "education, health and care plans", and no passage that has the same words apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.search_index.tokens import stem, words_of
from generator.search_index.word_lists import phrases

Stems = tuple[str, ...]


_STEMS: dict[str, Stems] = {" ".join(words): tuple(map(stem, words)) for words in map(words_of, phrases())}
_BY_FIRST: dict[str, set[Stems]] = defaultdict(set)
for _known in _STEMS.values():
    _BY_FIRST[_known[0]].add(_known)

FORMS = {phrase: " ".join(stems) for phrase, stems in _STEMS.items()}
"""Each phrase as a question has it -> its term, which has every form of its words."""


def phrases_in(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the term of each phrase that stands in a row in some words, with the words as they stand."""
    for at, word in enumerate(words):
        for stems in _BY_FIRST.get(stem(word), ()):
            row = words[at : at + len(stems)]
            if tuple(map(stem, row)) == stems:
                yield " ".join(stems), " ".join(row)
