"""Gives each finding and recommendation its own address, which readers see and search results lead to.

A page writes `{.finding #p26 caption="Paragraph 26"}` above a paragraph. The paragraph then begins with its number,
which is a link to itself: what a reader copies to cite it. A paragraph without a number begins with a sign.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from generator.markdown.inline import remembered

PERMALINK = "permalink"
"""What the parser calls one of them."""
NO_NUMBER = "¶"


def add_permalinks(state: StateCore) -> None:
    """Open each paragraph that has an id and a caption with its permalink; leave tight list items their ids."""
    placed: list[Token] = []
    for token in state.tokens:
        opened = placed[-1] if placed else None
        placed.append(token)
        if token.type == "paragraph_open" and "id" in token.attrs:
            if "caption" in token.attrs:
                token.hidden = False
                token.block = False  # its words go on on the line of the link
                placed.append(Token(PERMALINK, "", 0, content=permalink_html(token.attrs)))
            elif token.hidden and opened and opened.type == "list_item_open":
                # A paragraph of a tight list is not rendered, so its list item takes the id.
                opened.attrs |= token.attrs
                token.attrs = {}
    state.tokens = placed


def render_permalink(_renderer: RendererHTML, tokens: Sequence[Token], index: int, _options: Any, _env: Any) -> str:
    """Render a permalink made by `add_permalinks`."""
    return tokens[index].content


def permalink_html(told: dict[str, Any]) -> str:
    """Take the caption out of what is told of a paragraph and return it as a link to the paragraph itself.

    Of "Paragraph 26" the eye sees the number, the ear both; of words without a number the eye sees a sign.
    """
    anchor = escapeHtml(str(told["id"]))
    caption = escapeHtml(remembered(str(told.pop("caption"))).text)
    number = caption.rpartition(" ")[2]
    shown = number if any(letter.isdigit() for letter in number) else NO_NUMBER
    return f'<a href="#{anchor}" aria-label="{caption}">{shown}</a> '
