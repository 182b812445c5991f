"""One area across councils: which grade stands for each, which are counted together, and which are told apart."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from generator.analysis.latest_grades import AreaStanding, grade_of, grades_by_edition, standings
from generator.model.corpus import Corpus
from generator.model.report import Report
from tests.analysis.factory import corpus, of_partnership, partnership_report, report, visit_letter

OLD = report(date="2015-01-10", grades={"overall": "good", "care_leavers": "inadequate"})
TOGETHER = report(date="2019-05-01", framework="ilacs", grades={"overall": "good", "in_care_and_care_leavers": "good"})
APART = report(date="2024-03-04", framework="ilacs", grades={"overall": "outstanding", "care_leavers": "good"})


def of_area(area: str, *reports: Report, gone: tuple[str, ...] = ()) -> AreaStanding:
    (found,) = standings(held(*reports, gone=gone), area)
    return found


def held(*reports: Report, gone: tuple[str, ...] = ()) -> Corpus:
    made = corpus(*reports)
    ended = {slug: made.authorities[slug].model_copy(update={"status": "abolished"}) for slug in gone}
    return replace(made, authorities=made.authorities | ended)


def shown(standing: AreaStanding) -> dict[str, str | None]:
    """The grade that is counted for each council."""
    found = ((one.authority, standing.standing(one)) for one in standing.councils)
    return {authority: grade_of(given) if given else None for authority, given in found}


def test_the_grade_of_the_latest_inspection_stands_for_a_council() -> None:
    found = of_area("overall", OLD, APART, report("westshire", "2024-02-01", "ilacs", grades={"overall": "good"}))
    assert shown(found) == {"eastshire": "outstanding", "northshire": None, "westshire": "good"}
    assert Counter(map(grade_of, found.counted)) == {"outstanding": 1, "good": 1}
    assert found.without_report == ("northshire",)


def test_a_grade_is_never_back_filled_from_an_inspection_before_one_that_did_not_give_it() -> None:
    west = report("westshire", "2024-02-01", "ilacs", grades={"care_leavers": "good"})
    north = report("northshire", "2024-02-01", "ilacs", grades={"care_leavers": "good"})
    found = of_area("care_leavers", OLD, TOGETHER, west, north)
    assert not found.has_ended
    assert shown(found) == {"eastshire": None, "westshire": "good", "northshire": "good"}
    assert [(one.report.id, grade_of(one)) for one in found.otherwise] == [(OLD.id, "inadequate")]


def test_of_an_area_that_inspectors_gave_up_the_last_grades_stand() -> None:
    adoption = report(date="2015-01-10", grades={"adoption": "good"})
    found = of_area("adoption", adoption, APART, report("westshire", "2016-01-01", grades={"overall": "good"}))
    assert found.has_ended
    assert shown(found)["eastshire"] == "good"


def test_grades_of_another_kind_of_inspection_are_not_counted_with_the_others() -> None:
    others = [report(one, "2024-02-01", "ilacs", grades={"overall": "good"}) for one in ("westshire", "northshire")]
    found = of_area("overall", OLD, *others)
    assert found.framework == "ilacs"
    assert shown(found)["eastshire"] is None
    assert [one.report.id for one in found.otherwise] == [OLD.id]


def test_a_report_in_which_the_grade_was_not_found_leaves_the_older_one_apart() -> None:
    unread = report(date="2024-03-04", framework="ilacs", grades={"care_leavers": "good"})
    found = of_area("overall", report(date="2019-05-01", framework="ilacs", grades={"overall": "good"}), unread)
    (east,) = (one for one in found.councils if one.authority == "eastshire")
    assert (east.now, east.why_none) == (None, "not-found")
    assert found.counted == ()


def test_a_council_on_which_only_a_visit_is_held_has_reports_and_no_grade() -> None:
    found = of_area("overall", OLD, visit_letter("westshire", date="2023-01-01", points=("the grip of managers",)))
    assert found.without_report == ("northshire",)
    assert shown(found)["westshire"] is None


def test_a_council_that_is_gone_is_counted_among_the_years_and_not_among_councils_of_today() -> None:
    west = report("westshire", "2016-02-01", grades={"overall": "good"})
    made = held(OLD, west, gone=("eastshire",))
    (found,) = standings(made, "overall")
    assert [one.authority for one in found.councils] == ["northshire", "westshire"]
    (years,) = grades_by_edition(made, "overall", found.programme, None)
    assert years.by_year == {"2015": {"good": 1}, "2016": {"good": 1}}


def test_the_years_of_each_framework_and_edition_stand_apart() -> None:
    editions = [
        made.model_copy(update={"framework": made.framework.model_copy(update={"edition": edition})})
        for made, edition in ((TOGETHER, "2018"), (APART, "2023"))
    ]
    found = grades_by_edition(held(OLD, *editions), "care_leavers", "childrens-services", None)
    assert [(one.framework, one.edition, one.by_year) for one in found if one.given] == [
        ("sif", None, {"2015": {"inadequate": 1}}),
        ("ilacs", "2023", {"2024": {"good": 1}}),
    ]


def test_reports_are_found_by_edition_in_time_whatever_order_of_councils_they_stand_in() -> None:
    """A visit that judges nothing is of no edition that is counted."""
    earlier = report("westshire", "2014-02-01", grades={"overall": "good"})
    editions = held(OLD, APART, earlier, visit_letter("westshire", "2013-09-09")).judging_by_edition[
        "childrens-services"
    ]
    assert [(key, [one.id for one in of_edition]) for key, of_edition in editions.items()] == [
        (("sif", None), [earlier.id, OLD.id]),
        (("ilacs", None), [APART.id]),
    ]


def test_an_outcome_of_a_partnership_is_never_counted_with_grades_of_councils() -> None:
    partnership = partnership_report(outcome="inconsistent")
    own = report("westshire", "2024-02-01", "ilacs", grades={"area_send_arrangements": "good"})
    found = standings(held(OLD, partnership, own), "area_send_arrangements")
    assert {one.programme: [grade_of(each) for each in one.counted] for one in found} == {
        "area-send": ["inconsistent"],
        "childrens-services": ["good"],
    }
    assert of_partnership(own).document.outcome_of is not None
