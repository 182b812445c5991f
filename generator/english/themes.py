"""What is said of themes across councils: how many were told something on each, by whom and when."""

from __future__ import annotations

from collections.abc import Sequence

from generator.english.how_common import councils_told
from generator.english.numbers import counted
from generator.english.sentences import lower_first, upper_first

TITLE = "Subjects"
DESCRIPTION = "What inspectors told councils to improve, by subject."
INDEX_OPENING = (
    "What inspectors told councils to improve, and how many councils were told it at their latest inspection."
)
CAPTION = "How many councils were told something on each subject at their latest inspection"
MOST_COMMON, BY_NAME = "Most common first", "In alphabetical order"
ORDER = "Order"
FILTER = "Choose councils or the order"
COUNTED, ALL_COUNTED = "Counting %1 of %2 councils", "Counting all %2 councils"
SUBJECT, COUNCILS_TOLD, COUNCILS, ADDRESS = "Subject", "Councils told something", "Councils counted", "Address"
WITHOUT_POINTS = "Subjects on which the program found no recommendation to a council"
NO_POINTS = "The program found no recommendation to a council on this subject in the reports on this site."
NO_INSPECTIONS = "The program found no inspection with recommendations to a council, so none can be counted."
YEAR_NOT_KNOWN = "Year not known"
MAP_KEY = "Each square is a council. Select one to open its page."
DASHED = "Dashed: no report here, or none with recommendations found."
TOLD, TOLD_LETTER = "Told something on this", "T"
NOT_TOLD, NOT_TOLD_LETTER = "Nothing on this found at its latest inspection", "-"
ON_THIS, NOT_ON_THIS = "Something on this", "Nothing on this found"
NOT_TOLD_LIST = "Nothing on this found at the latest inspection"
UNKNOWN_LIST = "No report here, or none with recommendations found"
BY_YEAR = "Year by year"
BY_YEAR_OPENING = (
    "Of the inspections and visits that made recommendations, how many made one on this. Not the same councils each "
    "year, and lists became shorter when inspections changed."
)
EARLIER = "More on this, by year"
EARLIER_OPENING = (
    "Recommendations of earlier inspections, areas for improvement of visits, and what safeguarding boards were asked."
)
AS_DATA = "All recommendations as a table (recommendations.csv)"
DATA_EXPLAINED = "what its columns mean"


def answer(told: int, councils: int) -> str:
    """The page's first sentence, of all councils whose latest inspection asks for anything."""
    return f"{upper_first(councils_told(told, councils))}." if councils else NO_INSPECTIONS


def described(description: str, answer: str) -> str:
    """For search engines and lists."""
    return f"{description} {answer}"


def entry(told: int, councils: int) -> str:
    """Beside a theme in the table of all."""
    return f"{told:,} of {councils:,}" if councils else NO_INSPECTIONS


def region_counts(told: int, councils: int) -> str:
    """Beside a region's name: "4 of 10 councils"."""
    return f"{told:,} of {counted(councils, 'council')}" if councils else "no recommendations found"


def map_title(theme: str) -> str:
    return f"{theme}: which councils were told something at their latest inspection"


def tile(council: str, is_told: bool | None) -> str:
    """What a tile stands for; None where no inspection is held that made recommendations."""
    if is_told is None:
        return f"{council}: no report here, or none with recommendations found"
    return f"{council}: {lower_first(TOLD if is_told else NOT_TOLD)}"


def year_counts(kinds: str, councils: int) -> str:
    """Beside a year: "12 recommendations and 1 priority action (8 councils)"."""
    return f"{kinds} ({counted(councils, 'council')})"


def years_title(theme: str, inspection: str) -> str:
    return f"{theme}: how many reports made a recommendation on it each year, {lower_first(inspection)}"


def years_words(rows: Sequence[tuple[str, int, int]]) -> str:
    """All numbers of a picture in words: "2019: 3 of 16. 2020: …"."""
    return " ".join(f"{year}: {found:,} of {held:,}." for year, found, held in rows)


def apart(times: int) -> str:
    """What inspections of several bodies together say on a theme, before the way to the search."""
    raised = "once" if times == 1 else f"{times:,} times"
    return f"Joint and SEND inspections also raised this ({raised}). They are not about the council alone."


SEARCH_THEM = "Search them"


def asks_for_nothing(councils: int) -> str:
    """Why the councils that are counted are fewer than those with an inspection on this site."""
    return f"Not counted: {counted(councils, 'council')} in whose latest inspection no recommendation was found."


def asked(kind: str, source: str) -> str:
    """Under words of a report: "priority action, visit that ended 4 May 2023"."""
    return f"{upper_first(kind)}, {lower_first(source)}"
