"""Letters of visits held to their answers: the command on one made-up letter, and what one grade told is held to."""

from __future__ import annotations

import csv
import hashlib
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.commands import main
from generator.evaluation.answers import Answer
from generator.evaluation.letter_judging import judge_letter
from generator.evaluation.letters import GradeTold, LetterAnswer
from generator.model.noun import Place
from generator.model.report import PreviousInspection, Report
from tests.analysis.factory import report

LETTER = """18 December 2019

Joan Model
Director of Children's Services

Dear Ms Model

Focused visit to Lincolnshire children's services

This letter summarises the findings of a focused visit to Lincolnshire on 22 and 23 October 2019.
Inspectors looked at the local authority's arrangements for children in care, with a focus on homes.

The local authority was judged to be good at the last inspection in May 2016.

What needs to improve in this area of social work practice

■ The quality of plans.
■ Supervision.

Findings

Children are seen in time.

Yours sincerely

Ann Example
Her Majesty's Inspector
"""
TRUTH = {
    "file": "1_lincolnshire__letter.txt",
    "sha256": hashlib.sha256(LETTER.encode()).hexdigest(),
    "authority": "lincolnshire",
    "visit_start": "2019-10-22",
    "visit_end": "2019-10-23",
    "published": "",
    "signatory": "Ann Example",
    "topic": "children in care",
    "grades_told": "2016-05|overall|good;2016-05|adoption|outstanding",
}
ITEMS = ["The quality of plans.", "Supervision by managers."]


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """A corpus without a report, and one letter whose answers hold a wrong text, a grade more and a date less."""
    corpus, letters = tmp_path / "corpus", tmp_path / "letters"
    for folder, columns in ((corpus, ("urn", "authority", "file")), (letters, tuple(TRUTH))):
        (folder / "reports" / "1_lincolnshire").mkdir(parents=True)
        with (folder / "truth.csv").open("w", newline="", encoding="utf-8") as file:
            csv.DictWriter(file, columns).writeheader()
    (corpus / "recommendations.jsonl").write_text("", "utf-8")
    (letters / "reports" / "1_lincolnshire" / "letter.txt").write_text(LETTER, "utf-8")
    with (letters / "truth.csv").open("a", newline="", encoding="utf-8") as file:
        csv.DictWriter(file, tuple(TRUTH)).writerow(TRUTH)
    listed = [{"file": TRUTH["file"], "kind": "area-for-improvement", "text": text} for text in ITEMS]
    stands = {"file": TRUTH["file"], "kind": "outstanding", "text": "Those of the last visit remain."}
    (letters / "items.jsonl").write_text("\n".join(map(json.dumps, (*listed, stands))), "utf-8")
    return corpus, letters


def run(folders: tuple[Path, Path], *more: str) -> Result:
    corpus, letters = map(str, folders)
    return CliRunner().invoke(main, ["evaluate", "--corpus", corpus, "--letters", letters, "--jobs", "1", *more])


def test_letters_have_figures_of_their_own(folders: tuple[Path, Path]) -> None:
    measured = json.loads(run(folders, "--json").stdout)
    letters = measured["letters"]
    assert letters["dates"] == {"cells": 2, "right": 2, "absent": 0, "silent": 0, "invented": 1}
    assert letters["recommendations"] == {"reports": 1, "count_ok": 1, "items": 2, "exact": 1, "kind_ok": 1}
    assert letters["signatory"] == letters["authority"] == {"reports": 1, "right": 1}
    assert letters["topic"] == {"reports": 1, "right": 1, "invented": 0}
    assert letters["earlier_grades"] == {"n": 2, "found": 1, "wrong": 0, "invented": 0}
    assert measured["dates"]["cells"] == 0


def test_the_table_tells_of_letters_and_of_what_is_missed_in_them(folders: tuple[Path, Path]) -> None:
    printed = run(folders).stdout
    assert "letters, earlier grades: n 2, found 1, wrong 0, invented 0" in printed
    assert "invented: 1_lincolnshire/letter.txt: dates published: expected none, got 2019-12-18" in printed


