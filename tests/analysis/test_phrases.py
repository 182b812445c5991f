"""A link's reason names the words both texts share, and only words that say something."""

from __future__ import annotations

import pytest

from generator.analysis.phrases import shared_phrases


@pytest.mark.parametrize(
    ("case", "one", "other", "expected"),
    [
        (
            "the longest run comes first",
            "Return home interviews for missing children",
            "Missing children need return home interviews",
            ("return home interviews", "missing children"),
        ),
        ("no run begins or ends in a small word", "the quality of the plans", "all of the plans", ("plans",)),
        ("words of every recommendation are no reason", "Ensure that children", "Ensure quality for children", ()),
        ("capitals and commas do not part words", "Plans, visits", "plans visits", ("plans visits",)),
        ("nothing in common", "Supervision", "Homes", ()),
    ],
)
def test_shared_phrases(case: str, one: str, other: str, expected: tuple[str, ...]) -> None:
    assert shared_phrases(one, other) == expected, case
