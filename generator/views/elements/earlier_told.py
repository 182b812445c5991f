"""An earlier inspection as a later document tells of it: its date, its grade and what that is for.

Where the report of that inspection is held too, the two are compared: what agrees is not told again beside that
report, what does not is a doubt, with both places.

Such a grade is often for one part of the service. Where the words that say which are lost, or were never printed, the
page says so, and never lets the grade pass for one of the whole council.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator import english
from generator.analysis.inspections_told_of import (
    Subject,
    agreement,
    gives_the_grade,
    is_held,
    subject_of,
    told_otherwise,
)
from generator.analysis.predecessors import served_before
from generator.english import council as councils
from generator.english import earlier_inspections as wording
from generator.frozen import Frozen, replace
from generator.model.report import PreviousInspection, Report
from generator.views.context import SiteContext
from generator.views.elements.basic import GradeTag, Hyperlink, Quote

NOT_NAMED: dict[Subject, str | None] = {"lost": wording.INSPECTED_LOST, "not-stated": None}
NOT_KNOWN_WHAT_FOR: dict[Subject, str | None] = {
    "lost": wording.GRADE_FOR_LOST,
    "not-stated": wording.GRADE_FOR_NOT_STATED,
}


class EarlierTold(Frozen):
    """`grade` is None where the document names none.

    `about` is what was inspected, or that it is not known, and whose inspection it was where the council was not there
    yet; None where the words quoted say all that is. `doubt` are the other grades that the report of the inspection
    gives, with `held`, their places.
    """

    date: str
    about: str | None
    grade: GradeTag | None
    quote: Quote
    doubt: str | None
    held: tuple[Hyperlink, ...]
    corrected: Hyperlink | None


def earlier_told(site: SiteContext, report: Report, told: PreviousInspection) -> EarlierTold:
    others = told_otherwise(told, site.corpus.read_with(report))
    grades = [
        (site.area_title(one.framework.key, judged.area), site.grade_words(one, judged.grade)) for one, judged in others
    ]
    return EarlierTold(
        english.date_words(told.date),
        " ".join(filter(None, (_kind(site, told) or _about(told), _whose(site, report, told)))) or None,
        _grade(site, report, told),
        replace(site.quote(report, told.place, told.words), corrected=site.corrected_earlier(report, told, "words")),
        wording.told_otherwise(grades) if others else None,
        tuple(site.stated_in(one, judged) for one, judged in others),
        site.corrected_earlier(report, told, "date", "subject"),
    )


def _grade(site: SiteContext, report: Report, told: PreviousInspection) -> GradeTag | None:
    tag = site.told_tag(told.grade) if told.grade else None
    return tag and replace(tag, corrected=site.corrected_earlier(report, told, "grade"))


def _about(told: PreviousInspection) -> str | None:
    """What kind of inspection it was, or of what; None where the words quoted below it say all that is known."""
    unnamed = NOT_KNOWN_WHAT_FOR if told.grade else NOT_NAMED
    subject = subject_of(told)
    if subject in unnamed:
        return unnamed[subject]
    if told.grade and subject == "part":
        return wording.grade_for(told.subject)
    return wording.inspection_of(told.subject)


def _kind(site: SiteContext, told: PreviousInspection) -> str | None:
    """The kind of inspection by its name here, where the document tells it by a kind that is described here."""
    is_known = site.framework(told.subject) is not None
    return wording.inspection_of(site.inspection_name(told.subject)) if is_known else None


def _whose(site: SiteContext, report: Report, told: PreviousInspection) -> str | None:
    """Which council was inspected, where this one has taken its place since."""
    slug, held = report.authority.slug, site.corpus
    before = served_before(slug, told.date, held.successions, held.authorities)
    if before is None:
        return None
    return councils.served_before([site.authority_name(one) for one in before.councils], before.until)


def told_of(site: SiteContext, slug: str) -> tuple[EarlierTold, ...]:
    """Earlier inspections and visits that documents on the council itself tell of, in the order of the documents.

    One that is held here itself, and is only mentioned or told of with the grade that its own report gives, is left to
    the page of the document that tells of it.
    """
    reports = site.corpus.of_programme(slug)
    return tuple(
        earlier_told(site, report, told)
        for report in reports
        for told in report.previous_inspections
        if not _is_on_its_own_page(told, reports)
    )


def _is_on_its_own_page(told: PreviousInspection, reports: Sequence[Report]) -> bool:
    if not told.grade:
        return is_held(told, reports)
    found = agreement(told, reports)
    return found == "agrees" or (found == "not-held" and gives_the_grade(told, reports))
