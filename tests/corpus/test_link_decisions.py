"""What people decide in links.toml stands only as long as the words it was made on."""

from pathlib import Path

import pytest

from generator.corpus.link_decisions import HeldReports, misfit_of_decision, misfit_of_status, printed_words
from generator.model.registry import LinkDecision, StatusDecision
from generator.model.report import Report
from tests.analysis.factory import corpus, follow_up, partnership_report, report

POINT = "Make return interviews timely."
SAID = "Return interviews are now timely."
EARLIER = report(date="2014-01-10", points=(POINT,))
LATER = report(date="2018-05-01", framework="ilacs", points=(POINT,), follow_ups=(follow_up(SAID),))
ELSEWHERE = report("westshire", date="2019-05-01", follow_ups=(follow_up(SAID),))
FIRST = f"{EARLIER.id}#r1"
PARTNERSHIP = partnership_report(date="2023-06-01", points=(POINT,), follow_ups=(follow_up(SAID),))
SAME_AGAIN = partnership_report(date="2025-06-01", points=(POINT,))
AFTER_IT = report(date="2024-05-01", framework="ilacs", points=(POINT,))


def held(*reports: Report) -> HeldReports:
    return HeldReports({report.id: report for report in reports}, corpus().frameworks)


def status(**fields: str | None) -> StatusDecision:
    told = {"report": LATER.id, "words": SAID} | fields
    return StatusDecision(
        recommendation=told.pop("recommendation", FIRST),
        text=told.pop("text", POINT),
        status="met",
        reason="The sentence speaks of all of it.",
        date="2026-11-21",
        **told,
    )


def complaint_about(said: StatusDecision) -> str | None:
    problem = misfit_of_status(said, held(EARLIER, LATER, ELSEWHERE, PARTNERSHIP), Path("links.toml"))
    return problem.seen if problem else None


def test_a_status_with_the_words_of_a_later_report_stands() -> None:
    assert complaint_about(status()) is None


def test_a_status_that_somebody_told_stands_without_a_report() -> None:
    assert complaint_about(status(report=None, words=None, told_by="the council’s scrutiny committee")) is None


@pytest.mark.parametrize(
    ("earlier", "later", "complaint"),
    [
        (EARLIER, LATER, None),
        (LATER, EARLIER, f"{FIRST} as `later`, which is not"),
        (EARLIER, EARLIER, f"{FIRST} as `later`, which is not"),
    ],
)
@pytest.mark.parametrize("action", ["confirm", "reject", "add"])
def test_a_link_leads_from_an_earlier_report_to_a_later_one(
    action: str, earlier: Report, later: Report, complaint: str | None
) -> None:
    ends = {"earlier": f"{earlier.id}#r1", "later": f"{later.id}#r1"}
    decision = LinkDecision(
        action=action, **ends, earlier_text=POINT, later_text=POINT, reason="Both say it.", date="2026-11-21"
    )
    problem = misfit_of_decision(decision, held(EARLIER, LATER), Path("links.toml"))
    assert (problem and problem.seen) == complaint


@pytest.mark.parametrize("action", ["confirm", "reject", "add"])
@pytest.mark.parametrize(
    ("earlier", "later", "complaint"),
    [
        (EARLIER, PARTNERSHIP, "of the programme 'childrens-services', beside"),
        (PARTNERSHIP, AFTER_IT, "of the programme 'area-send', beside"),
        (PARTNERSHIP, SAME_AGAIN, None),
    ],
    ids=["a council's inspection and a partnership's", "the other way round", "two of one partnership"],
)
def test_a_link_stays_within_one_programme_of_inspections(
    action: str, earlier: Report, later: Report, complaint: str | None
) -> None:
    ends = {"earlier": f"{earlier.id}#r1", "later": f"{later.id}#r1"}
    decision = LinkDecision(
        action=action, **ends, earlier_text=POINT, later_text=POINT, reason="Both say it.", date="2026-11-21"
    )
    problem = misfit_of_decision(decision, held(EARLIER, PARTNERSHIP, AFTER_IT, SAME_AGAIN), Path("links.toml"))
    assert (problem is None) == (complaint is None)
    assert (complaint or "") in (problem.seen if problem else "")


@pytest.mark.parametrize(
    ("changed", "complaint"),
    [
        ({"text": "Make return interviews quick."}, "now reads"),
        ({"recommendation": f"{EARLIER.id}#r9"}, "no recommendation"),
        ({"words": "Return interviews are late."}, "no block of"),
        ({"report": ELSEWHERE.id}, "the report 'westshire/2019-05-01-sif'"),
        ({"report": EARLIER.id}, "which is not later"),
        ({"report": PARTNERSHIP.id}, "of the programme 'childrens-services', beside"),
        ({"report": "eastshire/2030-01-01-sif"}, "the report 'eastshire/2030-01-01-sif'"),
        ({"told_by": "a councillor"}, "neither or both"),
        ({"words": None}, "neither or both"),
        ({"report": None, "words": None}, "neither or both"),
    ],
)
def test_a_status_complains_when_what_it_rests_on_is_gone(changed: dict[str, str | None], complaint: str) -> None:
    assert complaint in (complaint_about(status(**changed)) or "")


def test_a_link_joins_two_reports_on_one_council() -> None:
    later = report("westshire", date="2019-05-01", points=(POINT,))
    ends = {"earlier": FIRST, "later": f"{later.id}#r1"}
    decision = LinkDecision(action="add", **ends, earlier_text=POINT, later_text=POINT, reason="So.", date="2026-11-21")
    problem = misfit_of_decision(decision, held(EARLIER, later), Path("links.toml"))
    assert problem
    assert "which are on two councils" in problem.seen


def test_words_may_be_typed_with_straight_quotes() -> None:
    words = "Leaders’  plan is “met”."
    said = report(date="2018-05-01", framework="ilacs", follow_ups=(follow_up(words),))
    typed = status(words="""Leaders' plan is "met".""", report=said.id)
    assert misfit_of_status(typed, held(EARLIER, said), Path("links.toml")) is None
    assert printed_words(typed.words or "", said) == words
