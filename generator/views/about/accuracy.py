"""How right the program is, as the quality and the method page render it: figures, and known errors.

Every figure comes from a committed record; where there is none, that is said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator import english
from generator.analysis.accuracy import load_known_errors, load_links, load_looking_back, load_reading
from generator.english import accuracy as wording
from generator.model.accuracy import KnownError, KnownErrors, ReadingAccuracy, ReportMeasured
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink


@dataclass(frozen=True, slots=True)
class AccuracyRow:
    """A kind of value, and how many were read right: "593 of 593"."""

    value: str
    right: str


@dataclass(frozen=True, slots=True)
class AccuracyTable:
    caption: str
    rows: tuple[AccuracyRow, ...]


@dataclass(frozen=True, slots=True)
class AccuracyShown:
    """`opening` says what was read and when, `closing` how far to trust what the program adds.

    There is no table where nothing was measured.
    """

    opening: str
    table: AccuracyTable | None
    closing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ErrorLine:
    """A report, with a link where it is held here, and what is wrong with its reading."""

    report: str
    link: Hyperlink | None
    words: str


@dataclass(frozen=True, slots=True)
class ErrorsShown:
    """`opening` says in which reports they were found; `no_errors` stands where there are none."""

    opening: str
    lines: tuple[ErrorLine, ...]
    no_errors: str


def accuracy() -> AccuracyShown:
    """Return what was measured, or a sentence that nothing was."""
    reading = load_reading()
    return AccuracyShown(
        opening=wording.measured_words(reading) if reading else wording.NOT_MEASURED,
        table=_table(reading) if reading else None,
        closing=tuple(_closing(reading)),
    )


def _table(reading: ReadingAccuracy) -> AccuracyTable:
    rows = (AccuracyRow(wording.VALUES[value], wording.share_words(share)) for value, share in reading.values.items())
    return AccuracyTable(wording.CAPTION, tuple(rows))


def _closing(reading: ReadingAccuracy | None) -> Iterator[str]:
    links, looking_back = load_links(), load_looking_back()
    if reading:
        yield wording.no_points_words(reading)
    if links:
        yield wording.links_in_full(links)
    if looking_back:
        yield wording.looking_back_in_full(looking_back)
    if reading:
        yield wording.themes_in_full(reading)


def known_errors(site: SiteContext, measured: KnownErrors | None = None) -> ErrorsShown:
    """Return every known error, or a sentence that nothing was measured."""
    known = measured or load_known_errors()
    if known is None:
        return ErrorsShown(wording.NOT_MEASURED, (), wording.NOT_MEASURED)
    lines = tuple(_error(site, error, times) for error, times in Counter(known.errors).items())
    return ErrorsShown(wording.errors_words(known), lines, wording.NO_ERRORS)


def _error(site: SiteContext, error: KnownError, times: int) -> ErrorLine:
    theme = site.theme_title(error.subject) if error.kind in ("theme-missing", "theme-wrong") else ""
    said = wording.error_words(error, theme, times)
    if error.report is None:
        return ErrorLine(wording.REFUSED, None, said)
    held = error.report.id in site.corpus.by_id
    link = Hyperlink(wording.REPORT, addresses.report(error.report.id)) if held else None
    return ErrorLine(_named(site, error.report), link, said)


def _named(site: SiteContext, report: ReportMeasured) -> str:
    """ "Kent, 20 May 2022"."""
    return english.with_day(site.authority_name(report.authority), english.date_words(report.date))
