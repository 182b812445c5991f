"""How far the program can be trusted, in sentences: what was measured, known errors, and how to read the figures.

Pages that use themes, links and readings say it in short and lead to the quality page, which says all (`…_in_full`).
Every figure is of councils that the program had not been taught from, nor any phrase of it written from.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.english.dates import date_words
from generator.english.numbers import counted
from generator.english.sentences import listed, lower_first
from generator.english.terms import READINGS
from generator.model.accuracy import (
    NONE,
    NOT_FOUND,
    UNDATED,
    How,
    JointAccuracy,
    JointValue,
    KnownError,
    KnownErrors,
    LinksAccuracy,
    LookingBackAccuracy,
    ReadingAccuracy,
    ReadValue,
    Share,
)

NOT_MEASURED = "How often the program is right here has not been measured."
NO_ERRORS = "No value that was checked was wrong."
REFUSED = "A file that could not be used"
REPORT = "report"
TRUST = "How far to trust this"
_READ = "and the like are the program’s reading of the words beside them"
STATUSES, DIRECTIONS = f"“Met”, “not met” {_READ}", f"“Better”, “worse” {_READ}"
CAPTION = "How often values are read correctly"
LINKS_CAPTION = "Recommendations that the program calls similar"
LOOKING_BACK_CAPTION = "Sentences about earlier recommendations and about change"
JOINT_CAPTION = "Joint inspections: how often values are read correctly"

NEARLY_ALL = 0.95

VALUES: dict[ReadValue, str] = {
    "grades": "Grades",
    "dates": "Dates",
    "counts": "Number of recommendations in a report",
    "texts": "Recommendations, word for word",
    "letter-dates": "Dates of letters",
    "letter-counts": "Number of priority actions and areas for improvement in a letter",
    "letter-texts": "Priority actions and areas for improvement in letters, word for word",
    "letter-grades": "Grades of earlier inspections that letters mention",
}

JOINT_VALUES: dict[JointValue, str] = {
    "dates": "Dates",
    "outcome": "Outcomes, where one is given",
    "counts": "Number of priority actions and areas for improvement, each counted apart",
    "texts": "Priority actions and areas for improvement, word for word",
    "responsible_bodies": "Everybody who has to act on a priority action",
    "theme": "What a joint inspection looked at",
    "partnership": "Name of the partnership",
    "principal_authority": "Who has to write the answer to inspectors",
    "response_due": "When that answer is due",
    "previous_inspection": "The inspection before, where one is mentioned",
}

FIELDS = {
    "outcome": "outcome of the partnership",
    "inspection_theme": "what a joint inspection looked at",
    "document_kind": "kind of inspection",
    "inspection_start": "first day of the inspection",
    "inspection_end": "last day of the inspection",
    "principal_authority": "who has to write the answer",
    "response_due": "when the answer is due",
}
"""Values in the reader's words; others are called as their keys are."""

MEASURED: dict[How, str] = {
    "unseen": "Measured on {day}, on councils whose reports were not at hand when the program was written.",
    "unread": (
        "Measured on {day}, on councils whose texts were not read while the program’s phrases were written. Each was "
        "judged by a version of the program that had not learnt from it. How sure the program must be before it says "
        "something was set with these councils in view."
    ),
}

ON: dict[How, str] = {
    "unseen": "On reports that were not at hand when it was written",
    "unread": "On reports that it had not learnt from",
}

_DAY = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
_STATUSES: dict[str, str] = {str(status): words for status, words in READINGS.items()}


def measured_words(known: ReadingAccuracy) -> str:
    """When and on what values were compared."""
    return (
        f"On {date_words(known.measured)} the program read {known.on}. Each value was compared with an answer "
        "checked by hand. The program has changed since."
    )


def no_points_words(known: ReadingAccuracy) -> str:
    """How often a text was taken for a point that is none."""
    return f"It also took {counted(known.no_points, 'other passage')} for recommendations."


