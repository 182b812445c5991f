"""Turns words of a report into Markdown that can be nothing but those words.

Report text is foreign: it may hold anything that means something to Markdown, to its attribute and
container syntax, or to HTML. Every character that could mean something is preceded by a backslash,
so that the page's Markdown stays readable and the rendered page shows the words as they were.
"""

from __future__ import annotations

import re

from markupsafe import Markup

# What no page can print: control characters, halves of surrogate pairs, and the two non-characters.
_UNPRINTABLE = re.compile(r"[^\t\n\x0b\x0c\r\x1c-\x1f\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# Marks that begin or end something wherever they stand: escapes, code, emphasis, links, HTML, tables,
# attributes, entities, containers. `_` between two letters or digits is the one harmless case ("p_1").
_ANYWHERE = re.compile(r"(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|[\\`*\[\]<>{}&|~^$!\"#:]")

# Marks that begin a block when they open a line: "- item", "+ item", "= under a heading", "12. item", "3) item",
# "%" of a template's line statement. A line can begin with any text, as a template may print it first.
_OPENING_MARK = re.compile(r"^[-+=%.]")
_OPENING_NUMBER = re.compile(r"^(\d+)([.)])")


def fold(words: str) -> str:
    """Return the words on one line: white space folded to single spaces, unprintable characters left out."""
    return " ".join(_UNPRINTABLE.sub("", words).split())


def text(words: object) -> Markup:
    """Return foreign words as Markdown that renders as exactly `fold(words)`.

    Markdown made by this module or by a template's macro passes as it is, so nothing is escaped twice.
    """
    if isinstance(words, Markup):
        return words
    escaped = _ANYWHERE.sub(lambda mark: "\\" + mark.group(), fold(str(words)))
    escaped = _OPENING_NUMBER.sub(r"\1\\\2", escaped)
    return Markup(_OPENING_MARK.sub(lambda mark: "\\" + mark.group(), escaped))


def cell(words: object) -> Markup:
    """Return foreign words for a table cell: as `text`, with bars and backslashes that no table can split at."""
    if isinstance(words, Markup):
        return words
    return Markup(str(text(words)).replace("\\\\", "&#92;").replace("\\|", "&#124;"))
