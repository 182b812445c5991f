"""How right the program is, as the quality and the method page render it: figures, and known errors.

Every figure comes from a committed record; where there is none, that is said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator import english
from generator.analysis.accuracy import load_joint, load_known_errors, load_links, load_looking_back, load_reading
from generator.english import accuracy as wording
from generator.frozen import Frozen
from generator.model.accuracy import (
    ErrorKind,
    JointAccuracy,
    KnownError,
    KnownErrors,
    LinksAccuracy,
    LookingBackAccuracy,
    ReadingAccuracy,
    ReportMeasured,
    Share,
)
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink


class AccuracyRow(Frozen):
    """What was measured, how many were right ("593 of 593"), and between which shares the true one may lie."""

    measured: str
    right: str
    chance: str


class AccuracyTable(Frozen):
    """`notes` say what else is to be known of the figures, such as when and on whom they were measured."""

    caption: str
    rows: tuple[AccuracyRow, ...]
    notes: tuple[str, ...]


class AccuracyShown(Frozen):
    """`opening` says what was read and when. There are no tables where nothing was measured."""

    opening: str
    tables: tuple[AccuracyTable, ...]
    themes: str | None


class ErrorLine(Frozen):
    """A report, with a link where it is held here, and what is wrong with its reading."""

    report: str
    link: Hyperlink | None
    words: str


class ErrorsShown(Frozen):
    """`opening` says in which reports they were found; `no_errors` stands where there are none."""

    opening: str
    lines: tuple[ErrorLine, ...]
    no_errors: str


def accuracy() -> AccuracyShown:
    """Return what was measured, or a sentence that nothing was."""
    reading, joint, links, looking_back = load_reading(), load_joint(), load_links(), load_looking_back()
    tables = (
        _reading(reading) if reading else None,
        _joint(joint) if joint else None,
        _links(links) if links else None,
        _looking_back(looking_back) if looking_back else None,
    )
    return AccuracyShown(
        opening=wording.measured_words(reading) if reading else wording.NOT_MEASURED,
        tables=tuple(filter(None, tables)),
        themes=wording.themes_in_full(reading) if reading else None,
    )


def _reading(known: ReadingAccuracy) -> AccuracyTable:
    rows = [(wording.VALUES[value], share) for value, share in known.values.items()]
    return _table(wording.CAPTION, rows, wording.no_points_words(known))


def _joint(known: JointAccuracy) -> AccuracyTable:
    rows = [(words, known.values[value]) for value, words in wording.JOINT_VALUES.items() if value in known.values]
    notes = (wording.joint_invented_words(known), wording.joint_measured_words(known))
    return _table(wording.JOINT_CAPTION, rows, *notes)


def _links(known: LinksAccuracy) -> AccuracyTable:
    return _table(wording.LINKS_CAPTION, wording.links_rows(known), wording.measured_on(known.how, known.measured))


def _looking_back(known: LookingBackAccuracy) -> AccuracyTable:
    notes = (wording.turned_words(known), wording.measured_on(known.how, known.measured))
    return _table(wording.LOOKING_BACK_CAPTION, wording.looking_back_rows(known), *notes)


def _table(caption: str, rows: Iterable[tuple[str, Share]], *notes: str) -> AccuracyTable:
    shown = (AccuracyRow(words, wording.share_words(share), wording.chance_words(share)) for words, share in rows)
    return AccuracyTable(caption, tuple(shown), notes)


def known_errors(site: SiteContext, measured: KnownErrors | None = None) -> ErrorsShown:
    """Return known errors, or a sentence that nothing was measured."""
    known = measured or load_known_errors()
    if known is None:
        return ErrorsShown(wording.NOT_MEASURED, (), wording.NOT_MEASURED)
    lines = tuple(_error(site, error, times) for error, times in Counter(known.errors).items())
    return ErrorsShown(wording.errors_words(known), lines, wording.NO_ERRORS)


def _error(site: SiteContext, error: KnownError, times: int) -> ErrorLine:
    said = wording.error_words(error, _titles(site, error.kind), times)
    if error.report is None:
        return ErrorLine(wording.REFUSED, None, said)
    held = error.report.id in site.corpus.by_id
    link = Hyperlink(wording.REPORT, addresses.report(error.report.id)) if held else None
    return ErrorLine(_named(site, error.report), link, said)


def _titles(site: SiteContext, kind: ErrorKind) -> dict[str, str]:
    """The titles of themes or of judgement areas, by their keys: whichever an error of this kind may be about."""
    if kind in ("theme-missing", "theme-wrong"):
        return {slug: site.theme_title(slug) for slug in site.corpus.themes}
    return {area.key: area.title for framework in site.corpus.frameworks.values() for area in framework.areas}


def _named(site: SiteContext, report: ReportMeasured) -> str:
    """ "Kent, 20 May 2022"; one that is not held here goes by the day in its id."""
    held = site.corpus.by_id.get(report.id)
    day = english.report_date(held) if held else english.date_words(report.date)
    return english.with_day(site.authority_name(report.authority), day)
