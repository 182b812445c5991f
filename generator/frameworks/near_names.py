"""Names of the register that are near to printed words, for whoever has to say which council is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz, process
from rapidfuzz.utils import default_process

NEAR = 80
"""How alike, of 100, a name and words of its length have to be."""
MOST = 3


def near_names(words: Sequence[str], names: Iterable[str]) -> list[str]:
    """Return the names that are most like any run of these words that begins with a capital, the nearest first."""
    known = {name: default_process(name) for name in names}
    longest = max((len(form.split()) for form in known.values()), default=0)
    runs = {
        default_process(" ".join(words[start:stop]))
        for start in range(len(words))
        if re.match(r"\W*[A-Z]", words[start])
        for stop in range(start + 1, min(start + longest, len(words)) + 1)
    }
    best: dict[str, float] = {}
    for run in runs:
        for _, score, name in process.extract(run, known, scorer=fuzz.ratio, score_cutoff=NEAR, limit=MOST):
            best[name] = max(best.get(name, 0), score)
    return sorted(best, key=lambda name: (-best[name], name))[:MOST]
