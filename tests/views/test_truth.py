"""The truth rules a page must keep, each tried on the made-up corpus."""

from dataclasses import replace
from typing import Any

import pytest

from generator.analysis import analyse
from generator.english.doubts import doubt
from generator.model.noun import Place
from generator.model.report import FrameworkUsed
from generator.publish import render_page
from generator.views.elements.basic import Hyperlink
from tests.analysis import factory
from tests.views import sample
from tests.views.made import all_pages, parts_made

Pages = dict[str, Any]


@pytest.fixture(scope="module")
def pages() -> Pages:
    return {page.address: page for page in all_pages(sample.corpus(), sample.analysis(), sample.AS_OF)}


def council_rows(pages: Pages) -> dict[str, Any]:
    return {row.council.text: row for region in pages["/authorities/"].regions for row in region.rows}


def test_an_older_grade_is_not_shown_without_a_later_visit_that_found_priority_actions(pages: Pages) -> None:
    said = "Since the latest grades of Ashmere: a visit on 22 to 23 October 2019 found 1 priority action."
    assert f"- {said} [Read what it found](/reports/{sample.VISIT}/)" in compared(pages)
    rows = council_rows(pages)
    found = Hyperlink("A later visit on 22 to 23 October 2019 found 1 priority action", f"/reports/{sample.VISIT}/")
    assert rows["Ashmere"].later == pages["/authorities/ashmere/"].urgent == (found,)
    assert pages["/authorities/ashmere/"].answer.startswith(
        "A visit in October 2019 found 1 priority action. Before it"
    )
    assert pages["/authorities/brackendale/"].urgent == ()
    assert rows["Brackendale"].later == ()
    assert rows["Ashmere"].since.text == "Short visit, 23 October 2019"
    assert rows["Brackendale"].since is None
    assert [row.links for row in rows_of(pages["/judgements/overall/"])] == [(found,), ()]
    changes = {entry.report.address: entry.links for entry in parts_made(pages["/changes/"].entries)}
    assert changes == {
        f"/reports/{sample.VISIT}/": (),
        f"/reports/{sample.INSPECTION}/": (found,),
        f"/reports/{sample.OTHER}/": (),
    }
    assert [visit.sentence for visit in pages[f"/reports/{sample.INSPECTION}/"].take_care.later_visits] == [said]


def test_a_report_that_contradicts_itself_shows_both_places(pages: Pages) -> None:
    (conflict,) = pages[f"/reports/{sample.INSPECTION}/"].conflicts
    assert [(side.grade.words, side.quote.source.address) for side in conflict.sides] == [
        ("Good", f"/reports/{sample.INSPECTION}/#b3"),
        ("Inadequate", f"/reports/{sample.INSPECTION}/#b20"),
    ]
    assert "This site shows “Inadequate”, as stated in a heading." in conflict.sentence


def test_an_area_that_was_not_found_is_a_row_that_says_so(pages: Pages) -> None:
    (table,) = pages[f"/reports/{sample.INSPECTION}/"].judgement_tables
    assert [(row.area.text, row.grade.words) for row in table.rows] == [
        ("Overall", "Inadequate"),
        ("Care leavers", "Not found in the report"),
    ]


def test_a_visit_without_grades_says_so(pages: Pages) -> None:
    assert pages[f"/reports/{sample.VISIT}/"].no_judgements == "Visits of this kind give no grades."


def test_second_hand_is_said_to_be_second_hand_wherever_it_is_used(pages: Pages) -> None:
    assert "This is what Brackendale Council says" in pages[f"/reports/{sample.OTHER}/"].second_hand
    assert "Second-hand: told by Brackendale Council" in pages["/authorities/brackendale/"].answer
    (_, second_hand) = rows_of(pages["/judgements/overall/"])
    assert second_hand.notes == ("Second-hand, told by Brackendale Council.",)
    notes = {council: row.note for council, row in council_rows(pages).items()}
    assert notes["Brackendale"] == "Second-hand, told by Brackendale Council."
    assert notes["Ashmere"] == "The report contradicts itself here."


def test_a_visit_carries_what_it_was_about(pages: Pages) -> None:
    council = pages["/authorities/ashmere/"]
    named = "Short visit on “the front door”"
    assert [row.report.text for row in council.reports] == [named, "Full inspection"]
    assert "looked at “the front door”" in council.since.opening
    assert pages[f"/reports/{sample.VISIT}/"].looked_at == "What inspectors looked at: “the front door”."


