"""What no parsed report may say, whatever tool wrote it: a day that is none, an address or a file that leads elsewhere.

The schema holds the kinds of values; these are what pages, feeds and files would break on, or lead a reader astray by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from generator.corpus.layout import SOURCE_ENDINGS
from generator.model.day import PARTIAL_DAY, YEARS, is_possible_date
from generator.model.noun import MOST_POINTS, Place
from generator.model.report import Report
from generator.safe_paths import is_safe_name

_ANCHOR = re.compile(r"[a-z][a-z0-9.-]{0,60}")
_KEY = re.compile(r"\w[\w-]{0,119}")
MOST = 1_000_000_000
"""Of anything that a report counts; and pictures are drawn to scale."""
MOST_SPANNED = 1_000_000
"""Pages and lines that all parts of a report span: each is looked up by itself."""
_NUMBER = re.compile(r"\d{1,4}")
_DIGEST = re.compile(r"[0-9a-f]{64}")


def impossible_values(report: Report) -> Iterator[tuple[str, str]]:
    """Yield what a report says that cannot be, and what would be possible instead."""
    source = report.document.source
    if not is_safe_name(source.file) or PurePath(source.file).suffix.lower() not in SOURCE_ENDINGS:
        yield f"the source file {source.file!r}", "the name of a document beside it, such as source.pdf"
    if not _DIGEST.fullmatch(source.sha256):
        yield f"the sha256 {source.sha256!r}", "64 digits of 0-9 and a-f"
    for day in _dates(report):
        if not is_possible_date(day):
            yield f"the date {day!r}", "a day as 2016-05-04, or as much of it as is printed"
    for anchor in _anchors(report):
        if not _ANCHOR.fullmatch(anchor):
            yield f"the address {anchor!r} of a block", "a letter, then letters, digits, dots and dashes"
    yield from _impossible_keys_and_numbers(report)
    yield from _impossible_points(report)
    if report.date and not re.fullmatch(rf"(?:undated|{PARTIAL_DAY.pattern})-.+", report.id.rpartition("/")[2]):
        yield f"the id {report.id!r}", "an authority, and a date with a framework"


def _impossible_keys_and_numbers(report: Report) -> Iterator[tuple[str, str]]:
    for key in _keys(report):
        if not _KEY.fullmatch(key):
            yield f"the key {key!r}", "letters, digits, dashes and underscores"
    for number in _numbers(report):
        if not abs(number) <= MOST:
            yield f"the number {number:g}", f"one of at most {MOST:,}"
    if (spanned := sum(map(_span, _places(report)))) > MOST_SPANNED:
        yield f"parts that span {spanned:,} pages or lines", f"at most {MOST_SPANNED:,}"
    year = report.document.copyright_year
    if year is not None and year not in YEARS:
        yield f"the year {year}", f"one from {YEARS.start} to {YEARS.stop - 1}"


def _impossible_points(report: Report) -> Iterator[tuple[str, str]]:
    if len(report.recommendations) > MOST_POINTS:
        yield f"{len(report.recommendations)} points", f"at most {MOST_POINTS}"
    for item in report.recommendations:
        of_report, _, number = item.id.rpartition("#r")
        if of_report != report.id or not _NUMBER.fullmatch(number):
            yield f"the id {item.id!r} of a recommendation", f"one such as {report.id}#r1"


def _dates(report: Report) -> Iterator[str]:
    facts = report.document
    given = [facts.inspection_start, facts.inspection_end, facts.published, facts.published_supplied]
    given += [statement.date for statement in facts.date_statements]
    given += [one.date for one in report.previous_inspections]
    given.append(report.response.due if report.response else None)
    for figure in report.statistics:
        given += [figure.as_of, figure.previous.as_of if figure.previous else None]
    return (day for day in given if day is not None)


def _anchors(report: Report) -> Iterator[str]:
    for section in report.sections:
        yield section.anchor
        yield from (block.anchor for block in section.blocks)


def _keys(report: Report) -> Iterator[str]:
    """What addresses, files and marks on a page are made of."""
    facts = report.document
    yield from (one.area for one in report.judgements)
    yield from (one.measure for one in report.statistics)
    yield from facts.inspectorates
    areas = [section.area for section in report.sections] + [one.area for one in report.previous_inspections]
    others = [*areas, *(one.inspectorate for one in report.people), facts.theme.key if facts.theme else None]
    yield from (key for key in others if key is not None)


def _numbers(report: Report) -> Iterator[float]:
    yield from (section.level for section in report.sections)
    yield from (piece.words for piece in report.ledger.furniture)
    yield from (found.score for item in report.recommendations for found in item.supported_by)
    for figure in report.statistics:
        earlier = figure.previous.value if figure.previous else None
        yield from (number for number in (figure.value, figure.national, earlier) if number is not None)


def _places(report: Report) -> Iterator[Place]:
    for section in report.sections:
        yield section.place
        yield from (block.place for block in section.blocks)
    yield from (piece.place for piece in report.ledger.furniture)


def _span(place: Place) -> int:
    first = place.page if place.page is not None else place.line
    return max((place.to or 0) - (first or 0), 0)
