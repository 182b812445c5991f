"""What has been inspected again: a reader of an older report must not take it for the newest there is.

Most readers come to a report from a search. Wherever an older one stands, it says which later inspection judged the
same services and which visits came after. Only the report's own programme counts: an inspection of a whole partnership
says nothing on whether the council's services were inspected again, nor the other way round. That the council's own
services were inspected after a partnership is told apart, and is never called "again".
"""

from __future__ import annotations

from generator.analysis.how_common import is_inspection
from generator.frozen import Frozen
from generator.model.corpus import Corpus
from generator.model.report import Report

NO_INSPECTION_BY_ITSELF = ("visit-letter", "council-paper", "board-review")
"""Kinds of document that are an inspection of the same services only where they judge them."""


class InspectedSince(Frozen):
    """What came after a report, at least one of the two.

    `inspection` is the newest later inspection; `visits` are those after it or, where there is none, after the report,
    oldest first. `same_theme` is False where the later inspection looked at another theme, so that it judged
    something else of the same partnership.
    """

    inspection: Report | None
    visits: tuple[Report, ...]
    same_theme: bool = True


def inspected_since(corpus: Corpus, report: Report) -> InspectedSince | None:
    """Return what came after a report in its programme; None for the newest, and where no day tells which is later."""
    later = [
        other
        for other in corpus.read_with(report)
        if _is_about_the_same(report, other) and _ended_before(report, other)
    ]
    inspection = max((one for one in later if _is_inspection(corpus, one)), key=day_of, default=None)
    since = inspection or report
    visits = tuple(
        sorted((one for one in later if not _is_inspection(corpus, one) and _ended_before(since, one)), key=day_of)
    )
    if inspection is None and not visits:
        return None
    return InspectedSince(inspection, visits, inspection is None or _theme(report) == _theme(inspection))


def council_inspected_since(corpus: Corpus, report: Report) -> Report | None:
    """Return the newest inspection of the council's own services after one of a partnership; None where none is held.

    None too for a report on the council alone, and where no day tells which is later.
    """
    if not report.document.is_joint:
        return None
    held = [one for one in corpus.of_programme(report.authority.slug) if is_inspection(corpus, one)]
    return max((one for one in held if _ended_before(report, one)), key=day_of, default=None)


def _is_about_the_same(report: Report, other: Report) -> bool:
    """A review of a safeguarding board judges the board alone, and other documents do not judge it again."""
    return (report.document.kind == "board-review") == (other.document.kind == "board-review")


def _is_inspection(corpus: Corpus, report: Report) -> bool:
    """Whether it judges, or is of a kind that does though its judgements were not read; else it is a visit."""
    return corpus.should_judge(report) or report.document.kind not in NO_INSPECTION_BY_ITSELF


def _ended_before(report: Report, other: Report) -> bool:
    """Whether an inspection ended before another, by as much of both days as is known.

    Two documents on one inspection, such as its report and a council's paper on it, are not later than one another.
    """
    days = day_of(report), day_of(other)
    known = min(map(len, days))
    return bool(known) and days[0][:known] < days[1][:known]


def day_of(report: Report) -> str:
    """The day an inspection or visit ended (ISO, cut to what is printed); where none is, that of its report."""
    return report.day_inspected


def _theme(report: Report) -> str | None:
    """What an inspection looked at, by its framework's list or, where the words fit none of it, by these."""
    theme = report.document.theme
    return (theme.key or theme.words) if theme else None
