"""The page of changes: an older report in a fold reads by itself, with what its grades are set against."""

from __future__ import annotations

import pytest

from generator.analysis import analyse
from generator.model.report import Report
from generator.publish.templating import render_page
from generator.views.about import changes
from tests.analysis import factory
from tests.views import sample
from tests.views.made import all_pages


def lines_of(*reports: Report) -> list[str]:
    held = factory.corpus(*reports)
    page = next(one for one in all_pages(held, analyse(held), sample.AS_OF) if one.address == "/changes/")
    return [line for line in render_page(page).splitlines() if line.lstrip().startswith("- ")]


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
