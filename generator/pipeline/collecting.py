"""How often a build looks for rubbish that refers to itself: the one place that sets Python's garbage collector."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

RUBBISH_AFTER = 1_000_000
"""So many new things before it is looked for: a build makes millions of things, and few of them are such rubbish. With
Python's 700, reading a nation's reports takes more than twice as long, and making its pages nearly twice."""


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Look for rubbish seldom within, and afterwards as often as before."""
    before = gc.get_threshold()
    gc.set_threshold(RUBBISH_AFTER)
    try:
        yield
    finally:
        gc.set_threshold(*before)
