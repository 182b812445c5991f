"""Attributes as our templates write them, `{.finding #p26 caption="Paragraph 26"}`, read by one expression.

The parser's own reading goes letter by letter through a table of states; it stays for all other forms.
"""

from __future__ import annotations

import re

ALLOWED = ("id", "class", "caption", "lang")

_NAME = r"[A-Za-z][A-Za-z0-9-]*+"
_VALUE = r'"[^"\\{}\n]*+"'
_ONE = rf"(?:\.{_NAME}|\#{_NAME}|(?:id|caption|lang)={_VALUE})"
FORM = rf"\{{[ ]?{_ONE}(?:[ ]{_ONE})*+\}}"
"""An expression for attributes of this form, braces included, also for verbose expressions."""

_PART = re.compile(rf"\.({_NAME})|#({_NAME})|([a-z]+)=({_VALUE})")


def attributes(written: str) -> dict[str, str]:
    """Return the attributes of a text of this FORM by name; classes are joined and stand last."""
    found: dict[str, str] = {}
    classes = []
    for name, anchor, key, value in _PART.findall(written):
        if name:
            classes.append(name)
        else:
            found[key or "id"] = value[1:-1] if key else anchor
    return found | ({"class": " ".join(classes)} if classes else {})
