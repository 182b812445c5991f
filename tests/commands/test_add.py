"""`add`: a document is identified, filed whole and shown; one that is held already is refused."""

from __future__ import annotations

import errno
import json
import shutil
import tomllib
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator import web
from tests.commands.conftest import Run
from tests.documents.small_pdf import Print, pdf
from tests.five_reports import SOURCES, source

LETTER = "north-east-lincolnshire/2019-12-18-ilacs-focused-visit"


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """A content folder that does not exist yet."""
    return tmp_path / "new"


def files(content: Path) -> list[str]:
    return sorted(str(path.relative_to(content)) for path in (content / "reports").rglob("*") if path.is_file())


@pytest.mark.parametrize("url", ["http://www.example.org/a.pdf", "https://u:p@example.org/a.pdf", "http://["])
def test_an_address_that_source_toml_could_not_hold_is_wrong_usage(run: Run, new: Path, url: str) -> None:
    assert run("add", source(LETTER), "--url", url, "--content", new).exit_code == 2
    assert not new.exists()


def test_a_document_is_filed_under_its_id_with_all_that_belongs_to_it(run: Run, new: Path) -> None:
    result = run(
        "add", source(LETTER), "--content", new, "--url", "https://files.example/1", "--received", "2026-11-20"
    )
    assert result.exit_code == 0
    folder = new / "reports" / LETTER
    assert files(new) == [f"reports/{LETTER}/{name}" for name in ("report.json", "source.toml", "source.txt")]
    assert (folder / "source.txt").read_bytes() == source(LETTER).read_bytes()
    sidecar = tomllib.loads((folder / "source.toml").read_text(encoding="utf-8"))
    assert (sidecar["url"], sidecar["received"]) == ("https://files.example/1", "2026-11-20")
    assert sidecar["file"] == "source.txt"
    assert sidecar["publisher"] == "Ofsted"


def test_the_review_sheet_shows_what_was_read_and_every_doubt(run: Run, new: Path) -> None:
    result = run("add", source(LETTER), "--content", new)
    assert result.stdout.startswith(LETTER)
    for heading in ("Judgements", "Recommendations (11)", "Follow-ups", "Figures", "Doubts", "adds up"):
        assert heading in result.stdout


def test_review_prints_the_same_sheet_again(run: Run, new: Path) -> None:
    sheet = run("add", source(LETTER), "--content", new).stdout
    for named in (LETTER, new / "reports" / LETTER, new / "reports" / LETTER / "source.txt"):
        assert run("review", named, "--content", new).stdout.strip() == sheet.strip()


def test_review_of_a_report_that_is_not_held(run: Run, new: Path) -> None:
    new.mkdir()
    result = run("review", "leeds/2016-01-01-sif", "--content", new)
    assert result.exit_code == 1
    assert "leeds/2016-01-01-sif: no report of that id" in result.stderr


def test_what_is_added_passes_check(run: Run, new: Path) -> None:
    run("add", SOURCES, "--jobs", 1, "--content", new, "--received", "2026-11-20")
    result = run("check", "--jobs", 1, "--content", new)
    assert (result.stderr.splitlines()[-1], result.exit_code) == (f"{new}: 5 reports, 0 corrections: nothing wrong.", 0)


def test_quiet_prints_no_sheet(run: Run, new: Path) -> None:
    result = run("add", source(LETTER), "--content", new, "--quiet")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    assert files(new)


def test_what_is_still_to_be_supplied_is_said(run: Run, new: Path, tmp_path: Path) -> None:
    undated = tmp_path / "letter.txt"
    undated.write_bytes(source(LETTER).read_bytes().replace(b"18 December 2019", b""))
    said = run("add", undated, "--content", new).stderr
    assert "add to its source.toml: `url = " in said
    assert "`published_supplied = " in said
    said = run("add", source(LETTER), "--content", new, "--url", "https://files.example/1").stderr
    assert said == f"source.txt is filed in {new / 'reports' / LETTER}.\n"


