"""Reads a run of words of which every block is as our templates write it: one expression finds each.

The parser asks a dozen rules in turn whether a line is theirs and makes up to six tokens of a paragraph. Here a
paragraph of one line, a plain list, a quotation, a heading, a table and a picture are each read as a whole, together
with the attributes above. A run that holds anything else goes the parser's way, with the same result, which the tests
hold.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from markdown_it.common.utils import mdTrim

from generator.markdown.attributes import FORM, attributes, attributes_html
from generator.markdown.heading_read import UNNAMED, HeadingRead
from generator.markdown.inline import Words, read
from generator.markdown.permalinks import permalink_html
from generator.markdown.picture_fence import fence_html, read_picture
from generator.markdown.table_markup import plain_table, table_html

# What begins a line that can only be text: no mark of a list, a rule or a reference, no number with a point.
_BEGINS = r"(?:[A-Za-z‘“—(£●◆◇]|[0-9]++(?![0-9.)])|\*\*[A-Za-z0-9\[]|\[(?:[^\[\]\\\n]|\\.)++\](?!:))"
_TEXT = rf"{_BEGINS}[^\n]*+"
_BLOCK = re.compile(
    rf"""
    (?P<attributes> {FORM}\n )?+
    (?: (?P<p> [ ]?{_TEXT} )
      | (?P<ul> -[ ]{_TEXT} (?: \n(?: [ \t]*+\n )*+-[ ]{_TEXT} )*+ ) (?! \s*+- )
      | (?P<blockquote> >[ ]{_TEXT} (?: \n>\n>[ ]{_TEXT} )*+ )
      | (?P<heading> \#{{1,6}}[ ][^\n]*+ (?<![\#\s]) )
      | (?P<table> \|[^\n]*+\n\|(?: :?-++:?\| )++ (?: \n\|[^\n]*+ )*+ )
      | ```svg\n(?P<picture> (?: <[^\n]*+\n )++ )```
    )
    (?: \n(?: [ \t]*+(?: \n|\Z ) )++ | \Z )
    """,
    re.VERBOSE,
)
_EMPTY_LINES = re.compile(r"(?:[ \t]*\n)*+")
_OTHERWISE = ("\r", "\0")
"""Signs that the parser replaces before it reads."""


class BlockRead(NamedTuple):
    """A block as HTML, every id it gives, as often as it gives it, and what it heads."""

    html: str
    anchors: tuple[str, ...]
    heading: HeadingRead | None = None


def plain_blocks(source: str, addresses: Mapping[str, str]) -> list[BlockRead] | None:
    """Return the blocks of a run with each link as `addresses` gives it; None where the parser has to read them."""
    found = None if any(sign in source for sign in _OTHERWISE) else _found(source)
    if found is None:
        return None
    blocks = [whole for block in found if (whole := _READ[block.lastgroup or ""](block, addresses))]
    return blocks if len(blocks) == len(found) else None


def _found(source: str) -> list[re.Match[str]] | None:
    """Every block in order; None where one is in another form."""
    found = []
    block = _EMPTY_LINES.match(source)
    while block and block.end() < len(source):
        block = _BLOCK.match(source, block.end())
        found += [block] if block else []
    return found if block else None


def _paragraph(block: re.Match[str], addresses: Mapping[str, str]) -> BlockRead:
    given, words = _given(block), read(mdTrim(block["p"]))
    place = permalink_html(given) if "id" in given and "caption" in given else ""
    return BlockRead(f"<p{attributes_html(given)}>{place}{words.html(addresses)}</p>\n", _anchors(given, [words]))


def _list(block: re.Match[str], addresses: Mapping[str, str]) -> BlockRead:
    """Where an empty line stands between two items, each item is a paragraph."""
    given, lines = _given(block), block["ul"].split("\n")
    items = [read(mdTrim(line[2:])) for line in lines if line.startswith("-")]
    before, after = ("<li>", "</li>") if len(items) == len(lines) else ("<li>\n<p>", "</p>\n</li>")
    inside = "".join([f"{before}{words.html(addresses)}{after}\n" for words in items])
    return BlockRead(f"<ul{attributes_html(given)}>\n{inside}</ul>\n", _anchors(given, items))


def _quotation(block: re.Match[str], addresses: Mapping[str, str]) -> BlockRead:
    given, lines = _given(block), block["blockquote"].split("\n")
    words = [read(mdTrim(line[2:])) for line in lines if line != ">"]
    inside = "".join([f"<p>{each.html(addresses)}</p>\n" for each in words])
    return BlockRead(f"<blockquote{attributes_html(given)}>\n{inside}</blockquote>\n", _anchors(given, words))


def _heading(block: re.Match[str], addresses: Mapping[str, str]) -> BlockRead:
    given, (marks, _, title) = _given(block), block["heading"].partition(" ")
    tag, words = f"h{len(marks)}", read(mdTrim(title))
    heading = HeadingRead(tag, given.get("id", ""), words.text, given.get("class", ""), stands_alone=True)
    named = attributes_html(given | {"id": heading.id or UNNAMED})
    return BlockRead(f"<{tag}{named}>{words.html(addresses)}</{tag}>\n", _anchors(given, [words]), heading)


def _table(block: re.Match[str], addresses: Mapping[str, str]) -> BlockRead | None:
    given = _given(block)
    table = plain_table(block["table"].split("\n"), given.pop("caption", ""))
    if table is None:
        return None
    given["class"] = " ".join([*given.get("class", "").split(), "data"])
    return BlockRead(table_html(table, attributes_html(given), addresses), _anchors(given, table.words()))


def _picture(block: re.Match[str], addresses: Mapping[str, str]) -> BlockRead:
    picture = read_picture(block["picture"])
    anchors = (*_anchors(_given(block)), *(picture.anchors if picture else ()))
    return BlockRead(fence_html(picture, block["picture"], addresses), anchors)


_READ: dict[str, Callable[[re.Match[str], Mapping[str, str]], BlockRead | None]] = {
    "p": _paragraph,
    "ul": _list,
    "blockquote": _quotation,
    "heading": _heading,
    "table": _table,
    "picture": _picture,
}


def _given(block: re.Match[str]) -> dict[str, str]:
    """The attributes above a block."""
    return attributes(block["attributes"]) if block["attributes"] else {}


def _anchors(given: Mapping[str, str], words: Iterable[Words] = ()) -> tuple[str, ...]:
    inside = [anchor for each in words for anchor in each.anchors]
    return (given["id"], *inside) if "id" in given else tuple(inside)
