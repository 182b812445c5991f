"""The page of changes: an older report in a fold reads by itself, with what its grades are set against."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.analysis import analyse
from generator.model.framework import GradeOnScale
from generator.model.report import Report
from generator.publish.templating import render_page
from generator.views.about import changes
from tests.analysis import factory
from tests.views import sample
from tests.views.made import all_pages

SCALE = tuple(GradeOnScale(grade=grade, title=grade.capitalize(), printed=(grade,)) for grade in ("good", "inadequate"))


def page_of(*reports: Report) -> Any:
    made = factory.corpus(*reports)
    scaled = {key: one.model_copy(update={"scale": SCALE}) for key, one in made.frameworks.items() if one.scale}
    held = replace(made, frameworks={**made.frameworks, **scaled})
    return next(one for one in all_pages(held, analyse(held), sample.AS_OF) if one.address == "/changes/")


def lines_of(*reports: Report) -> list[str]:
    _, _, earlier = render_page(page_of(*reports)).partition("## Earlier")
    return [line for line in earlier.splitlines() if line.lstrip().startswith("- ")]


@pytest.fixture(autouse=True)
def all_in_folds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changes, "SHOWN_WHOLE", 0)


def test_an_older_change_says_since_when_and_an_older_report_without_one_says_that() -> None:
    first = factory.report(date="2018-03-02", framework="ilacs", grades={"overall": "good"})
    fell = factory.report(date="2020-03-06", framework="ilacs", grades={"overall": "inadequate"})
    same = factory.report(date="2022-03-04", framework="ilacs", grades={"overall": "inadequate"})
    still, moved, move, begun = lines_of(first, fell, same)
    assert still.endswith("[no grade went up or down]{.small}")
    assert moved.endswith("[compared with March 2018]{.small}")
    assert "[Overall]{.small} [Good]" in move
    assert begun.endswith("[first grades on this site]{.small}")


def test_a_visit_which_gives_no_grades_says_nothing_of_them() -> None:
    old = factory.report(date="2014-03-07", framework="sif", grades={"overall": "good"})
    new = factory.visit_letter(date="2019-12-18", points=("the grip of managers",))
    visit, _ = lines_of(old, new)
    assert visit.endswith(")")


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
