"""Findings of later reports on the subject of an earlier point are quoted beside it, the nearest first."""

from __future__ import annotations

import pytest

from generator.analysis import analyse
from generator.model.analysis import LaterFinding
from generator.model.report import FollowUp, Report, TextBlock
from tests.analysis.factory import HERE, corpus, follow_up, report, undated

POINT = "Make the supervision of social workers regular."
FIRST = report(date="2017-03-10", points=(POINT, "Offer accommodation to care leavers."))
SUPERVISION = f"{FIRST.id}#r1"
ON_IT = "Supervision of social workers is regular, and managers note what was agreed in each meeting."
BESIDE_IT = "In teams with many duties, at some distance, supervision of social workers is regular but hurried at best."
ELSEWHERE = "Children who are privately fostered are seen by social workers, and regular visits are made to them."


def later(*findings: str, date: str = "2019-12-18", role: str = "findings", said: tuple[FollowUp, ...] = ()) -> Report:
    """A report with these paragraphs, the first with the anchor `b1`; `said` are its sentences that look back."""
    bare = report(date=date, framework="ilacs", follow_ups=said)
    blocks = tuple(
        TextBlock(kind="paragraph", anchor=f"b{number}", text=text, place=HERE)
        for number, text in enumerate(findings, 1)
    )
    section = bare.sections[0].model_copy(update={"blocks": blocks, "role": role})
    return bare.model_copy(update={"sections": (section,)})


TO_THE_BOARD = report(date="2017-03-10", points=(POINT,), addressed_to="safeguarding-board")


def found(*reports: Report) -> list[LaterFinding]:
    return list(analyse(corpus(*reports)).later_findings_on(SUPERVISION))


def test_a_later_finding_on_the_subject_is_quoted_whole_with_its_date_and_place() -> None:
    (finding,) = found(FIRST, later(ON_IT, ELSEWHERE))
    assert (finding.words, finding.date, finding.anchor, finding.place) == (ON_IT, "2019-12-18", "b1", HERE)


def test_the_nearest_stands_first() -> None:
    findings = found(FIRST, later(BESIDE_IT, ON_IT))
    assert [one.words for one in findings] == [ON_IT, BESIDE_IT]
    assert findings[0].score > findings[1].score


FOSTERING = report(date="2017-03-10", points=("Assess and record visits to privately fostered children in time.",))
IN_PASSING = {
    "two of its subjects": ("Most children in private fostering are visited, and the visits stand in records.", 1),
    "its work in another service": ("Care leavers are assessed in time, and visits to them stand in records.", 0),
    "one of its subjects behind many other words": (
        "Managers, schools and the police meet each month to speak of housing, health and private fostering.",
        0,
    ),
}


@pytest.mark.parametrize("title", IN_PASSING)
def test_a_finding_names_more_than_one_subject_of_the_point_in_passing(title: str) -> None:
    words, expected = IN_PASSING[title]
    findings = analyse(corpus(FOSTERING, later(words))).later_findings_on(f"{FOSTERING.id}#r1")
    assert len(findings) == expected


def test_there_are_at_most_three() -> None:
    assert len(found(FIRST, later(*[ON_IT] * 5))) == 3


@pytest.mark.parametrize(
    ("case", "reports"),
    [
        ("an earlier report", (FIRST, later(ON_IT, date="2015-01-01"))),
        ("a report of the same day", (FIRST, later(ON_IT, date="2017-03-10"))),
        ("a report later than one without a date", (undated(FIRST), later(ON_IT))),
        ("another council", (FIRST, report("westshire", date="2019-12-18"))),
        ("another subject", (FIRST, later(ELSEWHERE))),
        ("words that say too little", (FIRST, later("Supervision is regular."))),
        ("a part that holds no findings", (FIRST, later(ON_IT, role="recommendations"))),
        (
            "a point to the board",
            (report(date="2017-03-10", points=(POINT,), addressed_to="safeguarding-board"), later(ON_IT)),
        ),
        ("a point that is cut off", (report(date="2017-03-10", points=(POINT,), fragments=(1,)), later(ON_IT))),
        ("a point that names no subject", (report(date="2017-03-10", points=("Do as was said.",)), later(ON_IT))),
    ],
)
def test_nothing_is_quoted_from(case: str, reports: tuple[Report, ...]) -> None:
    assert found(*reports) == [], case


def test_a_sentence_that_is_quoted_as_looking_back_is_not_quoted_again() -> None:
    words = "Since the last inspection the supervision of social workers has become no more regular or frequent."
    said = later(words, ON_IT, said=(follow_up(words, "2017-03"),))
    analysis = analyse(corpus(FIRST, said))
    assert [tied.anchor for tied in analysis.follow_ups_on(SUPERVISION)] == ["b1"]
    assert [one.anchor for one in analysis.later_findings_on(SUPERVISION)] == ["b2"]
