"""What stands on a council's page beyond its answer: said before, what came of the list before, visits, choices."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.analysis import analyse
from generator.english import council_choices, council_tiles, said_before
from generator.frameworks import load_frameworks
from generator.model.analysis import Analysis, FollowUpTied, LaterFinding, RecommendationLink
from generator.model.corpus import Corpus
from generator.model.registry import LinkDecision
from generator.model.report import FollowUp, Report
from generator.publish import render_page
from generator.views.context import SiteContext
from generator.views.council.asked import SaidBefore, asked_for
from generator.views.council.authority import AuthorityPage, pages
from tests.analysis.factory import HERE, corpus, partnership_report, report, visit_letter

OLD = report(date="2017-03-30", framework="sif", points=("Homes for care leavers.", "Plans for children."))
MIDDLE = report(date="2022-05-20", framework="ilacs", grades={"overall": "good"}, points=("Manageable caseloads.",))
NEW = report(date="2025-11-07", framework="ilacs", grades={"overall": "good"}, points=("Homes for young people.",))
POINT = f"{NEW.id}#r1"


def link(earlier: str, **known: Any) -> RecommendationLink:
    return RecommendationLink(earlier, POINT, known.pop("basis", "match"), known.pop("score", 0.9), **known)


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
    # what is known: (links to the point; the answer; what is quoted; what is named and folded)
    "the program found a similar one": (
        (link(f"{MIDDLE.id}#r1"),),
        "A similar recommendation in May 2022, found by the program.",
        "Manageable caseloads.",
        None,
    ),
    "a person put the two together": (
        (link(f"{MIDDLE.id}#r1", basis="person"),),
        "A similar recommendation in May 2022, checked by a person.",
        "Manageable caseloads.",
        None,
    ),
    "inspectors say so": (
        (link(f"{MIDDLE.id}#r1", basis="inspectors", said_again="It was."),),
        "Inspectors say so: “It was.” The program takes it that they mean the recommendation of May 2022.",
        "Manageable caseloads.",
        None,
    ),
    "inspectors list it as not resolved": (
        (link(f"{MIDDLE.id}#r1", basis="inspectors", unresolved=True),),
        "Inspectors list the recommendation of May 2022 as not resolved.",
        "Manageable caseloads.",
        None,
    ),
    "several similar ones: the newest is quoted": (
        (link(f"{OLD.id}#r1"), link(f"{MIDDLE.id}#r1")),
        "A similar recommendation in May 2022, found by the program.",
        "Manageable caseloads.",
        "Also similar: one recommendation in March 2017, found by the program",
    ),
    "several similar ones: what inspectors say comes first": (
        (link(f"{MIDDLE.id}#r1"), link(f"{OLD.id}#r1", basis="inspectors", unresolved=True)),
        "Inspectors list the recommendation of March 2017 as not resolved.",
        "Homes for care leavers.",
        "Also similar: one recommendation in May 2022, found by the program",
    ),
    "none, but one on the same subject": (
        (link(f"{OLD.id}#r1", closeness="same-subject"),),
        "On the same subject, found by the program: one recommendation in March 2017.",
        "Homes for care leavers.",
        None,
    ),
    "none, but some on the same subject: one on what is named is quoted": (
        (link(f"{OLD.id}#r1", closeness="same-subject"), link(f"{OLD.id}#r2", closeness="same-subject", score=0.95)),
        "On the same subject, found by the program: two recommendations in March 2017. One of them:",
        "Homes for care leavers.",
        "The other: one recommendation in March 2017",
    ),
    "none": ((), "The program found none. It may have missed one.", None, None),
}


@pytest.mark.parametrize(("links", "expected", "quoted", "folded"), ANSWERS.values(), ids=ANSWERS)
def test_each_recommendation_says_whether_it_was_said_before(
    links: tuple[RecommendationLink, ...], expected: str, quoted: str | None, folded: str | None
) -> None:
    said = before(made(OLD, MIDDLE, NEW, links=links))
    assert (said.answer, said.quote.words if said.quote else None, said.fold) == (expected, quoted, folded)
    assert bool(said.others) == bool(folded)


def test_of_several_on_the_subject_that_is_named_the_nearest_is_quoted() -> None:
    old = report(date="2017-03-30", framework="sif", points=("Homes for care leavers.", "Homes for all."))
    links = tuple(link(f"{old.id}#r{n}", closeness="same-subject", score=score) for n, score in ((1, 0.5), (2, 0.9)))
    said = before(made(old, NEW, links=links))
    assert said.quote
    assert said.quote.words == "Homes for all."


def test_why_a_person_put_two_together_is_told() -> None:
    earlier = f"{MIDDLE.id}#r1"
    decision = LinkDecision(
        action="add",
        earlier=earlier,
        later=POINT,
        earlier_text="",
        later_text="",
        reason="Both ask.",
        date="2026-01-01",
    )
    decided, found = link(earlier, basis="person", decision=decision), link(earlier)
    assert before(made(OLD, MIDDLE, NEW, links=(decided,))).reason == "Both ask."
    assert before(made(OLD, MIDDLE, NEW, links=(found,))).reason is None


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
    assert became.nothing == "The program found no later words on 1 of the 2. It may have missed some"
    assert [one.text for one in became.not_found] == ["“Visits.”"]


def test_nothing_is_said_of_a_list_on_which_nothing_was_found() -> None:
    assert page(made(MIDDLE, NEW)).became is None


BEFORE = report(date="2022-05-20", framework="ilacs", grades={"overall": "good"}, points=("Homes for care leavers.",))


def changed(words: str, *themes: str, of: Report = NEW, points: tuple[str, ...] = ()) -> FollowUpTied:
    said = FollowUp(kind="change", words=words, refers_to=None, status="better", place=HERE)
    return FollowUpTied(of.id, "eastshire", of.date, said, "b1", points, themes)


def test_what_the_newest_reports_say_has_changed_stands_by_subject_those_of_its_lists_first() -> None:
    told = (
        changed("Homes were better in 2022.", "homes", of=BEFORE),
        *(changed(f"{theme.title()} are better.", theme) for theme in ("visits", "plans", "voice")),
        changed("Homes are better.", "visits", "homes"),
    )
    shaped = page(made(BEFORE, NEW, follow_ups=told)).changed
    assert shaped
    said = [[(one.kind, one.name, *(quote.words for quote in one.quotes)) for one in open_or_folded]
            for open_or_folded in (shaped.first, shaped.more)]  # fmt: skip
    assert said == [
        [
            ("inspectors", "Inspectors on “Homes”", "Homes are better."),
            ("inspectors", "Inspectors on “Voice”", "Voice are better."),
            ("inspectors", "Inspectors on “Plans”", "Plans are better."),
        ],
        [("inspectors", "Inspectors on “Visits”", "Visits are better.")],
    ]
    assert shaped.more_title == "1 more sentence, on other subjects"
    assert not any(one.note or one.about for one in shaped.first)


def test_a_sentence_that_stands_beside_a_recommendation_is_not_told_again() -> None:
    shaped = page(made(BEFORE, NEW, follow_ups=(changed("Homes are better.", "homes", points=(f"{BEFORE.id}#r1",)),)))
    assert shaped.became
    assert shaped.changed is None


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


def test_a_council_that_was_only_visited_is_told_of_no_time_since_and_of_no_inspection() -> None:
    shaped = page(made(visit_letter(date="2026-02-01", points=("Plans.",))))
    assert shaped.since
    assert (shaped.since.heading, shaped.told) == ("A visit in February 2026", None)
    assert shaped.no_own_report == (
        "This site has no report of a whole inspection of the council’s services, only letters on visits."
    )


def test_whom_to_call_when_worried_stands_before_all_that_inspectors_wrote() -> None:
    words = render_page(page(made(MIDDLE, NEW)))
    assert (
        0 < words.find("[If you are worried about a child](/worried-about-a-child/)") < words.find("## What inspectors")
    )


def test_councils_most_like_it_are_not_called_near() -> None:
    assert council_choices.with_nearest("Ashmere", 3) == "Ashmere with the three councils most like it"
    assert council_choices.with_nearest("Ashmere", 1) == "Ashmere with the council most like it"
    assert council_choices.neighbours("Ashmere", 10) == "Councils most like Ashmere (10)"
    assert council_choices.alike("2026-08") == (
        "Most like it are those whose children and families are most alike in the figures that the Department for "
        "Education uses, as recorded in August 2026. It calls them statistical neighbours; they need not be next door."
    )
    assert council_choices.in_region("South East", 9) == "South East: those with a report on this site (9)"


def test_a_grade_before_is_told_in_two_plain_sentences() -> None:
    assert council_tiles.when("May 2022", ["Care leavers"]) == ", May 2022, one grade with care leavers"
    assert council_tiles.when("March 2017") == ", March 2017"


def test_without_a_visit_since_it_is_said_that_none_is_held() -> None:
    shaped = page(made(visit_letter(date="2023-02-01"), NEW))
    assert shaped.since is None
    assert shaped.visits
    assert shaped.visits.opening == (
        "Inspectors have visited in 2023. A visit looks at one part of the service and gives no grades. "
        "This site has no letter of a visit after the inspection of November 2025."
    )


def test_each_kind_of_what_was_asked_is_named_where_a_letter_asks_for_several() -> None:
    letter = visit_letter(date="2026-02-06", points=("See children.", "Share plans.", "Keep records."))
    urgent, *others = letter.recommendations
    kinds = (urgent.model_copy(update={"kind": "priority-action"}), *others)
    shaped = page(made(NEW, letter.model_copy(update={"recommendations": kinds})))
    assert shaped.since
    assert [point.kind for point in shaped.since.points] == ["Priority action", "Areas for improvement", None]
    assert shaped.told
    assert [point.kind for point in shaped.told.points] == [None]
    assert "### Priority action\n" in render_page(shaped)


def test_what_explains_signs_stands_only_where_there_are_some() -> None:
    assert page(made(NEW)).note
    assert page(made(report(date="2012-05-04", grades={"overall": "good"}))).note is None


def test_inspections_of_others_too_stand_first_where_a_council_has_none_of_its_own() -> None:
    shaped = page(made(partnership_report(date="2024-03-01", outcome="inconsistent")))
    text = render_page(shaped)
    (part,) = shaped.all_there_is
    assert shaped.programmes == ()
    assert text.index(f"## {part.heading}") < text.index(f"## {shaped.told_heading}")
