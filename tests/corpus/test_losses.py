"""The guard on counts: what was held and is not any more needs a record of why."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.corpus.losses import items_of_reports, losses
from generator.model.corpus import AppliedCorrection, Corpus
from generator.model.registry import Correction, MovedAddress
from tests.corpus.made_up import codes, made_up
from tests.problems import assert_told_whole
from tests.views import sample

LEEDS, KENT = made_up(), made_up("kent/2017-01-02-sif")
NO_POINTS = LEEDS.model_copy(update={"recommendations": ()})
MORE_POINTS = KENT.model_copy(update={"recommendations": KENT.recommendations * 3})
NOTHING_JUDGED = NO_POINTS.model_copy(update={"judgements": ()})


def corpus(*reports: object, **changes: object) -> Corpus:
    return replace(sample.corpus(), **{"reports": reports, "moved": (), "corrections": (), **changes})  # type: ignore[arg-type]


BOTH = items_of_reports(corpus(LEEDS, KENT))
TAKEN_AWAY = AppliedCorrection(
    Correction(report=LEEDS.id, field="recommendations.r1", reason="A heading.", date="2026-11-26"),
    "present",
    None,
    "recommendations.r1",
)


def moved(**entry: str) -> tuple[MovedAddress, ...]:
    return (MovedAddress.model_validate({"from": f"/reports/{LEEDS.id}/", **entry}),)


@pytest.mark.parametrize(
    ("now", "told"),
    [
        pytest.param(corpus(LEEDS, KENT), [], id="all is held"),
        pytest.param(corpus(LEEDS, KENT, made_up("york/2018-01-02-sif")), [], id="one more"),
        pytest.param(corpus(KENT), ["report-gone"], id="a report went in silence"),
        pytest.param(
            corpus(KENT, moved=moved(reason="A draft.", date="2026-11-26")), [], id="a report went with a reason"
        ),
        pytest.param(corpus(KENT, moved=moved(to=f"/reports/{KENT.id}/")), [], id="a report moved"),
        pytest.param(corpus(NO_POINTS, KENT), ["fewer"], id="a point went in silence"),
        pytest.param(corpus(NO_POINTS, MORE_POINTS), ["fewer"], id="what another gained does not make up for it"),
        pytest.param(corpus(NO_POINTS, KENT, corrections=(TAKEN_AWAY,)), [], id="a person took the point away"),
        pytest.param(
            corpus(NOTHING_JUDGED, KENT, corrections=(TAKEN_AWAY,)), ["fewer"], id="a grade went beside what one took"
        ),
        pytest.param(corpus(), ["report-gone", "report-gone"], id="an empty folder"),
    ],
)
def test_what_is_told(now: Corpus, told: list[str]) -> None:
    found = list(losses(BOTH, now, Path("content")))
    assert codes(found) == told
    for problem in found:
        assert_told_whole(problem)


def test_what_was_taken_away_before_makes_up_for_nothing_that_goes_now() -> None:
    first, second, third = (
        LEEDS.recommendations[0].model_copy(update={"id": f"{LEEDS.id}#r{number}"}) for number in (1, 2, 3)
    )
    published = items_of_reports(corpus(LEEDS.model_copy(update={"recommendations": (second, third)})))
    for left in ((third,), (second,)):
        now = corpus(LEEDS.model_copy(update={"recommendations": left}), corrections=(TAKEN_AWAY,))
        assert codes(losses(published, now, Path("content"))) == ["fewer"]
    with_first = items_of_reports(corpus(LEEDS.model_copy(update={"recommendations": (first, second, third)})))
    assert codes(losses(with_first, now, Path("content"))) == ["fewer"]
    now = corpus(LEEDS.model_copy(update={"recommendations": (second, third)}), corrections=(TAKEN_AWAY,))
    assert codes(losses(with_first, now, Path("content"))) == []


def test_it_says_of_which_reports_there_is_less() -> None:
    (problem,) = losses(BOTH, corpus(NO_POINTS, KENT), Path("content"))
    assert problem.seen == "0 recommendations where 1 were, in leeds/2016-05-04-sif"
