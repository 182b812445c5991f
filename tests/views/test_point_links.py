"""What is said of a point's past and future: never more than is known, and always by whom."""

from dataclasses import replace
from typing import Any

import pytest

from generator.analysis import analyse
from generator.analysis.history import history_of_point
from generator.model.registry import LinkDecision, StatusDecision
from generator.model.report import Report
from generator.open_data.analysis_tables import FOLLOW_UPS
from generator.views.context import SiteContext
from generator.views.council import history
from generator.views.elements.point_counts import said_before_words
from generator.views.elements.point_links import Around, around
from tests.analysis.factory import corpus, follow_up, report

OLD = "Ensure that every private fostering arrangement is visited within seven days and checked."
NEW = "Ensure that each private fostering arrangement is visited within seven days and checked well."
ADOPTION = "Recruit more adopters for older children."
AGAIN = "This was a recommendation at the last inspection."
SAID = "Private fostering visits are now made in time."


def site(
    *reports: Report, decisions: tuple[LinkDecision, ...] = (), statuses: tuple[StatusDecision, ...] = ()
) -> SiteContext:
    held = replace(corpus(*reports, decisions=decisions), statuses=statuses)
    return SiteContext(held, analyse(held), "2026-11-21")


def told(found: SiteContext, report_: Report, number: int = 1) -> Around:
    point = found.analysis.points[f"{report_.id}#r{number}"]
    return around(found, history_of_point(found.corpus, found.analysis, point))


FIRST = report(date="2014-01-10", points=(OLD,))
LATER = report(date="2018-05-01", framework="ilacs", points=(ADOPTION,), follow_ups=(follow_up(SAID),))


def decision(action: str, later: str = ADOPTION) -> LinkDecision:
    ends = {"earlier": f"{FIRST.id}#r1", "later": f"{LATER.id}#r1", "earlier_text": OLD, "later_text": later}
    return LinkDecision(action=action, **ends, reason="Both are about homes.", date="2026-11-20")


def status(**fields: str) -> StatusDecision:
    point = {"recommendation": f"{FIRST.id}#r1", "text": OLD, "status": "met"}
    return StatusDecision(**point, **fields, reason="It speaks of all visits.", date="2026-11-20")


def test_a_point_with_nothing_earlier_held_is_not_called_new() -> None:
    assert told(site(FIRST), FIRST).said_before == "Not known: no earlier document that could be compared is held here."


def test_a_point_unlike_all_earlier_ones_is_not_called_new_either() -> None:
    assert told(site(FIRST, LATER), LATER).said_before == ("No similar point was found (1 earlier document held here).")


def test_a_board_point_is_not_compared_with_the_councils() -> None:
    board = report(date="2018-05-01", framework="ilacs", points=(NEW,), addressed_to="safeguarding-board")
    assert "no earlier document that could be compared" in told(site(FIRST, board), board).said_before


def test_inspectors_own_words_count_though_the_earlier_point_is_not_traced() -> None:
    later = report(date="2018-05-01", framework="ilacs", points=(f"{ADOPTION} {AGAIN}",))
    assert told(site(FIRST, later), later).said_before.startswith("Yes, its own words say so.")


def test_points_that_say_so_themselves_are_counted_as_said_before() -> None:
    later = report(date="2018-05-01", framework="ilacs", points=(f"{ADOPTION} {AGAIN}", "Hold meetings near families."))
    assert said_before_words(site(FIRST, later), later) == "1 of 2 (1 in the inspectors’ own words)"


def test_that_a_point_was_made_before_is_not_quoted_without_the_point() -> None:
    later = report(date="2018-05-01", framework="ilacs", follow_ups=(follow_up(AGAIN), follow_up(SAID)))
    (planned,) = history.pages(site(FIRST, later))
    page: Any = planned.make()
    assert [quote.words for group in page.looked_back for quote in group.quotes] == [SAID]


def test_a_persons_link_says_so_and_gives_the_reason_and_both_texts() -> None:
    (link,) = told(site(FIRST, LATER, decisions=(decision("add"),)), LATER).similar
    assert (link.sign, link.sentence) == ("person", "A similar point was made in 2014 (link checked by a person)")
    assert link.reason == "Both are about homes."
    assert [text.words for text in link.texts] == [OLD, ADOPTION]


def test_a_persons_status_quotes_the_later_report_and_is_shown_as_a_persons() -> None:
    found = site(FIRST, LATER, statuses=(status(report=LATER.id, words=SAID),))
    (said,) = told(found, FIRST).decided
    assert said.sentence == "A person’s reading (20 November 2026): met"
    assert said.reason == "It speaks of all visits."
    assert said.quote is not None
    assert (said.quote.words, said.quote.source.address) == (SAID, f"/reports/{LATER.id}/#b1")
    assert told(found, FIRST).silence is None


def test_a_status_somebody_told_names_who_and_quotes_no_report() -> None:
    (said,) = told(site(FIRST, statuses=(status(told_by="a council paper of March 2016"),)), FIRST).decided
    assert said.sentence == "A person’s reading (20 November 2026): met, as told by a council paper of March 2016"
    assert said.quote is None


def test_a_persons_status_is_a_row_of_the_data() -> None:
    found = site(FIRST, LATER, statuses=(status(report=LATER.id, words=SAID),))
    *_, row = FOLLOW_UPS.rows(found.corpus, found.analysis)
    assert (row.report.id, row.words, row.status, row.basis) == (LATER.id, SAID, "met", "person")
    assert row.recommendations == [f"{FIRST.id}#r1"]


@pytest.mark.parametrize(
    ("later", "silence"),
    [
        ((), "No later document on this council is held here."),
        ((LATER,), "Not mentioned later (1 later document is held here)."),
    ],
)
def test_silence_is_never_done(later: tuple[Report, ...], silence: str) -> None:
    assert told(site(FIRST, *later), FIRST).silence == silence


def test_a_programs_link_claims_nothing() -> None:
    later = report(date="2018-05-01", framework="ilacs", points=(NEW,))
    found = told(site(FIRST, later), later)
    (similar,) = found.similar
    words = f"{found.said_before} {similar.sentence} {similar.reason}".casefold()
    banned = ("repeated", "not fixed", "same recommendation", "failed", "raised again")
    assert [claim for claim in banned if claim in words] == []
