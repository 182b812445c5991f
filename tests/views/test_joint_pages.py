"""What pages say of inspections that are not of the council alone: whose outcome, who has to act, what comes next.

Each such page as it is rendered stands in `rendered/joint/`; one that is missing there is written and then fails: read
it, and commit it if it is right.
"""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest

from generator.frozen import replace
from generator.markdown import rendering
from generator.publish import render_page
from generator.views import planned_pages
from generator.views.report import recommendations
from tests.views import joint_frameworks, joint_sample, sample
from tests.views.joint_pages import pages, part, without_empty_runs

RENDERED = Path(__file__).parent / "rendered/joint"
AGREED = {
    "council": "/authorities/ashmere/",
    "line-of-time": "/authorities/ashmere/timeline/",
    "area-report": f"/reports/{joint_sample.FAILINGS}/",
    "letter-that-asks": f"/reports/{joint_sample.ASKS}/",
    "letter-of-findings": f"/reports/{joint_sample.FINDINGS}/",
    "outcomes": "/judgements/area_arrangements/",
    "letters-by-theme": "/frameworks/theme/",
}
OUTCOMES = ("Typically positive", "Inconsistent", "Systemic failings")


@pytest.mark.parametrize("name", AGREED)
def test_a_page_on_a_joint_inspection_reads_as_agreed(name: str) -> None:
    found, agreed = pages()[AGREED[name]], RENDERED / f"{name}.md"
    if not agreed.exists():
        agreed.parent.mkdir(exist_ok=True)
        agreed.write_text(found, encoding="utf-8")
        pytest.fail(f"{agreed} was missing and is written now: review it, then run the test again")
    assert found == agreed.read_text(encoding="utf-8")


@pytest.mark.parametrize("address", [address for address in AGREED.values() if "/frameworks/" not in address])
def test_no_page_says_an_outcome_without_saying_whose(address: str) -> None:
    for outcome in OUTCOMES:
        for line in re.findall(rf"^.*\[{outcome}\]\{{\.grade.*$", pages()[address], re.MULTILINE):
            assert f"The local area partnership’s outcome: [{outcome}]" in line


def test_the_councils_own_grades_are_never_mixed_with_an_outcome() -> None:
    council = pages()["/authorities/ashmere/"]
    for heading in ("Latest judgements held here", "Judgements through time", "What it was told to improve"):
        assert not any(outcome in part(council, heading) for outcome in OUTCOMES)
        assert "Area SEND inspection" not in part(council, heading)


def test_a_council_is_not_judged_by_an_outcome_of_its_partnership() -> None:
    council = pages()["/authorities/dunmoor/"]
    assert "This site has no report on the council’s own services." in council.partition("\n## ")[0]
    assert "[Inconsistent]" in part(council, "Area SEND inspection: the local area partnership’s outcome")


def test_a_councils_page_has_a_place_for_each_line_of_inspections_and_leads_to_all_in_time() -> None:
    council = pages()["/authorities/ashmere/"]
    for place in ('{ id="area"}', '{ id="theme"}', "(/authorities/ashmere/timeline/)"):
        assert place in council


def test_a_councils_page_says_who_has_to_act_and_when_inspectors_come_back() -> None:
    said = part(pages()["/authorities/ashmere/"], "Area SEND inspection")
    assert "**Who has to act:** Ashmere Council and NHS North Integrated Care Board (ICB) (1 priority action);" in said
    assert "Monitoring inspection within approximately 18 months; next inspection within approximately three" in said


def test_a_return_is_not_missed_in_letters_that_never_tell_of_one() -> None:
    council = pages()["/authorities/ashmere/"]
    assert "When inspectors come back" not in part(council, "Joint targeted area inspection")


def test_findings_are_not_said_twice_to_be_on_what_has_to_improve() -> None:
    found = "findings on what has to improve"
    line = next(one for one in joint_without_the_new_letter().splitlines() if found in one)
    assert line == f"- **What inspectors listed:** 2 {found}"


def joint_without_the_new_letter() -> str:
    """The council's part on joint inspections where only the letter of findings is held."""
    held = joint_sample.corpus()
    reports = tuple(report for report in held.reports if report.id != joint_sample.ASKS)
    plans = planned_pages(dataclasses.replace(held, reports=reports), joint_sample.analysis(), sample.AS_OF)
    page = next(render_page(plan.make()) for plan in plans if plan.address == "/authorities/ashmere/")
    return part(page, "Joint targeted area inspection")


def test_a_letter_on_a_theme_is_said_to_be_not_of_the_council_alone() -> None:
    whose = "Of Ashmere Safeguarding Children Partnership, not of the council alone."
    assert whose in part(pages()["/authorities/ashmere/"], "Joint targeted area inspection")
    top = pages()[f"/reports/{joint_sample.ASKS}/"].partition("\n---\n")[2].partition("\n## ")[0]
    assert "It is about several services together, not the council alone." in top


