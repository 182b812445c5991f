"""What stands on a council's page beyond its answer: said before, what came of the list before, visits, choices."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.analysis import analyse
from generator.english import said_before
from generator.frameworks import load_frameworks
from generator.model.analysis import Analysis, LaterFinding, RecommendationLink
from generator.model.corpus import Corpus
from generator.model.report import Report
from generator.publish import render_page
from generator.views.context import SiteContext
from generator.views.council.asked import SaidBefore, asked_for
from generator.views.council.authority import AuthorityPage, pages
from tests.analysis.factory import HERE, corpus, report, visit_letter

OLD = report(date="2017-03-30", framework="sif", points=("Homes for care leavers.", "Plans for children."))
MIDDLE = report(date="2022-05-20", framework="ilacs", grades={"overall": "good"}, points=("Manageable caseloads.",))
NEW = report(date="2025-11-07", framework="ilacs", grades={"overall": "good"}, points=("Homes for young people.",))
POINT = f"{NEW.id}#r1"


def link(earlier: str, **known: Any) -> RecommendationLink:
    return RecommendationLink(earlier, POINT, known.pop("basis", "match"), 0.9, **known)


def made(*reports: Report, **found: Any) -> SiteContext:
    held = replace(corpus(*reports), frameworks=load_frameworks())
    return SiteContext(held, known(held, **found), "2026-11-26")


def known(held: Corpus, **found: Any) -> Analysis:
    nothing: dict[str, Any] = {"links": (), "follow_ups": (), "later_findings": ()}
    return replace(analyse(held), **(nothing | found))


def page(site: SiteContext) -> AuthorityPage:
    (planned,) = pages(site)
    shaped = planned.make()
    assert isinstance(shaped, AuthorityPage)
    return shaped


ANSWERS = {
    # what is known: (links to the point, the answer, what is on the same subject)
    "the program found a similar one": (
        (link(f"{MIDDLE.id}#r1"),),
        "A similar recommendation in May 2022, found by the program.",
        None,
    ),
    "a person put the two together": (
        (link(f"{MIDDLE.id}#r1", basis="person"),),
        "A similar recommendation in May 2022, checked by a person.",
        None,
    ),
    "inspectors say so": (
        (link(f"{MIDDLE.id}#r1", basis="inspectors", said_again="It was."),),
        "Inspectors say so: “It was.” The program takes it that they mean the recommendation of May 2022.",
        None,
    ),
    "inspectors list it as not resolved": (
        (link(f"{MIDDLE.id}#r1", basis="inspectors", unresolved=True),),
        "Inspectors list the recommendation of May 2022 as not resolved.",
        None,
    ),
    "none, but some on the same subject": (
        (link(f"{OLD.id}#r1", closeness="same-subject"), link(f"{OLD.id}#r2", closeness="same-subject")),
        "The program found no similar one.",
        "On the same subject: two recommendations in March 2017.",
    ),
    "none": ((), "The program found no similar one.", None),
}


@pytest.mark.parametrize(("links", "expected", "near"), ANSWERS.values(), ids=ANSWERS)
def test_each_recommendation_says_whether_it_was_said_before(
    links: tuple[RecommendationLink, ...], expected: str, near: str | None
) -> None:
    said = before(made(OLD, MIDDLE, NEW, links=links))
    assert (said.answer, said.same_subject) == (expected, near)
    assert (said.fold is not None) == (near is not None)


def before(site: SiteContext) -> SaidBefore:
    (asked,) = asked_for(site, site.corpus.by_id[NEW.id], NEW.recommendations)
    return asked.before


def test_the_first_list_held_is_compared_with_nothing() -> None:
    assert before(made(NEW)).answer == said_before.NOTHING_EARLIER


def test_a_torn_recommendation_is_not_said_to_be_new() -> None:
    torn = report(
        date="2025-11-07", framework="ilacs", grades={"overall": "good"}, points=("of young people.",), fragments=(1,)
    )
    assert before(made(OLD, MIDDLE, torn)).answer == said_before.NOT_COMPARED_LOST


def test_what_came_of_the_list_before_is_quoted_and_the_rest_only_counted() -> None:
    asked = report(date="2022-05-20", framework="ilacs", grades={"overall": "good"}, points=("Caseloads.", "Visits."))
    finding = LaterFinding(f"{asked.id}#r1", NEW.id, NEW.date, "b1", HERE, "Caseloads are lower.", 0.9)
    became = page(made(asked, NEW, later_findings=(finding,))).became
    assert became
    assert became.heading == "What inspectors said later about the recommendations of May 2022"
    (point,) = became.points
    assert [(one.kind, one.name) for one in point.later] == [("program", "Related words, found by the program")]
    assert became.nothing == "On 1 of the 2 the program found no later words. It may have missed some."


def test_nothing_is_said_of_a_list_on_which_nothing_was_found() -> None:
    assert page(made(MIDDLE, NEW)).became is None


def test_a_long_list_is_folded_and_none_of_it_lost() -> None:
    many = report(
        date="2017-03-30",
        framework="sif",
        grades={"overall": "good"},
        points=tuple(f"Point {n}." for n in range(1, 13)),
    )
    told = page(made(many)).told
    assert told
    assert told.opening == "12 recommendations in March 2017, in the report’s own words."
    assert (len(told.points), told.more_title, len(told.more)) == (8, "4 more recommendations", 4)


def test_the_board_is_told_apart_from_the_council() -> None:
    board = report(
        date="2017-03-30", framework="sif", points=("Challenge partners.",), kind="board-recommendation",
        addressed_to="safeguarding-board",
    )  # fmt: skip
    told = page(made(board)).told
    assert told
    assert (told.points, [quote.words for quote in told.board]) == ((), ["Challenge partners."])
    assert told.board_title == "1 recommendation for the safeguarding board, which is not the council"


def test_a_visit_since_stands_by_itself_and_earlier_ones_in_a_table() -> None:
    early, late = visit_letter(date="2023-02-01"), visit_letter(date="2026-02-01", points=("Plans.",))
    shaped = page(made(early, NEW, late))
    assert shaped.since
    assert shaped.since.heading == "Since then: a visit in February 2026"
    assert shaped.since.named == "They named 1 area for improvement:"
    assert shaped.visits
    assert [row.day.text for row in shaped.visits.rows] == ["1 February 2023"]
    order = [render_page(shaped).find(f"## {heading}") for heading in (shaped.since.heading, shaped.told_heading)]
    assert order == sorted(order)


def test_without_a_visit_since_it_is_said_that_none_is_held() -> None:
    shaped = page(made(visit_letter(date="2023-02-01"), NEW))
    assert shaped.since is None
    assert shaped.visits
    assert shaped.visits.opening.startswith("This site has no letter of a visit after the inspection of November 2025.")
