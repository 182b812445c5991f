"""Printed words as plain text: white space and hyphens as a reader sees them."""

from __future__ import annotations

import re
import unicodedata

# What pypdfium2 puts where it joins lines at a hyphen: `good<U+FFFE>quality`, or U+0002. In 2,698 of them no hyphen was
# the typesetter's alone, so each is kept.
LINE_END_HYPHEN = re.compile("[\x02\ufffe]")
# `16<U+FFFE>and 17-year-olds`: the first word's own hyphen, so a space follows
HANGING_HYPHEN = re.compile(r"[\x02\ufffe](?=(?:and|or)\b)|(?<=\d)[\x02\ufffe](?=to\b)")
# `2016<U+F02D>17`: the hyphen of a symbol font
SYMBOL_HYPHEN = re.compile(r"(?<=\w)\uf02d(?=\w)")
# Any other sign of a symbol font has lost its shape: most were bullets
LOST_SIGN = re.compile("[\ue000-\uf8ff]")
# `well- applied`, `2014- 15`: a hyphen that a line's end once stood behind. Where its first part is a word that stands
# alone nobody can tell, so only these are put together.
PARTED_AT_HYPHEN = re.compile(
    r"(?i:\b(?:well|multi|over|under|non|self|pre|post|co|mid|inter|semi|cross|ill)-)"
    r" (?!(?:and|or|nor|to|but)\b)(?=[a-z]{3})"
    r"|\b(?:19|20)\d\d- (?=\d\d\b)"
)
SUPERSCRIPTS = "¹²³⁰⁴⁵⁶⁷⁸⁹"


def fold(text: str) -> str:
    """Return `text` in NFC with white space folded and pypdfium2's line-end hyphens as hyphens."""
    if "\x02" in text or "\ufffe" in text:
        text = hyphens_kept(text)
    if "- " in text:
        text = PARTED_AT_HYPHEN.sub(lambda parted: parted[0].rstrip(), text)
    if not text.isascii():
        text = SYMBOL_HYPHEN.sub("-", unicodedata.normalize("NFC", text))
    return " ".join(text.split())


def hyphens_kept(text: str) -> str:
    return LINE_END_HYPHEN.sub("-", HANGING_HYPHEN.sub("- ", text))


def shown(text: str) -> str:
    """Return folded text as a reader can see it: a sign of a symbol font, which no other font shows, as a bullet."""
    return LOST_SIGN.sub("•", text)