def test_a_fragment_is_shown_as_one(pages: Pages) -> None:
    (_, board) = pages[f"/reports/{sample.INSPECTION}/"].recommendation_groups
    assert board.items[0].fragment == "Fragment: its end is lost in the source"


def test_a_doubt_of_one_point_stands_beside_the_point() -> None:
    corpus, asked = sample.corpus(), f"{sample.INSPECTION}#r1"
    said = doubt("point-asks-nothing", place=Place(line=40), field=asked)
    reports = [
        report.model_copy(update={"doubts": (*report.doubts, said)}) if report.id == sample.INSPECTION else report
        for report in corpus.reports
    ]
    made = all_pages(replace(corpus, reports=tuple(reports)), sample.analysis(), sample.AS_OF)
    (page,) = [page for page in made if page.address == f"/reports/{sample.INSPECTION}/"]
    items = [item for group in page.recommendation_groups for item in group.items]
    assert [item.doubts for item in items] == [("This asks for nothing: it may be a finding.",), ()]
    links = {row.message: row.links for row in page.doubts.every}
    (link,) = links["This asks for nothing: it may be a finding."]
    assert (link.text, link.address) == ("line 40", f"/reports/{asked.replace('#', '/#')}")


def test_a_similar_point_is_the_programs_and_shows_the_other_text(pages: Pages) -> None:
    (group,) = pages[f"/reports/{sample.VISIT}/"].recommendation_groups
    (similar,) = group.items[0].before
    assert (similar.kind, similar.name) == ("program", "A similar recommendation in August 2017, found by the program")
    assert similar.quotes[0].words == "Make supervision regular | and *useful*."
    assert [text.source.address for text in similar.quotes] == [f"/reports/{sample.INSPECTION}/#r1"]


def test_that_nothing_was_found_is_not_said_where_something_was_or_nothing_could_be(pages: Pages) -> None:
    (story,) = pages["/authorities/ashmere/recommendations/"].grid.often.stories
    assert "nothing" not in {said.kind for step in story.steps for said in step.said}
    (group, *_) = pages[f"/reports/{sample.INSPECTION}/"].recommendation_groups
    assert "nothing" not in {said.kind for item in group.items for said in item.later}


def compared(pages: Pages) -> str:
    return render_page(pages["/compare/ashmere-and-brackendale/"])


def test_a_missing_cell_of_a_comparison_says_why(pages: Pages) -> None:
    page = compared(pages)
    overall, *_ = [line for line in page.splitlines() if line.startswith("| Overall |")]
    assert "[Inadequate]{.grade" in overall
    assert "[Good]{.grade" in overall
    assert "The program found none." in page


def test_a_comparison_cautions_where_what_is_known_is_second_hand(pages: Pages) -> None:
    assert "- Brackendale: what is known of the inspection is second-hand, told by the council." in compared(pages)


def test_an_earlier_value_keeps_its_own_date_and_a_missing_national_figure_is_said(pages: Pages) -> None:
    (row,) = parts_made(pages["/measures/children_in_area/"].regions[0].rows)
    assert row.value.text == "34,204 children"
    assert row.words.startswith("30 June 2017, before that 34,000 children (31 March 2016)")
    assert "34,204 children; national: none found" in row.picture.svg


def test_the_ledger_adds_up(pages: Pages) -> None:
    assert pages[f"/reports/{sample.INSPECTION}/"].ledger.startswith(
        "The report has 1,200 words. 1,150 of them are in the full text; 50 are left out"
    )


def test_a_report_filed_without_its_source_document_says_so_and_leads_to_no_file() -> None:
    held = sample.corpus()
    without = {**held.sidecars, sample.INSPECTION: replace(held.sidecars[sample.INSPECTION], held=False)}
    made = all_pages(replace(held, sidecars=without), sample.analysis(), sample.AS_OF)
    found = {page.address: {fact.label: fact for fact in page.source} for page in made if page.kind == "report"}
    bare, whole = found[f"/reports/{sample.INSPECTION}/"]["File"], found[f"/reports/{sample.VISIT}/"]["File"]
    assert (bare.words, bare.links) == ("this site does not have the file", ())
    assert [link.text for link in whole.links] == ["the report as published"]