def joint_measured_words(known: JointAccuracy) -> str:
    """When, and on whose documents: the rules were written with others in view."""
    return (
        f"Measured on {date_words(known.measured)}, on {_reports(known.documents)} of councils whose texts were not "
        "read while the program’s rules were written. Only these totals were looked at, not the single errors."
    )


def joint_invented_words(known: JointAccuracy) -> str:
    """How often something was read that is not there."""
    if not known.invented:
        return "The program read no outcome or date where none is given."
    return f"It read an outcome or a date where none is given {counted(known.invented, 'time')}."


def share_words(share: Share) -> str:
    return f"{share.right:,} of {share.of:,}"


def chance_words(share: Share) -> str:
    """Between which shares the true one may lie: "84% to 99%"."""
    low, high = share.interval
    return f"{_percent(low)} to {_percent(high)}"


def _percent(share: float) -> str:
    """Whole numbers, and tenths where a whole one would make a share look like all: "99.8%"."""
    return f"{share:.1%}".replace(".0%", "%") if share > NEARLY_ALL else f"{share:.0%}"


def _reports(number: int) -> str:
    return counted(number, "report or letter", "reports and letters")


def errors_words(known: KnownErrors) -> str:
    """In which documents the errors were found that are listed."""
    numbers = (
        counted(known.reports, "report"),
        counted(known.letters, "letter") if known.letters else "",
        f"{counted(known.joint, 'report or letter', 'reports and letters')} on joint inspections"
        if known.joint
        else "",
    )
    documents = listed([one for one in numbers if one])
    return (
        f"These errors were found on {date_words(known.measured)} in {documents} that were used to develop the "
        "program. They are about facts, recommendations and their subjects, and the links and readings that were "
        "checked first. The errors behind the figures above are not listed. Expect more in other reports."
    )


def error_words(error: KnownError, titles: Mapping[str, str], times: int) -> str:
    """What is wrong, and how often in one report; `titles` are of themes or areas, by their keys."""
    again = f" ({times} times)" if times > 1 else ""
    return f"{_what_is_wrong(error, titles)}{again}."


def _what_is_wrong(error: KnownError, titles: Mapping[str, str]) -> str:
    theme = titles.get(error.subject, error.subject)
    match error.kind:
        case "theme-missing":
            return f"the subject “{theme}” is missing"
        case "theme-wrong":
            return f"the subject “{theme}” is given wrongly"
        case "link-missing":
            return "a similar earlier or later recommendation is missed"
        case "link-wrong":
            return "two recommendations that do not ask for the same are called similar"
        case "status" if error.got == NOT_FOUND:
            return f"a sentence that says “{_value(error.expected)}” is not found"
        case "status":
            return f"a sentence that says “{_value(error.expected)}” is read as “{_value(error.got)}”"
        case "earlier-grade":
            expected, got = (_grades_told(told, titles) for told in (error.expected, error.got))
            return f"grade of an earlier inspection: {_instead(expected, got)}"
        case "value":
            field = FIELDS.get(error.subject) or error.subject.replace("_", " ")
            if not error.got:
                return f"{field}: wrong"
            return f"{field}: {_instead(_value(error.expected), _value(error.got))}"


def _instead(expected: str, got: str) -> str:
    """What the program read, and what it should have read."""
    read = "found none" if got == NONE else f"read {got}"
    return f"the program {read}; there is none" if expected == NONE else f"the program {read}; it should be {expected}"


def _grades_told(told: str, titles: Mapping[str, str]) -> str:
    """Earlier grades, each with its area and day: "“good” for adoption (October 2018)"; "none" where there is none."""
    if told == NONE:
        return NONE
    return listed([_grade_told(one, titles) for one in told.split(", ")])


def _grade_told(told: str, titles: Mapping[str, str]) -> str:
    """`2018-10 adoption good`, as it stands in the record; where no area is named, words stand in its place."""
    day, _, area_and_grade = told.partition(" ")
    area, _, grade = area_and_grade.rpartition(" ")
    title = lower_first(titles.get(area, area.replace("_", " ")))
    return f"“{_value(grade)}” for {title} ({date_words(None if day == UNDATED else day)})"


