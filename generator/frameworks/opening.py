"""A document's opening as words that can be compared: where the framework and the authority are named.

The file's name and the publication date are never asked: reports of two frameworks were published in the same months.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from generator.frameworks.normalisation import plain
from generator.model.document import Document

OPENING = 450
"""How many words of a document may name it: a cover, or a letter's head and first paragraph."""


@lru_cache(maxsize=8192)
def comparable(text: str) -> tuple[str, ...]:
    """Return text as comparable words: `Telford & Wrekin` and `Telford and Wrekin` are the same."""
    return tuple(plain(text.replace("&", " and ")).split())


@dataclass(frozen=True, slots=True)
class Opening:
    """The opening's words made comparable, and of each its index in the document."""

    words: tuple[str, ...]
    index: tuple[int, ...]

    def find(self, phrase: tuple[str, ...]) -> list[range]:
        """Return each place where the comparable words of `phrase` stand, as a range of `words`."""
        size = len(phrase)
        starts = [k for k, word in enumerate(self.words) if size and word == phrase[0]]
        return [range(k, k + size) for k in starts if self.words[k : k + size] == phrase]

    def in_document(self, span: range) -> range:
        """Return a range of `words` as a range of the document's words."""
        return range(self.index[span.start], self.index[span.stop - 1] + 1)


def opening_of(document: Document) -> Opening:
    pairs = [(part, k) for k, word in enumerate(document.words[:OPENING]) for part in comparable(word)]
    return Opening(tuple(part for part, _ in pairs), tuple(k for _, k in pairs))
