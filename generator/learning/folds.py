"""Part councils into folds, so that nothing is measured on a council it was learnt or written from.

The parts hang on the slug alone: they are the same on every machine, and a council that joins moves no other.
"""

from __future__ import annotations

import hashlib

FOLDS = 10
"""Each tenth of the councils is judged by what was learnt from the other nine."""


def fold_of(slug: str) -> int:
    """Return the council's fold, 0 to `FOLDS` - 1."""
    return _number(slug) % FOLDS


def is_read(slug: str) -> bool:
    """Tell whether a council is of the half whose texts may be read while phrases are written by hand.

    The other half stays unread, and only its figures are quoted.
    """
    return _number(slug) // FOLDS % 2 == 0


def _number(slug: str) -> int:
    return int.from_bytes(hashlib.sha256(slug.encode()).digest()[:8], "big")
