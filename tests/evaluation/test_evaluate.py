"""The command on a made-up corpus of one report: its table, its JSON and its floors."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.commands import main
from generator.evaluation.floors import below
from tests.five_reports import GOLDEN

REPORT = """Lincolnshire County Council

Inspection of children's social care services

Inspection dates: 8 October 2018 to 19 October 2018

Lead inspector: Joan Example

Judgement	Grade
The impact of leaders on social work practice with children and families	Good
The experiences and progress of children who need help and protection	Good
The experiences and progress of children in care and care leavers	Inadequate
Overall effectiveness	Good

What needs to improve

■ The homes that care leavers live in.

■ The time that children wait for a visit.
"""
TRUTH = {
    "urn": "1",
    "authority": "lincolnshire",
    "file": "report.txt",
    "inspection_start": "2018-10-08",
    "inspection_end": "2018-10-19",
    "published_cover": "",
    "lead_inspector": "Joan Example",
    "overall": "good",
    "help_protection": "good",
    "leaders": "good",
    "in_care_and_care_leavers": "good",
}
COLUMNS = (
    *TRUTH,
    *("looked_after_permanence", "adoption", "care_leavers", "leadership", "lscb", "in_care"),
    *("n_recommendations", "n_priority_actions", "n_lscb_recommendations", "n_lscb_priority_actions", "n_subpoints"),
)
ITEMS = ["The homes that care leavers live in.", "The time that children wait."]


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """A corpus with one report, whose answers hold one wrong grade and one wrong text, and a gold of one label."""
    corpus, gold = tmp_path / "corpus", tmp_path / "gold"
    source = corpus / "reports" / "1_lincolnshire" / "report.txt"
    source.parent.mkdir(parents=True)
    source.write_text(REPORT, "utf-8")
    with (corpus / "truth.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, COLUMNS, restval="")
        writer.writeheader()
        writer.writerow(TRUTH)
    listed = {"dir": "1_lincolnshire", "file": "report.txt"}
    items = [{"kind": "recommendation", "text": text} for text in ITEMS]
    (corpus / "recommendations.jsonl").write_text(json.dumps({**listed, "items": items}) + "\n", "utf-8")
    gold.mkdir()
    label = {
        "id": "1",
        "report_file": "1_lincolnshire__report.txt",
        "text": ITEMS[0],
        "themes": ["care-leaver-housing"],
        "also_ok": [],
    }
    unknown = {**label, "id": "2", "text": "Words that stand in no report."}
    (gold / "labels.jsonl").write_text("\n".join(map(json.dumps, (label, unknown))), "utf-8")
    for name in ("labels_topup", "transitions", "followups"):
        (gold / f"{name}.jsonl").write_text("", "utf-8")
    return corpus, gold


def run(folders: tuple[Path, Path], *more: str) -> Result:
    corpus, gold = map(str, folders)
    return CliRunner().invoke(main, ["evaluate", "--corpus", corpus, "--gold", gold, "--jobs", "1", *more])


def test_figures_under_the_names_other_programs_rely_on(folders: tuple[Path, Path]) -> None:
    measured = json.loads(run(folders, "--json").stdout)
    assert measured["judgements"] == {
        "cells": 4,
        "right": 3,
        "absent": 0,
        "doubted": 0,
        "silent": 1,
        "invented": 0,
    }
    assert measured["recommendations"] == {"reports": 1, "count_ok": 1, "items": 2, "exact": 1, "kind_ok": 1}
    assert measured["dates"]["cells"] == measured["dates"]["right"] == 2
    assert measured["missing"] == ["2"]
    assert measured["themes"]["n"] == 2
    assert set(measured["links"]) >= {"average_precision", "precision", "recall", "published", "different"}
    assert measured["follow_ups"] == {"n": 0, "right": 0, "flips": 0}


def test_the_table_lists_every_miss(folders: tuple[Path, Path]) -> None:
    printed = run(folders).stdout
    assert (
        "silent: 1_lincolnshire/report.txt: judgements in_care_and_care_leavers: expected good, got inadequate"
        in printed
    )
    assert "text recommendation: expected The time that children wait., got not found" in printed


def test_a_figure_below_its_floor_ends_with_status_1(folders: tuple[Path, Path], tmp_path: Path) -> None:
    floors = tmp_path / "floors.toml"
    floors.write_text("[judgements]\nright = 0.9\nsilent = 0\n", "utf-8")
    result = run(folders, "--floors", str(floors))
    assert result.exit_code == 1
    assert "judgements.right is 0.75; at least 0.9 is accepted" in result.stderr
    assert "judgements.silent is 1; at most 0 is accepted" in result.stderr


def test_floors_that_are_reached(folders: tuple[Path, Path], tmp_path: Path) -> None:
    floors = tmp_path / "floors.toml"
    floors.write_text("[judgements]\nright = 0.75\nsilent = 1\n", "utf-8")
    assert run(folders, "--floors", str(floors)).exit_code == 0


def test_a_folder_without_answers_says_what_it_should_hold(folders: tuple[Path, Path]) -> None:
    (folders[0] / "truth.csv").unlink()
    result = run(folders)
    assert result.exit_code == 1
    assert "truth.csv" in result.stderr


def test_it_asks_for_a_corpus_or_for_goldens() -> None:
    assert CliRunner().invoke(main, ["evaluate"]).exit_code == 2


def test_a_content_folder_is_held_to_the_golden_files(content_of_five: Path) -> None:
    options = ["--golden", str(GOLDEN), "--content", str(content_of_five)]
    result = CliRunner().invoke(main, ["evaluate", *options, "--json", "--jobs", "1"])
    measured = json.loads(result.stdout)
    assert measured["judgements"]["cells"] == measured["judgements"]["right"] == 43
    assert measured["recommendations"]["items"] == measured["recommendations"]["exact"] == 60
    assert measured["misses"] == []


def test_a_share_of_nothing_is_below_any_floor() -> None:
    measured = {"ledger": {"reports": 0, "exact": 0}}
    assert list(below(measured, {"ledger": {"exact": 1}})) == ["ledger.exact is 0; at least 1 is accepted"]


def test_a_record_holds_figures_and_misses_but_no_text(folders: tuple[Path, Path], tmp_path: Path) -> None:
    file = tmp_path / "measured.json"
    assert run(folders, "--record", str(file)).exit_code == 0
    recorded = json.loads(file.read_text("utf-8"))
    assert recorded["frameworks"]["ilacs"]["judgements"]["right"] == 3
    assert {error["report"] for error in recorded["errors"]} == {"lincolnshire/2018-10-19-ilacs"}
    assert not any(text in file.read_text("utf-8") for text in ITEMS)


def test_a_record_needs_answers_and_labels(folders: tuple[Path, Path], tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["evaluate", "--corpus", str(folders[0]), "--record", str(tmp_path / "x.json")])
    assert result.exit_code == 2
