"""What is said of a point's past and future: never more than is known, and always by whom."""

from dataclasses import replace
from typing import Any

from generator.analysis import analyse
from generator.analysis.history import history_of_point, standing_alone
from generator.english.recommendations import FOUND_NOTHING
from generator.model.registry import LinkDecision, StatusDecision
from generator.model.report import Report
from generator.open_data.analysis_tables import FOLLOW_UPS
from generator.views.context import SiteContext
from generator.views.council import history
from generator.views.elements.evidence import Evidence
from generator.views.elements.measured_words import usually_finds
from generator.views.elements.point_counts import said_before_words
from generator.views.elements.point_links import said_before, said_later
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


def told(found: SiteContext, report_: Report, number: int = 1) -> tuple[tuple[Evidence, ...], tuple[Evidence, ...]]:
    """What is said of a point before it, and later."""
    point = found.analysis.points[f"{report_.id}#r{number}"]
    follow_ups = standing_alone(found.analysis, point.authority)
    history = history_of_point(found.corpus, found.analysis, point, follow_ups)
    return said_before(found, history), said_later(found, history)


def test_a_councils_history_is_worked_out_once_for_all_its_pages() -> None:
    found = site(FIRST, LATER)
    slug, programme = FIRST.authority.slug, found.corpus.programme_of(FIRST)
    assert found.history(slug) is found.history(slug, programme)


FIRST = report(date="2014-01-10", points=(OLD,))
LATER = report(date="2018-05-01", framework="ilacs", points=(ADOPTION,), follow_ups=(follow_up(SAID),))


def decision(action: str, later: str = ADOPTION) -> LinkDecision:
    ends = {"earlier": f"{FIRST.id}#r1", "later": f"{LATER.id}#r1", "earlier_text": OLD, "later_text": later}
    return LinkDecision(action=action, **ends, reason="Both are about homes.", date="2026-11-20")


def status(**fields: str) -> StatusDecision:
    point = {"recommendation": f"{FIRST.id}#r1", "text": OLD, "status": "met"}
    return StatusDecision(**point, **fields, reason="It speaks of all visits.", date="2026-11-20")


def test_of_what_came_before_nothing_is_said_where_nothing_was_found() -> None:
    for found in (told(site(FIRST), FIRST), told(site(FIRST, LATER), LATER)):
        assert found[0] == ()


def test_inspectors_own_words_count_though_the_earlier_point_is_not_traced() -> None:
    later = report(date="2018-05-01", framework="ilacs", points=(f"{ADOPTION} {AGAIN}",))
    (said,), _ = told(site(FIRST, later), later)
    assert (said.kind, said.about) == (
        "inspectors",
        f"Inspectors write: “{AGAIN}” The program could not tell which earlier one they mean.",
    )


def test_points_that_say_so_themselves_are_counted_as_said_before() -> None:
    later = report(date="2018-05-01", framework="ilacs", points=(f"{ADOPTION} {AGAIN}", "Hold meetings near families."))
    assert said_before_words(site(FIRST, later), later) == "1 of 2, in the inspectors’ own words"


def test_that_a_point_was_made_before_is_not_quoted_without_the_point() -> None:
    later = report(date="2018-05-01", framework="ilacs", follow_ups=(follow_up(AGAIN), follow_up(SAID)))
    (planned,) = history.pages(site(FIRST, later))
    page: Any = planned.make()
    said = [one for story in page.grid.often.stories for step in story.steps for one in step.said]
    said += [one for group in page.beside for one in group.said]
    assert [quote.words for one in said for quote in one.quotes] == [SAID]


def test_a_persons_link_says_so_and_gives_the_reason_and_the_other_text() -> None:
    (link,), _ = told(site(FIRST, LATER, decisions=(decision("add"),)), LATER)
    assert (link.kind, link.name) == (
        "person",
        "A similar recommendation in January 2014, checked by a person",
    )
    assert link.note == "Both are about homes."
    assert [text.words for text in link.quotes] == [OLD]


def test_a_persons_status_quotes_the_later_report_and_is_shown_as_a_persons() -> None:
    found = site(FIRST, LATER, statuses=(status(report=LATER.id, words=SAID),))
    _, (said, *others) = told(found, FIRST)
    assert (said.kind, said.name) == ("person", "A person’s reading (20 November 2026): met")
    assert said.note == "It speaks of all visits."
    (quote,) = said.quotes
    assert (quote.words, quote.source.address) == (SAID, f"/reports/{LATER.id}/#b1")
    assert "nothing" not in {one.kind for one in others}


def test_a_status_somebody_told_names_who_and_quotes_no_report() -> None:
    _, (said,) = told(site(FIRST, statuses=(status(told_by="a council paper of March 2016"),)), FIRST)
    assert said.name == "A person’s reading (20 November 2026): met, as told by a council paper of March 2016"
    assert said.quotes == ()


def test_a_persons_status_is_a_row_of_the_data() -> None:
    found = site(FIRST, LATER, statuses=(status(report=LATER.id, words=SAID),))
    *_, row = FOLLOW_UPS.rows(found.corpus, found.analysis)
    assert (row.report.id, row.words, row.status, row.basis) == (LATER.id, SAID, "met", "person")
    assert row.recommendations == [f"{FIRST.id}#r1"]


def test_where_nothing_was_found_the_program_says_that_of_itself_with_how_much_it_usually_finds() -> None:
    later = report(date="2018-05-01", framework="ilacs", points=(ADOPTION,))
    _, (said,) = told(site(FIRST, later), FIRST)
    assert said == Evidence("nothing", f"{FOUND_NOTHING} {usually_finds()}")


def test_where_no_later_document_is_held_nothing_is_said() -> None:
    assert told(site(FIRST), FIRST)[1] == ()


def test_a_programs_link_claims_nothing() -> None:
    later = report(date="2018-05-01", framework="ilacs", points=(NEW,))
    (similar,), _ = told(site(FIRST, later), later)
    words = f"{similar.name} {similar.note}".casefold()
    banned = ("repeated", "not fixed", "same recommendation", "failed", "raised again")
    assert [claim for claim in banned if claim in words] == []
