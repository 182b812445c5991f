"""The name of the partnership that was inspected, from the title or a line that the framework's words name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.frameworks.normalisation import without_footnote_mark

LONGEST_NAME = 120
"""Characters of a partnership's name."""


def partnership_named(texts: Iterable[str], forms: tuple[str, ...]) -> str | None:
    """Return the name in the first of the texts that is printed in one of the forms; `{partnership}` is the name."""
    patterns = [_pattern(form) for form in forms]
    for text in texts if patterns else ():
        found = next(filter(None, (pattern.fullmatch(text) for pattern in patterns)), None)
        if found:
            return without_footnote_mark(found["name"]).strip(" .,:;")
    return None


def _pattern(form: str) -> re.Pattern[str]:
    before, _, after = form.partition("{partnership}")
    name = rf"(?P<name>[A-Z][^\n]{{1,{LONGEST_NAME}}}?)"
    return re.compile(rf"(?i:{_words(before)}){name}(?i:{_words(after)})[\s.,:;]*")


def _words(form: str) -> str:
    return re.escape(form).replace(r"\ ", r"\s+")
