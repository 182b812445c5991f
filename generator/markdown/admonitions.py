"""The signs: one look and one sentence each for a doubt, a conflict, a fragment and the like.

A page writes `::: doubt`, its words, `:::`. The sign's own sentence comes from here, so that it is the
same everywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

SIGNS = {
    "caution": "Take care",
    "doubt": "Doubtful",
    "conflict": "The report contradicts itself",
    "fragment": "Fragment: part of this text is lost in the source",
    "machine": "Worked out by this site, not by inspectors",
    "inspectors": "Said by the inspectors themselves",
    "person": "Looked at and decided by a person, not by inspectors",
    "secondhand": "Second-hand: told by somebody other than the inspectors",
    "note": "Note",
}
SIGN = "sign"
"""What the parser calls a sign's container, whichever it is."""


def is_sign(words: str, _fence: str) -> bool:
    """Whether the words after `:::` name a sign."""
    return any(name in SIGNS for name in words.split()[:1])


def render(renderer: RendererHTML, tokens: Sequence[Token], index: int, _options: Any, _env: Any) -> str:
    """Render the opening or closing tag of a sign's container."""
    token = tokens[index]
    if token.nesting < 0:
        return "</div>\n"
    name = token.info.split()[0]
    token.attrJoin("class", f"sign {name}")
    token.attrSet("role", "note")
    return f'<div{renderer.renderAttrs(token)}>\n<p class="sign-name">{SIGNS[name]}</p>\n'
