"""Words that pages on joint inspections take as printed: days, headings, lead-ins, and that none came before."""

from __future__ import annotations

import dataclasses
from typing import Any

from generator.frozen import replace
from generator.model.noun import Place
from generator.model.report import PreviousInspection, Report, Section
from generator.publish import render_page
from generator.views import planned_pages
from tests.views import joint_sample, sample


def pages_with(report: str, **said: Any) -> dict[str, str]:
    """The pages with one report changed so; facts of its document are named without it."""
    held, known = joint_sample.corpus(), joint_sample.analysis()
    before = next(one for one in held.reports if one.id == report)
    facts = {name: value for name, value in said.items() if name not in Report.model_fields}
    rest = {name: value for name, value in said.items() if name in Report.model_fields}
    after = before.model_copy(update={**rest, "document": before.document.model_copy(update=facts)})
    points = {one.id: replace(known.points[one.id], recommendation=one) for one in after.recommendations}
    reports = tuple(after if one is before else one for one in held.reports)
    plans = planned_pages(
        dataclasses.replace(held, reports=reports),
        dataclasses.replace(known, points=known.points | points),
        sample.AS_OF,
    )
    wanted = ("/reports/", "/authorities/ashmere/", "/judgements/")
    return {plan.address: render_page(plan.make()) for plan in plans if plan.address.startswith(wanted)}


def test_days_without_a_year_are_shown_as_printed() -> None:
    undated = {"inspection_start": None, "inspection_end": None, "inspection_text": "16 to 20 May"}
    pages = pages_with(joint_sample.FINDINGS, **undated)
    letter = pages[f"/reports/{joint_sample.FINDINGS}/"]
    assert "Inspection: “16 to 20 May” (no year is printed), " in letter
    assert "dates not known" not in letter
    assert "[“16 to 20 May” (no year is printed): " in pages["/authorities/ashmere/timeline/"]


def test_a_sub_heading_is_named_with_the_heading_of_its_list() -> None:
    whole = next(one for one in joint_sample.findings().sections if one.role == "areas-for-improvement")
    top = whole.model_copy(update={"blocks": (), "anchor": "b49"})
    under = whole.model_copy(update={"heading": "Leadership and management", "level": 2})
    others = tuple(one for one in joint_sample.findings().sections if one is not whole)
    sections: tuple[Section, ...] = (*(one for one in others if one.role != whole.role), top, under)
    letter = pages_with(joint_sample.FINDINGS, sections=sections)[f"/reports/{joint_sample.FINDINGS}/"]
    assert "In the letter under “Areas for improvement”: “Leadership and management”." in letter


def test_a_lead_in_that_points_share_is_printed_once() -> None:
    one, *others = joint_sample.asks().recommendations
    two = others[0].model_copy(update={"kind": one.kind, "stem": one.stem})
    letter = pages_with(joint_sample.ASKS, recommendations=(one, two, *others[1:]))[f"/reports/{joint_sample.ASKS}/"]
    asked = letter.partition("### Priority actions (2)")[2].partition("\n### ")[0]
    assert asked.count("swift and decisive action") == 1
    assert asked.index("swift and decisive action") < asked.index('id="r1"')


NEVER = "Date of previous inspection: Not previously inspected"


def test_that_an_area_was_not_inspected_before_is_said_in_the_reports_words() -> None:
    pages = pages_with(joint_sample.FAILINGS, previous_inspections=(), not_inspected_before=NEVER)
    report = pages[f"/reports/{joint_sample.FAILINGS}/"]
    assert f"the report says: “{NEVER}”" in report
    assert "earlier inspections" not in report.partition("The program did not find")[2].partition("\n")[0]
    listed = pages["/judgements/area_arrangements/"].partition("[Ashmere](/authorities/ashmere/) |")[2]
    assert "“Not previously inspected”" in listed.partition("\n")[0]


def test_the_days_of_the_inspection_before_are_shown_as_printed() -> None:
    words = "Dates of previous inspection: 28 February to 4 March 2022"
    told = PreviousInspection(date="2022-03-04", subject="area", grade=None, words=words, place=Place(page=1))
    listed = pages_with(joint_sample.FAILINGS, previous_inspections=(told,))["/judgements/area_arrangements/"]
    assert "The report tells of an earlier inspection: 28 February to 4 March 2022." in listed
