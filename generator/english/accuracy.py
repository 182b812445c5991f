"""How far the program can be trusted, in sentences: what was measured, every known error, and how to read the figures.

Pages that use themes, links and readings say it in short and lead to the quality page, which says all (`…_in_full`).
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.english.dates import date_words
from generator.english.numbers import counted
from generator.english.sentences import listed, quoted
from generator.english.terms import GRADES, READINGS
from generator.model.accuracy import Accuracy, FrameworkAccuracy, HistoryAccuracy, KnownError, Share

NOT_MEASURED = "How right the program is over many reports has not been measured."
NOT_MEASURED_HERE = "How often the program is right here has not been measured."
NOT_CHECKED = "not checked"
NO_ERRORS = "No value that was checked is wrong."
REFUSED = "A document that was refused"
REPORT = "report"
TRUST = "How far to trust this"
READING = "“Met”, “not met”, “better” and their like are the program’s reading of the words beside them"
CAPTION = "Values read right, by kind of inspection"

_VALUES = {str(grade): words.lower() for grade, words in GRADES.items()} | {
    str(status): words for status, words in READINGS.items()
}


def measured_words(known: Accuracy) -> str:
    """When and on how many reports it was measured, and what that means for others."""
    return (
        f"On {date_words(known.measured)} the program read {counted(known.reports, 'report')} whose "
        "answers had been checked by hand, and each value was compared. It was made with these reports at hand, so "
        "expect less on reports of a layout it has not met."
    )


def unmeasured_words(kinds: Sequence[str]) -> str:
    """Kinds of inspection that are held here but were not among those measured."""
    return f"Held here but not measured over many reports: {listed(quoted(kinds))}."


def share_words(share: Share) -> str:
    return f"{share.right:,} of {share.of:,}" if share.of else NOT_CHECKED


def grades_words(one: FrameworkAccuracy) -> str:
    """Grades that are right, and those of areas that the report does not judge."""
    invented = f", and {one.invented:,} that the report does not give" if one.invented else ""
    return share_words(one.grades) + invented


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
    return _VALUES.get(key, key)


def links_words(known: HistoryAccuracy | None) -> str:
    """Of links, in short: how many were right, and how many such pairs are missed."""
    if known is None:
        return NOT_MEASURED_HERE
    return (
        f"Similar points are found by the program: {_right(known.links)}, and it finds about "
        f"{known.links_found.ratio:.0%} of such pairs. So a point without one need not be new."
    )


def usually_finds(known: HistoryAccuracy | None) -> str:
    """How much the program finds of what later documents say, beside the words that it found nothing."""
    if known is None:
        return NOT_MEASURED_HERE
    return (
        f"It usually finds {_in_ten(known.sentences_found)} of the sentences that say what became of a point, and "
        f"{_in_ten(known.links_found)} of the points that are made again."
    )


def statuses_words(known: HistoryAccuracy | None) -> str:
    """Of readings, in short: how many were right."""
    if known is None:
        return NOT_MEASURED_HERE
    return f"{READING}: {_right(known.statuses)}."


def history_in_full(known: HistoryAccuracy | None) -> tuple[str, ...]:
    """Of links, themes and readings: all that was measured, a paragraph each."""
    if known is None:
        return (NOT_MEASURED_HERE,)
    return _links_in_full(known), _themes_in_full(known), _statuses_in_full(known)


def _links_in_full(known: HistoryAccuracy) -> str:
    """How many were right, how sure that is, and how many such pairs are missed."""
    return (
        f"How far to trust links made by the program: against reports compared by hand, {_share(known.links, 'link')} "
        f"joined points that ask for the same improvement, and {_none_or(known.links_different)} joined points "
        f"that have nothing to do with each other. It finds about {known.links_found.ratio:.0%} of such pairs, so "
        "no link does not mean that nothing similar was said."
    )


def _themes_in_full(known: HistoryAccuracy) -> str:
    """How far they agree with those noted by hand, and on how many texts."""
    return (
        f"How far to trust themes: on {counted(known.theme_texts, 'recommendation')} whose themes were noted "
        f"by hand, the program agrees to {known.theme_f1:.2f} on a scale on which 1 is full agreement. Many of these "
        "were in view when its phrases were written, so expect less on others."
    )


def _statuses_in_full(known: HistoryAccuracy) -> str:
    """How many were right, how sure that is, and how often met and not met were exchanged."""
    return (
        f"{READING}. Against sentences read by hand, {_share(known.statuses, 'sentence')} were read "
        f"alike, and {_none_or(known.flips)} as met where it "
        "was not met or the other way round."
    )


def _in_ten(share: Share) -> str:
    """A share in words that need no arithmetic: "about 4 in 10"."""
    return f"about {round(share.ratio * 10)} in 10"


def _right(share: Share) -> str:
    return f"{share.right:,} of {share.of:,} checked by hand were right"


def _share(share: Share, noun: str) -> str:
    low, high = share.interval
    return (
        f"{share.right:,} of {counted(share.of, noun)} ({share.right / share.of:.0%}; with so few, the true "
        f"share may lie between {low:.0%} and {high:.0%})"
    )


def _none_or(number: int) -> str:
    return f"{number:,}" if number else "none"
