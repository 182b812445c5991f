"""Which abbreviations a report spells out, and for which words."""

from __future__ import annotations

import pytest

from generator.analysis.abbreviations import abbreviations
from generator.model.report import Report, TextBlock
from tests.analysis.factory import HERE, report


def saying(*texts: str) -> Report:
    found = report()
    blocks = tuple(TextBlock(kind="paragraph", anchor=f"b{at}", text=text, place=HERE) for at, text in enumerate(texts))
    (section,) = found.sections
    return found.model_copy(update={"sections": (section.model_copy(update={"blocks": blocks}),)})


@pytest.mark.parametrize(
    ("text", "spelt_out"),
    [
        ("The harbour safety board (HSB) meets.", {"HSB": "harbour safety board"}),
        ("A multi-harbour hub (MHH) opened.", {"MHH": "multi-harbour hub"}),
        ("The Office of Tides and Winds (OTW).", {"OTW": "Office of Tides and Winds"}),
        (
            "A boat and referral team (BRT), tides other than at school (TOTAS).",
            {"BRT": "boat and referral team", "TOTAS": "tides other than at school"},
        ),
        ("An assessed and supported year (ASY).", {"ASY": "assessed and supported year"}),
        ("All harbour pilots (HPs) are trained.", {"HP": "harbour pilots"}),
        ("The harbour board (HSB) meets.", {}),
        ("Wait for the tide (SOON).", {}),
        ("It was good (A).", {}),
        ("(HSB)", {}),
        ("The board and the harbour staff board (HSB).", {"HSB": "harbour staff board"}),
    ],
    ids=[
        "first letters",
        "with a hyphen",
        "small words passed over",
        "a small word for a letter",
        "not where a longer one does",
        "of several",
        "a letter without a word",
        "no words for it",
        "one letter",
        "nothing before it",
        "no more words than letters",
    ],
)
def test_what_is_spelt_out(text: str, spelt_out: dict[str, str]) -> None:
    assert {one.short: one.long for one in abbreviations(saying(text))} == spelt_out


def test_the_first_place_counts() -> None:
    (one,) = abbreviations(saying("No.", "The harbour board (HB).", "The Harbour Board (HB)."))
    assert one.anchor == "b1"


def test_what_means_two_things_is_left_out() -> None:
    assert abbreviations(saying("The harbour board (HB).", "A heavy barge (HB).")) == ()
