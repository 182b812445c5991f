"""`check`: silent about sound content, one finding for each thing that is wrong, and a word on what is to be made."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
import tomli_w
from click.testing import Result

from tests.commands.conftest import Run
from tests.five_reports import source

SIF = "north-east-lincolnshire/2017-09-25-sif"
LETTER = "north-east-lincolnshire/2019-12-18-ilacs-focused-visit"
Spoil = Callable[[Path], None]


def edit(path: Path, change: Callable[[dict[str, object]], object]) -> None:
    data = json.loads(path.read_text(encoding="utf-8"))
    change(data)
    path.write_text(json.dumps(data), encoding="utf-8")


def test_the_five_reports_are_sound(run: Run, content_of_five: Path) -> None:
    result = run("check", "--jobs", 1, "--content", content_of_five)
    assert result.stderr.endswith("5 reports, 0 corrections: nothing wrong.\n")
    assert result.exit_code == 0


def lose_a_word(folder: Path) -> None:
    edit(folder / "report.json", lambda report: report["ledger"].update(words_content=1))  # type: ignore[attr-defined]


def brush_up_a_judgement(folder: Path) -> None:
    edit(folder / "report.json", lambda report: report["judgements"][0].update(grade="outstanding"))  # type: ignore[index]


def replace_the_source(folder: Path) -> None:
    (folder / "source.txt").write_bytes((folder / "source.txt").read_bytes() + b" more")


def lose_the_source(folder: Path) -> None:
    (folder / "source.txt").unlink()


def rename_the_folder(folder: Path) -> None:
    folder.rename(folder.with_name("2017-09-26-sif"))


def outlive_a_correction(folder: Path) -> None:
    (folder.parents[2] / "corrections.toml").write_text(
        f'[[correction]]\nreport = "{SIF}"\nfield = "document.published"\nexpect = "1999-01-01"\n'
        'value = "2017-09-25"\nreason = "It was read wrongly once."\ndate = "2026-11-21"\n'
    )


def drop_a_document_into_the_councils_folder(folder: Path) -> None:
    (folder.parent / "report.pdf").write_bytes(b"%PDF-1.7")


def leave_a_note_for_other_keepers(folder: Path) -> None:
    (folder.parents[1] / "README.md").write_text("One folder a council.")


def drop_a_document_a_folder_too_deep(folder: Path) -> None:
    (folder / "scans").mkdir()
    (folder / "scans/page.PDF").write_bytes(b"%PDF-1.7")


SPOILT: dict[Spoil, list[str]] = {
    lose_a_word: ["ledger", "differs-from-source"],
    brush_up_a_judgement: ["differs-from-source"],
    replace_the_source: ["sidecar", "stale"],
    lose_the_source: ["no-source"],
    rename_the_folder: ["wrong-folder"],
    outlive_a_correction: ["correction-outlived"],
    drop_a_document_into_the_councils_folder: ["misplaced"],
    drop_a_document_a_folder_too_deep: ["misplaced"],
}


@pytest.mark.parametrize("spoil", SPOILT, ids=lambda spoil: spoil.__name__)
def test_each_fault_is_found(run: Run, content: Path, spoil: Spoil) -> None:
    spoil(content / "reports" / SIF)
    result = run("check", "--jobs", 1, "--content", content)
    assert result.exit_code == 1
    assert told(result) == SPOILT[spoil]


def told(result: Result) -> list[str]:
    """The codes of what is told, before the closing line."""
    said = result.stderr.splitlines()
    return [line.split(":")[0] for line in said if not line.endswith((" nothing wrong.", " to make."))]


def lose_the_sidecar(folder: Path) -> None:
    (folder / "source.toml").unlink()


def lose_the_parsed_report(folder: Path) -> None:
    (folder / "report.json").unlink()


def drop_in_the_document_alone(folder: Path) -> None:
    lose_the_sidecar(folder)
    lose_the_parsed_report(folder)
    (folder / "source.txt").rename(folder / "letter from the inspectors.txt")


def read_by_an_older_program(folder: Path) -> None:
    edit(folder / "report.json", lambda report: report["document"].update(parser_version="0"))  # type: ignore[attr-defined]


def read_by_an_older_program_that_lost_a_word(folder: Path) -> None:
    lose_a_word(folder)
    read_by_an_older_program(folder)


def damage_the_parsed_report(folder: Path) -> None:
    (folder / "report.json").write_text("{")


TO_MAKE: dict[Spoil, list[str]] = {
    lose_the_sidecar: ["no-sidecar"],
    lose_the_parsed_report: ["stale"],
    drop_in_the_document_alone: ["stale", "no-sidecar"],
    read_by_an_older_program: ["stale"],
    read_by_an_older_program_that_lost_a_word: ["stale"],
    damage_the_parsed_report: ["stale"],
}


@pytest.mark.parametrize("spoil", TO_MAKE, ids=lambda spoil: spoil.__name__)
def test_what_a_build_makes_is_no_fault_and_made_by_the_command_that_is_named(
    run: Run, content: Path, spoil: Spoil, tmp_path: Path
) -> None:
    spoil(content / "reports" / LETTER)
    before = {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}
    result = run("check", "--jobs", 1, "--content", content)
    assert (result.exit_code, told(result)) == (0, TO_MAKE[spoil])
    assert all("`python -m generator build` writes it" in line for line in result.stderr.splitlines()[:-1])
    assert result.stderr.endswith("5 reports, 0 corrections: nothing wrong, something to make.\n")
    assert {path: path.read_bytes() for path in content.rglob("*") if path.is_file()} == before
    run("build", "--content", content, "--out", tmp_path / "pages")
    result = run("check", "--jobs", 1, "--content", content)
    assert (result.exit_code, told(result)) == (0, [])


def test_the_page_of_a_document_that_was_dropped_in_is_whole(run: Run, content: Path, tmp_path: Path) -> None:
    """It says all that it says of one that was added, but for the day it came."""
    page = tmp_path / "pages/reports" / LETTER / "index.md"
    run("build", "--content", content, "--out", tmp_path / "pages")
    added = page.read_text(encoding="utf-8")
    drop_in_the_document_alone(content / "reports" / LETTER)
    run("build", "--strict", "--content", content, "--out", tmp_path / "pages")
    dropped = page.read_text(encoding="utf-8").replace("letter%20from%20the%20inspectors.txt", "source.txt")
    dropped = dropped.replace("letter from the inspectors.txt", "source.txt")
    changed = set(added.splitlines()) ^ set(dropped.splitlines())
    assert changed == {"- **Received:** 21 November 2026", "- **Received:** date not known"}


def test_the_sidecar_that_is_made_has_what_the_document_says(run: Run, content: Path, tmp_path: Path) -> None:
    folder = content / "reports" / LETTER
    filed = tomllib.loads((folder / "source.toml").read_text(encoding="utf-8"))
    lose_the_sidecar(folder)
    run("build", "--frozen", "--content", content, "--out", tmp_path / "pages")
    assert not (folder / "source.toml").exists()
    run("build", "--content", content, "--out", tmp_path / "pages")
    made = tomllib.loads((folder / "source.toml").read_text(encoding="utf-8"))
    assert filed.pop("received") == "2026-11-21"
    assert made == filed


def test_a_correction_of_a_report_that_is_still_to_be_parsed_is_held_to_its_source(run: Run, content: Path) -> None:
    drop_in_the_document_alone(content / "reports" / SIF)
    correction = f'[[correction]]\nreport = "{SIF}"\nfield = "judgements.lscb.grade"\nexpect = "%s"\nvalue = "good"\n'
    correction += 'reason = "An example."\ndate = "2026-11-21"\n'
    for expected, fault in (("requires_improvement", []), ("inadequate", ["correction-does-not-fit"])):
        (content / "corrections.toml").write_text(correction % expected, encoding="utf-8")
        result = run("check", "--jobs", 1, "--content", content)
        assert (result.exit_code, told(result)) == (len(fault), [*fault, "stale", "no-sidecar"])


def test_a_document_that_no_build_can_read_is_a_fault(run: Run, content: Path) -> None:
    folder = content / "reports/leeds/2016-01-01-sif"
    folder.mkdir(parents=True)
    (folder / "report.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<< /Type /Cat")
    result = run("check", "--jobs", 1, "--content", content)
    assert (result.exit_code, told(result)) == (1, ["truncated-pdf"])


def test_no_content_folder(run: Run, tmp_path: Path) -> None:
    result = run("check", "--content", tmp_path / "none")
    assert result.exit_code == 1
    assert "no such folder" in result.stderr


def test_a_note_among_the_folders_is_no_document(run: Run, content: Path) -> None:
    leave_a_note_for_other_keepers(content / "reports" / SIF)
    assert run("check", "--jobs", 1, "--content", content).exit_code == 0


def test_nothing_is_written_of_a_document_from_a_report_of_another(run: Run, content: Path, tmp_path: Path) -> None:
    folder = content / "reports" / LETTER
    lose_the_sidecar(folder)
    (folder / "source.txt").write_text("A letter that names no council.")
    run("build", "--content", content, "--out", tmp_path / "pages")
    assert not (folder / "source.toml").exists()


@pytest.mark.parametrize("name", ["Report #2 (final).txt", "50%20off.txt", "index.txt"])
def test_a_dropped_document_may_be_called_anything(run: Run, content: Path, tmp_path: Path, name: str) -> None:
    folder = content / "reports" / LETTER
    drop_in_the_document_alone(folder)
    words = (folder / "letter from the inspectors.txt").read_bytes()
    (folder / "letter from the inspectors.txt").rename(folder / name)
    assert run("build", "--strict", "--content", content, "--out", tmp_path / "pages").exit_code == 0
    assert (tmp_path / "pages/reports" / LETTER / "source.txt").read_bytes() == words


@pytest.mark.parametrize("words", [b"\xff\xfe", b"", b"# A title alone\n"])
def test_a_written_page_that_no_build_would_make_is_told(run: Run, content: Path, words: bytes) -> None:
    (content / "pages").mkdir(exist_ok=True)
    (content / "pages/about.md").write_bytes(words)
    result = run("check", "--jobs", 1, "--content", content)
    assert result.exit_code == 1
    assert f"written-page: {content / 'pages/about.md'}" in result.stderr


def test_what_else_is_wrong_is_told_beside_a_page_that_stops_every_build(run: Run, content: Path) -> None:
    outlive_a_correction(content / "reports" / SIF)
    for name in ("about.md", "worried-about-a-child.md"):
        (content / "pages").mkdir(exist_ok=True)
        (content / "pages" / name).write_bytes(b"\xff")
    told = run("check", "--jobs", 1, "--content", content).stderr.splitlines()
    assert [line.partition(":")[0] for line in told] == ["correction-outlived", "written-page", "written-page"]


@pytest.mark.parametrize("text", ["[[set_aside", "[[set_aside]]\nreport = 1\n"])
def test_decisions_set_aside_that_cannot_be_read_are_told(run: Run, content: Path, text: str) -> None:
    (content / "registry/set-aside.toml").write_text(text, encoding="utf-8")
    result = run("check", "--jobs", 1, "--content", content)
    assert result.exit_code == 1
    assert f"malformed-registry: {content / 'registry/set-aside.toml'}" in result.stderr


@pytest.mark.parametrize(
    "text", ['[[corection]]\nreport = "a/b"\n', "[[correction", "", '[[correction]]\nfield = "x"\n']
)
def test_a_decision_set_aside_that_can_never_come_back_is_told(run: Run, content: Path, text: str) -> None:
    fields = {"report": "leeds/2016-05-04-sif", "sha256": "0", "file": "corrections.toml", "entry": text}
    aside = content / "registry/set-aside.toml"
    aside.write_text(tomli_w.dumps({"set_aside": [fields]}), encoding="utf-8")
    result = run("check", "--jobs", 1, "--content", content)
    assert result.exit_code == 1
    assert f"malformed-registry: {aside}, " in result.stderr


def test_a_decision_that_waits_though_its_document_was_dropped_in_is_told(run: Run, content: Path) -> None:
    run("correct", LETTER, "document.published", "2019-12-19", "--reason", "So.", "--content", content)
    run("remove", LETTER, "--reason", "So.", "--content", content)
    assert run("check", "--jobs", 1, "--content", content).exit_code == 0
    run("remove", LETTER, "--undo", "--content", content)
    folder = content / "reports" / LETTER
    folder.mkdir(parents=True)
    (folder / "source.txt").write_bytes(source(LETTER).read_bytes())
    result = run("check", "--jobs", 1, "--content", content)
    assert result.exit_code == 1
    assert f"set-aside: {content / 'registry/set-aside.toml'}, line 1" in result.stderr
    assert "1 decision put back" in run("add", folder / "source.txt", "--content", content).stderr
    assert "set-aside" not in run("check", "--jobs", 1, "--content", content).stderr


def test_what_is_wrong_with_an_entry_is_told_in_plain_words(run: Run, content: Path) -> None:
    (content / "replies.toml").write_text('[[reply]]\nabout = 3\nkind = "so"\n', encoding="utf-8")
    told = run("check", "--jobs", 1, "--content", content).stderr
    assert "about: no text; kind: not one of 'reply' or 'checked'; office: it is missing and 3 more" in told
