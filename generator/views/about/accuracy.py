"""How right the program is, as the quality and the method page print it: figures by framework, and known errors.

Every figure comes from the data file that `evaluate --record` writes; where there is none, that is said.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import get_args

from generator import english
from generator.analysis.accuracy import Accuracy, FrameworkAccuracy, KnownError, load_accuracy
from generator.analysis.measured import Share
from generator.model.report import Grade
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.measured_words import links_in_full, statuses_in_full, themes_in_full
from generator.views.elements.pieces import Hyperlink

NOT_MEASURED = "How right the program is over many reports has not been measured."
NOT_CHECKED = "not checked"
STATUSES = {"met": "met", "partly_met": "partly met", "not_met": "not met", "unclear": "unclear"}


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
class ErrorShown:
    """A report, linked where it is held here, and what is wrong with its reading."""

    report: str
    links: tuple[Hyperlink, ...]
    words: str


@dataclass(frozen=True, slots=True)
class AccuracyShown:
    """`opening` says what was measured and when, `closing` how far to trust what the program adds."""

    opening: tuple[str, ...]
    captions: tuple[str, ...]
    rows: tuple[AccuracyRow, ...]
    closing: tuple[str, ...]
    errors: tuple[ErrorShown, ...]
    no_errors: tuple[str, ...]


def accuracy(site: SiteContext, measured: Accuracy | None = None) -> AccuracyShown:
    """Return what was measured, or a sentence that nothing was."""
    known = measured or load_accuracy()
    if known is None:
        return AccuracyShown((NOT_MEASURED,), (), (), (), (), (NOT_MEASURED,))
    return AccuracyShown(
        opening=(_opening(known), *_not_measured(site, known)),
        captions=("Values read right, by kind of inspection",),
        rows=tuple(_row(site, one) for one in known.frameworks),
        closing=(links_in_full(), themes_in_full(), statuses_in_full()),
        errors=tuple(_error(site, error, times) for error, times in Counter(known.errors).items()),
        no_errors=() if known.errors else ("No value that was checked is wrong.",),
    )


def _opening(known: Accuracy) -> str:
    return (
        f"On {english.date_words(known.measured)} the program read {english.counted(known.reports, 'report')} whose "
        "answers had been checked by hand, and each value was compared. It was made with these reports at hand, so "
        "expect less on reports of a layout it has not met."
    )


def _not_measured(site: SiteContext, known: Accuracy) -> tuple[str, ...]:
    """Kinds of document that are held here but were not among those measured."""
    measured = {one.framework for one in known.frameworks}
    held = dict.fromkeys(report.framework.key for report in site.corpus.reports)
    names = [f"“{site.inspection_name(key)}”" for key in held if key not in measured]
    return (f"Held here but not measured over many reports: {english.listed(names)}.",) if names else ()


def _row(site: SiteContext, one: FrameworkAccuracy) -> AccuracyRow:
    invented = f", and {one.invented:,} that the report does not give" if one.invented else ""
    return AccuracyRow(
        framework=site.framework_title(one.framework),
        reports=f"{one.reports:,}",
        grades=_share(one.grades) + invented,
        dates=_share(one.dates),
        counts=_share(one.counts),
        texts=_share(one.texts),
    )


def _share(share: Share) -> str:
    return f"{share.right:,} of {share.of:,}" if share.of else NOT_CHECKED


def _error(site: SiteContext, error: KnownError, times: int) -> ErrorShown:
    again = f" ({times} times)" if times > 1 else ""
    held = error.report in site.corpus.by_id if error.report else False
    links = (Hyperlink("report", addresses.report(error.report)),) if held and error.report else ()
    return ErrorShown(_report_words(site, error.report), links, f"{_error_words(site, error)}{again}.")


def _report_words(site: SiteContext, report: str | None) -> str:
    """The report's id `kent/2022-05-20-ilacs` in words: "Kent, 20 May 2022"."""
    found = re.fullmatch(r"([^/]+)/(\d{4}(?:-\d\d){0,2})-.+", report or "")
    if not found:
        return "A document that was refused"
    slug, date = found.groups()
    return f"{site.authority_name(slug)}, {english.date_words(date)}"


def _error_words(site: SiteContext, error: KnownError) -> str:
    what, _, theme = error.field.partition(" ")
    if what == "theme":
        title = site.theme_title(theme)
        return f"the theme “{title}” is missing" if error.expected == "yes" else f"the theme “{title}” is given wrongly"
    if what == "link":
        shown = error.got == "shown"
        return (
            "two points that are related but not the same are shown as similar"
            if shown
            else "a similar earlier or later point is missed"
        )
    if what == "follow-up":
        return f"a sentence that says “{_value(error.expected)}” is read as “{_value(error.got)}”"
    field = error.field.replace("_", " ")
    if not error.got:
        return f"{field}: wrong"
    return f"{field}: {_value(error.expected)} was expected, {_value(error.got)} read"


def _value(key: str) -> str:
    """A grade or status in the reader's words; anything else as it is."""
    grades = {grade: english.GRADES[grade].lower() for grade in get_args(Grade)}
    return {**grades, **STATUSES}.get(key, key)
