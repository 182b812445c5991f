"""Hyphens at line ends: those a program set go, those that belong to a word stay."""

from __future__ import annotations

import pytest

from generator.documents.automatic_hyphens import as_shown_in, without_automatic_hyphens
from generator.documents.folding import fold
from generator.model.document import Line

SIGN = "\ufffe"
"""What PDFium puts where it joins two lines at a hyphen."""


def lines(*raw: str) -> list[Line]:
    return [Line(fold(text), text, number, range(0)) for number, text in enumerate(raw, start=1)]


HYPHENATED = (
    f"The chil{SIGN}dren of the island go to",
    f"school by boat, un{SIGN}der the care of lead{SIGN}ers who know the sea.",
    "Under the bridge, leaders count the children.",
)


def shown(*raw: str) -> list[str]:
    return [line.text for line in without_automatic_hyphens(lines(*raw))]


def test_words_printed_whole_elsewhere_are_whole() -> None:
    assert shown(*HYPHENATED)[:2] == [
        "The children of the island go to",
        "school by boat, under the care of leaders who know the sea.",
    ]


@pytest.mark.parametrize(
    ("parted", "elsewhere", "text"),
    [
        (f"decision{SIGN}making", "", "decision-making"),
        # whole in one place and with its hyphen in another: which was meant nobody can tell
        (f"co{SIGN}operation", "cooperation or co-operation", "co-operation"),
        # both parts are words of their own
        (f"land{SIGN}mark", "landmark on land with a mark", "land-mark"),
        (f"16{SIGN}year", "", "16-year"),
    ],
)
def test_the_word_s_own_hyphen_stays(parted: str, elsewhere: str, text: str) -> None:
    assert shown(*HYPHENATED, parted, elsewhere)[3] == text


def test_two_such_words_show_no_program_at_work() -> None:
    assert shown(f"The chil{SIGN}dren un{SIGN}der trees.", "Under trees, children sleep.")[0] == (
        "The chil-dren un-der trees."
    )


def test_a_piece_of_a_line_shows_its_words_as_the_line_does() -> None:
    (line, *_) = without_automatic_hyphens(lines(*HYPHENATED))
    assert as_shown_in(line, "chil-dren of") == "children of"
    assert as_shown_in(line, "well-known") == "well-known"
