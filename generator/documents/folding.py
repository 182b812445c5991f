"""Printed words as plain text: white space and hyphens as a reader sees them."""

from __future__ import annotations

import re
import unicodedata

# What pypdfium2 puts where it joins lines at a hyphen: `good<U+FFFE>quality`, or U+0002. In 2,698 of them no hyphen was
# the typesetter's alone, so each is kept.
LINE_END_HYPHEN = re.compile("[\x02\ufffe]")
# `16<U+FFFE>and 17-year-olds`: the first word's own hyphen, so a space follows
HANGING_HYPHEN = re.compile(r"[\x02\ufffe](?=(?:and|or)\b)|(?<=\d)[\x02\ufffe](?=to\b)")
SUPERSCRIPTS = "¹²³⁰⁴⁵⁶⁷⁸⁹"


def fold(text: str) -> str:
    """Return `text` in NFC with white space folded and pypdfium2's line-end hyphens as hyphens."""
    if "\x02" in text or "\ufffe" in text:
        text = hyphens_kept(text)
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    return " ".join(text.split())


def hyphens_kept(text: str) -> str:
    return LINE_END_HYPHEN.sub("-", HANGING_HYPHEN.sub("- ", text))
