"""What a report says beside what its framework and the register know: one finding for each thing neither knows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.corpus.framework_checks import check_against_frameworks
from generator.errors import SourceProblem
from generator.model.partnership import Body
from generator.model.report import Report
from tests.problems import assert_told_whole
from tests.views import joint_sample


def findings(report: Report) -> list[SourceProblem]:
    corpus = replace(joint_sample.corpus(), reports=(report,))
    return list(check_against_frameworks(Path("content"), corpus))


@pytest.mark.parametrize("report", joint_sample.corpus().reports, ids=lambda report: report.id)
def test_made_up_reports_say_only_what_is_known(report: Report) -> None:
    assert [str(one) for one in findings(report)] == []


LETTER, AREA = joint_sample.asks(), joint_sample.failings()
ELSEWHERE = Body(name="Nowhere Council", kind="council", authority="nowhere")
BOARD = Body(name="NHS North", kind="icb", authority="ashmere")


def document(report: Report, **facts: Any) -> Report:
    return report.model_copy(update={"document": report.document.model_copy(update=facts)})


def said(report: Report, part: str, **facts: Any) -> Report:
    return report.model_copy(update={part: getattr(report, part).model_copy(update=facts)})


SPOILT = {
    # what is wrong: (report, code, words of the finding)
    "an area of another framework": (
        AREA.model_copy(update={"judgements": (AREA.judgements[0].model_copy(update={"area": "parking"}),)}),
        "unknown-to-framework",
        "judgements = parking",
    ),
    "an edition nobody knows": (said(LETTER, "framework", edition="newest"), "unknown-to-framework", "one of old, new"),
    "an inspectorate that does not inspect it": (
        document(AREA, inspectorates=("inspectorate", "police")),
        "unknown-to-framework",
        "document.inspectorates = police",
    ),
    "a theme of no list": (
        document(
            LETTER, theme=LETTER.document.theme.model_copy(update={"key": "parks"}) if LETTER.document.theme else 0
        ),
        "unknown-to-framework",
        "document.theme.key = parks",
    ),
    "an answer it does not ask for": (said(LETTER, "response", kind="letter"), "unknown-to-framework", "response.kind"),
    "an outcome said to be the council's": (document(AREA, outcome_of=None), "whose-outcome", "area partnership"),
    "an outcome said to be another's": (document(LETTER, outcome_of="the police"), "whose-outcome", "the police"),
    "a council that is not in the register": (
        AREA.model_copy(update={"bodies": (ELSEWHERE,)}),
        "unknown-council",
        "nowhere",
    ),
    "a health board taken for a council": (AREA.model_copy(update={"bodies": (BOARD,)}), "not-a-council", "icb"),
}


@pytest.mark.parametrize("fault", SPOILT)
def test_what_nobody_knows_is_told(fault: str) -> None:
    report, code, words = SPOILT[fault]
    (problem,) = findings(report)
    assert problem.code == code
    assert words in str(problem)
    assert_told_whole(problem)


def test_a_body_that_several_points_name_is_told_once() -> None:
    points = tuple(one.model_copy(update={"addressed_bodies": (ELSEWHERE,)}) for one in AREA.recommendations)
    assert len(findings(AREA.model_copy(update={"recommendations": points}))) == 1