def test_floors_of_letters_stand_in_a_table_of_their_own(folders: tuple[Path, Path], tmp_path: Path) -> None:
    floors = tmp_path / "floors.toml"
    floors.write_text("[letters.recommendations]\nexact = 0.9\n", "utf-8")
    assert (
        "letters.recommendations.exact is 0.5; at least 0.9 is accepted" in run(folders, "--floors", str(floors)).stderr
    )


def test_without_letters_their_floors_ask_for_nothing(folders: tuple[Path, Path], tmp_path: Path) -> None:
    floors = tmp_path / "floors.toml"
    floors.write_text("[letters.recommendations]\nexact = 0.9\n", "utf-8")
    options = ["--corpus", str(folders[0]), "--floors", str(floors), "--json"]
    result = CliRunner().invoke(main, ["evaluate", *options])
    assert result.exit_code == 0
    assert "letters" not in json.loads(result.stdout)


def test_a_folder_without_answers_says_what_it_should_hold(folders: tuple[Path, Path]) -> None:
    (folders[1] / "items.jsonl").unlink()
    result = run(folders)
    assert result.exit_code == 1
    assert "items.jsonl" in result.stderr


def test_letters_may_be_measured_alone(folders: tuple[Path, Path]) -> None:
    result = CliRunner().invoke(main, ["evaluate", "--letters", str(folders[1]), "--json", "--jobs", "1"])
    measured = json.loads(result.stdout)
    assert measured["letters"]["signatory"] == {"reports": 1, "right": 1}
    assert measured["judgements"]["cells"] == 0


def test_letters_are_no_content_folder(folders: tuple[Path, Path]) -> None:
    options = ["evaluate", "--letters", str(folders[1]), "--golden", str(folders[0])]
    assert CliRunner().invoke(main, options).exit_code == 2


def graded(told: tuple[GradeTold, ...], read: tuple[tuple[str | None, str], ...]) -> dict[str, int]:
    """Results of the grades told, by what was read: a date and a grade each."""
    answer = Answer("1_eastshire/letter.pdf", "0", "eastshire", {}, {}, "", frozenset({(0, 0)}), ())
    letter = LetterAnswer(answer, (), "", None, told)
    earlier = tuple(
        PreviousInspection(date=date, subject="services", area="overall", grade=grade, words="", place=Place(page=1))
        for date, grade in read
    )
    parsed: Report = report().model_copy(update={"previous_inspections": earlier})
    results = [one.result for one in judge_letter(letter, parsed) if one.group == "earlier_grades"]
    return {result: results.count(result) for result in results}


MAY = GradeTold("2016-05", "overall", "good")


def test_a_grade_is_found_where_the_dates_agree_as_far_as_printed() -> None:
    assert graded((MAY,), (("2016-05", "good"),)) == {"right": 1}
    assert graded((MAY,), (("2016", "good"),)) == {"right": 1}
    assert graded((GradeTold(None, "overall", "good"),), ((None, "good"), ("2016", "good"))) == {"right": 1}


def test_a_grade_read_without_its_date_is_not_found_but_not_invented_either() -> None:
    assert graded((MAY,), ((None, "good"),)) == {"absent": 1}


def test_another_grade_of_that_inspection_is_wrong() -> None:
    assert graded((MAY,), (("2016-05", "inadequate"),)) == {"absent": 1, "silent": 1}


def test_the_grade_of_another_area_is_not_it() -> None:
    assert graded((GradeTold("2016-05", "adoption", "good"),), (("2016-05", "good"),)) == {"absent": 1, "silent": 1}


def test_a_grade_of_no_inspection_the_letter_tells_of_is_invented() -> None:
    assert graded((MAY,), (("2016-05", "good"), ("2018", "good"))) == {"right": 1, "invented": 1}


def test_an_inspection_without_a_grade_is_held_to_nothing() -> None:
    read = (PreviousInspection(date="2016", subject="not stated", grade=None, words="", place=Place(page=1)),)
    answer = Answer("1_eastshire/letter.pdf", "0", "eastshire", {}, {}, "", frozenset({(0, 0)}), ())
    parsed = report().model_copy(update={"previous_inspections": read})
    verdicts = judge_letter(LetterAnswer(answer, (), "", None, ()), parsed)
    assert [one for one in verdicts if one.group == "earlier_grades"] == []
