"""How far the program can be trusted, in sentences: what was measured, every known error, and how to read the figures.

Pages that use themes, links and readings say it in short and lead to the quality page, which says all (`…_in_full`).
Every figure is of councils that the program was not tuned on.
"""

from __future__ import annotations

from generator.english.dates import date_words
from generator.english.numbers import counted
from generator.english.terms import GRADES, READINGS
from generator.model.accuracy import (
    How,
    KnownError,
    KnownErrors,
    LinksAccuracy,
    LookingBackAccuracy,
    ReadingAccuracy,
    ReadValue,
    Share,
)

NOT_MEASURED = "How often the program is right here has not been measured."
NO_ERRORS = "No value that was checked is wrong."
REFUSED = "A document that was refused"
REPORT = "report"
TRUST = "How far to trust this"
READING = "“Met”, “not met”, “better” and their like are the program’s reading of the words beside them"
CAPTION = "Values read right"

VALUES: dict[ReadValue, str] = {
    "grades": "Grades",
    "dates": "Dates",
    "counts": "Number of points in a report",
    "texts": "Texts of points, word for word",
    "letter-dates": "Dates of letters",
    "letter-counts": "Number of points in a letter",
    "letter-texts": "Texts of points in letters, word for word",
    "letter-grades": "Grades of earlier inspections that letters tell of",
}

MEASURED: dict[How, str] = {
    "unseen": "Measured on {day}, on councils none of whose documents were at hand when the program was written.",
    "cross-validated": "Measured on {day}; each council was judged by a program that had been taught without it.",
}

_KEYS = {str(grade): words.lower() for grade, words in GRADES.items()} | {
    str(status): words for status, words in READINGS.items()
}


def measured_words(known: ReadingAccuracy) -> str:
    """When and on what values were compared."""
    return (
        f"On {date_words(known.measured)} the program read {known.on}. Each value was compared with an answer that "
        "was checked by hand. The program has changed since."
    )


def no_points_words(known: ReadingAccuracy) -> str:
    """How often a text was taken for a point that is none."""
    texts = counted(known.no_points, "text")
    return f"Besides these, {texts} that are no points were taken for some."


def share_words(share: Share) -> str:
    return f"{share.right:,} of {share.of:,}"


def errors_words(known: KnownErrors) -> str:
    """In which reports the errors were found that are listed."""
    return (
        f"Each value that was found wrong or missing on {date_words(known.measured)} in "
        f"{counted(known.reports, 'report')} that the program was developed with. Of others, expect more."
    )


def error_words(error: KnownError, theme: str, times: int) -> str:
    """What is wrong, and how often in one report; `theme` is the title of the theme it is about, if it is about one."""
    again = f" ({times} times)" if times > 1 else ""
    return f"{_what_is_wrong(error, theme)}{again}."


def _what_is_wrong(error: KnownError, theme: str) -> str:
    match error.kind:
        case "theme-missing":
            return f"the theme “{theme}” is missing"
        case "theme-wrong":
            return f"the theme “{theme}” is given wrongly"
        case "link-missing":
            return "a similar earlier or later point is missed"
        case "link-wrong":
            return "two points that are related but not the same are shown as similar"
        case "status":
            return f"a sentence that says “{_value(error.expected)}” is read as “{_value(error.got)}”"
        case "value":
            field = error.subject.replace("_", " ")
            if not error.got:
                return f"{field}: wrong"
            return f"{field}: {_value(error.expected)} was expected, {_value(error.got)} read"


def _value(key: str) -> str:
    """A grade or status in the reader's words; anything else as it is."""
    return _KEYS.get(key, key)


def links_words(known: LinksAccuracy | None) -> str:
    """Of links, in short: how many were right, and how many such pairs are missed."""
    if known is None:
        return NOT_MEASURED
    return (
        f"Similar points are found by the program. On councils it was not tuned on, {share_words(known.same)} were "
        f"right, and it found {share_words(known.found)} such pairs. So a point without one need not be new."
    )


def usually_finds(looking_back: LookingBackAccuracy | None, links: LinksAccuracy | None) -> str:
    """How much the program finds of what later documents say, beside the words that it found nothing."""
    if looking_back is None or links is None:
        return NOT_MEASURED
    return (
        f"It usually finds {_in_ten(looking_back.points)} sentences on what became of a point, and "
        f"{_in_ten(links.twins or links.found)} points that are made again."
    )


def statuses_words(known: LookingBackAccuracy | None) -> str:
    """Of readings, in short: how many were right."""
    if known is None:
        return NOT_MEASURED
    return f"{READING}. On councils it was not tuned on, {share_words(known.told)} were right."


def links_in_full(known: LinksAccuracy) -> str:
    """How many were right, how sure that is, and how many such pairs are missed."""
    said = [
        f"Similar points: {_share(known.same)} that the program put side by side ask for the same improvement, and "
        f"{share_words(known.near)} for the same or a related one.",
        f"It finds {_share(known.found)} pairs that ask for the same, so no link does not mean that nothing similar "
        "was asked.",
    ]
    if known.shown:
        said.append(f"Of all points shown together, {_share(known.shown)} ask for the same or a related improvement.")
    if known.twins:
        said.append(f"Of points that had been made before, the earlier one stands beside {_share(known.twins)}.")
    return " ".join([*said, _measured(known.how, known.measured)])


def looking_back_in_full(known: LookingBackAccuracy) -> str:
    """How many sentences are found, how many were read right, and how often one was turned round."""
    said = [
        f"Looking back: of sentences that say what became of a point, the program finds {_share(known.points)}.",
        *([f"Of those that say what has changed, {_share(known.changes)}."] if known.changes else []),
        f"{READING}: {_share(known.told)} readings of what became of a point were right, and {_none_or(known.turned)} "
        "took what was met for not met or the other way round.",
        *([f"Of better and worse, {_share(known.directions)} were right."] if known.directions else []),
    ]
    return " ".join([*said, _measured(known.how, known.measured)])


def themes_in_full(known: ReadingAccuracy) -> str:
    """How far they agree with those noted by hand, and on how many texts."""
    return (
        f"Themes: on {counted(known.theme_texts, 'recommendation')} whose themes were noted by hand, the program "
        f"agrees to {known.theme_f1:.2f} on a scale on which 1 is full agreement. {_measured('unseen', known.measured)}"
    )


def _measured(how: How, day: str) -> str:
    return MEASURED[how].format(day=date_words(day))


def _in_ten(share: Share) -> str:
    """A share in words that need no arithmetic: "about 4 in 10"."""
    return f"about {round(share.ratio * 10)} in 10"


def _share(share: Share) -> str:
    low, high = share.interval
    return f"{share_words(share)} ({share.ratio:.0%}; {low:.0%} to {high:.0%} allowing for chance)"


def _none_or(number: int) -> str:
    return f"{number:,}" if number else "none"
