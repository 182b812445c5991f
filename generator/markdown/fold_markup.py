"""Folds: a part of a page that a reader opens, for words that would make the page long.

A page writes `::: fold Earlier points on the same subject`, its words, `:::`. What opens it may hold marks of its own
(`[3]{.count}`), and no link. What is folded is in the page all the same: it can be searched, and no script is needed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from mdit_py_plugins.container import container_plugin

from generator.markdown.inline import remembered

FOLD = "fold"
NO_LINKS: dict[str, str] = {}
"""What opens a fold cannot lead elsewhere as well."""


def use_folds(md: MarkdownIt) -> None:
    """Let the parser read folds. The words after the name are what a reader clicks."""
    md.use(container_plugin, FOLD, validate=is_fold, render=render_fold)


def is_fold(words: str, _fence: str = "") -> bool:
    """Whether these words behind the colons begin a fold."""
    name, _, summary = words.strip().partition(" ")
    return name == FOLD and bool(summary)


def render_fold(renderer: RendererHTML, tokens: Sequence[Token], index: int, _options: Any, _env: Any) -> str:
    token = tokens[index]
    if token.nesting < 0:
        return "</details>\n"
    token.attrJoin("class", "part")
    summary = remembered(token.info.strip().partition(" ")[2])
    return f"<details{renderer.renderAttrs(token)}>\n<summary>{summary.html(NO_LINKS)}</summary>\n"