def test_quality_counts_what_is_doubtful(pages: Pages) -> None:
    assert pages["/quality/"].summary == (
        "In 3 reports and letters the program found 1 contradiction, 1 doubt and 1 recommendation with lost words."
    )


POINTS = {
    # who asked for what: what the document is, the kinds of its points, the sentences
    "the inspectors, in a report of their own": (True, ["recommendation"], ["Inspectors made 1 recommendation"]),
    "the inspectors, in a council's words": (False, ["recommendation"], ["Inspectors made 1 recommendation"]),
    "an earlier visit, in a letter that repeats it": (
        True,
        ["outstanding-priority-action", "priority-action"],
        ["Inspectors set 1 priority action", "and listed 1 unresolved earlier priority action"],
    ),
    "nobody": (True, [], []),
}


@pytest.mark.parametrize("name", POINTS)
def test_a_report_page_says_whose_its_points_are(name: str) -> None:
    first_hand, kinds, expected = POINTS[name]
    made = factory.report(points=tuple(f"Point {kind}." for kind in kinds), first_hand=first_hand)
    points = [point.model_copy(update={"kind": kind}) for point, kind in zip(made.recommendations, kinds, strict=True)]
    held = factory.corpus(made.model_copy(update={"recommendations": tuple(points)}))
    pages = {page.address: page for page in all_pages(held, analyse(held), sample.AS_OF)}
    asked = pages[f"/reports/{made.id}/"].answer.asked
    assert [f"{each.opening} {each.points.text}" for each in asked] == expected


def test_a_timeline_says_which_grades_a_visit_with_priority_actions_came_after() -> None:
    graded = factory.report(date="2017-09-25", grades={"overall": "good"})
    urgent = factory.visit_letter(date="2019-12-18", points=("the grip of managers",), kind="priority-action")
    again = factory.report(date="2021-03-01", framework="ilacs", grades={"overall": "good"})
    held = factory.corpus(graded, urgent, again)
    made = {page.address: page for page in all_pages(held, analyse(held), sample.AS_OF)}
    (table,) = made["/authorities/eastshire/"].timelines
    found = Hyperlink("A later visit on 18 December 2019 found 1 priority action", f"/reports/{urgent.id}/")
    assert [(fact.label, fact.links) for fact in table.later] == [("sif, 25 September 2017", (found,))]
    box = made[f"/reports/{graded.id}/"].take_care
    assert [visit.sentence for visit in box.later_visits] == [
        "Between these grades and the next: a visit on 18 December 2019 found 1 priority action."
    ]
    assert made["/authorities/eastshire/"].take_care is None


def test_priority_actions_of_a_later_visit_to_a_partnership_stand_beside_its_outcome() -> None:
    """The visit is of a kind that gives no outcome: else what it found would stand in the place of the older one."""
    outcome = factory.partnership_report(date="2023-05-12", outcome="systemic_failings")
    visit = FrameworkUsed(key="area-visit", edition=None)
    later = factory.partnership_report(
        date="2024-11-12", points=("the wait for a plan",), kind="priority-action"
    ).model_copy(update={"framework": visit})
    other = factory.partnership_report("westshire", outcome="systemic_failings")
    held = factory.corpus(outcome, later, other)
    inspection = held.frameworks["area-send"]
    without_grades = inspection.model_copy(update={"key": visit.key, "areas": (), "scale": ()})
    held = replace(held, frameworks={**held.frameworks, visit.key: without_grades})
    made = {page.address: page for page in all_pages(held, analyse(held), sample.AS_OF)}
    found = Hyperlink("A later inspection on 12 November 2024 found 1 priority action", f"/reports/{later.id}/")
    (part,) = made["/authorities/eastshire/"].all_there_is
    assert (part.later, part.outcome.grade.words) == ((found,), "Systemic failings")
    apart = render_page(made["/compare/eastshire-and-westshire/"]).partition("## Other kinds of inspection")[2]
    assert apart.count(f"[{found.text}]({found.address})") == 1
    east, west = rows_of(made["/judgements/area_send_arrangements/"])
    assert (found in east.links, found in west.links) == (True, False)


def rows_of(page: Any) -> list[Any]:
    """The councils on the page of a judgement area, region after region."""
    return [row for part in page.parts for region in part.standing.regions for row in parts_made(region.rows)]
