"""`correct`: a value is put right by one command, as data; what would not hold is refused and nothing is written."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from generator.analysis import analyse
from generator.corpus import load_corpus
from tests.commands.conftest import Run

REPORT = "lincolnshire/2015-01-06-sif"
GRADE = "judgements.adoption.grade"
DAY = "2026-11-21"


def entries(content: Path) -> list[dict[str, str]]:
    return list(tomllib.loads((content / "corrections.toml").read_text(encoding="utf-8")).get("correction", []))


def test_a_correction_is_written_with_what_the_program_reads_now(run: Run, content: Path) -> None:
    told = ("--reason", "Line 969 says so.", "--by", "A. Keeper", "--source", "Page 31.", "--date", DAY)
    result = run("correct", "lincolnshire", GRADE, "good", *told, "--content", content)
    assert result.exit_code == 0
    (entry,) = entries(content)
    assert entry == {
        "report": REPORT,
        "field": GRADE,
        "expect": "outstanding",
        "value": "good",
        "reason": "Line 969 says so.",
        "date": DAY,
        "by": "A. Keeper",
        "source": "Page 31.",
    }
    assert tomllib.loads(result.stdout) == {"correction": [entry]}
    corpus = load_corpus(content)
    assert corpus.problems == ()
    assert corpus.corrected == {REPORT: {GRADE}}


def test_what_stands_in_the_file_stays(run: Run, content: Path) -> None:
    (content / "corrections.toml").write_text("# Kept.\n", encoding="utf-8")
    run("correct", REPORT, GRADE, "good", "--reason", "So.", "--content", content)
    assert (content / "corrections.toml").read_text(encoding="utf-8").startswith("# Kept.\n\n[[correction]]\n")


def test_a_grade_may_be_given_in_the_words_of_a_report(run: Run, content: Path) -> None:
    run("correct", REPORT, GRADE, "Requires improvement", "--reason", "So.", "--content", content)
    assert [entry["value"] for entry in entries(content)] == ["requires_improvement"]


def test_a_second_correction_of_a_value_takes_the_place_of_the_first(run: Run, content: Path) -> None:
    for value in ("good", "inadequate"):
        result = run("correct", REPORT, GRADE, value, "--reason", "So.", "--content", content)
    assert [(entry["expect"], entry["value"]) for entry in entries(content)] == [("outstanding", "inadequate")]
    assert "takes the place of" in result.stderr


def test_what_was_read_is_taken_away(run: Run, content: Path) -> None:
    run("correct", REPORT, "recommendations.r3", "--take-away", "--reason", "A heading.", "--content", content)
    corpus = load_corpus(content)
    assert corpus.problems == ()
    assert f"{REPORT}#r3" not in {item.id for item in corpus.by_id[REPORT].recommendations}


def test_a_correction_is_taken_out_again(run: Run, content: Path) -> None:
    run("correct", REPORT, GRADE, "good", "--reason", "So.", "--content", content)
    result = run("correct", REPORT, GRADE, "--withdraw", "--content", content)
    assert (result.exit_code, entries(content)) == (0, [])
    assert load_corpus(content).corrections == ()


def test_a_dry_run_shows_the_entry_and_writes_nothing(run: Run, content: Path) -> None:
    before = (content / "corrections.toml").read_bytes()
    result = run("correct", REPORT, GRADE, "good", "--reason", "So.", "--dry-run", "--content", content)
    assert 'value = "good"' in result.stdout
    assert (content / "corrections.toml").read_bytes() == before


REFUSED = {
    # title: (arguments, words of the answer)
    "the value that is read": ((REPORT, GRADE, "outstanding"), "There is nothing to put right"),
    "a grade of no scale": ((REPORT, GRADE, "splendid"), "one of outstanding, good"),
    "an area that is not graded": ((REPORT, "judgements.parking.grade", "good"), "no 'parking'"),
    "a day that is none": ((REPORT, "document.published", "2015-02-30"), "a day such as"),
    "a day to come": ((REPORT, "document.published", "2999-01-01"), "not to come"),
    "a publication before the inspection": ((REPORT, "document.published", "2014-01-01"), "document.inspection_"),
    "another report's name": ((REPORT, "authority.slug", "kent"), "the field authority.slug"),
    "a report that is not held": (("lincolnshyre", GRADE, "good"), "review lincolnshire` shows what is held"),
    "the beginning of several": (("north", GRADE, "good"), "one report"),
}


@pytest.mark.parametrize("title", REFUSED)
def test_nonsense_is_refused_at_once_in_one_line(run: Run, content: Path, title: str) -> None:
    arguments, words = REFUSED[title]
    before = (content / "corrections.toml").read_bytes()
    result = run("correct", *arguments, "--reason", "So.", "--content", content)
    assert result.exit_code == 1
    assert words in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert "no site is made" not in result.stderr
    assert (content / "corrections.toml").read_bytes() == before


def test_a_decision_on_the_words_as_they_are_goes_first(run: Run, content: Path) -> None:
    (text,) = (one.text for one in load_corpus(content).by_id[REPORT].recommendations if one.id.endswith("#r1"))
    (content / "links.toml").write_text(
        f"[[status]]\nrecommendation = '{REPORT}#r1'\ntext = '''{text}'''\nstatus = 'met'\ntold_by = 'Them.'\n"
        "reason = 'So.'\ndate = 2026-11-21\n",
        encoding="utf-8",
    )
    result = run("correct", REPORT, "recommendations.r1.text", "Do it.", "--reason", "So.", "--content", content)
    assert (result.exit_code, entries(content)) == (1, [])
    assert f"links.toml, status of {REPORT}#r1" in result.stderr


def test_a_decision_on_words_that_were_put_right_goes_before_the_correction_does(run: Run, content: Path) -> None:
    field = "recommendations.r1.text"
    for arguments in (
        ("correct", REPORT, field, "Do it.", "--reason", "So."),
        ("link", "status", f"{REPORT}#r1", "met", "--told-by", "Them.", "--reason", "So."),
    ):
        assert run(*arguments, "--content", content).exit_code == 0
    result = run("correct", REPORT, field, "--withdraw", "--content", content)
    assert (result.exit_code, len(entries(content))) == (1, 1)
    assert f"a decision that would not hold then: {REPORT}#r1 now reads" in result.stderr
    assert run("link", "withdraw", f"{REPORT}#r1", "--content", content).exit_code == 0
    assert run("correct", REPORT, field, "--withdraw", "--content", content).exit_code == 0
    assert (entries(content), load_corpus(content).problems) == ([], ())


def test_days_are_not_put_right_so_that_what_was_called_later_is_not(run: Run, content: Path) -> None:
    sif, visit = "north-east-lincolnshire/2017-09-25-sif", "north-east-lincolnshire/2019-12-18-ilacs-focused-visit"
    link = next(one for one in analyse(load_corpus(content)).links if one.later.startswith(visit))
    told = ("--reason", "So.", "--content", content)
    assert run("link", "confirm", link.earlier, link.later, *told).exit_code == 0
    for field, day, exit_code in (("start", "2017-07-03", 0), ("end", "2017-07-10", 1), ("end", "2017-08-04", 0)):
        assert run("correct", visit, f"document.inspection_{field}", day, *told).exit_code == exit_code
    result = run("correct", sif, "document.inspection_end", "2017-08-05", *told)
    assert result.exit_code == 1
    assert f"would not hold then: {link.later} as `later`, which is not" in result.stderr
    assert load_corpus(content).problems == ()


def test_a_decision_that_holds_no_more_keeps_no_other_correction_back(run: Run, content: Path) -> None:
    (content / "links.toml").write_text(
        f"[[status]]\nrecommendation = '{REPORT}#r1'\ntext = 'As once read.'\nstatus = 'met'\ntold_by = 'Them.'\n"
        "reason = 'So.'\ndate = 2026-11-21\n",
        encoding="utf-8",
    )
    for last in (("good", "--reason", "So."), ("--withdraw",)):
        assert run("correct", REPORT, GRADE, *last, "--content", content).exit_code == 0


@pytest.mark.parametrize("missing", [(), ("--reason", " "), ("--reason", "So.", "--date", "2999-01-01")])
def test_a_decision_has_a_reason_and_a_day_that_has_come(run: Run, content: Path, missing: tuple[str, ...]) -> None:
    assert run("correct", REPORT, GRADE, "good", *missing, "--content", content).exit_code == 2
    assert entries(content) == []


def test_a_value_is_given_or_taken_away_but_not_both(run: Run, content: Path) -> None:
    for value in ((), (" ",), ("good", "--take-away"), ("good", "--withdraw")):
        assert run("correct", REPORT, GRADE, *value, "--reason", "So.", "--content", content).exit_code == 2


def test_what_to_do_next_is_said(run: Run, content: Path) -> None:
    said = run("correct", REPORT, GRADE, "good", "--reason", "So.", "--content", content).stderr.splitlines()[-1]
    assert said == (
        f"Next: `python -m generator review {REPORT}` shows it; `python -m generator site` brings it to the pages."
    )
    said = run("remove", REPORT, "--reason", "So.", "--content", content).stderr.splitlines()[-1]
    assert said.startswith("Next: `python -m generator site` makes the site without it")


def test_a_dry_run_takes_no_correction_out_either(run: Run, content: Path) -> None:
    run("correct", REPORT, GRADE, "good", "--reason", "So.", "--content", content)
    before = (content / "corrections.toml").read_bytes()
    result = run("correct", REPORT, GRADE, "--withdraw", "--dry-run", "--content", content)
    assert result.exit_code == 0
    assert result.stderr.endswith(f"{GRADE} would no longer be put right to good; nothing was written.\n")
    assert (content / "corrections.toml").read_bytes() == before


def test_who_decided_is_left_out_where_nobody_is_named(run: Run, content: Path) -> None:
    run("correct", REPORT, GRADE, "good", "--reason", " So. ", "--by", "", "--source", " ", "--content", content)
    (entry,) = entries(content)
    assert (entry["reason"], "by" in entry, "source" in entry) == ("So.", False, False)
    assert load_corpus(content).problems == ()


MORE_THAN_A_VALUE = {
    # field and value -> what is told
    ("judgements.adoption", "good"): "expected judgements.adoption. and then one of area, group, label, grade,",
    ("statistics", "5"): "expected statistics. and then ",
    ("statistics.0.value", "abc"): 'statistics.0.value = "abc". Expected a finite number.',
    ("statistics.0.value", "nan"): 'statistics.0.value = "nan". Expected a finite number.',
    ("recommendations.r1.kind", "wish"): "recommendations.r1.kind = \"wish\". Expected one of 'recommendation', ",
}


@pytest.mark.parametrize(("field", "value"), MORE_THAN_A_VALUE)
def test_a_value_that_does_not_fit_is_told_in_plain_words(run: Run, content: Path, field: str, value: str) -> None:
    result = run("correct", REPORT, field, value, "--reason", "So.", "--content", content)
    assert (result.exit_code, entries(content)) == (1, [])
    assert MORE_THAN_A_VALUE[field, value].lower() in result.stderr.lower()
    assert "instance" not in result.stderr
