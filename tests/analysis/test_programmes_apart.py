"""Reports of two programmes of inspections never meet: whatever is in the list, a council's points stay the council's.

Each test puts a partnership's report, or a joint letter, among a council's own with the very same words in it.
"""

from __future__ import annotations

import pytest

from generator.analysis import analyse
from generator.analysis.area_rows import area_rows
from generator.analysis.changes import report_changes
from generator.analysis.history import history_of
from generator.analysis.judgements_through_time import area_timelines, graded_reports
from generator.analysis.latest_grades import standings
from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.model.gaps_in_grades import Missing
from generator.model.registry import LinkDecision
from generator.model.report import Report
from tests.analysis.factory import (
    corpus,
    follow_up,
    joint_letter,
    judgement,
    partnership_report,
    report,
    visit_letter,
)

ASKED = "Improve the quality and the timeliness of return home interviews and of plans for missing children."
SAID = "The quality and timeliness of return home interviews for missing children, a recommendation in 2017, are poor."
LOOKING_BACK = (follow_up(SAID, "2017-09-25"),)

INSPECTED = report(date="2017-09-25", points=(ASKED,), grades={"overall": "good"})
INSPECTED_AGAIN = report(
    date="2021-09-25",
    framework="ilacs",
    points=(ASKED,),
    grades={"overall": "inadequate"},
    follow_ups=LOOKING_BACK,
)
VISITED = visit_letter(date="2019-05-02", points=(ASKED,), follow_ups=LOOKING_BACK)
JOINT_OLD = joint_letter(date="2019-07-20", points=(ASKED,), edition="jtai-2016")
JOINT_OLD_LATER = joint_letter(date="2019-11-20", points=(ASKED,), edition="jtai-2016")
JOINT_NEW = joint_letter(date="2024-03-20", points=(ASKED,), edition="jtai-2022")
PARTNERSHIP = partnership_report(date="2023-05-12", outcome="inconsistent", points=(ASKED,), follow_ups=LOOKING_BACK)
PARTNERSHIP_AGAIN = partnership_report(date="2025-05-12", outcome="positive", points=(ASKED,), follow_ups=LOOKING_BACK)
OTHERS = (JOINT_OLD, JOINT_OLD_LATER, JOINT_NEW, PARTNERSHIP, PARTNERSHIP_AGAIN)
PROGRAMMES = ("childrens-services", "area-send", "jtai")
HELD = corpus(INSPECTED, VISITED, INSPECTED_AGAIN, *OTHERS)


def programme(held: Corpus, name: str) -> str:
    return held.programme_of(held.by_id[name.partition("#")[0]])


@pytest.fixture(scope="module")
def found() -> Analysis:
    return analyse(HELD)


def test_what_is_found_of_a_council_is_the_same_whatever_other_programmes_hold(found: Analysis) -> None:
    alone = analyse(corpus(INSPECTED, VISITED, INSPECTED_AGAIN))
    assert alone.links == found.links
    assert alone.points.items() <= found.points.items()
    assert alone.later_findings == found.later_findings
    assert alone.follow_ups_of("eastshire") == found.follow_ups_of("eastshire")
    assert len(alone.links) == 3  # each of the three pairs of its own documents


def test_words_that_look_back_are_tied_to_points_of_their_own_programme(found: Analysis) -> None:
    tied = [(one.report, name) for one in found.follow_ups for name in one.recommendations]
    assert {one for one, _ in tied} == {VISITED.id, INSPECTED_AGAIN.id}
    assert all(programme(HELD, one) == programme(HELD, name) for one, name in tied)


def test_points_to_other_bodies_are_linked_by_nobody_but_people(found: Analysis) -> None:
    """Nobody has read such points in pairs, so how right such links would be is not known."""
    assert not [link for link in found.links if programme(HELD, link.later) != "childrens-services"]


def test_findings_are_no_asks_and_are_never_compared(found: Analysis) -> None:
    forms = {name.partition("#")[0]: point.form for name, point in found.points.items()}
    assert [forms[one.id] for one in (JOINT_OLD, JOINT_NEW, PARTNERSHIP, VISITED)] == ["finding", "ask", "ask", "ask"]
    assert not any(point.is_compared for point in found.points.values() if point.form == "finding")


