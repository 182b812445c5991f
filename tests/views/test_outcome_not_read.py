"""A report held whose outcome could not be read: it is held all the same, and the newest of its area."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from generator.analysis import analyse
from generator.model.corpus import Corpus
from generator.model.framework import Edition
from generator.model.report import FrameworkUsed, Report
from generator.publish import render_page
from generator.views import planned_pages
from tests.analysis import factory
from tests.views import joint_frameworks, joint_sample, sample

OUTCOMES = "/judgements/area_arrangements/"
NEWER = "dunmoor/2025-11-14-area"


def unread(report: Report) -> Report:
    return report.model_copy(update={"judgements": ()})


def newer_without_outcome() -> Report:
    """Dunmoor's area inspected again, two years later."""
    older = unread(joint_sample.inconsistent())
    facts = older.document.model_copy(update={"inspection_start": "2025-11-10", "inspection_end": "2025-11-14"})
    return older.model_copy(update={"id": NEWER, "document": facts, "recommendations": (), "sections": ()})


def held(*changed: Report, only: frozenset[str] | None = None) -> Corpus:
    """The corpus with joint inspections, reports in it put in the place of those of their names."""
    whole = joint_sample.corpus()
    by_id = {report.id: report for report in (*whole.reports, *changed) if only is None or report.id in only}
    reports = tuple(sorted(by_id.values(), key=lambda one: (one.authority.slug, one.date)))
    sidecars = {one.id: whole.sidecars.get(one.id, whole.sidecars[joint_sample.INCONSISTENT]) for one in reports}
    return replace(whole, reports=reports, sidecars=sidecars)


def pages(corpus: Corpus, *addresses: str) -> list[str]:
    plans = planned_pages(corpus, analyse(corpus), sample.AS_OF)
    made = {plan.address: render_page(plan.make()) for plan in plans if plan.address in addresses}
    return [made[address] for address in addresses]


@cache
def with_failings_unread() -> str:
    return pages(held(unread(joint_sample.failings())), OUTCOMES)[0]


def test_a_report_without_a_read_outcome_stands_in_the_list_of_outcomes() -> None:
    row = with_failings_unread().partition("| [Ashmere](/authorities/ashmere/) |")[2].partition("\n")[0]
    assert row.startswith(" [Not found in the report]{.grade .grade-unknown}")


def test_its_council_is_none_of_those_without_a_report() -> None:
    said = with_failings_unread()
    assert "This site has no report of this kind on 1 of 4 councils." in said
    assert re.findall("No report on this site: (.*)", said) == ["Elmfield."]


def test_a_report_of_an_edition_that_judges_something_else_is_held_all_the_same() -> None:
    other = FrameworkUsed(key="area", edition="other")
    whole = held(unread(joint_sample.failings()).model_copy(update={"framework": other}))
    (area,) = joint_frameworks.AREA.areas
    named = {
        "areas": (area.model_copy(update={"editions": ("usual",)}),),
        "editions": (Edition(key="usual", title="Usual", starts="2023"), Edition(key="other", title="", starts="2023")),
    }
    frameworks = {**whole.frameworks, "area": joint_frameworks.AREA.model_copy(update=named)}
    (listed,) = pages(replace(whole, frameworks=frameworks), OUTCOMES)
    assert "no report of this kind on 1 of 4 councils" in listed


def test_a_newer_report_without_a_read_outcome_leaves_the_older_not_as_the_latest() -> None:
    listed, council, beside = pages(
        held(newer_without_outcome()), OUTCOMES, "/authorities/dunmoor/", "/compare/ashmere-and-dunmoor/"
    )
    answer = (
        "Of the 2 areas with an outcome on this site, the latest is “Typically positive” for 1 and “Systemic failings” "
        "for 1."
    )
    assert answer in listed
    row = listed.partition("| [Dunmoor](/authorities/dunmoor/) |")[2].partition("\n")[0]
    assert row.startswith(" [Not found in the report]{.grade .grade-unknown}")
    assert "Before: inconsistent, November 2023 (area SEND inspection)." in row
    assert "The program could not find this grade in the latest reports on one more council." in listed
    part = council.partition("\n## Area SEND inspection")[2].partition("\n## ")[0]
    assert "Inconsistent" not in part.partition("Other inspections of this kind")[0]
    assert "Judgements: not found in the report." in part
    assert "[outcomes of all areas](/judgements/area_arrangements/)" in part
    assert "Inconsistent" not in beside.partition("\n## Other kinds of inspection")[2].partition("\n## ")[0]


def test_where_no_outcome_at_all_was_read_the_list_still_holds_the_reports() -> None:
    only = held(unread(joint_sample.inconsistent()), only=frozenset((joint_sample.INCONSISTENT,)))
    listed, first = pages(only, OUTCOMES, "/")
    assert "[Not found in the report]" in listed
    assert "The program found no grade for this in the reports on this site." in listed
    assert "(/judgements/area_arrangements/)" in first


def test_grades_of_a_council_do_not_pass_for_the_newest_where_a_later_report_gave_none_that_was_read() -> None:
    """Westshire's later report is on its board, and no report that should grade it again."""
    older = [factory.report(one, date="2017-09-25", grades={"overall": "good"}) for one in ("eastshire", "westshire")]
    later = factory.report(date="2021-03-01", framework="ilacs")
    board = factory.report("westshire", date="2021-03-01", framework="lscb-review", document="board-review")
    visit = factory.visit_letter(date="2022-05-02", points=("the grip of managers",))
    corpus = factory.corpus(*older, later, board, visit)
    addresses = ("/authorities/eastshire/", "/authorities/westshire/", "/compare/eastshire-and-westshire/")
    east, west, beside = pages(corpus, *addresses)
    said = "The program found no grades in a later report on {}"
    assert f"{said.format('Eastshire')}: ilacs, 1 March 2021." in east
    assert said.format("Eastshire") in beside
    assert said.format("Westshire") not in west + beside
