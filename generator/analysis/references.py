"""Brackets in which a report refers to something else: they say nothing about a point's own subject.

(paragraphs 17, 25 and 46)
(outcome 4, national framework)
[Enabler: multi-agency working is prioritised and effective, national framework]
"""

from __future__ import annotations

import re

_REFERENCE = re.compile(
    r"\((?:(?=\s*(?:paragraphs?|pages?|outcomes? \w+|enabler|principle)\b)|(?=[^()]*national framework))[^()]*\)"
    r"|\[[^\[\]]*national framework[^\[\]]*\]",
    re.IGNORECASE,
)


def without_references(text: str) -> str:
    """The text with blanks where it refers to paragraphs or to the national framework; as long as before."""
    return _REFERENCE.sub(lambda reference: " " * len(reference[0]), text)
