"""`remove`: a report goes with what was decided on it, and its address says why."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path

import pytest

from generator.corpus import load_corpus
from tests.commands.conftest import Run
from tests.five_reports import source

REPORT = "north-east-lincolnshire/2019-12-18-ilacs-focused-visit"
EARLIER = "north-east-lincolnshire/2017-09-25-sif"
ONLY = "lincolnshire/2015-01-06-sif"
TOLD = ("--reason", "It was a draft.", "--by", "A. Keeper", "--date", "2026-11-21")


def moved(content: Path) -> list[dict[str, str]]:
    return list(tomllib.loads((content / "registry/moved.toml").read_text(encoding="utf-8"))["moved"])


def test_its_folder_goes_and_its_address_says_why(run: Run, content: Path) -> None:
    result = run("remove", REPORT, *TOLD, "--content", content)
    assert result.exit_code == 0
    assert not (content / "reports" / REPORT).exists()
    (entry,) = moved(content)
    assert (entry["from"], entry["date"], entry["reason"], entry["by"]) == (
        f"/reports/{REPORT}/",
        "2026-11-21",
        "It was a draft.",
        "A. Keeper",
    )
    assert len(entry["sha256"]) == 64
    assert run("check", "--jobs", 1, "--content", content).exit_code == 0


def test_one_that_was_taken_out_before_is_told_as_that(run: Run, content: Path) -> None:
    run("remove", REPORT, *TOLD, "--content", content)
    for verb in (["remove", REPORT, *TOLD], ["review", REPORT]):
        result = run(*verb, "--content", content)
        assert (result.exit_code, "taken out on 2026-11-21 (It was a draft.)" in result.stderr) == (1, True)


def test_the_addresses_of_its_council_that_go_too_are_told(run: Run, content: Path) -> None:
    before = run("remove", ONLY, *TOLD, "--dry-run", "--content", content)
    assert (before.exit_code, (content / "reports" / ONLY).exists()) == (0, True)
    run("remove", ONLY, *TOLD, "--content", content)
    assert {f"/reports/{ONLY}/", "/authorities/lincolnshire/recommendations/"} <= {
        one["from"] for one in moved(content)
    }
    assert run("check", "--jobs", 1, "--content", content).exit_code == 0


def test_what_was_decided_on_it_goes_with_it_and_is_told(run: Run, content: Path) -> None:
    fault = "document.published"
    run("correct", REPORT, fault, "2019-12-19", "--reason", "So.", "--content", content)
    run("correct", ONLY, "document.published", "2015-02-01", "--reason", "So.", "--content", content)
    result = run("remove", REPORT, *TOLD, "--content", content)
    assert "With it goes 1 correction on it." in result.stderr
    kept = tomllib.loads((content / "corrections.toml").read_text(encoding="utf-8"))["correction"]
    assert [one["report"] for one in kept] == [ONLY]
    assert load_corpus(content).problems == ()


@pytest.mark.parametrize("about", [REPORT, f"{REPORT}#r1"])
def test_what_its_council_said_of_it_goes_with_it(run: Run, content: Path, about: str) -> None:
    said = [reply(about), reply(ONLY)]
    (content / "replies.toml").write_text("\n".join(said), encoding="utf-8")
    assert load_corpus(content).problems == ()
    result = run("remove", REPORT, *TOLD, "--content", content)
    assert "With it goes 1 reply of its council on it." in result.stderr
    assert [one.about for one in load_corpus(content).replies] == [ONLY]
    assert load_corpus(content).problems == ()


def reply(about: str) -> str:
    lines = {
        "about": about,
        "kind": "reply",
        "words": "We have.",
        "office": "Leader",
        "date": "2026-11-20",
        "received": "2026-11-21",
        "source": "https://council.example/",
    }
    return "[[reply]]\n" + "".join(f'{name} = "{value}"\n' for name, value in lines.items())


def test_the_document_is_not_taken_in_again_by_mistake(run: Run, content: Path) -> None:
    run("remove", REPORT, *TOLD, "--content", content)
    result = run("add", source(REPORT), "--content", content)
    assert result.exit_code == 1
    assert "a document that was taken out on 2026-11-21 (It was a draft.)" in result.stderr


def test_a_removal_is_undone_by_one_command(run: Run, content: Path) -> None:
    run("remove", ONLY, *TOLD, "--content", content)
    assert len(moved(content)) > 1
    tried = run("remove", ONLY, "--undo", "--dry-run", "--content", content)
    assert (tried.exit_code, len(moved(content)) > 1) == (0, True)
    result = run("remove", "lincoln", "--undo", "--content", content)
    assert result.exit_code == 0
    assert f"The removal of {ONLY} is undone" in result.stderr
    assert "moved" not in tomllib.loads((content / "registry/moved.toml").read_text(encoding="utf-8"))
    assert run("add", source(ONLY), "--content", content).exit_code == 0
    assert run("check", "--jobs", 1, "--content", content).exit_code == 0


def test_where_the_document_was_published_is_told_to_whoever_adds_it_again(run: Run, content: Path) -> None:
    sidecar = content / "reports" / ONLY / "source.toml"
    told = 'url = "https://files.example/1"\n'
    sidecar.write_text(told + sidecar.read_text(encoding="utf-8"), encoding="utf-8")
    run("remove", ONLY, *TOLD, "--content", content)
    result = run("remove", ONLY, "--undo", "--content", content)
    assert "or `add` its file with `--url https://files.example/1`." in result.stderr


def test_only_what_that_removal_wrote_is_taken_out(run: Run, content: Path) -> None:
    for report in sorted(path.parent.name + "/" + path.name for path in content.glob("reports/north-east-*/*")):
        run("remove", report, *TOLD, "--content", content)
    by_hand = {"from": "/authorities/north-east-lincolnshire/old/", "date": "2026-11-20", "reason": "It was a draft."}
    with (content / "registry/moved.toml").open("a", encoding="utf-8") as file:
        file.write("\n[[moved]]\n" + "".join(f'{name} = "{value}"\n' for name, value in by_hand.items()))
    run("remove", REPORT, "--undo", "--content", content)
    left = {one["from"] for one in moved(content)}
    assert by_hand["from"] in left
    assert f"/reports/{REPORT}/" not in left
    assert {one for one in left if one.startswith("/reports/")}  # the council's other reports stay out


@pytest.mark.parametrize("name", ["kent", "north-east-lincolnshire"])
def test_nothing_is_undone_where_no_one_removal_is_meant(run: Run, content: Path, name: str) -> None:
    for report in sorted(path.parent.name + "/" + path.name for path in content.glob("reports/north-east-*/*")):
        run("remove", report, *TOLD, "--content", content)
    before = moved(content)
    result = run("remove", name, "--undo", "--content", content)
    assert (result.exit_code, moved(content)) == (1, before)


def test_a_removal_and_its_undoing_are_not_asked_for_at_once(run: Run, content: Path) -> None:
    assert run("remove", REPORT, "--undo", *TOLD, "--content", content).exit_code == 2


def test_a_new_report_of_a_council_whose_pages_had_gone_brings_them_back(
    run: Run, content: Path, tmp_path: Path
) -> None:
    run("remove", ONLY, *TOLD, "--content", content)
    anew = tmp_path / "letter.txt"
    anew.write_bytes(source(ONLY).read_bytes() + b"\n")
    result = run("add", anew, "--content", content)
    assert result.exit_code == 0
    assert "of pages that are there again" in result.stderr
    assert [one["from"] for one in moved(content)] == [f"/reports/{ONLY}/"]  # that document stays out
    assert run("check", "--jobs", 1, "--content", content).exit_code == 0


def test_another_document_in_its_place_takes_the_address_back(run: Run, content: Path, tmp_path: Path) -> None:
    run("remove", REPORT, *TOLD, "--content", content)
    reissue = tmp_path / "letter.txt"
    reissue.write_bytes(source(REPORT).read_bytes() + b"\n")
    assert run("add", reissue, "--content", content).exit_code == 0
    assert run("check", "--jobs", 1, "--content", content).exit_code == 0


def test_a_report_of_another_content_folder_is_not_taken_out_of_this_one(
    run: Run, content: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    shutil.copytree(content / "reports" / REPORT, other / "reports" / REPORT)
    shutil.rmtree(content / "reports" / REPORT)
    before = (content / "registry/moved.toml").read_bytes()
    for named in (other / "reports" / REPORT, f"../../other/reports/{REPORT}"):
        result = run("remove", named, *TOLD, "--content", content)
        assert result.exit_code == 1
        assert "Name its own content folder with --content." in result.stderr
    assert (other / "reports" / REPORT / "report.json").is_file()
    assert (content / "registry/moved.toml").read_bytes() == before


def test_a_report_may_be_named_by_its_folder(run: Run, content: Path) -> None:
    assert run("remove", content / "reports" / REPORT, *TOLD, "--content", content).exit_code == 0
    assert not (content / "reports" / REPORT).exists()


@pytest.mark.parametrize("name", ["lincolnshyre", "north"])
def test_just_one_report_that_is_held_is_named(run: Run, content: Path, name: str) -> None:
    assert run("remove", name, *TOLD, "--content", content).exit_code == 1
    assert len(list((content / "reports").glob("*/*"))) == 5


def test_a_removal_that_names_nobody_can_be_read_again(run: Run, content: Path) -> None:
    run("remove", REPORT, "--reason", "So.", "--by", "", "--source", " ", "--content", content)
    assert load_corpus(content).problems == ()
    assert run("remove", REPORT, "--undo", "--content", content).exit_code == 0
