"""How long a page's description may be: search engines and previews show so much of it and cut the rest anywhere.

It is cut here instead, where a sentence ends, so that what stands is whole and nothing seems denied by half of it.
"""

from __future__ import annotations

import re

LONGEST = 320
"""Letters at most."""
WORTH_SHOWING = LONGEST // 2
"""Whole sentences shorter than this say too little: then the next is begun, and cut at a word."""
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+(?=[A-Z“])")
MORE = " …"


def shortened(description: str) -> str:
    """The sentences that fit, from the first on; where too few do, the words that fit and an ellipsis."""
    if len(description) <= LONGEST:
        return description
    ends = [found.start() for found in _SENTENCE_END.finditer(description) if found.start() <= LONGEST]
    if ends and ends[-1] >= WORTH_SHOWING:
        return description[: ends[-1]]
    return f"{description[: LONGEST - len(MORE) + 1].rpartition(' ')[0].rstrip(' ,;:(')}{MORE}"
