"""What a person put right in a report: what was read, what is so, and why, in a reader's words."""

from __future__ import annotations

from generator import english
from generator.english import decisions as wording
from generator.english import values_named
from generator.english.frameworks import area as area_in_group
from generator.frozen import Frozen
from generator.model.corpus import PRESENT, AppliedCorrection
from generator.model.report import Report
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink


class CorrectionShown(Frozen):
    """One value that was put right: a grade in words, anything else as the data have it.

    `anchor` is where the corrections of its report begin; None for a further one.
    """

    report: Hyperlink
    field: str
    was: str
    now: str
    reason: str
    date: str
    anchor: str | None = None


def put_right(site: SiteContext, applied: AppliedCorrection, link: Hyperlink) -> CorrectionShown:
    """Return it as readers are told of it; `link` leads to the report."""
    correction = applied.correction
    report = site.corpus.by_id[correction.report]
    is_taken_away = correction.value is None and applied.was == PRESENT
    return CorrectionShown(
        report=link,
        field=value_named(site, report, correction.field),
        was=wording.ONE_WAS_READ if is_taken_away else _value(site, report, correction.field, applied.was),
        now=wording.NONE_THERE if is_taken_away else _value(site, report, correction.field, correction.value),
        reason=wording.why_decided(correction),
        date=english.date_words(correction.date),
    )


def value_named(site: SiteContext, report: Report, field: str) -> str:
    """What the correction of a field speaks of, in a reader's words: a grade by its area, a figure by its label."""
    made = (one for one in site.corpus.corrections_on.get(report.id, ()) if one.correction.field == field)
    path = next((one.path or one.took for one in made), field)
    match (path or "").split("."):
        case ["judgements", name, "grade"]:
            return wording.corrected_grade(_judgement(site, report, name))
        case ["judgements", name, *_]:
            return values_named.value_named(field, f"“{_judgement(site, report, name)}”")
        case ["statistics", number, *_] if number.isdecimal() and int(number) < len(report.statistics):
            return values_named.value_named(field, f"“{report.statistics[int(number)].label}”")
    return values_named.value_named(path or field)


def _judgement(site: SiteContext, report: Report, name: str) -> str:
    """A judgement by its area, and the group it is printed under; `name` is as in `path_of_judgement`."""
    group, _, area = name.rpartition("/")
    return area_in_group(site.area_title(report.framework.key, area), group or None)


def _value(site: SiteContext, report: Report, field: str, value: str | None) -> str:
    if value is None:
        return wording.NOTHING
    match field.split("."):
        case ["previous_inspections", _, "grade"]:
            return site.told_tag(value).words
        case [*_, "grade"]:
            return site.grade_words(report, value)
    return values_named.value_told(field, value)
