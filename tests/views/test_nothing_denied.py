"""No page denies what it quotes: nothing is called unsaid, and "found nothing" stands beside no words on the point."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bench import made_up_nation
from generator.analysis import analyse
from generator.corpus import load_corpus
from generator.english.recommendations import FOUND_NOTHING
from generator.model.analysis import Analysis, FollowUpTied, LaterFinding, RecommendationLink
from generator.model.corpus import Corpus
from generator.model.framework import CHILDRENS_SERVICES
from generator.model.report import FollowUp
from generator.publish import render_page
from generator.views import addresses
from tests.analysis.factory import HERE, corpus, follow_up, report
from tests.views import sample
from tests.views.made import all_pages

PLANS, VISITS = "Make every plan clear.", "Visit children in time."
CHANGED = follow_up("Plans are clearer now.").model_copy(update={"kind": "change", "status": "better"})
BECAME = follow_up("Not all plans are clear yet.", status="partly_met")
IN_GENERAL = follow_up("All areas for improvement still require attention.", status="not_met")
EARLIER = report(date="2017-09-25", points=(PLANS, VISITS))
LATER = report(
    date="2021-03-02", framework="ilacs", points=("Make plans clear.",), follow_ups=(CHANGED, BECAME, IN_GENERAL)
)
POINT, OTHER, NEW = f"{EARLIER.id}#r1", f"{EARLIER.id}#r2", f"{LATER.id}#r1"
HISTORY, REPORT = "/authorities/eastshire/recommendations/", f"/reports/{EARLIER.id}/"


def is_on_history(held: Corpus, report_id: str) -> bool:
    """A council's history holds the points of inspections of its own services."""
    return held.programme_of(held.by_id[report_id]) == CHILDRENS_SERVICES


def tied(said: FollowUp, recommendations: tuple[str, ...], themes: tuple[str, ...]) -> FollowUpTied:
    return FollowUpTied(LATER.id, "eastshire", LATER.date, said, "b1", recommendations, themes)


FOUND: dict[str, dict[str, Any]] = {
    "what became of it": {"follow_ups": (tied(BECAME, (POINT,), ("plans",)),)},
    "what has changed on its subject": {"follow_ups": (tied(CHANGED, (POINT,), ("plans",)),)},
    "a similar later point": {"links": (RecommendationLink(POINT, NEW, "match", 0.8, themes=("plans",)),)},
    "a later point on its subject": {
        "links": (RecommendationLink(POINT, NEW, "match", 0.4, closeness="same-subject"),)
    },
    "a later finding on it": {
        "later_findings": (LaterFinding(POINT, LATER.id, LATER.date, "b1", HERE, "Plans.", 0.5),)
    },
    "what has changed on its theme": {"follow_ups": (tied(CHANGED, (), ("plans",)),)},
    "what became of all points": {"follow_ups": (tied(IN_GENERAL, (), ()),)},
}
NOTHING: dict[str, Any] = {"links": (), "follow_ups": (), "later_findings": ()}


def pages(found: dict[str, Any]) -> dict[str, Any]:
    held = corpus(EARLIER, LATER)
    return {page.address: page for page in all_pages(held, replace(analyse(held), **NOTHING | found), sample.AS_OF)}


def around(made: dict[str, Any], point: str) -> list[Any]:
    """What is said around a point on its report's page and on its council's history."""
    items = [item for group in made[REPORT].recommendation_groups for item in group.items]
    shown = [one for theme in made[HISTORY].themes for one in theme.points]
    anchor = point.partition("/")[2].replace("#", "-")
    on_report = [item.around for item in items if item.anchor == point.partition("#")[2]]
    return [*on_report, *(one.around for one in shown if one.anchor == anchor)]


@pytest.mark.parametrize("name", FOUND)
def test_nothing_is_called_not_found_beside(name: str) -> None:
    shown = around(pages(FOUND[name]), POINT)
    assert [one.nothing for one in shown] == [None, None]


def test_a_point_of_another_subject_is_said_to_have_nothing() -> None:
    shown = around(pages(FOUND["what became of it"]), OTHER)
    assert [one.nothing is not None and one.nothing.startswith(FOUND_NOTHING) for one in shown] == [True, True]


@pytest.mark.parametrize(
    ("name", "anchor"), [("what has changed on its theme", "changed"), ("what became of all points", "earlier-points")]
)
def test_words_beside_a_point_are_led_to(name: str, anchor: str) -> None:
    made = pages(FOUND[name])
    for one in around(made, POINT):
        assert one.beside.address.startswith(HISTORY)
        assert one.beside.address.endswith(anchor)


