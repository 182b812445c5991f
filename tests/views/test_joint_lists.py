"""What the lists of the site say of joint inspections: the first page, outcomes, letters by theme, themes, changes."""

from __future__ import annotations

import dataclasses
import re

from generator.frozen import replace
from generator.model.framework import CHILDRENS_SERVICES
from generator.publish import render_page
from generator.views import planned_pages
from tests.views import joint_sample, sample
from tests.views.joint_pages import pages, part

OUTCOMES = ("Typically positive", "Inconsistent", "Systemic failings")


def test_the_first_page_leads_to_other_inspections_before_its_list_of_councils() -> None:
    before = pages()["/"].partition("## Find a council")[0]
    assert "[children with special needs](/judgements/area_arrangements/)" in before
    assert "[Joint targeted area inspection](/frameworks/theme/)" in before


def test_letters_by_theme_come_first_in_the_order_of_titles_with_who_answers() -> None:
    page = pages()["/frameworks/theme/"]
    assert page.index("## Reports on this site") < page.index("## The scale")
    assert page.index("### Neglect of older children") < page.index("### The front door")
    assert "; written statement of action" in part(page, "Reports on this site")
    assert "Areas judged" not in page


def test_the_list_of_outcomes_leads_to_its_rows() -> None:
    page = pages()["/judgements/area_arrangements/"]
    assert "(/data/judgements.csv)" in page
    assert "(/data/#judgements)" in page


def test_a_site_without_joint_reports_says_nothing_of_them() -> None:
    plans = planned_pages(sample.corpus(), sample.analysis(), sample.AS_OF)
    page = next(plan for plan in plans if plan.address == "/authorities/ashmere/").make()
    assert "Joint" not in render_page(page)


def test_the_list_of_outcomes_says_which_areas_have_which_and_since_when() -> None:
    listed = pages()["/judgements/area_arrangements/"]
    head = listed.partition("\n---\n")[0]
    answer = (
        "Of the 3 areas with an outcome on this site, the latest is “Typically positive” for 1, “Inconsistent” for 1 "
        "and “Systemic failings” for 1."
    )
    assert answer in head
    assert f"\n{answer}\n" in listed
    assert "The local area partnership’s outcome, not the council’s." in listed
    failings = listed.partition("| [Ashmere](/authorities/ashmere/) |")[2].partition("\n")[0]
    assert "[8 March 2024](/reports/ashmere/2024-03-08-area/)" in failings
    assert "The report tells of an earlier inspection: June 2017." in failings
    assert "[2 priority actions](/reports/ashmere/2024-03-08-area/#what-it-asked-for)" in failings


def test_an_earlier_inspection_that_was_not_found_is_not_denied() -> None:
    held = joint_sample.corpus()
    reports = tuple(report.model_copy(update={"previous_inspections": ()}) for report in held.reports)
    plans = planned_pages(dataclasses.replace(held, reports=reports), joint_sample.analysis(), sample.AS_OF)
    page = next(render_page(plan.make()) for plan in plans if plan.address == "/judgements/area_arrangements/")
    assert "The program found no earlier inspection of this kind in the report." in page


def test_the_list_of_outcomes_counts_areas_without_a_report_and_claims_nothing_of_them() -> None:
    listed = pages()["/judgements/area_arrangements/"]
    assert "This site has no report of this kind on 1 of 4 councils." in listed
    assert "does not mean that there was no inspection" in listed


def test_letters_are_listed_by_theme_with_their_day_and_what_they_asked_for() -> None:
    listed = part(pages()["/frameworks/theme/"], "Reports on this site")
    neglect = listed.partition("### Neglect of older children (1)")[2].partition("###")[0]
    assert "[Ashmere, 18 May 2018](/reports/ashmere/2018-06-20-theme/): 2 findings on what has to improve" in neglect


def test_priority_actions_of_one_line_of_inspections_do_not_stand_beside_the_grades_of_another() -> None:
    """Ashmere's council was visited in 2019; its partnership was inspected in 2023."""
    found = "[A later visit on 22 to 23 October 2019 found 1 priority action]"
    assert found in pages()["/judgements/overall/"]
    assert found not in pages()["/judgements/area_arrangements/"]
    assert "later inspection" not in pages()["/judgements/overall/"]


def test_a_comparison_sets_inspections_of_partnerships_apart() -> None:
    beside = pages()["/compare/ashmere-and-dunmoor/"]
    apart = part(beside, "Other kinds of inspection")
    assert "The local area partnership’s outcome: [Systemic failings]" in apart
    ago = "[some time ago]{.of-site .age-2023-05-26}"
    assert f"| Joint targeted area inspection | 26 May 2023, {ago}, on “the front door”. No grade" in apart
    assert "[No report on this site]" in apart
    assert not any(outcome in part(beside, "Latest grades") for outcome in OUTCOMES)


def test_the_page_of_changes_says_whose_an_outcome_is() -> None:
    page = pages()["/changes/"]
    for entry in re.split("\n## ", page)[1:]:
        assert (".of-others" in entry) == ("’s outcome, not the council’s own:" in entry)
        assert not (".of-others" in entry and "First grades" in entry)
    assert "[Systemic failings]{" in page
    assert "**First outcome on this site**" in page


def test_the_first_page_leads_to_the_outcomes_of_areas_and_to_the_letters_by_theme() -> None:
    assert "[Area SEND inspection: the outcome of each area](/judgements/area_arrangements/)" in pages()["/"]
    assert "[Joint targeted area inspection: all letters by theme](/frameworks/theme/)" in pages()["/"]


def test_a_theme_counts_points_of_other_lines_of_inspections_apart() -> None:
    theme = pages()["/themes/supervision/"]
    raised = "Joint and SEND inspections also raised this (2 times). They are not about the council alone."
    assert f"{raised} [Search them](/search/)" in theme


def test_a_theme_with_points_to_partnerships_alone_is_not_called_one_without_points() -> None:
    """The theme was given to points of a joint letter, and to none of the council's own inspections."""
    held, found = joint_sample.corpus(), joint_sample.analysis()
    others = {name: one for name, one in found.points.items() if one.programme != CHILDRENS_SERVICES}
    plans = planned_pages(
        held,
        dataclasses.replace(
            found,
            points=others | {name: replace(one, themes=()) for name, one in found.points.items() if name not in others},
        ),
        sample.AS_OF,
    )
    made = {plan.address: render_page(plan.make()) for plan in plans if plan.address.startswith("/themes/")}
    assert (
        "The program found no recommendation to a council on this subject in the reports on this site."
        in made["/themes/supervision/"]
    )
    assert "Subjects on which the program found no recommendation to a council" in made["/themes/"]
