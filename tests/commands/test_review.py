"""`review` finds a report by its id, the beginning of it or its folder, and lists the ids there are where it cannot."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands.conftest import Run

SIF, LETTER = "north-east-lincolnshire/2017-09-25-sif", "north-east-lincolnshire/2019-12-18-ilacs-focused-visit"


@pytest.mark.parametrize("named", [SIF, f"{SIF}/", "reports/" + SIF, f"reports/{SIF}/report.json"])
def test_a_report_by_id_folder_or_file(run: Run, content: Path, named: str) -> None:
    result = run("review", content / named if named.startswith("reports/") else named, "--content", content)
    assert result.exit_code == 0
    assert result.stdout.startswith(SIF)


@pytest.mark.parametrize(
    ("begun", "report"),
    [
        ("lincolnshire", "lincolnshire/2015-01-06-sif"),
        ("lincolnshire/", "lincolnshire/2015-01-06-sif"),
        ("north-east-lincolnshire/2017", SIF),
        ("new", "newcastle-upon-tyne/2017-07-07-sif"),
    ],
)
def test_the_beginning_of_one_id_will_do(run: Run, content: Path, begun: str, report: str) -> None:
    result = run("review", begun, "--content", content)
    assert (result.exit_code, result.stdout.splitlines()[0]) == (0, report)


@pytest.mark.parametrize("begun", ["north-east-lincolnshire", "north-east-lincolnshire/20", "north-east"])
def test_where_several_ids_begin_so_they_are_listed(run: Run, content: Path, begun: str) -> None:
    result = run("review", begun, "--content", content)
    assert result.exit_code == 0
    assert [line.split("  ")[0] for line in result.stdout.splitlines()] == [SIF, LETTER]


def test_the_whole_name_of_a_council_is_no_beginning_of_another(run: Run, content: Path) -> None:
    (content / "reports/north-east-lincolnshire").rename(content / "reports/lincolnshire-and-more")
    assert run("review", "lincolnshire", "--content", content).stdout.startswith("lincolnshire/2015-01-06-sif\n")


def test_what_a_person_put_right_is_told_and_applied(run: Run, content: Path) -> None:
    correction = (
        f'[[correction]]\nreport = "{SIF}"\nfield = "judgements.lscb.grade"\nexpect = "%s"\nvalue = "good"\n'
        'reason = "An example."\ndate = "2026-11-21"\n'
    )
    (content / "corrections.toml").write_text(correction % "requires_improvement", encoding="utf-8")
    result = run("review", SIF, "--content", content)
    assert "judgements.lscb.grade: good, read as requires_improvement (2026-11-21: An example.)" in result.stdout
    assert "\n  lscb: good  (Corrected by hand. " in result.stdout
    (content / "corrections.toml").write_text(correction % "inadequate", encoding="utf-8")
    result = run("review", SIF, "--content", content)
    assert (result.exit_code, "\n  lscb: requires_improvement\n" in result.stdout) == (1, True)
    assert result.stderr.startswith("correction-does-not-fit: ")


@pytest.mark.parametrize("named", ["lincolshire", "lincolnshire/1999-01-01-sif"])
def test_an_id_that_is_not_held_leads_to_one_that_is(run: Run, content: Path, named: str) -> None:
    result = run("review", named, "--content", content)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.endswith("`python -m generator review lincolnshire` shows what is held.\n")


def test_a_name_like_no_other_is_told_what_names_there_are(run: Run, content: Path) -> None:
    said = run("review", "qqq", "--content", content).stderr
    assert "Held: lincolnshire, newcastle-upon-tyne, north-east-lincolnshire, north-lincolnshire." in said


def test_a_report_that_is_not_parsed_yet_says_so_itself(run: Run, content: Path) -> None:
    (content / "reports" / SIF / "report.json").unlink()
    assert "not-parsed:" in run("review", SIF, "--content", content).stderr


def test_reports_to_choose_from_are_data_too(run: Run, content: Path) -> None:
    told = json.loads(run("review", "north-east", "--json", "--content", content).stdout)
    assert [one["report"] for one in told["reports"]] == [SIF, LETTER]


def test_two_forms_at_once_are_wrong_usage(run: Run, content: Path) -> None:
    assert run("review", SIF, "--json", "--markdown", "--content", content).exit_code == 2
