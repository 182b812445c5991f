"""Gives each finding and recommendation its own address, which readers see and search results lead to.

A page writes `{.finding #p26 caption="Paragraph 26"}` above a paragraph. Its place is a heading of the lowest level
that links to itself; its role takes it out of the outline that screen readers offer, where a hundred numbers would
drown the report's headings.
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


def add_permalinks(state: StateCore) -> None:
    """Put a permalink before each paragraph that has an id and a caption; leave tight list items their ids."""
    placed: list[Token] = []
    for token in state.tokens:
        if token.type == "paragraph_open" and "id" in token.attrs:
            if "caption" in token.attrs:
                placed.append(_permalink(token))
                token.hidden = False
            elif token.hidden and placed[-1].type == "list_item_open":
                # A paragraph of a tight list is not rendered, so its list item takes the id.
                placed[-1].attrs |= token.attrs
                token.attrs = {}
        placed.append(token)
    state.tokens = placed


def _permalink(paragraph: Token) -> Token:
    anchor = paragraph.attrs["id"]
    return Token(PERMALINK, "", 0, attrs={"id": anchor}, content=permalink_html(paragraph), block=True)


def render_permalink(_renderer: RendererHTML, tokens: Sequence[Token], index: int, _options: Any, _env: Any) -> str:
    """Render a permalink made by `add_permalinks`."""
    return tokens[index].content


def permalink_html(paragraph: Token) -> str:
    """Take the id and the caption of a paragraph and return them as a quiet link to itself.

    Of "Paragraph 26" the eye sees the number, the ear both. A place without a number ("Paragraph") has nothing to
    show and is only an address.
    """
    anchor = escapeHtml(str(paragraph.attrs.pop("id")))
    caption = escapeHtml(remembered(str(paragraph.attrs.pop("caption"))).text)
    kind, _, number = caption.rpartition(" ")
    if not any(letter.isdigit() for letter in number):
        return f'<h6 class="place unnumbered" id="{anchor}" aria-hidden="true">{caption}</h6>\n'
    shown = f'<span class="place-kind">{kind} </span>{number}' if kind else number
    return f'<h6 class="place" id="{anchor}" role="presentation"><a href="#{anchor}">{shown}</a></h6>\n'