def test_findings_that_the_same_document_addresses_to_the_council_are_not_linked_either() -> None:
    told = [
        one.recommendations[0].model_copy(update={"addressed_to": "local-authority"})
        for one in (JOINT_OLD, JOINT_OLD_LATER)
    ]
    first = JOINT_OLD.model_copy(update={"recommendations": (told[0],)})
    second = JOINT_OLD_LATER.model_copy(update={"recommendations": (told[1],)})
    assert analyse(corpus(first, second)).links == ()


@pytest.mark.parametrize(
    ("earlier", "later", "linked"),
    [(INSPECTED, PARTNERSHIP, False), (JOINT_NEW, PARTNERSHIP_AGAIN, False), (PARTNERSHIP, PARTNERSHIP_AGAIN, True)],
    ids=["council and partnership", "two partnerships' programmes", "one programme"],
)
def test_people_link_points_within_a_programme_only(earlier: Report, later: Report, linked: bool) -> None:
    added = LinkDecision(
        action="add",
        earlier=f"{earlier.id}#r1",
        later=f"{later.id}#r1",
        earlier_text=ASKED,
        later_text=ASKED,
        reason="Both say it.",
        date="2026-11-21",
    )
    links = analyse(corpus(earlier, later, decisions=(added,))).links
    assert [(link.earlier, link.basis) for link in links] == ([(added.earlier, "person")] if linked else [])


def test_a_history_holds_one_programme(found: Analysis) -> None:
    told = {name: history_of(HELD, found, "eastshire", name) for name in PROGRAMMES}
    dates = {name: [point.date for point in each.by_date] for name, each in told.items()}
    assert dates == {
        "childrens-services": ["2017-09-25", "2019-05-02", "2021-09-25"],
        "area-send": ["2023-05-12", "2025-05-12"],
        "jtai": ["2019-07-20", "2019-11-20", "2024-03-20"],
    }
    assert {tied.report for tied in told["childrens-services"].follow_ups} == {VISITED.id, INSPECTED_AGAIN.id}


def test_of_a_point_that_was_not_looked_for_no_later_document_is_counted(found: Analysis) -> None:
    """Else a page would say that the program found nothing on it in them."""
    counts = {
        name: [point.later_reports for point in history_of(HELD, found, "eastshire", name).by_date]
        for name in PROGRAMMES
    }
    assert counts == {"childrens-services": [2, 1, 0], "area-send": [0, 0], "jtai": [0, 0, 0]}


def test_a_theme_holds_points_of_one_programme(found: Analysis) -> None:
    held = {name: {point.programme for point in found.points_on("plans", name)} for name in PROGRAMMES}
    assert held == {name: {name} for name in PROGRAMMES}


def test_an_outcome_is_compared_with_the_earlier_one_of_its_programme_only(found: Analysis) -> None:
    before = {change.report.id: [grade.before for grade in change.grades] for change in report_changes(HELD, found)}
    assert before[PARTNERSHIP.id] == [Missing("no-report")]
    assert before[PARTNERSHIP_AGAIN.id] == [judgement("area_send_arrangements", "inconsistent")]
    assert before[INSPECTED_AGAIN.id] == [judgement("overall", "good")]


def test_judgements_through_time_are_of_one_programme() -> None:
    lines = {name: area_timelines(HELD, "eastshire", name) for name in PROGRAMMES}
    areas = {name: [(line.area, len(line.steps)) for line in each] for name, each in lines.items()}
    assert areas == {
        "childrens-services": [("overall", 2)],
        "area-send": [("area_send_arrangements", 2)],
        "jtai": [],
    }


def test_a_council_of_which_only_another_programmes_report_is_held_has_no_graded_report() -> None:
    assert graded_reports(corpus(PARTNERSHIP), "eastshire") == ()


def test_rows_of_a_comparison_are_of_one_programme() -> None:
    rows = {name: {row.area.key for row in area_rows(HELD, name).rows} for name in PROGRAMMES}
    assert rows["area-send"] == {"area_send_arrangements"}
    assert "overall" in rows["childrens-services"]
    assert rows["area-send"].isdisjoint(rows["childrens-services"])


def test_an_area_of_a_partnership_is_judged_under_its_own_framework_alone() -> None:
    (area,) = standings(HELD, "area_send_arrangements")
    assert (area.programme, {one.report.framework.key for one in area.counted}) == ("area-send", {"area-send"})
    (overall,) = standings(HELD, "overall")
    assert overall.programme == "childrens-services"
