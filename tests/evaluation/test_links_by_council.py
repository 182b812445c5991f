"""Links are held against pairs that people read; a council the model was learnt from is judged by one without it."""

from __future__ import annotations

import dataclasses

from generator.analysis import analyse
from generator.analysis.link_model import load_link_model
from generator.evaluation.links_by_council import judge_links_by_council, linked_anew
from generator.frozen import replace
from generator.learning.folds import is_read
from generator.learning.read_pairs import CouncilRead, PointRead
from generator.model.analysis import Analysis, RecommendationLink
from tests.analysis.factory import corpus, report

FIRST = report(date="2014-01-01", points=("Record supervision.", "Keep to plans.", "Visit on time."))
LATER = report(date="2017-01-01", points=("The recording of supervision.", "Homes for care leavers."))
CORPUS = corpus(FIRST, LATER)
READ = CouncilRead(
    slug="eastshire",
    points=tuple(
        PointRead(f"{letter}{number}", one.id, one.document.source.sha256, point.text.replace(" ", "  "))
        for letter, one in (("A", FIRST), ("B", LATER))
        for number, point in enumerate(one.recommendations, 1)
        if (letter, number) != ("A", 3)
    ),
    called={("A1", "B1"): "same", ("A2", "B1"): "related", ("A2", "B2"): "same"},
)
"""All points but the third of the first report were read."""


def judged(*links: tuple[int, int, str]) -> dict[str, object]:
    """The figures where the program gives just these links: number of the earlier point, of the later, closeness."""
    given = tuple(
        RecommendationLink(f"{FIRST.id}#r{one}", f"{LATER.id}#r{other}", "match", 0.5, closeness=closeness)  # type: ignore[arg-type]
        for one, other, closeness in links
    )
    return judge_links_by_council([READ], CORPUS, dataclasses.replace(analyse(CORPUS), links=given))


def test_links_are_counted_by_what_people_called_the_pair() -> None:
    figures = judged((1, 1, "similar"), (2, 1, "same-subject"), (1, 2, "same-subject"))
    assert figures["stated"] == {"n": 1, "same": 1, "related": 0, "same_or_related": 1}
    assert figures["shown"] == {"n": 3, "same": 1, "related": 1, "same_or_related": 2}


def test_twins_are_later_points_that_have_a_same_earlier_one() -> None:
    figures = judged((1, 1, "similar"), (2, 2, "same-subject"))
    assert (figures["same_pairs"], figures["same_pairs_stated"]) == (2, 1)
    assert (figures["twins"], figures["twins_stated"], figures["twins_shown"]) == (2, 1, 2)


def test_councils_whose_texts_were_not_read_are_counted_apart() -> None:
    link = (RecommendationLink(f"{FIRST.id}#r1", f"{LATER.id}#r1", "match", 0.5),)
    analysis = dataclasses.replace(analyse(CORPUS), links=link)
    for slug in ("eastshire", "northshire"):
        figures = judge_links_by_council([dataclasses.replace(READ, slug=slug)], CORPUS, analysis)
        assert figures["unread"]["twins"] == (0 if is_read(slug) else 2)
    assert figures["twins"] == 2


def test_a_link_of_a_point_that_was_not_read_counts_neither_way() -> None:
    assert judged((3, 1, "similar"))["shown"] == {"n": 0, "same": 0, "related": 0, "same_or_related": 0}


def test_a_council_with_a_model_of_its_own_is_linked_by_it_alone() -> None:
    analysis: Analysis = analyse(CORPUS)
    blind = replace(load_link_model(), weights={}, intercept=-9.0)
    assert analysis.links
    assert linked_anew(CORPUS, analysis, {"eastshire": blind}).links == ()
    assert linked_anew(CORPUS, analysis, {"westshire": blind}).links == analysis.links
