"""Comparing printed words: what is the same but for spelling, and what only looks alike."""

import pytest

from generator.frameworks.normalisation import nearly_same, plain


@pytest.mark.parametrize(
    ("printed", "compared"),
    [
        ("The local authority's strengths", "the local authoritys strengths"),
        ("The local authoritys strengths", "the local authoritys strengths"),
        ("What needs to improve?1", "what needs to improve"),
        ("Safeguarding Children Board¹", "safeguarding children board"),
        ("Leadership, management  and governance", "leadership management and governance"),
        ("Section 2: The board", "section 2 the board"),
    ],
)
def test_words_as_compared(printed: str, compared: str) -> None:
    assert plain(printed) == compared


@pytest.mark.parametrize(
    ("printed", "known", "same"),
    [
        ("Reccomendations", "Recommendations", True),
        ("Recommendation", "Recommendations", True),
        ("Experience and progress of care leaver", "The experiences and progress of care leavers", True),
        ("Leadership management & governance", "Leadership, management and governance", True),
        ("The experiences of children in need", "The experiences of children in care", False),
        ("Children in care", "Children in care and care leavers", False),
        ("What needs to improve further", "What needs to improve", False),
        ("Adoption performance", "Adoption", False),
        ("the of", "who in", False),
    ],
)
def test_slips_of_spelling(printed: str, known: str, same: bool) -> None:
    assert nearly_same(plain(printed), plain(known)) == same
