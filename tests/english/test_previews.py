"""A page's description is cut where a sentence ends, else at a word."""

from __future__ import annotations

import pytest

from generator.english.previews import LONGEST, shortened

SENTENCE = f"The harbour {'and the beach ' * 12}were inspected."
assert len(SENTENCE) < LONGEST < 2 * len(SENTENCE)


@pytest.mark.parametrize(
    ("description", "words"),
    [
        ("Judged good overall.", "Judged good overall."),
        (f"{SENTENCE} {SENTENCE}", SENTENCE),
        (f"Short. {SENTENCE} {SENTENCE}", f"Short. {SENTENCE}"),
        ("Plans, " * 100, f"{'Plans, ' * 44}Plans …"),
        (f"Short. {'Plans, ' * 100}", f"Short. {'Plans, ' * 43}Plans …"),
    ],
)
def test_a_description_is_cut_at_the_end_of_a_sentence_else_at_a_word(description: str, words: str) -> None:
    assert shortened(description) == words
    assert len(words) <= LONGEST
