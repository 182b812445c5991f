"""Turns words of a report into Markdown that can be nothing but those words.

Report text is foreign: it may hold anything that means something to Markdown, to its attribute and
container syntax, or to HTML. Every character that could mean something where it stands is preceded by a
backslash, so that the page's Markdown stays readable and the rendered page shows the words as they were.
"""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup

REMEMBERED = 16_384
"""How many different words are kept escaped: names, dates, grades and the like stand on a page again and again."""

# What no page can print: control characters, halves of surrogate pairs, and the two non-characters.
_UNPRINTABLE = re.compile(r"[^\t\n\x0b\x0c\r\x1c-\x1f\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# Marks that begin or end something wherever they stand: escapes, code, emphasis, links, HTML, tables, attributes
# and entities. `_` between two letters or digits ("p_1") and `&` before a space are harmless. At the end of words,
# `!` could make a picture of a link that follows, `&` an entity, and `#` would close a heading.
_ANYWHERE = re.compile(
    r"[\\`*\[\]<{}|\"]|_(?:(?![A-Za-z0-9])|(?<![A-Za-z0-9]_))|&(?=[#A-Za-z0-9])|[&!](?=\Z)|\#(?=\#*\Z)"
)

# Marks that begin a block when they open a line: "- item", "+ item", "= under a heading", "# heading", "> quote",
# "::: container", "~~~" of code, "12. item", "3) item", "%" of a template's line statement, and "." after a number.
# A line can begin with any text, as a template may print it first; words of a cell stand behind its bar.
_OPENING_MARK = re.compile(r"[-+=%.#>:~]")
_OPENING_NUMBER = re.compile(r"(\d+)([.)])(?=\s|\Z)")

# What an address of this site is made of; in others, marks that could end it are escaped.
_PLAIN_ADDRESS = re.compile(r"[A-Za-z0-9/#._:-]*")
_IN_ADDRESS = re.compile(r"[\\`()<>|&{}\[\]\"]")


def fold(words: str) -> str:
    """Return the words on one line: white space folded to single spaces, unprintable characters left out."""
    return " ".join((words if words.isprintable() else _UNPRINTABLE.sub("", words)).split())


def text(words: object) -> Markup:
    """Return foreign words as Markdown that renders as exactly `fold(words)`, wherever on a line they are put.

    Markdown made by this module or by a template's macro passes as it is, so nothing is escaped twice.
    """
    return words if isinstance(words, Markup) else _text(str(words))


def cell(words: object) -> Markup:
    """Return foreign words for a table cell: bars and backslashes are such that no table can split at them."""
    return words if isinstance(words, Markup) else _cell(str(words))


def address(words: object) -> Markup:
    """Return the address of a link, to be printed between the link's round brackets."""
    return words if isinstance(words, Markup) else _address(str(words))


@lru_cache(REMEMBERED)
def _text(words: str) -> Markup:
    escaped = _escaped(words)
    if _OPENING_MARK.match(escaped):
        return Markup("\\" + escaped)
    return Markup(_OPENING_NUMBER.sub(r"\1\\\2", escaped, count=1) if _OPENING_NUMBER.match(escaped) else escaped)


@lru_cache(REMEMBERED)
def _cell(words: str) -> Markup:
    return Markup(_escaped(words).replace("\\\\", "&#92;").replace("\\|", "&#124;"))


@lru_cache(REMEMBERED)
def _address(words: str) -> Markup:
    if _PLAIN_ADDRESS.fullmatch(words):
        return Markup(words)
    return Markup(_IN_ADDRESS.sub(_with_backslash, fold(words)).replace(" ", "%20"))


def _escaped(words: str) -> str:
    return _ANYWHERE.sub(_with_backslash, fold(words))


def _with_backslash(mark: re.Match[str]) -> str:
    return "\\" + mark.group()
