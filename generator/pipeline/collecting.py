"""How often a build looks for rubbish that refers to itself: the one place that sets Python's garbage collector."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

RUBBISH_AFTER = 10_000_000
"""So many new things before it is looked for: a build makes millions of things that stay, and so little of such
rubbish that it takes no more memory where none is looked for. With Python's 700, reading a nation's reports takes more
than twice as long, and making its pages nearly twice."""


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Look for rubbish seldom within, and afterwards as often as before, but not at once through all that was made."""
    before = gc.get_threshold()
    gc.set_threshold(RUBBISH_AFTER)
    try:
        yield
    finally:
        _call_all_old()
        gc.set_threshold(*before)


def _call_all_old() -> None:
    """Have everything count as looked through: what is new would be looked through with the next thing made."""
    gc.freeze()
    gc.unfreeze()
