"""How a document is called by its day: beside its name, in a running sentence, and in a line of sources.

Everywhere but on its own page it goes by the day its inspection or visit ended. Only where it prints no such day it
goes by the day it was published, or that the inspection started, and the words say so.
"""

from __future__ import annotations

from generator.english.dates import date_words, month_words, signed
from generator.english.sentences import lower_first, opening_words, place_words, upper_first
from generator.model.noun import Place
from generator.model.report import DocumentFacts, DocumentKind, Report

FULL_DAY = "2019-02-15"
OF_WHAT: dict[DocumentKind, str] = {"visit-letter": "visit", "board-review": "review"}
"""What took place, where it was no inspection."""
PRINTED_AS: dict[DocumentKind, str] = {"visit-letter": "letter", "joint-letter": "letter"}
"""What was published of it, where it was no report."""


def report_date(report: Report) -> str:
    """The day a document is called by, beside its name or alone: "30 March 2017", or "published 29 June 2016"."""
    day = _date(report)
    if report.document.inspection_end or not report.date:
        return day
    return f"{'published' if report.document.published else 'started'} {day}"


def looked_at(document: DocumentFacts, quoted: str = "“{}”", longest: int | None = None) -> str | None:
    """What a visit or a joint inspection looked at, in the words printed: "“the front door” (corrected)".

    Of more letters than `longest` its first words stand, with the sign behind them.
    """
    words = document.topic or (document.theme.words if document.theme else None)
    if not words:
        return None
    shown = opening_words(words) if longest and len(words) > longest else words
    return signed(quoted.format(shown), document.is_first_put_right("topic", "theme"))


def theme_words(document: DocumentFacts) -> str | None:
    """The theme of a joint inspection, as printed: "“neglect” (corrected)"."""
    return signed(f"“{document.theme.words}”", document.is_put_right("theme")) if document.theme else None


def report_month(report: Report, unknown: str = "a month that is not known") -> str:
    """The month inspectors came, in a running sentence after "in" or a name: "March 2017".

    Where no day of theirs is known, it is that of the publication.
    """
    is_right = report.document.is_first_put_right("inspection_end", "inspection_start", "published")
    return signed(month_words(report.day_inspected, unknown), is_right)


def with_day(name: str, day: str) -> str:
    """What stands under a day, with it: "Single inspection, 30 March 2017", "page 5, 14 June 2024"."""
    return f"{name}, {day}"


def of_council(council: str, name: str) -> str:
    """A document, or its kind, by its council: "Lincolnshire: single inspection"."""
    return f"{council}: {lower_first(name)}"


def inspection_words(report: Report) -> str:
    """The inspection or visit a document is of, after "the": "inspection that ended 15 February 2019"."""
    noun = OF_WHAT.get(report.document.kind, "inspection")
    if not report.date:
        return f"{noun} of which no date is known"
    if report.document.inspection_end:
        return f"{noun} that ended {_day(report)}"
    if not report.document.published:
        return f"{noun} that started {_day(report)}"
    return f"{PRINTED_AS.get(report.document.kind, 'report')} published {_day(report)}"


def report_words(report: Report) -> str:
    """How a document is named in a sentence, after "the": "inspection that ended 30 March 2017"."""
    named = inspection_words(report)
    return named if report.document.first_hand else f"council paper on the {named}"


def source_words(report: Report, place: Place | None = None) -> str:
    """A source line: the document, and the place in it: "Visit that ended 4 May 2023, page 3"."""
    document = upper_first(report_words(report))
    return f"{document}, {place_words(place)}" if place else document


def _date(report: Report) -> str:
    """The day it is known by, which is signed where a person put it right."""
    return signed(date_words(report.date), is_day_put_right(report))


def is_day_put_right(report: Report) -> bool:
    """Whether a person put the day right that a document is known by, or took one away that went before it."""
    return report.document.is_first_put_right("inspection_end", "published", "inspection_start")


def _day(report: Report) -> str:
    """ "15 February 2019"; "in May 2012" where no day is printed."""
    day = _date(report)
    return f"{'in ' if len(report.date) < len(FULL_DAY) else ''}{day}"
