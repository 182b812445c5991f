"""What is learnt from pairs that people read: same is told from different, each council judged without itself."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.analysis.link_model import link_model
from generator.analysis.themes import Tagger
from generator.errors import BuildProblem
from generator.learning.folds import fold_of
from generator.learning.links import learn_links, models_by_council
from generator.learning.read_pairs import CouncilRead, read_councils
from generator.model.registry import Theme

TAGGER = Tagger([Theme(slug="supervision", title="", description="", pattern="supervision")])
TEXTS = ("Record supervision of staff.", "Train managers in supervision.", "Supervision of staff is recorded.")
SLUGS = ("kent", "leeds", "bury", "dudley")


def council(slug: str) -> dict[str, Any]:
    """Two points of a first report and one of a second, which asks for the first again."""
    reports = (f"{slug}/2014-01-01-sif", f"{slug}/2014-01-01-sif", f"{slug}/2018-01-01-ilacs")
    points = [
        {"id": name, "report": report, "source_sha256": report, "text": text}
        for name, report, text in zip(("A1", "A2", "B1"), reports, TEXTS, strict=True)
    ]
    links = [{"earlier": "A1", "later": "B1", "label": "same"}, {"earlier": "A2", "later": "B1", "label": "related"}]
    return {"authority": slug, "points": points, "links": links}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    lines = "".join(json.dumps(council(slug)) + "\n" for slug in SLUGS)
    (tmp_path / "links_by_council.jsonl").write_text(lines, "utf-8")
    return tmp_path


@pytest.fixture
def councils(gold: Path) -> tuple[CouncilRead, ...]:
    return read_councils(gold)


def test_pairs_are_read_with_what_people_called_them(councils: tuple[CouncilRead, ...]) -> None:
    assert [one.slug for one in councils] == list(SLUGS)
    assert councils[0].called == {("A1", "B1"): "same", ("A2", "B1"): "related"}
    assert [point.text for point in councils[0].points] == list(TEXTS)


def test_a_folder_without_pairs_has_none(tmp_path: Path) -> None:
    assert read_councils(tmp_path) == ()


def test_same_is_told_from_related(councils: tuple[CouncilRead, ...]) -> None:
    model = link_model(learn_links(councils, TAGGER))
    assert model.score({"words": 0.9, "both:staff": 1.0}) > model.score({"words": 0.2, "one:staff": 1.0})


def test_what_is_learnt_says_from_which_councils_and_counts_texts(councils: tuple[CouncilRead, ...]) -> None:
    learnt = learn_links(councils, TAGGER)
    assert learnt["learnt_from"] == sorted(SLUGS)
    assert (learnt["texts"], learnt["counts"]["themes"]) == (12, {"supervision": 12})
    assert json.loads(json.dumps(learnt)) == learnt


def test_each_council_is_judged_by_a_model_learnt_without_its_fold(councils: tuple[CouncilRead, ...]) -> None:
    for slug, model in models_by_council(councils, TAGGER).items():
        assert slug not in model.learnt_from
        assert model.learnt_from == {one for one in SLUGS if fold_of(one) != fold_of(slug)}


def test_a_council_that_no_other_can_judge_is_refused(councils: tuple[CouncilRead, ...]) -> None:
    """Its fold is left out, and nothing else is there to learn from."""
    with pytest.raises(BuildProblem, match="no labels"):
        models_by_council(councils[:1], TAGGER)
