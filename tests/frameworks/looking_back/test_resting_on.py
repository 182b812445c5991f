"""Which sentences are shown beside one: those on which its status rests, and no others."""

from __future__ import annotations

import pytest

from generator.frameworks.facts.sentence_splitting import Sentence
from generator.frameworks.looking_back.resting_on import Beside, resting_on
from generator.frameworks.looking_back.verdicts import ToldOfEarlier
from generator.model.noun import Place
from generator.model.report import PointStatus, TextBlock

BLOCK = TextBlock(kind="paragraph", text="Words.", anchor="b1", place=Place(page=1))
MET = ToldOfEarlier("point", "met")


def sentence(before: str, text: str, after: str) -> Sentence:
    return Sentence(text, before, after, whole=True, block=BLOCK, role="summary")


def by_the_word_done(one: Sentence) -> ToldOfEarlier:
    """Stands in for the models: met where any sentence says `done`."""
    status: PointStatus = "met" if "done" in f"{one.before} {one.text} {one.after}" else "unclear"
    return ToldOfEarlier("point", status)


@pytest.mark.parametrize(
    ("one", "shown"),
    [
        pytest.param(sentence("Old.", "It is done.", "More."), Beside(), id="the words say it themselves"),
        pytest.param(sentence("Old.", "Asked for.", "It is done."), Beside(after="It is done."), id="the next says it"),
        pytest.param(sentence("All done.", "Asked for.", "New."), Beside("All done."), id="the one before says it"),
        pytest.param(sentence("All done.", "Asked for.", "It is done."), Beside(after="It is done."), id="one will do"),
    ],
)  # fmt: skip
def test_the_fewest_sentences_that_tell_the_status_are_shown(one: Sentence, shown: Beside) -> None:
    assert resting_on(one, MET, "", by_the_word_done) == shown


def test_what_the_words_point_back_to_is_shown_in_any_case() -> None:
    pointing = sentence("Visits were late.", "This is done.", "More.")
    assert resting_on(pointing, MET, pointing.before, by_the_word_done) == Beside("Visits were late.")


def test_words_that_are_only_quoted_need_nothing_beside_them() -> None:
    unclear = ToldOfEarlier("point", "unclear")
    assert resting_on(sentence("Old.", "Asked for.", "New."), unclear, "", by_the_word_done) == Beside()
