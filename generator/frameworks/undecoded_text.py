"""Text of a font that cannot be decoded: the file draws letters and does not say which, so others come out.

    :KHQ FKLOGUHQ QHHG KHOS

Nine letters are two thirds of any English text and a third of such a one. Of 29,000 pieces of reports and letters with
40 letters or more the least English has 48% of them, an address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.english.doubts import doubt
from generator.model.framework import Framework
from generator.model.report import Doubt, Report

# `www.exampleshire.gov.uk`, `office@example.org`: spelt as no English is
_WEB_ADDRESS = re.compile(r"\bwww\.|https?:|@|\.uk\b")
USUAL_LETTERS = frozenset("etaoinshr")
LEAST_LETTERS = 40
LEAST_SHARE = 0.45


def undecoded_text(report: Report, _framework: Framework) -> Iterator[Doubt]:
    """Pieces that are no English are counted: their words are drawn, not read."""
    found = [block for section in report.sections for block in section.blocks if is_undecoded(block.text)]
    if found:
        yield doubt("undecoded-text", pieces=len(found), place=found[0].place, field="sections")


def is_undecoded(text: str) -> bool:
    """Return whether the letters of a text are other than its words are spelt with. A short text cannot tell."""
    if len(text) < LEAST_LETTERS:
        return False
    words = (word for word in text.casefold().split() if not _WEB_ADDRESS.search(word))
    letters = [letter for word in words for letter in word if letter.isalpha()]
    usual = sum(letter in USUAL_LETTERS for letter in letters)
    return len(letters) >= LEAST_LETTERS and usual < LEAST_SHARE * len(letters)