def _value(key: str) -> str:
    """A status or a day in the reader's words; the key of a grade as words; anything else as it is."""
    return date_words(key) if _DAY.fullmatch(key) else _STATUSES.get(key, key.replace("_", " "))


def links_words(known: LinksAccuracy | None) -> str:
    """Of links, in short: how many were right, and how many such pairs are missed."""
    if known is None:
        return NOT_MEASURED
    found = f"it found {share_words(known.found)} such pairs"
    if known.twins:
        found = f"it showed the earlier one beside {share_words(known.twins)} recommendations made before"
    return (
        f"The program finds similar recommendations itself. {ON[known.how]}, {share_words(known.same)} were right, and "
        f"{found}. So a recommendation without an earlier one need not be new."
    )


def usually_finds(looking_back: LookingBackAccuracy | None, links: LinksAccuracy | None) -> str:
    """How much the program finds of what later documents say, beside the words that it found nothing."""
    if looking_back is None or links is None:
        return NOT_MEASURED
    again = f"for {_in_hundred(links.twins)} recommendations made again" if links.twins else "for some made again"
    return (
        f"{ON[looking_back.how]}, it found the earlier one {again}, and {_in_hundred(looking_back.points)} sentences "
        "on what became of one. How many other findings it misses has not been measured."
    )


def statuses_words(known: LookingBackAccuracy | None) -> str:
    """Of readings of what became of points, in short: how many were right."""
    return _reading(STATUSES, known.how, known.told) if known else f"{STATUSES}. {NOT_MEASURED}"


def directions_words(known: LookingBackAccuracy | None) -> str:
    """Of readings of what has changed, in short: how many were right."""
    return _reading(DIRECTIONS, known.how, known.directions) if known else f"{DIRECTIONS}. {NOT_MEASURED}"


def _reading(words: str, how: How, right: Share | None) -> str:
    return f"{words}. {ON[how]}, {share_words(right)} were right." if right else f"{words}. {NOT_MEASURED}"


def links_rows(known: LinksAccuracy) -> list[tuple[str, Share]]:
    """What was measured of links, each with its share."""
    rows = {
        "Called similar: ask for the same improvement": known.same,
        "Called similar: ask for the same or a related one": known.near,
        "Shown side by side in all: ask for the same or a related one": known.shown,
        "Pairs that ask for the same: called similar": known.found,
        "Made before: the earlier one is shown": known.twins,
    }
    return [(words, share) for words, share in rows.items() if share]


def looking_back_rows(known: LookingBackAccuracy) -> list[tuple[str, Share]]:
    """What was measured of sentences that look back, each with its share."""
    rows = {
        "What became of a recommendation: sentences found": known.points,
        "What became of a recommendation: right among those found": known.points_meant,
        "What has changed: sentences found": known.changes,
        "What has changed: right among those found": known.changes_meant,
        "“Met”, “partly met”, “not met”: readings right": known.told,
        "“Better”, “worse”, “not changed”: readings right": known.directions,
    }
    return [(words, share) for words, share in rows.items() if share]


def turned_words(known: LookingBackAccuracy) -> str:
    """How often a reading is the opposite of what the words say."""
    return f"Of the readings, {known.turned or 'none'} took what was met for not met, or the other way round."


def measured_on(how: How, day: str) -> str:
    """When, and on whom, so that a reader knows what to expect of other councils."""
    return MEASURED[how].format(day=date_words(day))


def themes_in_full(known: ReadingAccuracy) -> str:
    """How far they agree with those noted by hand, and on how many texts."""
    return (
        f"Subjects: the subjects of {counted(known.theme_texts, 'recommendation')} were noted by hand. The program "
        f"agrees with them to {known.theme_f1:.2f}, where 1 is full agreement. "
        f"{measured_on('unseen', known.measured)}"
    )


def _in_hundred(share: Share) -> str:
    """A share in words that need no arithmetic: "78 in 100"."""
    return f"{round(share.ratio * 100)} in 100"
