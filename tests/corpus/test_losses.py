"""The guard on counts: what was held and is not any more needs a record of why."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.corpus.losses import counts_of_reports, losses
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


BOTH = counts_of_reports(corpus(LEEDS, KENT))
TAKEN_AWAY = AppliedCorrection(
    Correction(report=LEEDS.id, field="recommendations.r1", reason="A heading.", date="2026-11-26"), "A heading", None
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


def test_it_says_of_which_reports_there_is_less() -> None:
    (problem,) = losses(BOTH, corpus(NO_POINTS, KENT), Path("content"))
    assert problem.seen == "0 recommendations where 1 were, in leeds/2016-05-04-sif"
