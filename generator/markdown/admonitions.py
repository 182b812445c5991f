"""Admonitions: one look and one title each for a doubt, a conflict, a fragment and the like.

A page writes `::: doubt`, its words, `:::`. The titles come with the call of `render`, by name, so that they are the
same everywhere; a name without a title is no admonition.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from mdit_py_plugins.container import container_plugin

ADMONITION = "admonition"
"""What the parser calls the container of one, whichever it is."""


def use_admonitions(md: MarkdownIt, titles: Mapping[str, str]) -> None:
    """Let the parser read admonitions of these names, and give each its title."""
    md.use(container_plugin, ADMONITION, validate=partial(is_admonition, titles), render=with_titles(titles))


def is_admonition(titles: Mapping[str, str], words: str, _fence: str = "") -> bool:
    """Whether these words behind the colons begin one of the admonitions with titles."""
    return any(name in titles for name in words.split()[:1])


def with_titles(titles: Mapping[str, str]) -> Callable[..., str]:
    """Return the rule that renders the opening and the closing tag of an admonition's container."""

    def render(renderer: RendererHTML, tokens: Sequence[Token], index: int, _options: Any, _env: Any) -> str:
        token = tokens[index]
        if token.nesting < 0:
            return "</div>\n"
        name = token.info.split()[0]
        token.attrJoin("class", f"sign {name}")
        token.attrSet("role", "note")
        return f'<div{renderer.renderAttrs(token)}>\n<p class="sign-name">{titles[name]}</p>\n'

    return render
