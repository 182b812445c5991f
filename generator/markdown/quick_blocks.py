"""Reads the commonest blocks of a page first: paragraphs of one line, plain lists, quotations and headings.

The parser asks a dozen rules in turn whether a line is theirs and makes up to six tokens of a paragraph. Here a
block that can be nothing else, whatever stands around it, becomes one token, together with its attributes. All
other lines go the parser's way, with the same result, which the tests hold.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import mdTrim
from markdown_it.renderer import RendererHTML
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import heading as read_heading
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_block_plugin

from generator.markdown.attributes import ALLOWED, FORM, attributes
from generator.markdown.permalinks import permalink_html

BLOCK = "plain_block"

# What begins a line that can only be text: no mark of a list, a rule or a reference, no number with a point.
_BEGINS = r"(?:[A-Za-z‘“—(£]|[0-9]++(?![0-9.)])|\*\*[A-Za-z0-9\[]|\[(?:[^\[\]\\\n]|\\.)++\](?!:))"
_TEXT = rf"{_BEGINS}[^\n]*+"
_END = r"(?:\n[ \t]*(?:\n|\Z)|\Z)"
_ATTRIBUTES = re.compile(FORM.replace("[ ]", " ") + r"\n")
_BLOCKS = {
    "p": re.compile(rf"{_TEXT}(?={_END})"),
    # What follows must not go on with the list or its last item.
    "ul": re.compile(rf"- {_TEXT}(?:\n- {_TEXT})*+(?=[ \t\n]*+\Z|\n[ \t]*\n[ \t\n]*+(?<=\n)[^ \t\n-])"),
    "blockquote": re.compile(rf"> {_TEXT}(?:\n>\n> {_TEXT})*+(?={_END})"),
}
_KINDS = {"-": "ul", ">": "blockquote"}
_INNER = {"p": "", "ul": "li", "blockquote": "p"}
_MARKS = re.compile(r"^[->] ?", re.MULTILINE)


def use_blocks(md: MarkdownIt) -> None:
    """Let the parser read the commonest blocks quickly, and attributes above any block; and render them."""
    md.use(attrs_block_plugin, allowed=ALLOWED)
    md.block.ruler.before("table", BLOCK, _read_block)
    md.add_render_rule(BLOCK, _render_block)


def _read_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    first = state.bMarks[start]
    mark = state.src[first]
    if silent or mark == "|" or not _stands_alone(state, start):
        return False
    if mark == "#":
        return start + 1 < end and state.isEmpty(start + 1) and read_heading(state, start, end, False)
    above = _ATTRIBUTES.match(state.src, first) if mark == "{" else None
    begins = above.end() if above else first
    kind = _KINDS.get(state.src[begins : begins + 1], "p")
    block = _BLOCKS[kind].match(state.src, begins)
    if not block or block.end() > state.eMarks[end - 1] or _has_attributes_above(state):
        return _push_attributes(state, start, above)
    token = state.push(BLOCK, kind, 0)
    token.attrs = dict(attributes(above[0])) if above else {}
    sources = [block[0]] if kind == "p" else _MARKS.sub("", block[0]).split("\n")
    token.meta["sources"] = [mdTrim(source) for source in sources if source]
    state.line = start + (1 if above else 0) + block[0].count("\n") + 1
    return True


def _stands_alone(state: StateBlock, line: int) -> bool:
    """Whether a line is in no list and no quotation: it begins where the page's line begins."""
    first = state.bMarks[line]
    return not state.blkIndent and not state.tShift[line] and (not first or state.src[first - 1] == "\n")


def _has_attributes_above(state: StateBlock) -> bool:
    return bool(state.tokens) and state.tokens[-1].type == "attrs_block"


def _push_attributes(state: StateBlock, start: int, above: re.Match[str] | None) -> bool:
    """Read a line of attributes alone, for whatever block comes below."""
    if above is None:
        return False
    state.push("attrs_block", "", 0).attrs = dict(attributes(above[0]))
    state.line = start + 1
    return True


def _render_block(renderer: RendererHTML, tokens: Sequence[Token], index: int, _: Any, env: Any) -> str:
    token = tokens[index]
    place = permalink_html(token) if token.tag == "p" and "id" in token.attrs and "caption" in token.attrs else ""
    opening = f"<{token.tag}{renderer.renderAttrs(token) if token.attrs else ''}>{place}"
    rendered = [words.html(env["addresses"]) for words in token.meta["words"]]
    if inner := _INNER[token.tag]:
        return f"{opening}\n" + "".join([f"<{inner}>{each}</{inner}>\n" for each in rendered]) + f"</{token.tag}>\n"
    return f"{opening}{rendered[0]}</{token.tag}>\n"
