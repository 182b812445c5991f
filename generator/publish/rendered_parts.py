"""Parts of large pages as HTML that an earlier build made of the same words: one report changes few of a page's rows.

Pages on the whole site are rendered anew after nearly every report. Their parts are kept under the page's name, by
their own words; other pages change as a whole, and would take the time of a build from nothing to keep.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from generator.english import ADMONITIONS
from generator.incremental import Cache, key_of
from generator.markdown.kept_parts import KeptParts
from generator.markdown.runs import ReadPart, read_part

KINDS = frozenset({"theme", "judgement", "measure", "changes-of-year"})
"""Kinds of page with many rows of which each is of one council."""


class RenderedParts:
    """Those of all pages of a site: each page's are read, and left to the next build, when it is rendered."""

    def __init__(self, cache: Cache) -> None:
        self._cache, self._key = cache, key_of(dict(ADMONITIONS))

    @contextmanager
    def of(self, source: str, kind: str | None) -> Iterator[ReadPart]:
        """Give what reads the parts of this page, while it is rendered."""
        if kind not in KINDS:
            yield read_part
            return
        before = self._cache.read(_name(source), self._key) or {}
        parts = KeptParts(before)
        yield parts.read
        if parts.now != before:
            self._cache.write(_name(source), self._key, parts.plain())

    def keep(self, sources: Iterable[str]) -> None:
        """Leave to the next build what is there of these pages, of which most stand and are not rendered."""
        self._cache.keep(map(_name, sources))


def _name(source: str) -> str:
    return f"rendered/{source}"
