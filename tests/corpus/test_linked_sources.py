"""A source that is read at its publisher's: what is written of it, and what a build and `check` make of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.corpus import load_corpus, parse_stale
from generator.corpus.checks import check_sidecars, what_a_build_writes
from generator.corpus.layout import SIDECAR
from generator.corpus.sidecars import read_sidecar, to_toml
from generator.corpus.staleness import linked_and_stale
from generator.errors import RegistryProblem
from generator.progress import silent
from generator.views.assets import assets
from tests.corpus.made_up import codes, content_folder, made_up, put

ID = "leeds/2016-05-04-sif"
URL = "https://files.example/v1/file/7"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A report whose source is linked, and not here."""
    folder = put(content_folder(tmp_path), made_up(ID))
    (folder / "source.txt").unlink()
    write(folder, url=URL, linked=True)
    return folder


def content_of(folder: Path) -> Path:
    return folder.parents[2]


def write(folder: Path, **changes: object) -> None:
    (folder / SIDECAR).write_text(to_toml(replace(read_sidecar(folder), **changes)), encoding="utf-8")  # type: ignore[arg-type]


def test_what_is_known_of_a_file_on_the_web_is_written_and_read_again(folder: Path) -> None:
    write(folder, etag='"5f-1"', last_modified="Mon, 02 Nov 2026 10:00:00 GMT")
    sidecar = read_sidecar(folder)
    assert (sidecar.url, sidecar.linked, sidecar.etag) == (URL, True, '"5f-1"')
    assert sidecar.last_modified == "Mon, 02 Nov 2026 10:00:00 GMT"
    assert "linked = true" in (folder / SIDECAR).read_text(encoding="utf-8")


def test_a_linked_source_without_an_address_is_told(folder: Path) -> None:
    path = folder / SIDECAR
    path.write_text(path.read_text(encoding="utf-8").replace(f'url = "{URL}"\n', ""), encoding="utf-8")
    with pytest.raises(RegistryProblem, match="a linked source without a url"):
        read_sidecar(folder)


def test_its_report_is_published_without_the_file_and_nothing_is_wrong(folder: Path) -> None:
    content = content_of(folder)
    assert parse_stale(content, 1, frozen=True, progress=silent) == []
    corpus = load_corpus(content)
    assert corpus.by_id.keys() == {ID}
    assert (corpus.sidecars[ID].linked, corpus.sidecars[ID].held) == (True, False)
    assert codes(check_sidecars(content)) == []
    assert list(what_a_build_writes(content, [], [ID])) == []


def test_a_copy_that_happens_to_be_here_is_not_published(folder: Path) -> None:
    (folder / "source.txt").write_text("Some words.\n", encoding="utf-8")
    content = content_of(folder)
    assert [one.address for one in assets(load_corpus(content), content) if "/reports/" in one.address] == []


def test_a_report_of_other_bytes_than_the_sidecar_tells_is_a_finding(folder: Path) -> None:
    write(folder, sha256="0" * 64)
    assert codes(check_sidecars(content_of(folder))) == ["sidecar"]


def test_one_that_another_version_read_is_told_and_is_no_fault(folder: Path) -> None:
    report = folder / "report.json"
    version = f'"parser_version": "{made_up(ID).document.parser_version}"'
    report.write_text(report.read_text(encoding="utf-8").replace(version, '"parser_version": "0"'), encoding="utf-8")
    content = content_of(folder)
    assert linked_and_stale(content) == [folder]
    (told,) = what_a_build_writes(content, [], [ID])
    assert "fetch` reads it anew" in told.advice
    assert parse_stale(content, 1, frozen=True, progress=silent) == []


def test_a_missing_source_that_is_not_linked_is_still_a_fault(folder: Path) -> None:
    write(folder, linked=False)
    assert codes(check_sidecars(content_of(folder))) == ["no-source"]
