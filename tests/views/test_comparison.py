"""Two councils side by side: what their reports say, and the reason wherever one says nothing."""

from __future__ import annotations

import dataclasses
from functools import partial
from random import Random

import pytest

from generator.analysis import analyse
from generator.english.comparison import WORDS, inspection_under, rules_changed, title
from generator.frameworks import load_frameworks
from generator.frozen import replace
from generator.model.corpus import Corpus
from generator.model.framework import Edition, GradeOnScale
from generator.model.report import Doubt, Report
from generator.publish import render_page
from generator.views.comparison.answering import cautions
from generator.views.comparison.compared_cells import WordsCell
from generator.views.comparison.comparison_page import ComparisonPage, pages
from generator.views.comparison.council_parts import LatestInspection
from generator.views.comparison.filling import listed_in
from generator.views.comparison.neighbours_standing import words_of_neighbours
from generator.views.comparison.planned_parts import PartsOfCouncils
from generator.views.comparison.putting_together import Shorter, put_together
from generator.views.comparison.sheet import OwnWords
from generator.views.context import SiteContext
from tests.analysis import factory
from tests.analysis.factory import follow_up, report, statistic, visit_letter
from tests.views import sample
from tests.views.random_parts import frame as random_frame
from tests.views.random_parts import random_part

EAST = {"overall": "good", "care_leavers": "inadequate"}
WEST = {"overall": "inadequate", "care_leavers": "inadequate"}


NO_INSPECTION = "[No inspection with grades on this site]{.grade .grade-unknown}"
SCALE = tuple(GradeOnScale(grade=key, title=key.capitalize(), printed=(key,)) for key in ("good", "inadequate"))


def corpus(*reports: Report) -> Corpus:
    """These reports, on a scale of two points."""
    held = factory.corpus(*reports)
    own = {
        key: one.model_copy(update={"scale": SCALE}) for key, one in held.frameworks.items() if key in ("sif", "ilacs")
    }
    return dataclasses.replace(held, frameworks={**held.frameworks, **own})


def page(held: Corpus) -> ComparisonPage:
    (planned,) = pages(SiteContext(held, analyse(held), sample.AS_OF))
    made = planned.make()
    assert isinstance(made, ComparisonPage)
    return made


def part(held: Corpus, heading: str) -> str:
    """What stands under a heading, up to the next of its level."""
    return render_page(page(held)).partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def row(held: Corpus, heading: str, head: str) -> list[str]:
    (line,) = [line for line in part(held, heading).splitlines() if line.startswith(f"| {head} |")]
    return [cell.strip() for cell in line.strip("|").split("|")[1:]]


def test_the_answer_says_how_each_was_judged_in_the_order_of_the_councils() -> None:
    held = corpus(report("eastshire", grades=EAST), report("westshire", grades=WEST))
    assert page(held).answer == (
        "At their latest inspections Eastshire was judged good overall, Westshire inadequate. "
        "They were judged the same in every area that was graded for both of them."
    )


def test_where_they_differ_on_one_area_the_answer_names_it() -> None:
    other = {"overall": "good", "care_leavers": "good"}
    held = corpus(report("eastshire", grades=EAST), report("westshire", grades=other))
    assert page(held).answer == (
        "At their latest inspections Eastshire and Westshire were both judged good overall. "
        "By area, they differ only on care leavers: inadequate in Eastshire, good in Westshire."
    )


def test_a_council_that_no_report_grades_is_named_and_its_cells_say_so() -> None:
    held = corpus(report("eastshire", grades=EAST), visit_letter("westshire"))
    assert page(held).answer.endswith("This site has no inspection report with grades for Westshire.")
    assert row(held, "Latest grades", "Overall")[1] == NO_INSPECTION
    assert row(held, "Latest grades", "Inspected")[1] == NO_INSPECTION


def test_visits_since_the_grades_stand_under_them_with_what_they_named() -> None:
    held = corpus(
        report("eastshire", "2018-03-01", grades=EAST),
        visit_letter("eastshire", "2017-01-10", points=("Before.",)),
        visit_letter("eastshire", "2019-10-23", points=("Hold supervision.",), kind="priority-action"),
        visit_letter("eastshire", "2020-02-01", points=("One.", "Two."), kind="area-for-improvement"),
        report("westshire", "2018-05-01", grades=WEST),
    )
    east, west = row(held, "Latest grades", "Visited since")
    assert east == (
        "[February 2020](/reports/eastshire/2020-02-01-ilacs-focused-visit/) "
        "[2 areas for improvement, no priority action found]{.cell-note} "
        "[October 2019](/reports/eastshire/2019-10-23-ilacs-focused-visit/) [1 priority action]{.cell-note}"
    )
    assert west == "[No later visit on this site]{.grade .grade-unknown}"


