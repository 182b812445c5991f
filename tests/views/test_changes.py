"""The pages of changes: the newest, and each year whole; where a grade went down or up."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.analysis import analyse
from generator.frameworks import load_frameworks
from generator.model.framework import GradeOnScale
from generator.model.report import Report
from generator.publish.templating import render_page
from generator.views import addresses
from generator.views.about import changes
from generator.views.about.changes import words_of_years
from tests.analysis import factory
from tests.views import sample
from tests.views.made import all_pages, parts_made

SCALE = tuple(GradeOnScale(grade=grade, title=grade.capitalize(), printed=(grade,)) for grade in ("good", "inadequate"))


def page_of(*reports: Report) -> Any:
    made = factory.corpus(*reports)
    scaled = {key: one.model_copy(update={"scale": SCALE}) for key, one in made.frameworks.items() if one.scale}
    held = replace(made, frameworks={**made.frameworks, **scaled})
    return next(one for one in all_pages(held, analyse(held), sample.AS_OF) if one.address == "/changes/")


def years_of(*reports: Report) -> dict[str, Any]:
    held = factory.corpus(*reports)
    made = all_pages(held, analyse(held), sample.AS_OF)
    return {page.address: page for page in made if page.kind == "changes-of-year"}


OLD = factory.report(date="2018-03-02", framework="ilacs", grades={"overall": "good"})
FELL = factory.report(date="2020-03-06", framework="ilacs", grades={"overall": "inadequate"})
VISIT = factory.visit_letter(date="2020-12-18", points=("the grip of managers",))


def test_each_year_has_a_page_with_all_its_reports_newest_first() -> None:
    years = years_of(OLD, FELL, VISIT)
    assert list(years) == ["/changes/2020/", "/changes/2018/"]
    page = years["/changes/2020/"]
    assert [entry.report.address for entry in parts_made(page.entries)] == [
        f"/reports/{one.id}/" for one in (VISIT, FELL)
    ]
    assert [(year.link.text, year.link.address) for year in page.years] == [("2018", "/changes/2018/")]
    assert words_of_years(factory.corpus(OLD, FELL, VISIT)) == {"reports-of-2020": "(2)", "reports-of-2018": "(1)"}
    assert {year.number.name for year in page.years} == {"reports-of-2018"}


def test_one_more_report_changes_the_page_of_no_other_year() -> None:
    before, after = years_of(OLD, FELL), years_of(OLD, FELL, VISIT)
    assert render_page(before["/changes/2018/"]) == render_page(after["/changes/2018/"])
    assert render_page(before["/changes/2020/"]) != render_page(after["/changes/2020/"])


def test_a_change_on_a_page_of_its_year_is_what_it_is_on_that_of_the_newest() -> None:
    newest = page_of(OLD, FELL, VISIT)
    of_years = [entry for page in years_of(OLD, FELL, VISIT).values() for entry in parts_made(page.entries)]
    assert [entry.report for entry in of_years] == [entry.report for entry in parts_made(newest.entries)]
    assert [link.address for link in newest.years] == ["/changes/2020/", "/changes/2018/"]


def test_a_feed_leads_to_the_place_of_a_change() -> None:
    page = render_page(years_of(FELL)["/changes/2020/"])
    address, anchor = addresses.change(FELL.id, FELL.date[:4]).split("#")
    assert address == "/changes/2020/"
    assert f'{{ id="{anchor}"}}' in page


def test_the_page_of_the_newest_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changes, "SHOWN_WHOLE", 1)
    assert len(page_of(OLD, FELL, VISIT).entries) == 1


BEFORE = {"overall": "good", "care_leavers": "inadequate"}
AFTER = {"overall": "inadequate", "care_leavers": "good"}


def test_a_journalist_finds_where_a_grade_fell_with_the_grades_that_fell_alone() -> None:
    first = factory.report(
        date="2018-03-02", framework="ilacs", grades={"overall": "good", "care_leavers": "inadequate"}
    )
    fell = factory.report(
        date="2020-03-06", framework="ilacs", grades={"overall": "inadequate", "care_leavers": "good"}
    )
    same = factory.report(
        date="2022-03-04", framework="ilacs", grades={"overall": "inadequate", "care_leavers": "good"}
    )
    page = page_of(first, fell, same)
    for found, way in ((page.down, "down"), (page.up, "up")):
        assert found.title == f"Where a grade went {way}: 1 inspection"
    (change,) = page.down.changes
    assert [(move.area, move.before.words, move.now.words) for move in change.moves] == [
        ("Overall", "Good", "Inadequate")
    ]


def test_grades_that_do_not_compare_went_neither_way() -> None:
    old = factory.report(date="2012-03-02", framework="old", grades={"overall": "inadequate"})
    new = factory.report(date="2018-03-02", framework="ilacs", grades={"overall": "good"})
    page = page_of(old, new)
    assert (page.down, page.up) == (None, None)


def test_what_is_second_hand_says_so_among_changes_and_of_many_areas_those_that_sum_services_up_are_named() -> None:
    made = factory.report(
        date="2012-05-04", framework="slac", grades={"overall_effectiveness": "good"}, first_hand=False
    )
    (one,) = made.judgements
    services = ("Safeguarding services", "Services for looked after children")
    wholes = [one.model_copy(update={"group": name, "grade": "good"}) for name in services]
    parts = [
        one.model_copy(update={"area": f"part_{number}", "group": name, "grade": "adequate"})
        for name in services
        for number in range(5)
    ]
    told = made.model_copy(update={"judgements": (*wholes, *parts)})
    held = replace(factory.corpus(told), frameworks=load_frameworks())
    page = next(one for one in all_pages(held, analyse(held), sample.AS_OF) if one.address == "/changes/")
    (entry,) = parts_made(page.entries)
    assert entry.words.startswith("Second-hand, told by Inspectorate. ")
    (unmoved,) = entry.unmoved
    assert [(each.grade.words, each.areas) for each in unmoved.grades] == [
        ("Good", "safeguarding services overall and services for looked after children overall")
    ]


def test_the_line_of_time_names_the_service_that_each_of_several_grades_sums_up() -> None:
    made = factory.report(date="2012-05-04", framework="slac", grades={"overall_effectiveness": "good"})
    (one,) = made.judgements
    services = ("Safeguarding services", "Services for looked after children")
    told = made.model_copy(update={"judgements": tuple(one.model_copy(update={"group": name}) for name in services)})
    held = replace(factory.corpus(told), frameworks=load_frameworks())
    pages = {page.address: render_page(page) for page in all_pages(held, analyse(held), sample.AS_OF)}
    line = pages["/authorities/eastshire/timeline/"]
    assert all(f"Overall effectiveness ({name})" in line for name in services)


def test_a_boards_grade_is_none_of_the_councils_among_changes() -> None:
    older = factory.report(date="2014-03-07", framework="sif", grades={"overall": "good", "lscb": "good"})
    newer = factory.report(date="2017-03-10", framework="sif", grades={"overall": "good", "lscb": "inadequate"})
    held = replace(factory.corpus(older, newer), frameworks=load_frameworks())
    page = next(one for one in all_pages(held, analyse(held), sample.AS_OF) if one.address == "/changes/")
    last, first = parts_made(page.entries)
    assert [move.area for move in last.moves] == ["Safeguarding board (not the council)"]
    assert [each.areas for grades in first.unmoved for each in grades.grades] == [
        "overall and safeguarding board (not the council)"
    ]
