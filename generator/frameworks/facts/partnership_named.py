"""The name of the partnership that was inspected, from the title or a line that the framework's words name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.frameworks.facts.bodies import BodyNames
from generator.frameworks.normalisation import without_footnote_mark

LONGEST_NAME = 120
"""Characters of a partnership's name."""


def partnership_named(texts: Iterable[str], forms: tuple[str, ...], names: BodyNames) -> str | None:
    """Return the name in the first of the texts that is printed in one of the forms; `{partnership}` is the name.

    `Area SEND inspection of Exampleshire Council` names no partnership: what `names` know as a council is passed over.
    """
    return next((name for name in _names_printed(texts, forms) if not names.is_council(name)), None)


def _names_printed(texts: Iterable[str], forms: tuple[str, ...]) -> Iterator[str]:
    """Yield what stands in each text in the place of the name, whatever it names."""
    patterns = [_pattern(form) for form in forms]
    for text in texts if patterns else ():
        found = next(filter(None, (pattern.fullmatch(text) for pattern in patterns)), None)
        if found:
            yield without_footnote_mark(found["name"]).strip(" .,:;")


def _pattern(form: str) -> re.Pattern[str]:
    before, _, after = form.partition("{partnership}")
    name = rf"(?P<name>[A-Z][^\n]{{1,{LONGEST_NAME}}}?)"
    return re.compile(rf"(?i:{_words(before)}){name}(?i:{_words(after)})[\s.,:;]*")


def _words(form: str) -> str:
    return re.escape(form).replace(r"\ ", r"\s+")