def test_of_a_visit_whose_list_is_in_doubt_nothing_is_denied() -> None:
    doubted = visit_letter("eastshire", "2019-10-23").model_copy(
        update={"doubts": (Doubt(code="recommendation-count", message="Too few.", field="recommendations"),)}
    )
    held = corpus(report("eastshire", "2018-03-01", grades=EAST), doubted, report("westshire", grades=WEST))
    assert (
        row(held, "Latest grades", "Visited since")[0]
        == "[October 2019](/reports/eastshire/2019-10-23-ilacs-focused-visit/)"
    )


WITHOUT_OVERALL = Edition(
    key="2026", title="", starts="2026", not_reported=("overall",), why_not_reported="No overall grade from April 2026."
)


def after_april(slug: str) -> Report:
    """A report under rules that give no overall grade."""
    grades = {"overall": "not_reported", "care_leavers": "good"}
    return report(slug, "2026-05-01", framework="ilacs", edition="2026", grades=grades)


def under_new_rules(*reports: Report) -> Corpus:
    held = corpus(*reports)
    ilacs = held.frameworks["ilacs"].model_copy(update={"editions": (WITHOUT_OVERALL,)})
    return dataclasses.replace(held, frameworks={**held.frameworks, "ilacs": ilacs})


def test_where_nobody_has_an_overall_grade_there_is_no_such_row() -> None:
    held = under_new_rules(after_april("eastshire"), after_april("westshire"))
    assert "| Overall |" not in part(held, "Latest grades")
    assert len(row(held, "Latest grades", "Care leavers")) == 2


def test_where_one_has_an_overall_grade_the_others_cell_says_why_it_has_none() -> None:
    held = under_new_rules(after_april("eastshire"), report("westshire", framework="ilacs", grades=WEST))
    east, west = row(held, "Latest grades", "Overall")
    assert east == "[No overall grade from April 2026.]{.grade .grade-unknown}"
    assert west.startswith("[Inadequate]")


def test_two_councils_without_any_grades_are_told_of_as_such() -> None:
    held = corpus(visit_letter("eastshire"), visit_letter("westshire"))
    parts = PartsOfCouncils(SiteContext(held, analyse(held), sample.AS_OF))
    sheet = put_together(parts.frame, [parts.of("eastshire"), parts.of("westshire")], Shorter(only_differ=True))
    said = [block.words for block in sheet.sections[0].blocks if isinstance(block, OwnWords)]
    assert said == ["This site has no inspection report with grades for any of these councils."]


@pytest.mark.parametrize(
    ("west", "told"),
    [
        ({"overall": "inadequate", "care_leavers": "inadequate"}, "Left out, as no grades differ there: care leavers."),
        ({"overall": "inadequate"}, "Left out, as no grades differ there: care leavers."),
        ({"overall": "inadequate", "care_leavers": "good"}, "Their grades differ in every area, so none is left out."),
        ({"overall": "good", "care_leavers": "inadequate"}, "No area was judged differently."),
    ],
)
def test_only_where_they_differ_says_what_it_leaves_out(west: dict[str, str], told: str) -> None:
    held = corpus(report("eastshire", grades=EAST), report("westshire", grades=west))
    parts = PartsOfCouncils(SiteContext(held, analyse(held), sample.AS_OF))
    sheet = put_together(parts.frame, [parts.of("eastshire"), parts.of("westshire")], Shorter(only_differ=True))
    assert [block.words for block in sheet.sections[0].blocks if isinstance(block, OwnWords)] == [told]


def test_long_between_two_inspections_is_cautioned_against() -> None:
    held = corpus(report("eastshire", "2015-03-01", grades=EAST), report("westshire", "2018-05-01", grades=WEST))
    assert (
        "- The inspections are more than 3 years apart: Eastshire in March 2015, Westshire in May 2018. "
        "Services change in that time." in part(held, "Latest grades")
    )


def test_all_councils_are_named_with_the_month_in_which_they_were_inspected() -> None:
    held = corpus(report("eastshire", "2015-03-01", grades=EAST), report("westshire", "2018-05-01", grades=WEST))
    site = SiteContext(held, analyse(held), sample.AS_OF)
    parts = PartsOfCouncils(site)
    east, west = parts.of("eastshire"), parts.of("westshire")
    told = cautions(parts.frame, [west, east, replace(west, name="Southshire")])
    assert told is not None
    assert told.words == (
        "The inspections are more than 3 years apart: Westshire and Southshire in May 2018, Eastshire in March 2015. "
        "Services change in that time.",
    )
    near = corpus(report("eastshire", "2017-03-01", grades=EAST), report("westshire", "2018-02-01", grades=WEST))
    assert "Services change" not in render_page(page(near))


def test_different_rules_are_cautioned_against() -> None:
    held = corpus(report("eastshire", grades=EAST), report("westshire", framework="ilacs", grades=WEST))
    assert "They were inspected under different rules" in part(held, "Latest grades")


