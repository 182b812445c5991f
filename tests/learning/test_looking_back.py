"""What is learnt from sentences that people read: kinds and statuses, each council judged without itself."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.errors import BuildProblem
from generator.frameworks.looking_back.learnt import models_of
from generator.frameworks.looking_back.wording import status_wording_of, wording_of
from generator.learning.folds import fold_of
from generator.learning.linear import Choice, fit
from generator.learning.looking_back import learn_looking_back, models_by_council
from generator.learning.read_sentences import FILE, SentenceRead, read_sentences

SLUGS = ("kent", "leeds", "bury", "dudley")
SENTENCES = (
    ("point", "met", "All recommendations of the last inspection have been implemented."),
    ("point", "not_met", "Recommendations of the last inspection have not been implemented."),
    ("change", "better", "Plans have improved since the last inspection."),
    ("change", "worse", "Plans have deteriorated since the last inspection."),
    ("none", None, "The last inspection was in May 2016."),
    ("none", None, "Inspectors saw plans at this inspection."),
)


def label(slug: str, kind: str, status: str | None, sentence: str) -> dict[str, Any]:
    own = {"source_sha256": slug, "report": f"{slug}/2018-01-01-ilacs", "confidence": "high"}
    return {**own, "before": "", "sentence": sentence, "after": "", "kind": kind, "status": status}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    lines = (json.dumps(label(slug, *told)) for slug in SLUGS for told in SENTENCES)
    (tmp_path / FILE).write_text("\n".join(lines), "utf-8")
    return tmp_path


@pytest.fixture
def read(gold: Path) -> tuple[SentenceRead, ...]:
    return read_sentences(gold)


def test_sentences_are_read_with_what_people_said_of_them(read: tuple[SentenceRead, ...]) -> None:
    assert len(read) == len(SLUGS) * len(SENTENCES)
    assert (read[0].council, read[0].kind, read[0].status, read[0].sure) == ("kent", "point", "met", True)
    assert read[4].status == ""


def test_a_folder_without_sentences_has_none(tmp_path: Path) -> None:
    assert read_sentences(tmp_path) == ()


def test_kinds_and_statuses_are_told_apart(read: tuple[SentenceRead, ...]) -> None:
    models = models_of(learn_looking_back(read))
    for kind, status, sentence in SENTENCES:
        wording = wording_of(sentence)
        likely = models.kind.probabilities(wording)
        assert max(likely, key=likely.__getitem__) == kind
        if status:
            model = models.status if kind == "point" else models.direction
            told = model.probabilities(status_wording_of(sentence) if kind == "point" else wording)
            assert max(told, key=told.__getitem__) == status


def test_what_is_learnt_says_from_which_councils_and_can_be_kept(read: tuple[SentenceRead, ...]) -> None:
    learnt = learn_looking_back(read)
    assert learnt["learnt_from"] == sorted(SLUGS)
    assert models_of(json.loads(json.dumps(learnt))).as_json() == learnt


def test_names_of_councils_are_no_features(read: tuple[SentenceRead, ...]) -> None:
    """Words of names that sentences have in small letters too are words like others: `reading`, `plans`."""
    told = [one._replace(sentence=f"{one.sentence} Kent is near Leeds.") for one in read]
    features = " ".join(learn_looking_back(told, ("Leeds", "Kent County", "Plans and Reviews"))["kind"]["weights"])
    assert "kent" not in features
    assert "leeds" not in features
    assert "plans" in features
    assert "near" in features


def test_each_council_is_judged_by_models_learnt_without_its_fold(read: tuple[SentenceRead, ...]) -> None:
    for slug, models in models_by_council(read).items():
        assert models.learnt_from == {one for one in SLUGS if fold_of(one) != fold_of(slug)}


def test_a_council_that_no_other_can_judge_is_refused(read: tuple[SentenceRead, ...]) -> None:
    """Its fold is left out, and nothing else is there to learn from."""
    with pytest.raises(BuildProblem, match=r"looking_back\.jsonl, kind: no labels"):
        models_by_council([one for one in read if one.council == "kent"])


def test_points_of_one_status_are_refused(read: tuple[SentenceRead, ...]) -> None:
    with pytest.raises(BuildProblem, match="status of points: only 'met' among the labels"):
        learn_looking_back([one for one in read if one.status != "not_met"])


def test_only_features_that_part_the_labels_are_kept() -> None:
    texts = [{"always": 1.0, "yes": 1.0}, {"always": 1.0, "no": 1.0}] * 4 + [{"yes": 1.0, "once": 1.0}]
    model = fit(texts, ["y", "n"] * 4 + ["y"], Choice(kept=2, freedom=10.0))
    assert set(model.weights) == {"yes", "no"}
    assert model.probabilities({"yes": 1.0})["y"] > 0.8
