"""Reads a box whole, and remembers it: a council's column stands in a dozen comparisons, word for word.

A box that holds no other box and no heading means the same wherever it stands, so its words are parsed and rendered
once. Only the addresses of its links are left open, as each page gives them relative to its own place. All other boxes
go the parser's way, with the same result, which the tests hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from generator.markdown.boxes import BOX, FORM
from generator.markdown.inline import OPEN, Words

WHOLE = "whole_box"
REMEMBERED = 8_192
"""So many different boxes are remembered: all that comparisons of the nation's councils share, in some 30 MB."""

_OPENING = re.compile(rf"(:{{3,}}+) ({FORM})\n")
_REFERENCE = "]:"
"""In a page that may name an address for later, the words of a box may mean what stands outside it."""
_MAY_REFER = "may refer"
"""Under this name it stands with the page whether it may."""


def use_whole_boxes(md: MarkdownIt) -> None:
    """Let the parser read such boxes whole, and render them."""
    md.block.ruler.before("table", WHOLE, _read_box)
    md.add_render_rule(WHOLE, _render_box)


def _read_box(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    first = state.bMarks[start]
    if silent or state.blkIndent or not state.src.startswith(":::", first):
        return False
    opening = _OPENING.match(state.src, first)
    words = _words_in(state, opening, state.eMarks[end - 1]) if opening else None
    box = None if words is None else _words_of(state.md, words)
    if opening is None or words is None or box is None:
        return False
    last = start + 1 + words.count("\n")
    token = state.push(f"container_{BOX}_open", "div", 1)
    token.info, token.block, token.map = opening[2], True, [start, last]
    state.push(WHOLE, "", 0).meta.update(box=box, anchors=box.anchors)
    state.push(f"container_{BOX}_close", "div", -1).block = True
    state.line = last + 1
    return True


def _words_in(state: StateBlock, opening: re.Match[str], limit: int) -> str | None:
    """The lines of a box; None where it holds another or has no end, or may mean what stands elsewhere."""
    found = _end_or_other(len(opening[1])).search(state.src, opening.end() - 1, limit)
    if not found or not found["end"] or _may_refer(state):
        return None
    return state.src[opening.end() : found.start() + 1]


@cache
def _end_or_other(colons: int) -> re.Pattern[str]:
    """What ends a box of so many colons, or begins another: whichever comes first."""
    end = rf"(?P<end>:{{{colons},}}+[ \t]*(?=\n|\Z))"
    return re.compile(rf"\n {{0,3}}(?:{end}|:{{3,}}+ *box )")


def _may_refer(state: StateBlock) -> bool:
    if _MAY_REFER not in state.env:
        state.env[_MAY_REFER] = _REFERENCE in state.src
    return bool(state.env[_MAY_REFER])


class _LeftOpen(dict[str, str]):
    """Stands in for the addresses of a page, and notes each link that asks for one."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []

    def __missing__(self, link: str) -> str:
        self.links.append(link)
        return OPEN


@lru_cache(REMEMBERED)
def _words_of(md: MarkdownIt, source: str) -> Words | None:
    """The words as HTML; None where a heading is among them, which the page names and lists."""
    addresses = _LeftOpen()
    env: dict[str, Any] = {"addresses": addresses}
    tokens = md.parse(source, env)
    if any(token.type == "heading_open" for token in tokens):
        return None
    rendered = md.renderer.render(tokens, md.options, env)
    return Words(tuple(rendered.split(OPEN)), tuple(addresses.links), tuple(anchors_in(tokens)))


def anchors_in(tokens: Sequence[Token]) -> Iterator[str]:
    """Every id that the tokens give, as often as they give it."""
    for token in tokens:
        if "id" in token.attrs:
            yield str(token.attrs["id"])
        yield from token.meta.get("anchors", ())


def _render_box(_: RendererHTML, tokens: Sequence[Token], index: int, _options: Any, env: Mapping[str, Any]) -> str:
    box: Words = tokens[index].meta["box"]
    return box.html(env["addresses"])
