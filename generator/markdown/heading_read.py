"""A heading as it was read, before its page gives it an id."""

from __future__ import annotations

from generator.frozen import Frozen

UNNAMED = "\1"
"""Stands for the id of a heading until the page names it; no run that is remembered can hold one."""


class HeadingRead(Frozen):
    """A heading of a run. `id` is empty where the page has to name it; `words` are its words without markup.

    `stands_alone` is whether it is in no list, quotation or box within the run.
    """

    tag: str
    id: str
    words: str
    look: str
    stands_alone: bool
