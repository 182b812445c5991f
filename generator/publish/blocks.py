"""Reads the two commonest blocks of a page first: a paragraph of one line, and a line of attributes.

The parser asks a dozen rules in turn whether a line is theirs, a paragraph's last. A line that begins with a
letter and stands alone can only be a paragraph, and one of attributes in their usual form is nothing else. All
other lines go the parser's way, with the same result, which the tests hold.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.common.utils import mdTrim
from markdown_it.rules_block import StateBlock
from mdit_py_plugins.attrs import attrs_block_plugin

from generator.publish.attributes import ALLOWED, FORM, attributes

_ATTRIBUTES = re.compile(FORM)
_LETTER = re.compile(r"[A-Za-z‘“]")


def use_blocks(md: MarkdownIt) -> None:
    """Let the parser read attributes above a block, and the commonest blocks quickly."""
    md.use(attrs_block_plugin, allowed=ALLOWED)
    md.block.ruler.before("table", "quick_attributes", _read_attributes)
    md.block.ruler.before("table", "quick_paragraph", _read_paragraph)


def _read_attributes(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    first = state.bMarks[start] + state.tShift[start]
    if silent or state.src[first] != "{" or state.is_code_block(start):
        return False
    line = state.src[first : state.eMarks[start]]
    if not _ATTRIBUTES.fullmatch(line):
        return False
    token = state.push("attrs_block", "", 0)
    token.map = [start, start + 1]
    token.attrs = dict(attributes(line))
    state.line = start + 1
    return True


def _read_paragraph(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    first = state.bMarks[start] + state.tShift[start]
    after = start + 1
    if silent or not _LETTER.match(state.src, first) or state.is_code_block(start):
        return False
    if after < state.lineMax and not state.isEmpty(after):
        return False
    state.line = after
    token = state.push("paragraph_open", "p", 1)
    token.map = [start, after]
    token = state.push("inline", "", 0)
    token.content = mdTrim(state.src[first : state.eMarks[start]])
    token.map = [start, after]
    token.children = []
    state.push("paragraph_close", "p", -1)
    return True
