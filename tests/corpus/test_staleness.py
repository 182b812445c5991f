"""Which parsed reports are made anew, and what is done with a source that cannot be read."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.corpus import staleness
from generator.corpus.layout import write_whole
from generator.errors import InputProblem, SourceProblem
from generator.model.report import Report
from tests.corpus.made_up import codes, content_folder, made_up, put

ID = "leeds/2016-05-04-sif"
ReadsAs = Callable[[Report | InputProblem], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return put(content_folder(tmp_path), made_up(ID))


def content_of(folder: Path) -> Path:
    return folder.parents[2]


def made_by(folder: Path, version: str, digest: str | None = None) -> None:
    """Say in the parsed report that another parser version, or other bytes, stand behind it."""
    data = json.loads((folder / "report.json").read_text())
    data["document"]["parser_version"] = version
    data["document"]["source"]["sha256"] = digest or data["document"]["source"]["sha256"]
    (folder / "report.json").write_text(json.dumps(data))


def stale(folder: Path) -> bool:
    return staleness.find_stale(content_of(folder)) == ([folder / "source.txt"], [])


def no_progress(what: str, done: int, total: int) -> None:
    pass


def test_a_report_made_of_these_bytes_by_this_parser_is_fresh(folder: Path) -> None:
    assert not stale(folder)


def test_a_missing_report_is_stale(folder: Path) -> None:
    (folder / "report.json").unlink()
    assert stale(folder)


def test_other_bytes_make_it_stale(folder: Path) -> None:
    (folder / "source.txt").write_text("Other words.\n")
    assert stale(folder)


def test_another_parser_version_makes_it_stale(folder: Path) -> None:
    made_by(folder, "0")
    assert stale(folder)


def test_a_file_that_is_no_json_is_stale(folder: Path) -> None:
    (folder / "report.json").write_text("{")
    assert stale(folder)


def test_another_tools_report_is_stale_only_for_other_bytes(folder: Path) -> None:
    made_by(folder, "external:somebody 1.0")
    assert not stale(folder)
    made_by(folder, "external:somebody 1.0", "0" * 64)
    assert stale(folder)


def test_two_documents_in_one_folder_are_a_problem(folder: Path) -> None:
    (folder / "source.md").write_text("More words.\n")
    none, (problem,) = staleness.find_stale(content_of(folder))
    assert (none, problem.code) == ([], "many-sources")
    assert "source.md, source.txt" in problem.seen


class TestParsing:
    """With the reading itself replaced: what is done with its outcome."""

    @pytest.fixture
    def reads_as(self, monkeypatch: pytest.MonkeyPatch) -> ReadsAs:
        def answer(outcome: Report | InputProblem) -> None:
            monkeypatch.setattr(staleness, "parse_all", lambda paths, *_: ((path, outcome) for path in paths))

        return answer

    def parse(self, folder: Path, frozen: bool = False) -> list[InputProblem]:
        return staleness.parse_stale(content_of(folder), 1, frozen, no_progress)

    def test_the_folder_is_the_id_whatever_date_is_read_now(self, folder: Path, reads_as: ReadsAs) -> None:
        (folder / "report.json").unlink()
        reads_as(made_up("leeds/2016-05-05-sif"))
        assert self.parse(folder) == []
        data = json.loads((folder / "report.json").read_text())
        assert (data["id"], data["recommendations"][0]["id"]) == (ID, f"{ID}#r1")

    @pytest.mark.parametrize("read", ["barnet/2016-05-04-sif", "leeds/2016-05-04-ilacs"])
    def test_another_authority_or_framework_than_the_folders_is_refused(
        self, folder: Path, reads_as: ReadsAs, read: str
    ) -> None:
        (folder / "report.json").unlink()
        reads_as(made_up(read))
        (problem,) = self.parse(folder)
        assert problem.code == "wrong-folder"
        assert read in problem.seen
        assert not (folder / "report.json").exists()

    def test_a_bad_source_keeps_its_old_report_file_and_is_told(self, folder: Path, reads_as: ReadsAs) -> None:
        made_by(folder, "0")
        before = (folder / "report.json").read_text()
        reads_as(SourceProblem("empty", str(folder / "source.txt"), "nothing", "words", "Look."))
        assert codes(self.parse(folder)) == ["empty"]
        assert (folder / "report.json").read_text() == before

    def test_frozen_writes_nothing(self, folder: Path, reads_as: ReadsAs) -> None:
        (folder / "report.json").unlink()
        reads_as(made_up(ID))
        assert codes(self.parse(folder, frozen=True)) == ["stale-report"]
        assert not (folder / "report.json").exists()


def test_a_file_is_written_only_when_its_bytes_differ(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "file.json"
    assert write_whole(path, b"one")
    written = path.stat().st_mtime_ns
    assert not write_whole(path, b"one")
    assert path.stat().st_mtime_ns == written
    assert write_whole(path, b"two")
    assert [entry.name for entry in path.parent.iterdir()] == ["file.json"]
