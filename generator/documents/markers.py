"""Bullets, numbers and footnote marks at the beginning of a line."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.documents.folding import SUPERSCRIPTS

# Bullets that mean nothing else, also when they touch the word. No list of those in use would be whole, so each of
# Unicode's arrows, technical signs (`⎯`), lines, squares, discs, ticks and stars is one, and so are U+0336, a stroke
# that has lost the letter it should strike out, and U+FFFD, a sign that no font could show.
SURE_BULLETS = "•‣⁃∙⋅·\u2190-\u21ff\u2300-\u23ff\u2500-\u27bf\u2b00-\u2bff\u0336\ufffd"
# Symbol fonts (Wingdings, Symbol) put their bullets among the code points of private use.
PRIVATE_USE = "\ue000-\uf8ff"
# These may also stand in a sentence, so a space must follow. `§ Ø ü ¾ ƒ` are what is left of the bullets of a symbol
# font whose name was lost.
WEAK_BULLETS = "-–—―−*∗»›§Øü¾ƒ"
# Bullets of the second level wherever another bullet stands above them.
SUB_BULLETS = "\uf02d\uf0be¾−–—―─━⎯⎼⎻\u0336○◦o"

SURE_BULLET = re.compile(rf"([{SURE_BULLETS}{PRIVATE_USE}])\s*")
WEAK_BULLET = re.compile(rf"([{re.escape(WEAK_BULLETS)}]|o(?=\s+[a-zA-Z]))(?:\s+|$)")
# `(a) text`  `(iv) text`
LETTER = re.compile(r"(\((?:[ivx]{1,4}|[a-h])\))\s+")
# `12. text`  `12) text`  `2.1. text`  `12.Text`, `12.A text`; and `2.1 Text`: its capital shows that it is no quantity
NUMBER = re.compile(r"(?P<mark>(?P<number>\d{1,3}(?:\.\d{1,2}){0,3})[.)])(?:\s+|$|(?=[‘“]?[A-Z][A-Za-z]|A\s))")
DOTTED_NUMBER = re.compile(r"(?P<mark>(?P<number>\d{1,2}(?:\.\d{1,2}){1,3}))\s+(?=[^\W\d_a-zß-ÿ]|[‘“'\"*])")
FOOTNOTE = re.compile(rf"(?P<mark>[{SUPERSCRIPTS}]+)\s*(?=\S)")
TO_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@dataclass(frozen=True, slots=True)
class Marker:
    """A bullet, number or footnote mark. `length` counts the characters of the text it takes up."""

    printed: str
    length: int
    bullet: str | None = None
    number: str | None = None
    footnote: bool = False

    @property
    def is_letter(self) -> bool:
        return self.printed.startswith("(")

    @property
    def is_sure(self) -> bool:
        """True for a bullet that cannot stand in the middle of a sentence. A hyphen at a line's beginning is one."""
        return self.bullet is not None and self.bullet not in "–—―−" and not self.is_letter

    @property
    def depth(self) -> int:
        """How deep a number lies: 1 for `12.`, 2 for `2.1`."""
        return self.number.count(".") + 1 if self.number else 1


def find_marker(text: str) -> Marker | None:
    """Return the mark `text` begins with. A bullet before a number is one mark with it: `- 12. text`."""
    footnote = FOOTNOTE.match(text)
    if footnote:
        mark = footnote["mark"]
        return Marker(mark, footnote.end(), number=mark.translate(TO_DIGITS), footnote=True)
    bullet = SURE_BULLET.match(text) or WEAK_BULLET.match(text) or LETTER.match(text)
    start = bullet.end() if bullet else 0
    number = NUMBER.match(text, start) or DOTTED_NUMBER.match(text, start)
    if number:
        return Marker(number["mark"], number.end(), bullet[1] if bullet else None, number["number"])
    return Marker(bullet[1], bullet.end(), bullet[1]) if bullet else None


def follows(number: str, earlier: str) -> bool:
    """True where `number` is the next in the list after `earlier`: 13 after 12, 2.2 after 2.1."""
    head, _, last = number.rpartition(".")
    earlier_head, _, earlier_last = earlier.rpartition(".")
    return head == earlier_head and int(last) == int(earlier_last) + 1
