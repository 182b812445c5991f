"""How sentences about earlier points are introduced: which earlier inspection they speak of."""

from __future__ import annotations

from generator.english.dates import date_words

NOT_NAMED = "an earlier inspection that is not named"


def refers_to(inspection: str | None) -> str:
    """The earlier inspection: by its date, else in the words printed."""
    if not inspection:
        return NOT_NAMED
    if inspection[:4].isdigit():
        return f"the inspection or visit of {date_words(inspection)}"
    return f"“{inspection}”"
