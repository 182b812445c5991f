"""What is said of an inspection of several bodies at once: whose outcome it is, who has to act, what comes next.

Such an outcome is never the council's alone, so each sentence that tells one says whose it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.english.dates import date_words
from generator.english.grades import whose_outcome
from generator.english.sentences import key_words, listed, lower_first

_LONG_BRACKET = re.compile(r"\s*\([^()]{60,}\)")
_APOSTROPHE_S = re.compile(r"['’]s?\b|s\b|['’]")

INSPECTED_BY = "Inspected by"
PARTNERSHIP = "Partnership"
BODIES = "Bodies that answer for the services, as printed"
BODIES_WRITTEN_TO = "Bodies found among those it was written to"
THEME = "What inspectors looked at"
NOT_INSPECTED_BEFORE = "Inspected before"
LEAD = "Lead inspector"
LEADS = "Lead inspectors"

NONE_HELD = "This site has no report of this kind on this area. It may have been inspected all the same."
WHO_HAS_TO_ACT = "Who has to act"
NOTHING_LATER = "This site has no later report of this kind on this area, so it cannot say what became of them."
NOBODY_NAMED = "the report names nobody for what has to improve"
NOBODY_NAMED_HERE = "Who has to act: the report names nobody for these."
COMES_BACK = "When inspectors come back"
MONITORING = "Monitoring inspection"
"""As these reports call it: a monitoring visit is to a council judged inadequate."""
NEXT_INSPECTION = "Next inspection"
NOT_SAID = "not found in the report"
NOT_LOOKED_FOR = "not known, because the program that read this report did not look for it"
NOTHING_NEXT = "The program found nothing in the report on what happens next."
NEXT_NOT_LOOKED_FOR = f"What happens next is {NOT_LOOKED_FOR}."
NOT_ALONE = "It is about several services together, not the council alone."
ANSWER = "Written answer asked for"
DATE_NOT_PRINTED = ", no date is printed"
NOT_THE_COUNCILS = "This is not a grade of the council."
POINTS = "What inspectors listed"
NO_POINTS = "none found in the report"
INSPECTED = "Inspected"
THEME_SHORT = "Theme"
READ_ON = "Read on"
THE_WHOLE_REPORT = "the whole report"
ALL_OF_THIS_KIND = "all inspections of this kind"
FINDINGS_NOTE = (
    "Letters of these years list under this heading what inspectors found, not what they ask for. This site counts "
    "such findings apart."
)


def look_on(page: str) -> str:
    """Where a report may be that is not held here: "Look for one on Ofsted’s page of Kent"."""
    return f"Look for one on {page}"


def whose(outcome_of: str) -> str:
    """ "The local area partnership’s outcome, not the council’s." """
    return f"{whose_outcome(outcome_of)}, not the council’s."


def of_partnership(printed: str | None) -> str:
    """Whom an inspection was of, where that is not the council alone."""
    return f"Of {printed or 'several services in the area'}, not of the council alone."


def outcomes_of(outcome_of: str) -> str:
    """Before the grades of several areas: "The partnership’s outcome in each area, not a grade of the council:"."""
    return f"{whose_outcome(outcome_of)} in each area, not a grade of the council:"


def part_heading(inspection: str, outcome_of: str | None) -> str:
    """The heading of a part of a council's page: "Area SEND inspection: the local area partnership’s outcome"."""
    return f"{inspection}: {lower_first(whose_outcome(outcome_of))}" if outcome_of else inspection


def all_outcomes(judged: str | None) -> str:
    """The way to the outcomes of all councils' areas, of what was `judged` where a report judges several."""
    return f"outcomes of all areas: {lower_first(judged)}" if judged else "outcomes of all areas"


def who_acts(printed: str) -> str:
    return f"Who has to act: {printed}"


def acting(body: str, points: str) -> str:
    """One who has to act, with the number of their points: "The council (2 priority actions)"."""
    return f"{body} ({points})"


def all_acting(bodies: Sequence[str]) -> str:
    return "; ".join(bodies)


def acting_together(bodies: Sequence[str]) -> str:
    """Of an outcome that several bodies answer for, where none is named beside a point."""
    return f"{listed(bodies)}, together: {NOBODY_NAMED}"


def says(words: str) -> str:
    """In the document's own words: "the document says: “Not inspected before”"."""
    return f"the report says: “{words}”"


def coming_back(what: str, within: str) -> str:
    """ "Next inspection within approximately three years"."""
    return f"{what} {within}"


def coming_back_all(visits: Sequence[str]) -> str:
    first, *others = visits
    return "; ".join([first, *map(lower_first, others)])


def answer(title: str, by: str | None, sent_by: str | None, due: str | None, none_printed: bool = False) -> str:
    """The answer asked for: "Statement of action, by “the council”, due 18 April 2023".

    Where another sends it, the day is the sender’s: "…, written by “A”, sent by “B” by 18 April 2023".
    `none_printed`: the document was read as giving no day.
    """
    if by and sent_by and _differ(by, sent_by):
        who, before_day = f", written by {_shown(by)}, sent by {_shown(sent_by)}", " by "
    else:
        who, before_day = f", by {_shown(by)}" if by else ", by whom was not found", ", due "
    day = f"{before_day}{date_words(due)}" if due else DATE_NOT_PRINTED if none_printed else ""
    return f"{title}{who}{day}"


def _differ(one: str, other: str) -> bool:
    """Whether two are named; a capital letter or an apostrophe more does not make another of one."""
    return _APOSTROPHE_S.sub("", one).casefold() != _APOSTROPHE_S.sub("", other).casefold()


def _shown(who: str) -> str:
    """In quotation marks, without the names of officers in a long bracket, where an ellipsis stands instead."""
    return f"“{_LONG_BRACKET.sub(' …', who)}”"


def lead(name: str, inspectorate: str | None) -> str:
    return f"{name} ({inspectorate})" if inspectorate else name


def points_to_read(points: str) -> str:
    """The words that open a fold: "Read 2 priority actions in the inspectors’ words"."""
    return f"Read {points} in the inspectors’ words"


def on_theme(theme: str) -> str:
    return f"theme {theme},"


def in_words(sentence: str) -> str:
    """Where no part of it says when by itself, the whole sentence."""
    return f"“{sentence}”"


def response(kind: str) -> str:
    """The answer asked for, where its framework has no name for it."""
    return key_words(kind)


def answer_asked_for(answer: str) -> str:
    return f"{ANSWER}: {lower_first(answer)}"
