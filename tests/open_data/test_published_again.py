"""Data published over those of an earlier build are those of a build from nothing, byte for byte."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis import analyse
from generator.corpus import load_corpus
from generator.incremental import Cache
from generator.open_data import TABLES
from generator.open_data.declaration import CouncilTable, ReportTable
from tests.corpus.changing import (
    FOLDERS,
    TEXTS,
    Change,
    changes,
    content_of_four,
    content_with_themes,
    decided,
    deleted,
    filed,
)
from tests.open_data.conftest import DAY, Held, published


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return content_of_four(tmp_path)


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def publish(content: Path, room: Path, day: str = DAY) -> Path:
    """Publish over what stands, in a process that remembers nothing of the build before."""
    corpus = load_corpus(content)
    return published(Held(corpus, analyse(corpus)), room / "out", Cache(room / "cache"), day)


def check(content: Path, room: Path, day: str = DAY) -> None:
    corpus = load_corpus(content)
    with tempfile.TemporaryDirectory() as anew:
        fresh = published(Held(corpus, analyse(corpus)), Path(anew), day=day)
        assert bytes_of(publish(content, room, day)) == bytes_of(fresh)


def damaged(path: Path, place: int) -> None:
    """Turn a byte of a file, without a change of its size."""
    content = bytearray(path.read_bytes())
    content[place % len(content)] ^= 1
    path.write_bytes(content)


FILES = sorted([f"{table.name}.{ending}" for table in TABLES for ending in ("csv", "json")] + ["inspections.sqlite"])
damages = st.none() | st.tuples(st.sampled_from(FILES), st.integers(0, 2**20))


@settings(max_examples=4)
@given(st.lists(st.tuples(changes, damages), min_size=1, max_size=4))
def test_after_any_changes_and_damage(steps: list[tuple[Change, tuple[str, int] | None]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        content = content_with_themes(room)
        filed(FOLDERS[0], TEXTS[:1])(content)
        check(content, room)
        for change, damage in steps:
            change(content)
            if damage:
                damaged(room / "out" / "data" / damage[0], damage[1])
            check(content, room)


@pytest.mark.parametrize("name", ["findings.csv", "findings.json", "inspections.sqlite"])
@pytest.mark.parametrize("lost", ["the file", "its end", "what is known of it"])
def test_what_does_not_stand_as_it_was_written_is_made_anew(
    content: Path, tmp_path: Path, name: str, lost: str
) -> None:
    path = publish(content, tmp_path) / name
    if lost == "the file":
        path.unlink()
    elif lost == "its end":
        path.write_bytes(path.read_bytes()[:-1])
    else:
        for each in (tmp_path / "cache").rglob("data"):
            each.unlink()
    filed(FOLDERS[4], TEXTS[:2])(content)
    check(content, tmp_path)


def test_a_build_that_ended_half_way_is_gone_over(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All tables are written, and nothing is noted."""
    publish(content, tmp_path)
    filed(FOLDERS[4], TEXTS[:2])(content)
    with monkeypatch.context() as patched:
        patched.setattr("generator.pipeline.published_data.note_version", stopped)
        with pytest.raises(StoppedError):
            publish(content, tmp_path)
    check(content, tmp_path)
    deleted(FOLDERS[4])(content)
    check(content, tmp_path)


class StoppedError(Exception):
    """In place of whatever ends a build."""


def stopped(*_: object) -> None:
    raise StoppedError


def test_another_day_is_another_version_of_the_same_rows(content: Path, tmp_path: Path) -> None:
    publish(content, tmp_path)
    with rows_made() as made:
        publish(content, tmp_path, "2026-12-24")
    assert made == []
    check(content, tmp_path, "2026-12-25")


@contextmanager
def rows_made() -> Iterator[list[tuple[Any, ...]]]:
    """Hear of the reports on which rows are made, each time with the name of the table."""
    made: list[tuple[Any, ...]] = []
    of_reports, of_council = ReportTable._values_of, CouncilTable._values_of

    def heard(table: Any, reports: Any, beside: Any) -> Any:
        made.append((table.name, *(report.id for report in reports)))
        return of_reports(table, reports, beside)

    def heard_of_council(table: Any, rows: Any) -> Any:
        found = list(rows())
        if found:
            made.append((table.name, *{row.report.id for row in found}))
        return of_council(table, lambda: found)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(ReportTable, "_values_of", heard)
        patched.setattr(CouncilTable, "_values_of", heard_of_council)
        yield made


CHANGES: dict[str, tuple[Change, set[str]]] = {
    # what changes: (the change, the councils of which rows are made)
    "nothing": (lambda _: None, set()),
    "a new report": (filed(FOLDERS[4], TEXTS[:2]), {FOLDERS[4].partition("/")[0]}),
    "other words in a report": (filed(FOLDERS[0], TEXTS[3:]), {FOLDERS[0].partition("/")[0]}),
    "a link that a person took away": (
        decided("reject", FOLDERS[0], FOLDERS[1], (TEXTS[0], TEXTS[1])),
        {FOLDERS[1].partition("/")[0]},
    ),
    "one that a person made": (
        decided("add", FOLDERS[0], FOLDERS[1], (TEXTS[0], TEXTS[1])),
        {FOLDERS[1].partition("/")[0]},
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_rows_are_made_of_the_councils_that_changed_alone(content: Path, tmp_path: Path, name: str) -> None:
    change, councils = CHANGES[name]
    publish(content, tmp_path)
    change(content)
    with rows_made() as made:
        publish(content, tmp_path)
    assert {report.partition("/")[0] for _, *reports in made for report in reports} == councils
