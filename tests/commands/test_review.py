"""`review` finds a report by its id or its folder, and says which ids there are where it finds none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.conftest import Run

SIF, LETTER = "north-east-lincolnshire/2017-09-25-sif", "north-east-lincolnshire/2019-12-18-ilacs-focused-visit"


@pytest.mark.parametrize("named", [SIF, f"{SIF}/", "reports/" + SIF, f"reports/{SIF}/report.json"])
def test_a_report_by_id_folder_or_file(run: Run, content: Path, named: str) -> None:
    result = run("review", content / named if named.startswith("reports/") else named, "--content", content)
    assert result.exit_code == 0 and result.stdout.startswith(SIF)


@pytest.mark.parametrize(
    "named", ["north-east-lincolnshire", "north-east-lincolnshire/2017", "north-east-lincolnshire/"]
)
def test_an_id_that_is_not_whole_lists_the_authoritys_reports(run: Run, content: Path, named: str) -> None:
    result = run("review", named, "--content", content)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        f"no-such-report: {named}: no report of that id in {content}. Expected one of {SIF}, {LETTER}. "
        f"For the first: python -m generator review {SIF}\n"
    )


def test_a_name_that_is_misspelt_leads_to_one_that_is_held(run: Run, content: Path) -> None:
    said = run("review", "lincolshire", "--content", content).stderr
    assert "Expected an id such as lincolnshire/2015-01-06-sif. `review lincolnshire` lists the ids" in said


def test_a_name_like_no_other_is_told_how_to_ask(run: Run, content: Path) -> None:
    assert "`review <authority>` lists the ids" in run("review", "qqq", "--content", content).stderr


def test_a_report_that_is_not_parsed_yet_says_so_itself(run: Run, content: Path) -> None:
    (content / "reports" / SIF / "report.json").unlink()
    assert "not-parsed:" in run("review", SIF, "--content", content).stderr
