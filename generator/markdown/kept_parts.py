"""The parts of one page as they were read before: of a page on many councils one more report changes few parts.

What a part is as HTML is told by its words and by the titles of admonitions, whatever page it stands on (`runs`): so it
is found again by its words. They are kept as plain tuples, which are unpickled in a third of the time.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from markdown_it import MarkdownIt

from generator.markdown.heading_read import HeadingRead
from generator.markdown.inline import Words
from generator.markdown.outline import LeafContainer, PagePart, RunOfWords
from generator.markdown.runs import PartRead, read_part

PlainPart = tuple[Any, ...]
"""A part as plain tuples, which are equal to it: the named ones take twice as long to pickle."""
Kept = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[HeadingRead, ...]]
"""The fields of the `Words` of a part, and its headings."""


class KeptParts:
    """What was read `before`, and all that a page asks for `now`."""

    def __init__(self, before: Mapping[PagePart | PlainPart, Kept]) -> None:
        self._before, self.now = before, dict[PagePart, Kept]()

    def read(self, md: MarkdownIt, part: PagePart) -> PartRead:
        """As `read_part`, for words that need not be read if they were."""
        if not isinstance(part, RunOfWords | LeafContainer):
            return read_part(md, part)
        kept = self._before.get(part)
        if kept is None:
            read = read_part(md, part)
            self.now[part] = (read.words.pieces, read.words.links, read.words.anchors, read.headings)
            return read
        self.now[part] = kept
        *words, headings = kept
        return PartRead(Words(*words), headings)

    def plain(self) -> dict[PlainPart, Kept]:
        """What to keep: all that the page asked for, by plain tuples."""
        return {_plain(part): kept for part, kept in self.now.items()}


def _plain(part: PagePart) -> PlainPart:
    return (tuple(part.opening), part.words) if isinstance(part, LeafContainer) else tuple(part)
