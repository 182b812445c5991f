"""Boxes: parts of a page that are laid out as one, such as a row of tiles or a column of a comparison.

A page writes `::: box tiles`, its words, `:::`, and gets a `div` of these classes. A box that holds others is written
with more colons than they are. A box says nothing by itself: what its words mean stands in the words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from mdit_py_plugins.container import container_plugin

BOX = "box"
FORM = r"box(?: [a-z][a-z0-9-]*)+"
_FORM = re.compile(FORM)


def use_boxes(md: MarkdownIt) -> None:
    """Let the parser read boxes. The words after the name are their classes."""
    md.use(container_plugin, BOX, validate=is_box, render=render_box)


def is_box(words: str, _fence: str = "") -> bool:
    """Whether these words behind the colons begin a box."""
    return bool(_FORM.fullmatch(words.strip()))


def render_box(renderer: RendererHTML, tokens: Sequence[Token], index: int, _options: Any, _env: Any) -> str:
    token = tokens[index]
    if token.nesting < 0:
        return "</div>\n"
    token.attrJoin("class", token.info.strip().partition(" ")[2])
    return f"<div{renderer.renderAttrs(token)}>\n"
