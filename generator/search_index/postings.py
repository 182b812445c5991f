"""Where a word stands, and how much it says there, in few bytes.

The bytes of a report depend on that report alone, and those of successive reports on these alone, so they may be cached
while others come and go.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

WordOrFacet = TypeVar("WordOrFacet")

MOST_WEIGHT = 7
USUAL_LENGTH = 60
"""Words of a usual passage. It is fixed, so that one more report changes no weight of another."""
SATURATION = 1.2
LENGTH_SHARE = 0.6
"""k1 and b of BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009)."""

Posting = int
"""The number of a passage in its report times eight, plus the weight there."""

InReports = tuple[int, int, int, bytes]
"""Of successive reports, numbered from 0, the first and the last in which a word stands, in how many passages it stands
there, and the bytes that tell in which, from those of the first report on."""


@cache
def weight(times: int, length: int) -> int:
    """Return BM25's part for a word that stands so often in a passage of so many words, from 0 to 7."""
    longer = 1 - LENGTH_SHARE + LENGTH_SHARE * length / USUAL_LENGTH
    part = times / (times + SATURATION * longer)
    return min(MOST_WEIGHT, int(part * (MOST_WEIGHT + 1)))


@cache
def number(value: int) -> bytes:
    """Return a number in seven bits a byte, the lowest first (LEB128)."""
    written = bytearray()
    while value > 0x7F:
        written.append(value & 0x7F | 0x80)
        value >>= 7
    written.append(value)
    return bytes(written)


def posting(passage: int, weighs: int) -> Posting:
    """Return that a word stands in a passage and weighs so much there."""
    return passage << 3 | weighs


def in_report(postings: Sequence[Posting]) -> InReports:
    """Write the postings of a report by itself, which stand in the order of passages."""
    written, last = [number(len(postings))], 0
    for each in postings:
        written.append(number(each - last))
        last = each & ~MOST_WEIGHT
    return 0, 0, len(postings), b"".join(written)


@dataclass(slots=True)
class Postings:
    """The postings of reports: the first and the last of these, in how many passages they are, and the bytes."""

    first: int
    last: int
    passages: int
    written: bytearray

    def in_reports(self) -> InReports:
        """Return the same, to be added to other postings."""
        return self.first, self.last, self.passages, bytes(self.written[len(number(self.first)) :])


def add(postings: dict[WordOrFacet, Postings], report: int, found: Mapping[WordOrFacet, InReports]) -> None:
    """Add what reports have of each word to its postings; the first has this number, and follows all that were added.

    It is one function for all words: a build does this sixty thousand times, and calls none for each.
    """
    for name, (first, last, passages, written) in found.items():
        known = postings.get(name)
        if known is None:
            postings[name] = Postings(report + first, report + last, passages, bytearray(number(report + first)))
            postings[name].written += written
            continue
        known.written += number(report + first - known.last)
        known.written += written
        known.passages += passages
        known.last = report + last
