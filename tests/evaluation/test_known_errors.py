"""What is found wrong, from the measuring through the record to the sentence a reader sees."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from generator.analysis.accuracy import load_known_errors
from generator.corpus.registry import Registry
from generator.english.accuracy import error_words
from generator.evaluation.answers import Answer
from generator.evaluation.gold import Gold, Labelled, LabelledThemes, LookingBack, Transition
from generator.evaluation.histories import Miss, judge_histories
from generator.evaluation.joint_judging import judge_joint
from generator.evaluation.judging import Verdict
from generator.evaluation.letter_judging import judge_letter
from generator.evaluation.letters import GradeTold, LetterAnswer
from generator.evaluation.record import record
from generator.model.noun import Place
from generator.model.report import PreviousInspection
from tests.analysis.factory import THEMES, follow_up, report
from tests.evaluation.test_joint import ANSWER, parsed, theme

SUPERVISION = "Ensure that supervision of social workers is regular, reflective and recorded."
HOMES = "The accommodation offered to young people who leave care."
FIRST = report(date="2014-01-01", points=(SUPERVISION,))
LATER = report(
    date="2017-01-01",
    points=("The regularity and recording of supervision of social workers.", HOMES),
    follow_ups=(follow_up("Supervision is regular now.", "2014-01", "not_met"),),
)
TITLES = {"in_care": "Children in care", "homes": "Homes"}


def sentence(tmp_path: Path, misses: Iterable[Miss | Verdict]) -> list[str]:
    """What the quality page says of misses: each by way of the record."""
    told = [{"id": one.report, **asdict(one)} for one in misses]
    file = tmp_path / "measured.json"
    file.write_text(record({"frameworks": {}, "misses": told}, "2026-11-26"), "utf-8")
    known = load_known_errors(file)
    assert known is not None
    return [error_words(error, TITLES, 1) for error in known.errors]


def of_histories(tmp_path: Path, **gold: object) -> list[str]:
    themes = {theme.slug: theme for theme in THEMES}
    registry = Registry({}, (), (), None, themes, {}, (), register_is_whole=True)
    found = judge_histories(Gold(**gold), {"1/first": FIRST, "1/later": LATER}, registry)  # type: ignore[arg-type]
    return sentence(tmp_path, found.misses)


@pytest.mark.parametrize(
    ("later", "label", "said"),
    [
        (
            LATER.recommendations[0].text,
            "related",
            "two recommendations that do not ask for the same are called similar.",
        ),
        (HOMES, "same_issue", "a similar earlier or later recommendation is missed."),
    ],
)
def test_a_link_that_is_wrong_or_missed(tmp_path: Path, later: str, label: str, said: str) -> None:
    sides = ((Labelled("A", "1/first", (SUPERVISION,)),), (Labelled("B", "1/later", (later,)),))
    assert of_histories(tmp_path, transitions=(Transition("1", *sides, {("A", "B"): label}),)) == [said]


def test_a_theme_that_is_wrong_or_missed(tmp_path: Path) -> None:
    label = LabelledThemes(Labelled("A", "1/first", (SUPERVISION,)), frozenset({"homes"}), frozenset({"supervision"}))
    assert of_histories(tmp_path, themed=(label,)) == ["the subject “Homes” is missing."]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Supervision is regular now.", "a sentence that says “met” is read as “not met”."),
        ("No such words.", "a sentence that says “met” is not found."),
    ],
)
def test_a_sentence_that_is_misread_or_not_found(tmp_path: Path, words: str, said: str) -> None:
    assert of_histories(tmp_path, looking_back=(LookingBack("1/later", words, "met"),)) == [said]


EARLIER_GRADES = {
    "invented": ((), ("2018-10",), ["the program read “good” for children in care (October 2018); there is none."]),
    "missed": (("2018",), (), ["the program found none; it should be “good” for children in care (2018)."]),
    "undated": ((), (None,), ["the program read “good” for children in care (date not known); there is none."]),
}


@pytest.mark.parametrize("title", EARLIER_GRADES)
def test_a_grade_of_an_earlier_inspection(tmp_path: Path, title: str) -> None:
    told, read, said = EARLIER_GRADES[title]
    answer = Answer("1/letter.pdf", "0", "eastshire", {}, {}, "", frozenset({(0, 0)}), ())
    letter = LetterAnswer(answer, (), "", None, tuple(GradeTold(date, "in_care", "good") for date in told))
    earlier = tuple(
        PreviousInspection(date=date, subject="care", area="in_care", grade="good", words="", place=Place(page=1))
        for date in read
    )
    verdicts = judge_letter(letter, report().model_copy(update={"previous_inspections": earlier}))
    wrong = [one for one in verdicts if one.group == "earlier_grades"]
    assert sentence(tmp_path, wrong) == [f"grade of an earlier inspection: {one}" for one in said]


def test_what_is_wrong_in_a_joint_document(tmp_path: Path) -> None:
    """Its theme is not one of recommendations, and names of bodies are words of the document."""
    read = parsed(partnership="Westshire", theme=theme("neglect", "neglect"), recommendations=())
    wrong = [one for one in judge_joint(replace(ANSWER, theme="front-door"), read) if one.result != "right"]
    assert sentence(tmp_path, wrong) == [
        "what a joint inspection looked at: the program read neglect; it should be front-door.",
        "partnership: wrong.",
        "count: the program read 0 priority and 0 other; it should be 1 priority and 1 other.",
        "priority-action: wrong.",
        "priority-action: wrong.",
        "area-for-improvement: wrong.",
    ]
