"""How a document held here is named by its kind and its day: beside its name, by itself, and in a line of sources."""

from __future__ import annotations

from generator.english.dates import date_words
from generator.english.sentences import lower_first, place_words
from generator.model.noun import Place
from generator.model.report import DocumentKind, Report

FULL_DAY = "2019-02-15"
SOURCES: dict[DocumentKind, str] = {
    "visit-letter": "letter",
    "joint-letter": "letter",
    "council-paper": "council paper",
}


def report_date(report: Report) -> str:
    """The day a report stands under, beside its name: "25 September 2017", or "ended 1 May 2026"."""
    day = date_words(report.date)
    return day if report.document.published or not report.date else f"ended {day}"


def report_day(report: Report) -> str:
    """The same where no name stands beside it: "Inspection that ended 1 May 2026"."""
    day = date_words(report.date)
    return day if report.document.published or not report.date else f"{_noun(report).capitalize()} that ended {day}"


def with_day(name: str, day: str) -> str:
    """What stands under a day, with it: "Single inspection, 25 September 2017", "page 5, 14 June 2024"."""
    return f"{name}, {day}"


def of_council(council: str, name: str) -> str:
    """A document, or its kind, by its council: "Lincolnshire: single inspection"."""
    return f"{council}: {lower_first(name)}"


def report_words(report: Report) -> str:
    """How a source line names a document: "report of 25 September 2017", "report on the inspection that ended …"."""
    name, day = SOURCES.get(report.document.kind, "report"), date_words(report.date)
    if not report.document.published and report.date:
        return f"{name} on the {_noun(report)} that ended {day}"
    return f"{name} on the report of {day}" if report.document.kind == "council-paper" else f"{name} of {day}"


def inspection_words(report: Report) -> str:
    """The inspection or visit a document is of, after "the": "inspection that ended 15 February 2019"."""
    end = report.document.inspection_end
    if not end:
        return report_words(report)
    return f"{_noun(report)} that ended {'in ' if len(end) < len(FULL_DAY) else ''}{date_words(end)}"


def source_words(report: Report, where: Place | str) -> str:
    """A source line: the place, or whose document it is, and the document: "page 3, report of 25 September 2017"."""
    named = where if isinstance(where, str) else place_words(where)
    return f"{named}, {report_words(report)}"


def _noun(report: Report) -> str:
    return "visit" if report.document.kind == "visit-letter" else "inspection"
