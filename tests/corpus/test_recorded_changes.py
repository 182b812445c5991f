"""What `changed … --record` wrote down is read, newest first; what is no such record is told and left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.corpus.recorded_changes import load_recorded_changes
from generator.model.content_changes import ContentChanges, ContentCounts

COUNTS = ContentCounts(
    reports=5, councils=4, judgements=40, recommendations=60, figures=90, follow_ups=10, doubts=15, corrections=0
)
CHANGES = ContentChanges(was=COUNTS, now=COUNTS, added=(), gone=(), values=())


def written(content: Path, *names: str, text: str = CHANGES.model_dump_json()) -> Path:
    (content / "versions").mkdir(exist_ok=True)
    for name in names:
        (content / "versions" / name).write_text(text, encoding="utf-8")
    return content


def test_a_folder_without_records_has_none(tmp_path: Path) -> None:
    assert load_recorded_changes(tmp_path) == ((), [])


def test_the_newest_stands_first_the_last_of_a_day_before_the_others(tmp_path: Path) -> None:
    names = ("2026-11-25.json", "2026-11-26.json", "2026-11-26-2.json", "2026-11-26-10.json")
    records, problems = load_recorded_changes(written(tmp_path, *names))
    assert [record.name for record in records] == ["2026-11-26-10", "2026-11-26-2", "2026-11-26", "2026-11-25"]
    assert (records[0].date, records[0].changes) == ("2026-11-26", CHANGES)
    assert problems == []


@pytest.mark.parametrize(
    ("name", "text", "seen"),
    [
        ("newest.json", CHANGES.model_dump_json(), "a file of that name"),
        ("2026-11-26.json", "{", "Invalid JSON"),
        ("2026-11-26.json", "{}", "was"),
    ],
)
def test_what_is_no_record_is_told_and_left_out(tmp_path: Path, name: str, text: str, seen: str) -> None:
    records, (problem,) = load_recorded_changes(written(tmp_path, name, text=text))
    assert records == ()
    assert seen in problem.seen
    assert name in problem.file
