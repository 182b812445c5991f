"""Runs of letters are counted as scikit-learn counts them, with which the weights were first made."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS, HashingVectorizer, TfidfTransformer

from generator.analysis.letter_runs import BUCKETS, runs_of
from generator.analysis.stop_words import STOP_WORDS
from generator.analysis.weights import load_weights, make_weights

HASHER = HashingVectorizer(analyzer="char_wb", ngram_range=(3, 5), n_features=BUCKETS, alternate_sign=False, norm=None)
TEXTS = (
    "Improve the timeliness of return home interviews.",
    "a",
    "Ensure that children’s plans – all of them – are SMART",
    "Plans, plans, plans",
    "",
)


def counted_by_scikit_learn(text: str) -> dict[int, int]:
    row = HASHER.transform([text])
    return {int(run): int(count) for run, count in zip(row.indices, row.data, strict=True)}


@pytest.mark.parametrize("text", TEXTS)
def test_runs_stand_in_the_same_buckets(text: str) -> None:
    assert runs_of(text) == counted_by_scikit_learn(text)


@settings(deadline=None)
@given(st.text(max_size=40))
def test_runs_of_any_text_stand_in_the_same_buckets(text: str) -> None:
    assert runs_of(text) == counted_by_scikit_learn(text)


@pytest.mark.parametrize("one", TEXTS)
@pytest.mark.parametrize("other", TEXTS)
def test_likeness_is_the_usual_cosine_of_sublinear_counts(one: str, other: str) -> None:
    counts = HASHER.transform([one, other]).log1p()
    weighed = TfidfTransformer(norm="l2", use_idf=False).fit_transform(counts.multiply(load_weights().runs).tocsr())
    expected = (weighed @ weighed.T).toarray()[0, 1]
    assert load_weights().letters(one, other) == pytest.approx(expected)


def test_weights_count_the_texts_that_hold_a_run_not_how_often_they_do() -> None:
    made = make_weights(["plans plans", "plan"], [["plans"], ["plans", "plans"]])
    assert made["recommendations"] == 2
    assert made["themes"] == {"plans": 2}
    assert made["runs"][bucket("plan")] == 2
    assert made["runs"][bucket("lans")] == 1
    assert sum(made["runs"]) == len(runs_of("plans")) + len(runs_of("plan"))


def bucket(run: str) -> int:
    """The bucket of a run of letters that is not a whole word."""
    hasher = HashingVectorizer(analyzer="char", ngram_range=(len(run), len(run)), n_features=BUCKETS, norm=None)
    return int(hasher.transform([run]).indices[0])


def test_words_that_give_no_reason_are_scikit_learns() -> None:
    assert STOP_WORDS == ENGLISH_STOP_WORDS
