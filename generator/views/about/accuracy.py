"""How right the program is, as the quality and the method page render it: figures by framework, and known errors.

Every figure comes from the record that `evaluate --record` writes; where there is none, that is said.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator import english
from generator.analysis.accuracy import load_accuracy, load_history_accuracy
from generator.english import accuracy as wording
from generator.model.accuracy import Accuracy, FrameworkAccuracy, KnownError, ReportMeasured
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink


@dataclass(frozen=True, slots=True)
class AccuracyRow:
    """One framework's figures, each as "593 of 593"."""

    framework: str
    reports: str
    grades: str
    dates: str
    counts: str
    texts: str


@dataclass(frozen=True, slots=True)
class AccuracyTable:
    caption: str
    rows: tuple[AccuracyRow, ...]


@dataclass(frozen=True, slots=True)
class ErrorLine:
    """A report, with a link where it is held here, and what is wrong with its reading."""

    report: str
    link: Hyperlink | None
    words: str


@dataclass(frozen=True, slots=True)
class AccuracyShown:
    """`opening` says what was measured and when, `closing` how far to trust what the program adds.

    There is no table where nothing was measured. `no_errors` stands where there are none.
    """

    opening: tuple[str, ...]
    table: AccuracyTable | None
    closing: tuple[str, ...]
    errors: tuple[ErrorLine, ...]
    no_errors: str


def accuracy(site: SiteContext, measured: Accuracy | None = None) -> AccuracyShown:
    """Return what was measured, or a sentence that nothing was."""
    known = measured or load_accuracy()
    if known is None:
        return AccuracyShown((wording.NOT_MEASURED,), None, (), (), wording.NOT_MEASURED)
    unmeasured = _kinds_not_measured(site, known)
    return AccuracyShown(
        opening=(wording.measured_words(known), *([wording.unmeasured_words(unmeasured)] if unmeasured else [])),
        table=AccuracyTable(wording.CAPTION, tuple(_row(site, one) for one in known.frameworks)),
        closing=wording.history_in_full(load_history_accuracy()),
        errors=tuple(_error(site, error, times) for error, times in Counter(known.errors).items()),
        no_errors=wording.NO_ERRORS,
    )


def _kinds_not_measured(site: SiteContext, known: Accuracy) -> list[str]:
    measured = {one.framework for one in known.frameworks}
    held = dict.fromkeys(report.framework.key for report in site.corpus.reports)
    return [site.inspection_name(key) for key in held if key not in measured]


def _row(site: SiteContext, one: FrameworkAccuracy) -> AccuracyRow:
    return AccuracyRow(
        framework=site.framework_title(one.framework),
        reports=f"{one.reports:,}",
        grades=wording.grades_words(one),
        dates=wording.share_words(one.dates),
        counts=wording.share_words(one.counts),
        texts=wording.share_words(one.texts),
    )


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
