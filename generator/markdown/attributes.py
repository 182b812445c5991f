"""Attributes as our templates write them, `{.finding #p26 caption="Paragraph 26"}`, read by one expression.

The parser's own reading goes letter by letter through a table of states; it stays for all other forms.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from markdown_it.common.utils import escapeHtml

ROW_FACTS = tuple(
    f"data-{name}" for name in ("council", "region", "type", "grade", "year", "inspection", "date", "address", "told")
)
"""What the script that filters lists reads of a row (`scripts/page/filter_rows.ts`)."""
LIST_WORDS = tuple(
    f"data-{name}"
    for name in (
        "filters",
        "order",
        "columns",
        "near",
        "nearby",
        "neighbours",
        "regions",
        "councils",
        "common",
        "alphabet",
        "filter",
        "any",
        "shown",
        "all",
        "none",
        "clear",
        "download",
    )
)
"""What it reads of the box in which it puts its controls: which filters there are, and their words."""
REMEMBERED = 8_192
"""How many different texts are remembered: the paragraphs of all reports have the same numbers."""
ALLOWED = ("id", "class", "caption", "lang", "aria-label", *ROW_FACTS, *LIST_WORDS)

_NAME = r"[A-Za-z][A-Za-z0-9-]*+"
_VALUE = r'"[^"\\{}\n]*+"'
_KEY = rf"(?:id|caption|lang|aria-label|{'|'.join((*ROW_FACTS, *LIST_WORDS))})"
_ONE = rf"(?:\.{_NAME}|\#{_NAME}|{_KEY}={_VALUE})"
FORM = rf"\{{[ ]?{_ONE}(?:[ ]{_ONE})*+\}}"
"""An expression for attributes of this form, braces included, also for verbose expressions."""

_PART = re.compile(rf"\.({_NAME})|#({_NAME})|([a-z-]+)=({_VALUE})")


def attributes(written: str) -> dict[str, str]:
    """Return the attributes of a text of this FORM by name; classes are joined and stand last."""
    return dict(_attributes(written))


@lru_cache(REMEMBERED)
def _attributes(written: str) -> dict[str, str]:
    found: dict[str, str] = {}
    classes = []
    for name, anchor, key, value in _PART.findall(written):
        if name:
            classes.append(name)
        else:
            found[key or "id"] = value[1:-1] if key else anchor
    return found | ({"class": " ".join(classes)} if classes else {})


def attributes_html(told: Mapping[str, str]) -> str:
    """Return attributes as they stand in a tag, in this order."""
    return "".join([f' {name}="{escapeHtml(value)}"' for name, value in told.items()])