def test_of_a_report_of_schema_1_nothing_is_denied_that_its_tool_had_no_words_for() -> None:
    held = joint_sample.corpus()
    older = {
        report.id: report.model_copy(
            update={"schema_": 1, "next_inspection": None, "monitoring": None, "response": None, "bodies": ()}
        )
        for report in held.reports
        if report.id in (joint_sample.FAILINGS, joint_sample.INCONSISTENT)
    }
    reports = tuple(older.get(report.id, report) for report in held.reports)
    plans = planned_pages(dataclasses.replace(held, reports=reports), joint_sample.analysis(), sample.AS_OF)
    made = {plan.address: render_page(plan.make()) for plan in plans if "dunmoor" in plan.address}
    council = part(made["/authorities/dunmoor/"], "Area SEND inspection")
    unknown = "not known, because the program that read this report did not look for it"
    assert f"**Who has to act:** {unknown}" in council
    assert f"**When inspectors come back:** {unknown}" in council
    report = made[f"/reports/{joint_sample.INCONSISTENT}/"]
    assert f"What happens next is {unknown}." in report
    assert "names nobody" not in report


def test_where_nobody_is_named_beside_the_points_those_whose_outcome_it_is_act_together() -> None:
    council = pages()["/authorities/dunmoor/"]
    bodies = "Dunmoor Council and NHS North Integrated Care Board (ICB), together"
    together = f"{bodies}: the report names nobody for what has to improve"
    assert f"**Who has to act:** {together}" in part(council, "Area SEND inspection")


def test_of_a_letter_to_many_only_that_nobody_is_named() -> None:
    letter = part(pages()["/authorities/ashmere/"], "Joint targeted area inspection")
    assert "**Who has to act:** the report names nobody for what has to improve" in letter


def pages_with_bodies(*, read: tuple[str | None, str | None]) -> dict[str, str]:
    """The pages with who has to act on the two priority actions read so, of which the document says it of both."""
    held = joint_sample.corpus()
    failings = next(report for report in held.reports if report.id == joint_sample.FAILINGS)
    points = (
        *(
            point.model_copy(update={"addressed_to": body})
            for point, body in zip(failings.recommendations[:2], read, strict=True)
        ),
        *failings.recommendations[2:],
    )
    changed = failings.model_copy(update={"recommendations": points})
    reports = tuple(changed if report is failings else report for report in held.reports)
    known = joint_sample.analysis()
    points_known = {point.id: replace(known.points[point.id], recommendation=point) for point in points}
    known = dataclasses.replace(known, points=known.points | points_known)
    plans = planned_pages(dataclasses.replace(held, reports=reports), known, sample.AS_OF)
    wanted = ("/authorities/ashmere/", f"/reports/{joint_sample.FAILINGS}/")
    return {plan.address: render_page(plan.make()) for plan in plans if plan.address in wanted}


def test_who_has_to_act_is_not_denied_where_a_column_says_so_and_was_not_read() -> None:
    found = pages_with_bodies(read=(None, None))
    said = part(found["/authorities/ashmere/"], "Area SEND inspection")
    assert "**Who has to act:** not found in the report (2 priority actions)" in said
    report = found[f"/reports/{joint_sample.FAILINGS}/"]
    beside = report.partition("### Priority actions")[2].partition("### ")[0]
    assert beside.count("Who has to act: not found in the report") == 2
    assert "names nobody" not in beside


def test_points_whose_bodies_were_not_read_are_counted_apart_from_those_read() -> None:
    said = part(pages_with_bodies(read=("Ashmere Council", None))["/authorities/ashmere/"], "Area SEND inspection")
    acting = "Ashmere Council (1 priority action); not found in the report (1 priority action)"
    assert f"**Who has to act:** {acting}" in said


def test_a_kind_without_a_column_of_bodies_names_nobody() -> None:
    report = pages()[f"/reports/{joint_sample.FAILINGS}/"]
    assert "the report names nobody for these" in report.partition("### Areas for improvement")[2]


def test_an_area_without_a_report_is_not_said_to_be_uninspected() -> None:
    said = part(pages()["/authorities/brackendale/"], "Joint targeted area inspection")
    assert "This site has no report of this kind on this area. It may have been inspected all the same." in said
    assert "https://" in said


def test_a_part_without_a_report_has_the_heading_and_the_anchor_of_one_with_a_report() -> None:
    opening = '{ id="theme"}\n## Joint targeted area inspection\n'
    assert opening in pages()["/authorities/ashmere/"]
    assert opening in pages()["/authorities/brackendale/"]


def test_a_report_says_who_has_to_act_beside_each_point_as_printed() -> None:
    report = pages()[f"/reports/{joint_sample.FAILINGS}/"]
    beside = report.partition('id="r2"')[2].partition('id="r3"')[0]
    assert "Who has to act: NHS North Integrated Care Board (ICB)" in beside