def test_a_content_folder_that_is_begun_shows_what_an_entry_looks_like(run: Run, new: Path) -> None:
    run("add", source(LETTER), "--content", new)
    for name, table in (("corrections.toml", "correction"), ("links.toml", "decision")):
        words = (new / name).read_text(encoding="utf-8")
        assert f"[[{table}]]" in words
        assert tomllib.loads(words) == {}


def test_a_register_that_cannot_be_read_is_told(run: Run, content: Path) -> None:
    (content / "registry/authorities.csv").write_text("name,code\n", encoding="utf-8")
    said = run("add", source(LETTER), "--content", content).stderr
    assert f"malformed-registry: {content / 'registry/authorities.csv'}, line 1" in said


def test_the_same_bytes_are_refused_with_a_word_on_where_they_are(run: Run, content: Path, tmp_path: Path) -> None:
    other_name = tmp_path / "letter.md"
    other_name.write_bytes(source(LETTER).read_bytes())
    before = files(content)
    result = run("add", other_name, "--content", content)
    assert result.exit_code == 1
    assert str(other_name) in result.stderr
    assert LETTER in result.stderr
    assert files(content) == before


def test_another_document_of_the_same_id_is_refused(run: Run, content: Path, tmp_path: Path) -> None:
    reissue = tmp_path / "letter.txt"
    reissue.write_bytes(source(LETTER).read_bytes() + b"\n\n")
    result = run("add", reissue, "--content", content)
    assert result.exit_code == 1
    assert "same-id" in result.stderr
    assert LETTER in result.stderr
    assert (content / "reports" / LETTER / "source.txt").read_bytes() == source(LETTER).read_bytes()