def test_what_is_known_second_hand_is_cautioned_against() -> None:
    held = corpus(report("eastshire", grades=EAST, first_hand=False), report("westshire", grades=WEST))
    assert "Eastshire: what is known of the inspection is second-hand" in part(held, "Latest grades")


def test_grades_lead_to_the_reasons_for_them() -> None:
    held = corpus(report("eastshire", grades=EAST), report("westshire", grades=WEST))
    (east, _) = row(held, "Latest grades", "Care leavers")
    assert east.startswith("[Inadequate]{.grade")
    assert "[Eastshire, care leavers:]{.unseen} [why](/reports/eastshire/2017-09-25-sif/" in east


HOMES, SUPERVISION = "Find homes for care leavers.", "Hold supervision."
TOLD = "What each was told at its latest inspection"


def test_recommendations_stand_side_by_side_by_subject_and_are_never_paired_by_place() -> None:
    held = corpus(
        report("eastshire", grades=EAST, points=(SUPERVISION, HOMES)),
        report("westshire", grades=WEST, points=(HOMES,)),
    )
    told = part(held, TOLD)
    shared, _, own = told.partition("### On a subject of one council only")
    assert shared.count(f"> {HOMES}") == 2
    assert SUPERVISION not in shared
    assert own.count(f"> {SUPERVISION}") == 1
    assert "All its recommendations are under the subjects above." in own


def test_earlier_recommendations_are_folded_and_not_among_the_latest() -> None:
    held = corpus(
        report("eastshire", "2015-03-01", grades=EAST, points=(HOMES,)),
        report("eastshire", "2018-03-01", grades=EAST, points=(SUPERVISION,)),
        report("westshire", "2018-05-01", grades=WEST, points=(HOMES,)),
    )
    assert part(held, TOLD).count(f"> {HOMES}") == 1
    earlier = part(held, "Earlier recommendations")
    assert ":::::::: fold Show 1 subject" in earlier
    assert "Eastshire 2015; Westshire none" in earlier
    assert "Nothing on this subject in its earlier inspections that the program found." in earlier


def test_recommendations_to_a_safeguarding_board_are_not_the_councils() -> None:
    board = report("eastshire", grades=EAST, points=(HOMES,), addressed_to="lscb")
    held = corpus(board, report("westshire", grades=WEST, points=(SUPERVISION,)))
    assert HOMES not in render_page(page(held))


def test_what_a_later_visit_asked_for_stands_under_a_line_of_its_own() -> None:
    held = corpus(
        report("eastshire", grades=EAST, points=(SUPERVISION,)),
        visit_letter("eastshire", "2019-12-18", points=(HOMES,)),
        report("westshire", grades=WEST),
    )
    own = part(held, TOLD)
    assert own.index(SUPERVISION) < own.index("Since that inspection") < own.index(HOMES)


def test_of_what_inspectors_said_later_the_newest_stands_open() -> None:
    old, new = follow_up("Supervision has not improved."), follow_up("Supervision is better.")
    held = corpus(
        report("eastshire", "2018-03-01", grades=EAST, follow_ups=(old,)),
        report("eastshire", "2021-03-01", grades=EAST, follow_ups=(new,)),
        report("westshire", grades=WEST),
    )
    said = part(held, "What inspectors said later")
    assert said.index("Supervision is better.") < said.index(":::: fold 1 more") < said.index("has not improved")
    assert "The program found no such sentence." in said


def test_figures_with_a_national_one_are_drawn_and_others_stand_in_a_table() -> None:
    with_national = statistic("looked-after", 307).model_copy(update={"national": 60.0})
    held = corpus(
        report("eastshire", grades=EAST, statistics=(with_national,)),
        report("westshire", grades=WEST, statistics=(statistic("looked-after", 12),)),
    )
    figures = part(held, "Figures about the area")
    assert "### Children in care" in figures
    assert 'aria-label="Eastshire: 307 children, England 60 children"' in figures
    assert "[12 children](/reports/westshire/2017-09-25-sif/" in figures


def test_a_page_is_made_from_its_own_two_councils_and_what_their_neighbours_were_judged() -> None:
    held = corpus(report("eastshire", grades=EAST), report("westshire", grades=WEST), report("northshire", grades=WEST))
    east = held.authorities["eastshire"].model_copy(update={"neighbours": ("northshire", "westshire")})
    held = dataclasses.replace(held, authorities={**held.authorities, "eastshire": east})
    site = SiteContext(held, analyse(held), sample.AS_OF)
    made = {one.address: one for one in pages(site)}["/compare/eastshire-and-westshire/"]
    assert made.scope == frozenset({"eastshire", "westshire"})
    assert "{.of-site .stands-eastshire-0}" in render_page(made.make())
    judged = "of its 2 neighbours, 2 were judged inadequate at their latest inspection, in 2017."
    assert words_of_neighbours(site)["stands-eastshire-0"] == judged


