"""No page denies what it quotes: nothing is called unsaid, and "found nothing" stands beside no words on the point."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bench import made_up_nation
from generator.analysis import analyse
from generator.analysis.history import history_of
from generator.analysis.stories import stories_of
from generator.corpus import load_corpus
from generator.english.looking_back import quoted_words
from generator.model.analysis import Analysis, FollowUpTied, LaterFinding, RecommendationLink
from generator.model.corpus import Corpus
from generator.model.report import FollowUp
from generator.publish import render_page
from generator.views import addresses
from generator.views.council.stories import SubjectStory
from generator.views.elements.evidence import Evidence
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


def on_report(made: dict[str, Any], point: str) -> tuple[Evidence, ...]:
    """What is said later of a point on its report's page."""
    items = (item for group in made[REPORT].recommendation_groups for item in group.items)
    return next(item.later for item in items if item.anchor == point.partition("#")[2])


def subjects(page: Any) -> list[SubjectStory]:
    """Every subject of a history, the board's too."""
    grids = (page.grid.often, page.grid.more) if page.grid else ()
    return [story for grid in (*grids, page.board) if grid for story in grid.stories]


def on_history(made: dict[str, Any], theme: str) -> tuple[Evidence, ...]:
    """What the later document is said to say in the story of a subject."""
    (story,) = [one for one in subjects(made[HISTORY]) if one.anchor == f"theme-{theme}"]
    said: tuple[Evidence, ...] = story.steps[-1].said
    return said


def kinds(said: tuple[Evidence, ...]) -> set[str]:
    return {one.kind for one in said}


@pytest.mark.parametrize("name", FOUND)
def test_nothing_is_called_not_found_beside(name: str) -> None:
    made = pages(FOUND[name])
    assert "nothing" not in kinds(on_report(made, POINT)) | kinds(on_history(made, "plans"))


def test_a_point_of_another_subject_is_said_to_have_nothing() -> None:
    made = pages(FOUND["what became of it"])
    for said in (on_report(made, OTHER), on_history(made, "visits")):
        (nothing,) = said
        assert (nothing.kind, nothing.name[:30]) == ("nothing", "The program found nothing on t")


@pytest.mark.parametrize(
    ("name", "anchor"),
    [
        ("what has changed on its theme", "theme-plans"),
        ("what became of all points", "what-inspectors-said-about-earlier-points"),
    ],
)
def test_words_beside_a_point_are_led_to(name: str, anchor: str) -> None:
    made = pages(FOUND[name])
    (said,) = on_report(made, POINT)
    assert (said.kind, said.links[0].address) == ("inspectors", f"{HISTORY}#{anchor}")
    assert f'id="{anchor}"' in render_page(made[HISTORY])


def test_words_on_all_points_are_led_to_where_a_story_has_none_of_its_own() -> None:
    (said,) = on_history(pages(FOUND["what became of all points"]), "visits")
    assert (said.kind, said.links[0].address) == ("inspectors", "#what-inspectors-said-about-earlier-points")


def test_a_sentence_that_says_nothing_without_its_point_is_not_led_to() -> None:
    said = follow_up("This was a recommendation at the last inspection.", status="unclear")
    made = pages({"follow_ups": (tied(said, (), ("plans",)),)})
    assert kinds(on_report(made, POINT)) == {"nothing"}
    assert kinds(on_history(made, "visits")) == {"nothing"}


def test_what_was_found_stands_in_the_order_in_which_it_is_read() -> None:
    follow_ups = (tied(CHANGED, (POINT,), ()), tied(BECAME, (POINT,), ()))
    links = (RecommendationLink(POINT, NEW, "match", 0.8, themes=("plans",)),)
    printed = render_page(pages({"follow_ups": follow_ups, "links": links, **FOUND["a later finding on it"]})[REPORT])
    order = ["say what became of it", "say what has changed on its subject", "A similar ", "Related words in later"]
    assert sorted(order, key=printed.index) == order


def test_points_that_are_only_shown_are_quoted_on_the_report_and_led_to_on_the_history() -> None:
    made = pages(FOUND["a later point on its subject"])
    (shown,) = on_report(made, POINT)
    assert shown.quotes[0].words == "Make plans clear."
    assert shown.quotes[0].source.address == f"/reports/{LATER.id}/#r1"
    (story,) = made[HISTORY].grid.often.stories
    (near,) = story.steps[-1].asked[0].before
    assert near.links[0].address == f"{HISTORY}#2017-09-25-sif-r1"


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


def test_no_story_has_words_of_a_document_of_which_it_says_that_nothing_was_found(
    held: list[tuple[Corpus, Analysis]],
) -> None:
    """On a history stand all sentences that look back at the council's points, so it is the page that could."""
    without = 0
    for corpus_, analysis in held:
        for slug in corpus_.by_authority:
            history = history_of(corpus_, analysis, slug)
            for story in stories_of(corpus_, analysis, history):
                own = {one.point.id for step in story.steps for one in step.asked}
                for step in (step for step in story.steps if step.nothing_found):
                    without += 1
                    said = [tied for tied in history.follow_ups if tied.report == step.report.id]
                    assert [t for t in said if own & set(t.recommendations) or story.theme in t.themes] == []
                    links = [link for name in own for link in analysis.links_from(name)]
                    assert [one for one in links if analysis.points[one.later].report == step.report.id] == []
                    findings = [one for name in own for one in analysis.later_findings_on(name)]
                    assert [one for one in findings if one.report == step.report.id] == []
    assert without > 0


def test_every_point_and_every_sentence_that_looks_back_stands_on_a_history(
    held: list[tuple[Corpus, Analysis]],
) -> None:
    for corpus_, analysis in held:
        for page in (page for page in all_pages(corpus_, analysis, sample.AS_OF) if page.kind == "history"):
            slug = page.address.split("/")[2]
            stories = subjects(page)
            anchors = [one.anchor for story in stories for step in story.steps for one in step.asked if one.anchor]
            points = analysis.points_of(slug)
            assert sorted(anchors) == sorted(addresses.history_point_anchor(point.id) for point in points)
            shown = [one for story in stories for step in story.steps for one in step.said]
            shown += [one for group in page.beside for one in group.said]
            quoted = {quote.words for one in shown for quote in one.quotes}
            told = {quoted_words(tied.follow_up) for tied in history_of(corpus_, analysis, slug).follow_ups}
            assert told <= quoted


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