def test_a_bad_document_leaves_nothing_behind_and_the_next_is_added(run: Run, new: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    result = run("add", empty, source(LETTER), "--content", new)
    assert result.exit_code == 1
    assert str(empty) in result.stderr
    assert [path.parent.name for path in (new / "reports").rglob("report.json")] == [LETTER.split("/")[1]]
    assert not list(new.glob(".adding-*"))


def test_a_dry_run_shows_the_sheet_and_writes_nothing(run: Run, new: Path) -> None:
    result = run("add", source(LETTER), "--content", new, "--dry-run")
    assert (result.exit_code, new.exists()) == (0, False)
    assert result.stdout.startswith(LETTER)
    assert f"source.txt would be filed in {new / 'reports' / LETTER}" in result.stderr


def test_a_dry_run_refuses_what_would_be_refused(run: Run, content: Path) -> None:
    assert "duplicate" in run("add", source(LETTER), "--content", content, "--dry-run").stderr


def test_as_data_every_document_has_its_sheet_or_its_problem(run: Run, new: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    result = run("add", source(LETTER), tmp_path / "empty.txt", "--content", new, "--json", "--quiet")
    told = json.loads(result.stdout)
    assert [(one["id"], one["filed"], one["sheet"]["report"]) for one in told["reports"]] == [(LETTER, True, LETTER)]
    assert [(one["code"], one["file"]) for one in told["problems"]] == [("empty-file", str(tmp_path / "empty.txt"))]


def test_several_files_are_added_at_once(run: Run, new: Path) -> None:
    result = run("add", source(LETTER), source("lincolnshire/2015-01-06-sif"), "--content", new, "--jobs", 1)
    assert (result.exit_code, len(files(new))) == (0, 6)


LETTER_IN_PRINT = [
    "18 December 2019",
    "Dear Ms Example",
    "Focused visit to North East Lincolnshire children's services",
    "This letter summarises the findings of a focused visit to North East Lincolnshire",
    "children's services on 22 and 23 October 2019.",
]


@pytest.mark.parametrize("name", ["50001234", "report.download"])
def test_a_pdf_is_known_by_its_bytes_whatever_its_name(run: Run, new: Path, tmp_path: Path, name: str) -> None:
    named = tmp_path / name
    named.write_bytes(pdf([[Print(line, 760 - 30 * at) for at, line in enumerate(LETTER_IN_PRINT)]]))
    result = run("add", named, "--content", new)
    assert result.exit_code == 0, result.stderr
    assert sorted(path.name for path in new.glob("reports/*/*/source.*")) == ["source.pdf", "source.toml"]


def test_a_folder_is_searched_for_pdfs_without_an_ending_too(run: Run, new: Path, tmp_path: Path) -> None:
    (tmp_path / "downloads").mkdir()
    (tmp_path / "downloads/50001234").write_bytes(pdf([[Print(line, 700) for line in LETTER_IN_PRINT[2:3]]]))
    (tmp_path / "downloads/notes").write_bytes(b"Notes")
    said = run("add", tmp_path / "downloads", "--content", new).stderr
    assert "50001234" in said
    assert "notes" not in said


def test_an_address_is_downloaded_and_kept_as_where_it_was_published(
    run: Run, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = "https://files.example/v1/file/letter.txt"
    answer = SimpleNamespace(body=source(LETTER).read_bytes())
    monkeypatch.setattr(web, "downloaded", lambda asked, _agent: answer if asked == address else None)
    assert run("add", address, "--content", new).exit_code == 0
    sidecar = tomllib.loads((new / "reports" / LETTER / "source.toml").read_text(encoding="utf-8"))
    assert (sidecar["url"], sidecar["file"]) == (address, "source.txt")


def test_an_address_of_no_document_is_told_as_it_was_named(run: Run, new: Path) -> None:
    result = run("add", "http://files.example/report.pdf", "--content", new)
    assert result.exit_code == 1
    assert "http://files.example/report.pdf" in result.stderr


@pytest.mark.parametrize("path", [f"/{'a' * 300}", "/x/..", "/..", "/", "/con.txt", "/%00", "/a%2Fb?x=/../y"])
def test_an_address_may_end_in_anything(run: Run, new: Path, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    body = pdf([[Print(line, 760 - 30 * at) for at, line in enumerate(LETTER_IN_PRINT)]])
    monkeypatch.setattr(web, "downloaded", lambda _address, _agent: SimpleNamespace(body=body))
    address = f"https://files.example{path}"
    assert run("add", address, "--content", new).exit_code == 0
    (sidecar,) = new.glob("reports/*/*/source.toml")
    assert tomllib.loads(sidecar.read_text(encoding="utf-8"))["url"] == address


@pytest.mark.parametrize("name", ["x" * 300, "a/" * 3000])
def test_a_name_that_no_disk_can_hold_is_told(run: Run, new: Path, name: str) -> None:
    result = run("add", name, "--content", new)
    assert (result.exit_code, new.exists()) == (1, False)
    assert "there is no such file or folder" in result.stderr


@pytest.mark.parametrize("option", ["--published", "--received"])
def test_a_day_to_come_is_wrong_usage(run: Run, new: Path, option: str) -> None:
    """The pages would speak from it."""
    result = run("add", source(LETTER), option, "2999-01-01", "--content", new)
    assert (result.exit_code, new.exists()) == (2, False)


def test_a_folder_that_cannot_be_written_to_is_told(run: Run, content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", str(content))

    shutil.rmtree(content / "reports" / LETTER)
    monkeypatch.setattr(shutil, "copyfile", full)
    result = run("add", source(LETTER), "--content", content)
    assert result.exit_code == 1
    assert result.stderr.startswith("disk: ")
    assert not (content / "reports" / LETTER).exists()
    assert not list(content.glob(".adding-*"))


@pytest.mark.parametrize("option", ["--received", "--published"])
@pytest.mark.parametrize("day", ["9999-01-01", "2099-12-31", "1066-10-14", "2026-02-30"])
def test_a_day_that_cannot_be_is_wrong_usage(run: Run, tmp_path: Path, option: str, day: str) -> None:
    result = run("add", source(LETTER), "--content", tmp_path / "new", option, day)
    assert (result.exit_code, day in result.stderr) == (2, True)
    assert not (tmp_path / "new").exists()
