"""A block's sentences, with what the source has cut from its ends said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from generator.model.report import Section, SectionRole, TextBlock

# A full stop inside a name, an abbreviation or a number ends nothing: `St. Helens`, `No. 3`, `e.g. this`.
# The mark comes before what may not stand before it, since a search for a mark is quick.
_END = re.compile(
    r"[.!?](?<!\bMr.)(?<!\bMs.)(?<!\bDr.)(?<!\bMrs.)(?<!\bSt.)(?<!\bNo.)(?<!e\.g.)(?<!i\.e.)"
    r"[”’'\")]*\s+(?=[“‘'\"(]?[A-Z0-9])"
)
_ENDED = re.compile(r"[.!?:;][”’'\")]*$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with its neighbours. `whole` is false where the source has lost its beginning or its end."""

    text: str
    before: str
    after: str
    whole: bool
    block: TextBlock
    role: SectionRole


@lru_cache(maxsize=4096)
def split_sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a text, each with its closing mark."""
    ends = [0, *(match.end() for match in _END.finditer(text)), len(text)]
    return tuple(text[start:end].strip() for start, end in pairwise(ends) if text[start:end].strip())


def sentences(sections: Sequence[Section]) -> tuple[Sentence, ...]:
    """Return every sentence of the sections, in order."""
    return tuple(one for section in sections for block in section.blocks for one in _of_block(block, section.role))


def _of_block(block: TextBlock, role: SectionRole) -> list[Sentence]:
    texts = split_sentences(block.text)
    made = []
    for k, text in enumerate(texts):
        cut_before = k == 0 and block.fragment
        cut_after = k == len(texts) - 1 and block.fragment and not _ENDED.search(text)
        before = texts[k - 1] if k else ""
        after = texts[k + 1] if k + 1 < len(texts) else ""
        made.append(Sentence(text, before, after, not (cut_before or cut_after), block, role))
    return made