def test_a_new_grade_of_a_neighbour_makes_no_comparison_anew() -> None:
    council, other = report("eastshire", grades=EAST), report("westshire", grades=WEST)
    plans = []
    for grades in (EAST, WEST):
        held = corpus(council, other, report("northshire", grades=grades))
        east = held.authorities["eastshire"].model_copy(update={"neighbours": ("northshire", "westshire")})
        held = dataclasses.replace(held, authorities={**held.authorities, "eastshire": east})
        site = SiteContext(held, analyse(held), sample.AS_OF)
        plan = {one.address: one for one in pages(site)}["/compare/eastshire-and-westshire/"]
        plans.append((plan.also, words_of_neighbours(site)["stands-eastshire-0"]))
    (before, said_before), (after, said_after) = plans
    assert before == after
    assert said_before != said_after


def test_what_changed_between_two_editions_of_one_kind_of_inspection_is_said_from_its_data() -> None:
    old, new = (Edition(key=key, title=key, starts=starts) for key, starts in (("a", "2018"), ("b", "2026-04-27")))
    new = new.model_copy(update={"since": "Since then nothing is graded."})
    latest = partial(LatestInspection, framework="one", month=None, ended="", cell=WordsCell(""))
    before, after = latest("one a", "one", changes=()), latest("one b", "one", changes=(rules_changed(new),))
    part = partial(random_part, Random(1))
    parts = [replace(part("ash"), latest=before, cautions=()), replace(part("elm"), latest=after, cautions=())]
    told = cautions(random_frame(), parts)
    assert told is not None
    assert told.words == (
        "The rules changed in April 2026. Since then nothing is graded. Compare the areas one by one.",
    )
    assert inspection_under("One kind", old) == "one kind (from 2018)"


SERVICES = {"Safeguarding services": "good", "Services for looked after children": "inadequate"}


def of_services(slug: str) -> Report:
    """A report that grades several services, each as a whole."""
    made = report(slug, date="2012-05-04", framework="slac", grades={"overall_effectiveness": "good"})
    (one,) = made.judgements
    services = tuple(one.model_copy(update={"group": name, "grade": grade}) for name, grade in SERVICES.items())
    return made.model_copy(update={"judgements": services})


def test_a_council_of_which_several_services_were_graded_is_judged_as_none_of_them() -> None:
    old = of_services("eastshire")
    told = (
        "At its latest inspection Eastshire was judged good overall for safeguarding services and inadequate overall "
        "for services for looked after children."
    )
    held = dataclasses.replace(corpus(old, visit_letter("westshire")), frameworks=load_frameworks())
    assert page(held).answer == f"{told} This site has no inspection report with grades for Westshire."
    newer = report("westshire", date="2017-03-30", framework="sif", grades={"overall": "good"})
    held = dataclasses.replace(corpus(old, newer), frameworks=load_frameworks())
    assert page(held).answer == (
        f"At its latest inspection Westshire was judged good overall. {told} "
        "They were graded under rules that do not compare."
    )
    open_rows = part(held, "Latest grades").partition("::: fold")[0]
    assert all(f"| {service}: overall effectiveness |" in open_rows for service in SERVICES)


def test_what_visits_asked_for_is_since_no_inspection_where_there_was_none() -> None:
    held = corpus(report("eastshire", grades=EAST), visit_letter("westshire", points=("Plans for children.",)))
    assert "At visits" in part(held, "What each was told at its latest inspection")
    assert "| Visits |" in part(held, "Latest grades")
    assert "Since that inspection" not in render_page(page(held))


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["Eastshire", "Westshire"], "Eastshire and Westshire"),
        (["help and protection", "care leavers"], "help and protection, and care leavers"),
        (["leaders", "help and protection", "care leavers"], "leaders, help and protection, and care leavers"),
    ],
)
def test_a_comma_parts_names_that_have_an_and_of_their_own(names: list[str], said: str) -> None:
    assert listed_in(WORDS, names) == title(names) == said


def test_a_boards_grade_is_not_one_on_which_councils_differ() -> None:
    east = report("eastshire", grades={"overall": "good", "care_leavers": "good", "lscb": "inadequate"})
    west = report("westshire", grades={"overall": "good", "care_leavers": "good", "lscb": "good"})
    held = dataclasses.replace(corpus(east, west), frameworks=load_frameworks())
    assert page(held).answer == (
        "At their latest inspections Eastshire and Westshire were both judged good overall. "
        "They were judged the same in every area that was graded for both of them."
    )
    cells = row(held, "Latest grades", "Safeguarding board")
    assert all("[the safeguarding board’s grade, not the council’s]{.cell-note}" in cell for cell in cells)
