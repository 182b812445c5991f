"""Ids of rows, each unlike every other whatever a report holds: others cite and join by them, and databases insist."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator


def told_apart(ids: Iterable[str]) -> Iterator[str]:
    """Give each id as it is, but one that was there before with a number behind it: `#overall`, `#overall-2`.

    A report made by another tool may give two things one name.
    """
    times: Counter[str] = Counter()
    given: set[str] = set()
    for one in ids:
        name = one
        while name in given:
            times[one] += 1
            name = f"{one}-{times[one] + 1}"
        given.add(name)
        yield name
