"""An analysis comes back from the cache as it was, with what the reports hold taken from them."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from generator.analysis.by_authority import analyse_authority
from generator.analysis.kept_analysis import packed, unpacked
from generator.analysis.themes import Tagger
from generator.corpus import load_corpus
from generator.frozen import replace
from generator.model.analysis import Analysis
from generator.model.corpus import Corpus


@pytest.fixture(scope="module")
def corpus(content_of_five: Path) -> Corpus:
    return load_corpus(content_of_five)


@pytest.fixture(scope="module", params=["newcastle-upon-tyne", "lincolnshire"])
def analysis(corpus: Corpus, request: pytest.FixtureRequest) -> tuple[Analysis, str]:
    slug: str = request.param
    return analyse_authority(corpus.by_authority[slug], corpus.frameworks, Tagger(corpus.themes.values())), slug


def test_it_is_the_same_with_the_items_of_the_reports(corpus: Corpus, analysis: tuple[Analysis, str]) -> None:
    made, slug = analysis
    reports = corpus.by_authority[slug]
    found = unpacked(packed(made, reports), reports)
    assert found == made
    own = {id(one) for report in reports for one in (*report.recommendations, *report.follow_ups)}
    assert {id(point.recommendation) for point in found.points.values()} <= own
    assert {id(tied.follow_up) for tied in found.follow_ups} <= own


def test_their_words_are_not_kept_twice(corpus: Corpus, analysis: tuple[Analysis, str]) -> None:
    made, slug = analysis
    text = next(iter(made.points.values())).recommendation.text
    assert text.encode() not in packed(made, corpus.by_authority[slug])


def test_what_is_only_equal_to_an_item_is_kept_whole(corpus: Corpus, analysis: tuple[Analysis, str]) -> None:
    made, slug = analysis
    reports = corpus.by_authority[slug]
    points = {
        name: replace(point, recommendation=point.recommendation.model_copy()) for name, point in made.points.items()
    }
    copied = dataclasses.replace(made, points=points)
    assert unpacked(packed(copied, reports), reports) == copied
