"""What a council's page says around the list of what it was told to improve."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.english.numbers import counted
from generator.english.point_counts import by_kind
from generator.model.report import Recommendation

NAMED_BY_PROGRAM = "Named by the program."
SUBJECT = "Subject:"
ALSO = "Also:"
CHANGED = "What the newest reports say has changed"
CHANGED_MEANS = (
    "Inspectors speak here of services. That does not tell whether a recommendation was carried out. The program named "
    "the subjects."
)
NOTE = (
    "Subjects marked ≈ are named by the program, not by inspectors. “Found by the program” means that a computer "
    "matched the words: it says nothing on whether something was done."
)


def heading(council: str) -> str:
    return f"What inspectors told {council} to improve"


def opening(points: Sequence[Recommendation], month: str, *, first_hand: bool) -> str:
    """ "3 recommendations in November 2025, in the report’s own words." """
    if not points:
        return f"The program found no recommendation in the report of {month}."
    numbers = Counter(point.kind for point in points)
    whose = "in the report’s own words" if first_hand else "as the council’s paper has them"
    return f"{by_kind(numbers)} in {month}, {whose}."


def more(number: int) -> str:
    return counted(number, "more recommendation")


def for_board(number: int) -> str:
    return f"{counted(number, 'recommendation')} for the safeguarding board, which is not the council"


def all_points(number: int, since: str) -> str:
    """ "All 40 recommendations and areas for improvement since 2013, by subject"."""
    told = f"All {counted(number, 'recommendation')} and areas for improvement" if number else "What was asked"
    return f"{told}{f' since {since}' if since else ''}, by subject"


def became(month: str) -> str:
    return f"What inspectors said later about the recommendations of {month}"


def asked_in(month: str) -> str:
    """Over a recommendation of the list before the latest: "Asked, May 2022"."""
    return f"Asked, {month}"


def nothing_on(number: int, total: int) -> str:
    """On how many the program found no later words, of which there may be some all the same; they follow it."""
    return f"The program found no later words on {number} of the {total}. It may have missed some"


def changed_on(subject: str | None) -> str:
    """Who speaks, and of what: "Inspectors on “Housing”"."""
    return f"Inspectors on “{subject}”" if subject else "Inspectors on the services as a whole"


def more_changed(number: int) -> str:
    """Over sentences that are folded."""
    return f"{counted(number, 'more sentence')}, on other subjects"
