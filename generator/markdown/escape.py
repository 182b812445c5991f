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
"""How many different words are remembered escaped: names, dates and grades stand on a page again and again."""
LONGEST_REMEMBERED = 200
"""Longer words, a paragraph say, come back too seldom to be remembered."""

# What no page can show: control characters, halves of surrogate pairs, and the two non-characters.
_UNSHOWABLE = re.compile(r"[\0-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")

# Marks that begin or end something: escapes, code, emphasis, links, HTML, tables, attributes, entities, pictures.
# The last four mean nothing in most places: `_means_nothing` says where.
_MARKS = re.compile(r"[\\`*\[\]<{}|\"_&!#]")
_IN_WORDS = re.compile(r"[A-Za-z0-9]")
_IN_ENTITIES = re.compile(r"[#A-Za-z0-9]")

# Marks that begin a block when they open a line: "- item", "+ item", "= under a heading", "# heading", "> quote",
# "::: container", "~~~" of code, "12. item", "3) item", "%" of a template's line statement, and "." after a number.
# A line can begin with any text, as a template may output it first; words of a cell stand behind its bar.
_OPENING_MARK = re.compile(r"[-+=%.#>:~]")
_OPENING_NUMBER = re.compile(r"(\d+)([.)])(?=\s|\Z)")

# What an address of this site is made of; in others, marks that could end it are escaped.
_PLAIN_ADDRESS = re.compile(r"[A-Za-z0-9/#._:-]*")
_IN_ADDRESS = re.compile(r"[\\`()<>|&{}\[\]\"]")


def fold(words: str) -> str:
    """Return the words on one line: white space folded to single spaces, characters that no page can show left out."""
    if words.isprintable() and "  " not in words:  # the only white space of such words is the space
        return words.strip()
    return " ".join(_UNSHOWABLE.sub("", words).split())


def text(words: object) -> Markup:
    """Return foreign words as Markdown that renders as exactly `fold(words)`, wherever on a line they are put.

    Markdown made by this module or by a template's macro passes as it is, so nothing is escaped twice.
    """
    if isinstance(words, Markup):
        return words
    plain = _words(words)
    return _remembered_text(plain) if len(plain) <= LONGEST_REMEMBERED else _text(plain)


def cell(words: object) -> Markup:
    """Return foreign words for a table cell: bars and backslashes are such that no table can split at them."""
    return words if isinstance(words, Markup) else _cell(_words(words))


def address(words: object) -> Markup:
    """Return the address of a link, to stand between the link's round brackets."""
    return words if isinstance(words, Markup) else _address(_words(words))


def _words(value: object) -> str:
    """What is to be shown, in words. Raises ValueError for None: a page says in words what is not known."""
    if value is None:
        raise ValueError("A template outputs None: say in words that the value is not known")
    return str(value)


def _text(words: str) -> Markup:
    escaped = _escaped(words)
    if _OPENING_MARK.match(escaped):
        return Markup("\\" + escaped)
    return Markup(_OPENING_NUMBER.sub(r"\1\\\2", escaped, count=1) if _OPENING_NUMBER.match(escaped) else escaped)


_remembered_text = lru_cache(REMEMBERED)(_text)


@lru_cache(REMEMBERED)
def _cell(words: str) -> Markup:
    return Markup(_escaped(words).replace("\\\\", "&#92;").replace("\\|", "&#124;"))


@lru_cache(REMEMBERED)
def _address(words: str) -> Markup:
    if _PLAIN_ADDRESS.fullmatch(words):
        return Markup(words)
    return Markup(_IN_ADDRESS.sub(_with_backslash, fold(words)).replace(" ", "%20"))


def _escaped(words: str) -> str:
    return _MARKS.sub(_with_backslash_where_needed, fold(words))


def _with_backslash_where_needed(mark: re.Match[str]) -> str:
    return mark.group() if _means_nothing(mark) else "\\" + mark.group()


def _means_nothing(mark: re.Match[str]) -> bool:
    """Whether a mark is harmless where it stands. At the end of words it is not: nobody knows what will follow."""
    words, at, after = mark.string, mark.start(), mark.end()
    match mark.group():
        case "_":  # between two letters or digits, "p_1"
            return at > 0 and bool(_IN_WORDS.match(words, at - 1) and _IN_WORDS.match(words, after))
        case "&":  # before a space, where no entity begins
            return after < len(words) and not _IN_ENTITIES.match(words, after)
        case "!":  # a link that follows would become a picture
            return after < len(words)
        case "#":  # at the end of a heading it would close it
            return words[after:].strip("#") != ""
        case _:
            return False


def _with_backslash(mark: re.Match[str]) -> str:
    return "\\" + mark.group()
