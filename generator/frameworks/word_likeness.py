"""How alike texts are by the words they share, rare ones weighing more: TF-IDF and cosine, as the field knows them.

A term is the stem of a word of two letters or more, or of two such words that follow one another once those without a
subject are left out. Term frequencies are sublinear, inverse document frequencies smooth and vectors of length 1:
Manning, Raghavan and Schütze, *Introduction to Information Retrieval* (2008), sections 6.2 to 6.4.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from generator.frameworks.stems import stem_of

WORD = re.compile(r"\b\w\w+\b")

TermWeights = Mapping[str, float]
"""The weights of a text's terms, those that are not nothing: a vector of length 1."""


def terms_of(text: str) -> Counter[str]:
    """Return how often each term stands in the text: stems of words, and of two that follow one another."""
    stems = [stem for stem, _ in _stems_and_words(text)]
    return Counter([*stems, *map(" ".join, pairwise(stems))])


def terms_as_printed(text: str) -> dict[str, str]:
    """Return each term of the text with the words that first print it, in lower case."""
    both = _stems_and_words(text)
    pairs = [(f"{one} {other}", f"{word} {next_word}") for (one, word), (other, next_word) in pairwise(both)]
    return dict(reversed([*both, *pairs]))


def _stems_and_words(text: str) -> list[tuple[str, str]]:
    letters = unicodedata.normalize("NFKD", text.lower())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    stems = ((stem_of(word), word) for word in WORD.findall(plain))
    return [(stem, word) for stem, word in stems if stem]


def vectors(texts: Sequence[str], among: Collection[str]) -> list[TermWeights]:
    """Return the vector of each text. How rare a term is, is reckoned over the texts and those they stand among."""
    counted = [terms_of(text) for text in texts]
    documents = Counter(term for terms in (*counted, *map(terms_of, among)) for term in terms)
    return [_vector(terms, documents, len(counted) + len(among)) for terms in counted]


def _vector(terms: Counter[str], documents: Counter[str], total: int) -> TermWeights:
    weights = {
        term: (1 + math.log(count)) * (1 + math.log((1 + total) / (1 + documents[term])))
        for term, count in terms.items()
    }
    length = math.hypot(*weights.values())
    return {term: weight / length for term, weight in weights.items()}


def terms_alike(one: TermWeights, other: TermWeights) -> float:
    """Return the cosine of two vectors, 0 to 1."""
    return math.fsum(shared_weights(one, other).values())


def shared_weights(one: TermWeights, other: TermWeights) -> dict[str, float]:
    """Return what each term in both texts adds to their likeness, in the order of the alphabet."""
    return {term: one[term] * other[term] for term in sorted(one.keys() & other.keys())}
