"""Renders the parts of a page, and remembers them: a council's column stands in a dozen comparisons, word for word.

A run of words means the same wherever it stands, so its words are parsed and rendered once. Left open are the addresses
of its links, as each page gives them relative to its own place, and the ids of headings that have none of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.frozen import Frozen
from generator.markdown.heading_read import UNNAMED, HeadingRead
from generator.markdown.inline import OPEN, Words
from generator.markdown.outline import ClosingMark, LeafContainer, OpeningMark, PagePart, RunOfWords
from generator.markdown.plain_blocks import plain_blocks

REMEMBERED = 16_384
"""So many different runs are remembered: all that comparisons of the nation's councils share, in some 30 MB."""
LONGEST_REMEMBERED = 6_000
"""Longer ones, the full text of a report say, come back too seldom to be remembered."""


class PartRead(Frozen):
    """A part of a page as HTML, and the headings in it, in order."""

    words: Words
    headings: tuple[HeadingRead, ...] = ()


ReadPart = Callable[[MarkdownIt, PagePart], PartRead]


def read_part(md: MarkdownIt, part: PagePart) -> PartRead:
    """Return a part as HTML, what depends on its page left open."""
    if isinstance(part, RunOfWords):
        return _remembered(md, part.words) if len(part.words) <= LONGEST_REMEMBERED else _read_run(md, part.words)
    if isinstance(part, LeafContainer):
        return _remembered_leaf(md, part) if len(part.words) <= LONGEST_REMEMBERED else _read_leaf(md, part)
    return _remembered_mark(md, part)


def _read_run(md: MarkdownIt, source: str) -> PartRead:
    addresses = _LeftOpen()
    blocks = plain_blocks(source, addresses)
    if blocks is None:
        return _parsed_run(md, source)
    html = "".join([block.html for block in blocks])
    anchors = tuple([anchor for block in blocks for anchor in block.anchors])
    return PartRead(addresses.words(html, anchors), tuple([block.heading for block in blocks if block.heading]))


def _parsed_run(md: MarkdownIt, source: str) -> PartRead:
    addresses = _LeftOpen()
    env: dict[str, Any] = {"addresses": addresses}
    tokens = md.parse(source, env)
    anchors, headings = tuple(_anchors_in(tokens)), tuple(_headings(tokens))
    return PartRead(addresses.words(md.renderer.render(tokens, md.options, env), anchors), headings)


_remembered = lru_cache(REMEMBERED)(_read_run)


def _read_mark(md: MarkdownIt, mark: OpeningMark | ClosingMark) -> PartRead:
    name = f"container_{mark.kind}"
    token = Token(f"{name}_close", "div", -1)
    if isinstance(mark, OpeningMark):
        token = Token(f"{name}_open", "div", 1, attrs=dict(mark.attributes), info=mark.words)
    anchors = tuple(_anchors_in([token]))
    return PartRead(Words((md.renderer.render([token], md.options, {"addresses": {}}),), (), anchors))


_remembered_mark = lru_cache(REMEMBERED)(_read_mark)


def _read_leaf(md: MarkdownIt, leaf: LeafContainer) -> PartRead:
    opening, run = _read_mark(md, leaf.opening), _read_run(md, leaf.words)
    closing = _remembered_mark(md, ClosingMark(leaf.opening.kind))
    return PartRead(opening.words + run.words + closing.words, run.headings)


_remembered_leaf = lru_cache(REMEMBERED)(_read_leaf)


class _LeftOpen(dict[str, str]):
    """Stands in for the addresses of a page, and notes each link that asks for one."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []

    def __missing__(self, link: str) -> str:
        self.links.append(link)
        return OPEN

    def words(self, html: str, anchors: tuple[str, ...]) -> Words:
        """Return this HTML, cut where an address was left open."""
        return Words(tuple(html.split(OPEN)), tuple(self.links), anchors)


def _anchors_in(tokens: Sequence[Token]) -> Iterator[str]:
    """Every id that the tokens give, as often as they give it."""
    for token in tokens:
        if "id" in token.attrs:
            yield str(token.attrs["id"])
        yield from token.meta.get("anchors", ())


def _headings(tokens: Sequence[Token]) -> Iterator[HeadingRead]:
    """Every heading; the id of one that has none is left open in its token."""
    for token, content in pairwise(tokens):
        if token.type != "heading_open":
            continue
        words: Words = content.meta["words"]
        name, look = str(token.attrs.get("id") or ""), str(token.attrs.get("class", ""))
        token.attrs["id"] = name or UNNAMED
        yield HeadingRead(token.tag, name, words.text, look, not token.level)