def test_a_sentence_that_says_nothing_without_its_point_is_not_led_to() -> None:
    said = follow_up("This was a recommendation at the last inspection.", status="unclear")
    for one in around(pages({"follow_ups": (tied(said, (), ("plans",)),)}), POINT):
        assert one.beside is None
        assert one.nothing is not None


def test_what_was_found_stands_in_the_order_in_which_it_is_read() -> None:
    follow_ups = (tied(CHANGED, (POINT,), ()), tied(BECAME, (POINT,), ()))
    links = (RecommendationLink(POINT, NEW, "match", 0.8, themes=("plans",)),)
    printed = render_page(pages({"follow_ups": follow_ups, "links": links, **FOUND["a later finding on it"]})[REPORT])
    order = ["What inspectors say became of it", "say has changed on its subject", "A similar point", "Later findings"]
    assert sorted(order, key=printed.index) == order


def test_points_that_are_only_shown_are_quoted_on_the_report_and_led_to_on_the_history() -> None:
    made = pages(FOUND["a later point on its subject"])
    on_report, on_history = around(made, POINT)
    assert on_report.shown_after.quotes[0].words == "Make plans clear."
    assert on_report.shown_after.quotes[0].source.address == f"/reports/{LATER.id}/#r1"
    assert on_history.shown_after.quotes[0].source.address == f"{HISTORY}#2021-03-02-ilacs-r1"


DENIALS = re.compile(
    r"not mentioned|no similar point|no document[^.]*(?:says?|said|tells?|speaks?)|never (?:said|mentioned)"
    r"|(?:inspectors?|nobody|no report) (?:said|say|says) nothing|not raised",
    re.IGNORECASE,
)
"""Sentences that would take what was not found for what was not said."""


@pytest.fixture(scope="module")
def nation(content_of_five: Path, tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """Councils with several reports each, made up from the words of the five."""
    folder = tmp_path_factory.mktemp("nation") / "content"
    made_up_nation.write(folder, content_of_five, made_up_nation.Size(pages=0, councils=8, reports=26))
    return load_corpus(folder)


@pytest.fixture(scope="module")
def held(corpus_of_five: Corpus, analysis_of_five: Analysis, nation: Corpus) -> list[tuple[Corpus, Analysis]]:
    return [(corpus_of_five, analysis_of_five), (sample.corpus(), sample.analysis()), (nation, analyse(nation))]


def test_no_page_quotes_words_on_a_point_of_which_it_says_that_nothing_was_found(
    held: list[tuple[Corpus, Analysis]],
) -> None:
    """On a history stand all sentences that look back at the council's points, so it is the page that could."""
    without = 0
    for corpus_, analysis in held:
        histories = [page for page in all_pages(corpus_, analysis, sample.AS_OF) if page.kind == "history"]
        shown = {one.anchor: one.around for page in histories for theme in page.themes for one in theme.points}
        own = [one for one in analysis.points.values() if is_on_history(corpus_, one.report)]
        assert len(own) == len(shown)
        for point in own:
            if shown[addresses.history_point_anchor(point.id)].nothing is None:
                continue
            without += 1
            themes = {tag.theme for tag in point.themes}
            later = [tied for tied in analysis.follow_ups_of(point.authority) if tied.date > point.date]
            assert [tied for tied in later if point.id in tied.recommendations or themes & set(tied.themes)] == []
            assert (analysis.links_from(point.id), analysis.later_findings_on(point.id)) == ((), ())
    assert without > 0


def test_no_page_says_that_nothing_was_said(held: list[tuple[Corpus, Analysis]]) -> None:
    """Reports' own words aside, which stand in quotations and in the full text."""
    for page in (page for corpus_, analysis in held for page in all_pages(corpus_, analysis, sample.AS_OF)):
        own = "\n".join(
            line for line in render_page(page).split("## Full text")[0].splitlines() if not line.startswith(">")
        )
        assert DENIALS.findall(own) == [], page.address


def test_no_module_or_template_does() -> None:
    root = Path(__file__).parents[2]
    written = [*root.glob("generator/english/*.py"), *root.glob("templates/*.md"), *root.glob("content/pages/**/*.md")]
    assert [(path.name, found) for path in written for found in DENIALS.findall(path.read_text("utf-8"))] == []
