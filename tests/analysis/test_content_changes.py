"""What changed between two states of a content folder: each case is an old report, a new one and what is told."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest

from generator.analysis.content_changes import OTHER_WORDS, changes_between, value_changes
from generator.errors import SourceProblem
from generator.frozen import replace
from generator.model.corpus import Corpus
from generator.model.registry import MovedAddress
from generator.model.report import Doubt, Person, Recommendation, Report, Statistic
from tests.corpus.made_up import made_up
from tests.views import sample

REPORT = made_up()
POINT = REPORT.recommendations[0]


def point(text: str, **changes: Any) -> Recommendation:
    return POINT.model_copy(update={"text": text, **changes})


def figure(value: float) -> Statistic:
    return Statistic.model_validate(
        {
            "measure": "caseload",
            "label": "Cases",
            "value": value,
            "unit": "count",
            "as_of": "2016",
            "as_of_text": "2016",
        }
        | {"words": "cases", "place": {"line": 1}}
    )


def with_(**changes: Any) -> Report:
    return REPORT.model_copy(update=changes)


def dated(day: str | None) -> Report:
    return with_(document=REPORT.document.model_copy(update={"published": day}))


def graded(*grades: tuple[str, str]) -> Report:
    one = REPORT.judgements[0]
    return with_(judgements=tuple(one.model_copy(update={"area": area, "grade": grade}) for area, grade in grades))


SURE = Doubt(code="no-date", message="No date was found.")
LONG = "Make sure that every child has a plan which says what will change and by when."


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        pytest.param(REPORT, REPORT, [], id="the same"),
        pytest.param(
            graded(("overall", "good")),
            graded(("overall", "inadequate"), ("adoption", "good")),
            [("judgement", "overall", "good", "inadequate"), ("judgement", "adoption", None, "good")],
            id="grades",
        ),
        pytest.param(
            dated("2016-05-04"), dated(None), [("date", "published", "2016-05-04", None)], id="a date that is lost"
        ),
        pytest.param(
            with_(recommendations=(point("Listen to children."),)),
            with_(recommendations=(point("Listen to children"),)),
            [],
            id="a point is told by its letters",
        ),
        pytest.param(
            with_(recommendations=(point(LONG),)),
            with_(recommendations=(point(f"{LONG[:-1]} at the latest."), point("Read."))),
            [
                ("recommendation", OTHER_WORDS, LONG, f"{LONG[:-1]} at the latest."),
                ("recommendation", "Read.", None, "recommendation for local-authority"),
            ],
            id="a point in other words and a new one",
        ),
        pytest.param(
            with_(recommendations=(point("Read."),)),
            with_(recommendations=(point("Read.", kind="priority-action", complete=False),)),
            [
                (
                    "recommendation",
                    "Read.",
                    "recommendation for local-authority",
                    "priority-action for local-authority, a fragment",
                )
            ],
            id="a point of another kind",
        ),
        pytest.param(
            with_(statistics=(figure(16), figure(17))),
            with_(statistics=(figure(16), figure(18))),
            [("figure", "caseload, 2016", "17 count", "18 count")],
            id="figures of one name are told apart by their turn",
        ),
        pytest.param(
            with_(doubts=(SURE,)), REPORT, [("doubt", "No date was found.", "no-date", None)], id="a doubt that is gone"
        ),
        pytest.param(
            with_(people=(Person(name="A. Reader", role="inspector", place=POINT.place),)),
            with_(people=(Person(name="A. Reader", role="lead_inspector", place=POINT.place),)),
            [("person", "A. Reader", "inspector", "lead_inspector")],
            id="a person's part",
        ),
    ],
)
def test_values(old: Report, new: Report, told: list[tuple[str, str, str | None, str | None]]) -> None:
    found = list(value_changes(old, new))
    assert [(one.kind, one.about, one.was, one.now) for one in found] == told


def corpus(*reports: Report, moved: tuple[MovedAddress, ...] = ()) -> Corpus:
    return dataclasses.replace(sample.corpus(), reports=reports, sidecars={}, moved=moved)


OTHER = made_up("kent/2017-01-02-sif")


def test_reports_that_came_and_went() -> None:
    changes = changes_between(corpus(REPORT), corpus(OTHER))
    assert [(one.report, one.grades, one.recommendations) for one in changes.added] == [
        ("kent/2017-01-02-sif", {"overall": "good", "adoption": "inadequate"}, 1)
    ]
    assert [(one.report, one.recorded) for one in changes.gone] == [(REPORT.id, False)]
    assert (changes.was.reports, changes.now.reports, changes.values) == (1, 1, ())


@pytest.mark.parametrize(
    ("entry", "to", "reason"),
    [
        ({"reason": "A draft.", "date": "2026-11-26"}, None, "A draft."),
        ({"to": f"/reports/{OTHER.id}/"}, f"/reports/{OTHER.id}/", None),
    ],
)
def test_a_report_whose_going_is_recorded(entry: dict[str, str], to: str | None, reason: str | None) -> None:
    moved = MovedAddress.model_validate({"from": f"/reports/{REPORT.id}/", **entry})
    (gone,) = changes_between(corpus(REPORT), corpus(OTHER, moved=(moved,))).gone
    assert (gone.recorded, gone.to, gone.reason) == (True, to, reason)


@pytest.mark.parametrize(
    ("folder", "told"),
    [
        (f"/srv/content/reports/{REPORT.id}/report.json", "schema: no JSON"),
        (f"reports/{REPORT.id}", "schema: no JSON"),
        (f"/srv/content/reports/{REPORT.id}-2/report.json", None),
    ],
)
def test_a_report_that_cannot_be_read_any_more_says_why_and_names_no_folder(folder: str, told: str | None) -> None:
    problem = SourceProblem(code="schema", file=folder, seen="no JSON", expected="JSON", advice="Mend it.")
    (gone,) = changes_between(corpus(REPORT), dataclasses.replace(corpus(OTHER), problems=(problem,))).gone
    assert gone.left_out == told


@pytest.mark.parametrize("build", [sample.corpus, lambda: corpus(REPORT, OTHER), lambda: corpus()])
def test_nothing_differs_from_itself(build: Callable[[], Corpus]) -> None:
    assert changes_between(build(), build()).is_empty


def test_themes_and_links_worked_out_otherwise() -> None:
    old = sample.analysis()
    new = dataclasses.replace(old, links=(), points={key: replace(one, themes=()) for key, one in old.points.items()})
    changes = changes_between(sample.corpus(), sample.corpus(), (old, new))
    assert {(one.kind, one.now) for one in changes.values} == {("theme", "no theme"), ("link", None)}
    assert changes_between(sample.corpus(), sample.corpus(), (old, old)).is_empty
