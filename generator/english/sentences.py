"""Small parts of sentences: lists, places, the first words of a text."""

from __future__ import annotations

from calendar import month_name
from collections.abc import Iterable, Sequence

from generator.model.noun import Place

MONTHS = frozenset(month_name)
"""Their names, asked for once: `calendar` works each out anew, by the machine's language, whenever it is looked at."""


def listed(words: Sequence[str], last: str = "and") -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def listed_names(names: Sequence[str]) -> str:
    """The same of names that may hold an "and" of their own, where a comma parts the last: "a, and b and c"."""
    if len(names) < 2 or not any(" and " in name for name in names):
        return listed(names)
    return f"{', '.join(names[:-1])}, and {names[-1]}"


def quoted(words: Iterable[str]) -> list[str]:
    """Each in quotation marks: “plans”."""
    return [f"“{each}”" for each in words]


def place_words(place: Place) -> str:
    """ "paragraph 26", "page 3", "lines 120 to 122"."""
    if place.paragraph:
        return f"paragraph {place.paragraph}"
    unit, first = ("page", place.page) if place.page is not None else ("line", place.line)
    if first is None:
        return "place not known"
    if place.to is not None and place.to != first:
        return f"{unit}s {first} to {place.to}"
    return f"{unit} {first}"


def as_sentence(words: str) -> str:
    """Closed by a full stop, where they are not already."""
    return words if words.endswith((".", ".”")) else f"{words}."


def key_words(key: str) -> str:
    """What has no title, by its key: `children_in_care` as "Children in care"."""
    return key.replace("_", " ").replace("-", " ").capitalize()


def words_in_common(words: list[str]) -> str:
    """ "words in common: health histories, histories"."""
    return f"words in common: {', '.join(words)}"


def number_printed() -> str:
    """On what a tie between a finding and a point rests that the report itself gives."""
    return "the finding prints the number of the recommendation"


def opening_words(words: str, number: int = 8) -> str:
    """The first words of a text, to know it by: "Ensure that every plan has a date and …"."""
    first = words.split()
    return words if len(first) <= number else f"{' '.join(first[:number])} …"


def closing_words(words: str, number: int = 8) -> str:
    """The last words of a text, to know its end by: "… and leads to a plan within a month."."""
    last = words.split()
    return words if len(last) <= number else f"… {' '.join(last[-number:])}"


def upper_first(words: str) -> str:
    """Words for the beginning of a line."""
    return words[:1].upper() + words[1:]


def lower_first(words: str) -> str:
    """Words for the middle of a sentence: "Inspection report" as "inspection report", "LSCB", "May 2018" unchanged."""
    is_month = words.partition(" ")[0] in MONTHS
    return words if is_month or words[1:2].isupper() else words[:1].lower() + words[1:]