def test_the_full_text_says_who_has_to_act_beside_a_point_of_a_table() -> None:
    held = joint_sample.corpus()
    failings = next(report for report in held.reports if report.id == joint_sample.FAILINGS)
    *sections, asked = failings.sections
    rows = tuple(
        block.model_copy(update={"cells": (point.addressed_to or "", point.text)})
        for block, point in zip(asked.blocks, failings.recommendations, strict=True)
    )
    ruled = failings.model_copy(update={"sections": (*sections, asked.model_copy(update={"blocks": rows}))})
    reports = tuple(ruled if report is failings else report for report in held.reports)
    plans = planned_pages(dataclasses.replace(held, reports=reports), joint_sample.analysis(), sample.AS_OF)
    page = next(render_page(plan.make()) for plan in plans if plan.address == f"/reports/{joint_sample.FAILINGS}/")
    text = without_empty_runs(page.partition("## Full text")[2])
    beside = (
        "Health leaders should plan for therapy.\n\n{.acts}\nWho has to act: NHS North Integrated Care Board (ICB)\n"
    )
    assert beside in text


@pytest.mark.parametrize("letter", [joint_sample.ASKS, joint_sample.FINDINGS])
def test_a_letter_on_a_theme_says_that_no_grade_is_given(letter: str) -> None:
    assert "No grade is given: inspections of this kind give none." in pages()[f"/reports/{letter}/"]


def test_findings_are_counted_apart_from_points_that_ask() -> None:
    letter = pages()[f"/reports/{joint_sample.FINDINGS}/"]
    assert "Inspectors reported [2 findings on what has to improve]" in letter
    assert "It asked for" not in letter
    assert "what inspectors found, not what they ask for" in letter


def test_a_point_stands_behind_its_lead_in() -> None:
    letter = pages()[f"/reports/{joint_sample.ASKS}/"]
    assert "swift and decisive action to ensure that:]{.stem} children are seen on the day." in letter


def test_a_practice_study_is_said_to_be_an_example() -> None:
    letter = pages()[f"/reports/{joint_sample.ASKS}/"]
    assert "An example from the report." in letter.partition("### Practice study")[2].partition("###")[0]


def test_points_to_a_partnership_are_given_no_theme_of_councils_points() -> None:
    assert "/themes/supervision/" not in pages()[f"/reports/{joint_sample.FINDINGS}/"]


def test_names_in_a_practice_study_reach_no_description() -> None:
    heads = [page.split("\n---\n")[0] for page in pages().values()]
    assert not any("Wren" in head for head in heads)


def test_the_line_of_time_holds_every_document_newest_first() -> None:
    line = pages()["/authorities/ashmere/timeline/"]
    assert re.findall(r"^::::: fold \[(.*?): ", line, re.MULTILINE) == [
        "4 to 8 March 2024",
        "22 to 26 May 2023",
        "28 to 29 January 2020",
        "22 to 23 October 2019",
        "14 to 18 May 2018",
        "10 July to 3 August 2017",
    ]
    assert "On “homes for care leavers”." in line
    assert "On “the front door”." in line


def test_the_line_of_time_has_a_heading_for_each_year() -> None:
    line = pages()["/authorities/ashmere/timeline/"]
    assert re.findall(r"^## (.*)$", line, re.MULTILINE) == ["2024", "2023", "2020", "2019", "2018", "2017"]
    assert '{.year-name id="y2018"}' in line


def test_points_to_a_partnership_are_no_recommendations_to_the_council() -> None:
    history = pages()["/authorities/ashmere/recommendations/"]
    assert "[Inspections of other kinds are on the timeline]" in history
    assert "cut the wait" not in history
    assert "strategy meetings" not in history


@pytest.mark.parametrize("address", [*AGREED.values(), "/", "/changes/", "/compare/ashmere-and-dunmoor/"])
def test_no_mark_of_the_writing_is_left_for_readers(address: str) -> None:
    assert "{." not in re.sub(r"<[^>]*>", "", rendering.render(pages()[address].partition("\n---\n")[2]).html)


def test_whose_outcome_it_is_has_the_apostrophe_of_pages() -> None:
    held = joint_sample.corpus()
    owner = joint_frameworks.AREA.model_copy(update={"outcome_of": "the children's board"})
    plans = planned_pages(
        dataclasses.replace(held, frameworks={**held.frameworks, owner.key: owner}),
        joint_sample.analysis(),
        sample.AS_OF,
    )
    page = next(render_page(plan.make()) for plan in plans if plan.address == "/judgements/area_arrangements/")
    assert "The children’s board’s outcome: [Systemic failings]" in page


def test_the_last_points_of_a_long_list_are_opened_by_a_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    letter = f"/reports/{joint_sample.ASKS}/"
    plans = planned_pages(joint_sample.corpus(), joint_sample.analysis(), sample.AS_OF)
    plan = next(plan for plan in plans if plan.address == letter)
    whole = render_page(plan.make())
    monkeypatch.setattr(recommendations, "IN_SIGHT", recommendations.ROOM_OF_A_POINT)
    shut = render_page(plan.make())
    places = re.compile(r'id="r\d+"')
    assert places.findall(shut) == places.findall(whole)
    folds = [opened for opened in re.findall(r"::: fold (.*)", shut) if opened not in whole]
    assert folds == ["Show 1 more priority action", "Show 2 more areas for improvement"]
