"""What is said of each doubt: one sentence for each code, and no code without one."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from generator.english.doubts import SENTENCES, contradiction_words, doubt, doubt_words
from generator.model.noun import Place

GENERATOR = Path(__file__).parents[2] / "generator"

CASES: dict[str, tuple[str, dict[str, Any], str]] = {
    "a day without a year": (
        "date-uncertain",
        {"words": "16 May and 20 May"},
        "“16 May and 20 May” is printed without a year, so this site cannot say which day it was",
    ),
    "a day that is not": (
        "date-uncertain",
        {"words": "31 June 2016"},
        "The program could not tell which day “31 June 2016” is: a day or a year in it may be misprinted or left out",
    ),
    "one lost page": ("unreadable-page", {"first": 3, "last": 3}, "Page 3 cannot be read"),
    "several pages of pictures": (
        "page-without-text",
        {"first": 2, "last": 4, "why": "picture"},
        "Each of pages 2 to 4 shows only a picture: its text cannot be read",
    ),
    "a page with nothing on it": (
        "page-without-text",
        {"first": 4, "last": 4, "why": "blank"},
        "Page 4 holds neither text nor a picture",
    ),
    "one damaged part": (
        "damaged-pdf",
        {"parts": 1},
        "The file is damaged and 1 part is not whole: words may be missing or wrong",
    ),
    "several damaged parts": (
        "damaged-pdf",
        {"parts": 2},
        "The file is damaged and 2 parts are not whole: words may be missing or wrong",
    ),
    "one torn piece": (
        "damaged-text",
        {"pieces": 1},
        "1 piece of text begins or ends in the middle of a sentence: the file has lost words",
    ),
    "torn pieces": (
        "damaged-text",
        {"pieces": 2},
        "2 pieces of text begin or end in the middle of a sentence: the file has lost words",
    ),
    "a point without its end": ("recommendation-fragment", {"lost": "end"}, "The end of this text is lost"),
    "a point without both ends": (
        "recommendation-fragment",
        {"lost": "both"},
        "The beginning and the end of this text are lost",
    ),
    "one piece among points": (
        "left-out-of-list",
        {"heading": "Recommendations", "pieces": 1},
        "Under “Recommendations”, 1 piece of text was not read as recommendations",
    ),
    "pieces among points": (
        "left-out-of-list",
        {"heading": "Recommendations", "pieces": 3},
        "Under “Recommendations”, 3 pieces of text were not read as recommendations",
    ),
    "pieces that cannot be decoded": (
        "undecoded-text",
        {"pieces": 2},
        "2 pieces of text cannot be read: the file does not say which letters its font draws",
    ),
    "an area nobody graded": (
        "judgement-missing",
        {"title": "Adoption", "torn": False},
        "The program found no grade for “Adoption”, which inspections of this kind grade",
    ),
    "an area graded in a torn table only": (
        "judgement-missing",
        {"title": "Adoption", "torn": True},
        "“Adoption” is graded only in a table whose labels and grades are torn apart, so its grade is not certain",
    ),
    "a post held since two years": (
        "dates-contradict",
        {"post": "director", "one": "in post since 2013", "other": "in post since 2015"},
        "The report says of the director of children's services both “in post since 2013” and “in post since 2015”",
    ),
    "printed words may hold braces": (
        "date-without-year",
        {"words": "at {n} April"},
        "“at {n} April” is printed without a year, so the figure has no date on this site",
    ),
}


@pytest.mark.parametrize("title", CASES)
def test_a_doubt_is_said(title: str) -> None:
    code, values, expected = CASES[title]
    assert doubt_words(code, **values) == expected


def test_a_doubt_keeps_its_code_its_place_and_its_field() -> None:
    made = doubt("numbering", before="1", after="3", place=Place(line=9), field="sections")
    assert (made.code, made.message) == ("numbering", "Number 1 is followed by number 3")
    assert (made.place, made.field) == (Place(line=9), "sections")


def test_a_contradiction_names_each_place_and_what_stands() -> None:
    assert contradiction_words([("box", "good"), ("prose", "is good")], "row") == (
        "The report contradicts itself: the box that opens the section says “good”; the running text says “is good”. "
        "This site shows what the label's own row says."
    )


def test_every_code_that_is_raised_has_its_sentence_and_every_sentence_its_code() -> None:
    files = (
        path.read_text(encoding="utf-8")
        for name in ("documents", "frameworks")
        for path in (GENERATOR / name).rglob("*.py")
    )
    raised = {code for text in files for code in re.findall(r"\b(?:doubt|Note|notes_on)\(\s*\"([a-z-]+)\"", text)}
    assert raised == set(SENTENCES)
