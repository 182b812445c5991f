"""Comparing printed words: what is the same but for spelling, and what only looks alike."""

import pytest

from generator.frameworks.normalisation import nearly_same, plain


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
