"""Which passages stand beside the findings: they are found by their words, but lead no list of results.

A report says so of its own (figures about the area, notes). What the documents of many councils say in the same words,
names and figures aside, is what such documents open and close with: that shows only where all are looked at together.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import chain

from generator.frozen import Frozen
from generator.model.search import Passage
from generator.search_index.postings import Postings, add, in_report, posting

MANY = 5
"""Councils of whose documents several may open alike; of fewer it may be chance."""
FEWEST_WORDS = 4
"""What has fewer words of its own is names and figures."""
_OWN_WORDS = re.compile(r"(?<![A-Za-z0-9’'])[a-z]+")
_DIGEST_BYTES = 8


class AsidesOfReport(Frozen):
    """`own` are the numbers of passages that the report puts aside; `wordings` lead from a digest of a finding's words
    without names and figures to the numbers of those that have them."""

    own: tuple[int, ...]
    wordings: dict[bytes, tuple[int, ...]]


def asides_of(passages: Sequence[Passage]) -> AsidesOfReport:
    """Return what one report tells of its passages."""
    wordings: dict[bytes, list[int]] = defaultdict(list)
    for number, passage in enumerate(passages):
        own = _OWN_WORDS.findall(passage.text) if passage.kind == "finding" else []
        if len(own) >= FEWEST_WORDS:
            wordings[hashlib.blake2b(" ".join(own).encode(), digest_size=_DIGEST_BYTES).digest()].append(number)
    return AsidesOfReport(
        own=tuple(number for number, passage in enumerate(passages) if passage.is_aside),
        wordings={wording: tuple(numbers) for wording, numbers in wordings.items()},
    )


def written_asides(reports: Sequence[tuple[str, AsidesOfReport]]) -> bytes:
    """Return the postings of the passages beside the findings of all reports, each with its council, in their order."""
    common = _said_by_many(reports)
    found: dict[str, Postings] = {}
    for number, (_, report) in enumerate(reports):
        repeated = (at for wording in common & report.wordings.keys() for at in report.wordings[wording])
        if aside := sorted({*report.own, *repeated}):
            add(found, number, {"aside": in_report([posting(at, 0) for at in aside])})
    return bytes(found["aside"].written) if found else b""


def _said_by_many(reports: Sequence[tuple[str, AsidesOfReport]]) -> set[bytes]:
    said: dict[str, set[bytes]] = defaultdict(set)
    for council, report in reports:
        said[council].update(report.wordings)
    councils = Counter(chain.from_iterable(said.values()))
    return {wording for wording, many in councils.items() if many >= MANY}
