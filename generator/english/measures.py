"""What is said of one figure across councils."""

from __future__ import annotations

from generator.english.dates import month_words
from generator.english.numbers import counted
from generator.english.sentences import key_words, lower_first
from generator.model.registry import Measure

TITLE = "Figures in reports"
DESCRIPTION = "Figures that inspection reports print about each council’s area, across councils."
NO_FIGURES = "The program found no figures in the reports on this site."
NONE_OF_THIS = "The program found no figure of this kind in the reports on this site."
NOT_COMPARABLE = "What is counted differs from place to place: read each figure with its own words, not side by side."
NOT_RANKED = "In order of region and name: figures of different days are not put in order of size."
KEY = "● the council   ◇ England, in the same report"
LIST = "Each council’s latest figure"
EARLIER = "Earlier figures"
VALUE = "Value"
YEAR_NOT_KNOWN = "Year not known"
AS_DATA = "All figures as a table (statistics.csv)"
DATA_EXPLAINED = "what its columns mean"
INDEX_OPENING = (
    "Many reports print figures about the area: how many children live there, how many are in care. They are shown as "
    "printed, each with the day it speaks of."
)


def answer(councils: int, first: str, last: str) -> str:
    """The page's first sentence: on how many councils there is a figure, and from when the reports are."""
    if not councils:
        return NONE_OF_THIS
    when = f"in {month_words(last)}" if month_words(first) == month_words(last) else _from_to(first, last)
    of_councils = counted(councils, "council")
    return f"The latest figure of {of_councils}, printed in reports on inspections that ended {when}."


def described(measure: Measure, answer: str) -> str:
    """For search engines and lists."""
    return f"{measure.title}. {answer}"


def _from_to(first: str, last: str) -> str:
    return f"from {month_words(first)} to {month_words(last)}"


def summary(measure: Measure) -> str:
    return measure.description or "Figures as printed in inspection reports, each with the day it speaks of."


def region_counts(councils: int) -> str:
    return counted(councils, "council")


def held(councils: int) -> str:
    """Beside a figure on the list of all."""
    return f"{counted(councils, 'council')}."


def topic(key: str) -> str:
    """What a measure is about, by the key of the registry: `children-in-care` as "Children in care"."""
    return key_words(key)


def picture(council: str, own: str, national: str) -> str:
    """A row of the picture for who cannot see it."""
    return f"{council}: {own}; national: {national}"


def figure(
    as_of: str | None,
    document: str,
    national: str | None,
    previous: str | None,
    label: str | None,
    told_by: str | None = None,
) -> str:
    """Beside a value: its day, the national and the earlier figure of the same report, and what is counted.

    `document` is how its report is called, for a figure without a day; `label` None where the usual is counted.
    `told_by` wrote it, where inspectors did not.
    """
    england = f"England {national}" if national else None
    before = f"before that {previous}" if previous else None
    second_hand = f"second-hand, told by {told_by}" if told_by else None
    return ", ".join(
        filter(None, (england, as_of or document, before, lower_first(label) if label else None, second_hand))
    )
