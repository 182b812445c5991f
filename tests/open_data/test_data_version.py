"""Which data these are is told by a day and a digest that anybody can check; the shape of tables by a number."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator.english.data_shapes import SHAPES
from generator.model.content_changes import ContentChanges, ContentCounts, GoneReport, RecordedChanges
from generator.open_data import SCHEMA, TABLES
from tests.open_data.conftest import DAY, Held, published
from tests.views import sample

COLUMNS = Path(__file__).parent / "columns.json"
COUNTS = ContentCounts(
    reports=5, councils=4, judgements=40, recommendations=60, figures=90, follow_ups=10, doubts=15, corrections=0
)
GONE = GoneReport(report="kent/2017-01-02-sif", recorded=True, reason="Filed twice.")
CHANGES = ContentChanges(was=COUNTS, now=COUNTS, added=(), gone=(GONE,), values=())


def test_the_digest_is_what_sha256sum_says_of_the_tables(data_folder: Path) -> None:
    told = json.loads((data_folder / "version.json").read_text("utf-8"))
    names = sorted(f"{table.name}.json" for table in TABLES)
    lines = [f"{hashlib.sha256((data_folder / name).read_bytes()).hexdigest()}  {name}\n" for name in names]
    digest = hashlib.sha256("".join(lines).encode()).hexdigest()
    assert told["digest"] == f"sha256:{digest}"
    assert (told["version"], told["date"], told["schema"]) == (f"{DAY}-{digest[:8]}", DAY, SCHEMA)


def test_rows_and_bytes_are_counted(data_folder: Path) -> None:
    told = json.loads((data_folder / "version.json").read_text("utf-8"))
    assert told["rows"] == {
        table.name: len(json.loads((data_folder / f"{table.name}.json").read_text("utf-8"))) for table in TABLES
    }
    assert {name: file["bytes"] for name, file in told["files"].items()} == {
        name: (data_folder / name).stat().st_size for name in told["files"]
    }


def test_another_row_is_another_version(tmp_path: Path) -> None:
    made = sample.corpus()
    fewer = replace(made, successions=())
    versions = {
        json.loads((published(Held(corpus, sample.analysis()), tmp_path / name) / "version.json").read_text("utf-8"))[
            "version"
        ]
        for name, corpus in (("whole", made), ("fewer", fewer))
    }
    assert len(versions) == 2


def test_what_changed_up_to_each_version_is_published(tmp_path: Path) -> None:
    corpus = replace(sample.corpus(), versions=(RecordedChanges(name="2026-11-26-2", changes=CHANGES),))
    folder = published(Held(corpus, sample.analysis()), tmp_path)
    (one,) = json.loads((folder / "changes.json").read_text("utf-8"))
    assert (one["version"], one["date"], one["reports_gone"]) == ("2026-11-26-2", "2026-11-26", [GONE.report])
    assert one["values"] == {"gained": 0, "lost": 0, "altered": 0}
    assert ContentChanges.model_validate_json((folder / one["file"]).read_bytes()) == CHANGES


def test_columns_change_only_with_the_number_of_their_shape() -> None:
    """Where this fails: raise `SCHEMA`, say what changed in english/data_shapes.py, and delete columns.json.

    It is written by the next run.
    """
    now = {table.name: [f"{column.name} {column.type}" for column in table.columns] for table in TABLES}
    if not COLUMNS.exists():
        COLUMNS.write_text(json.dumps({"schema": SCHEMA, "columns": now}, indent=2) + "\n", encoding="utf-8")
        pytest.fail(f"{COLUMNS.name} was written: read it, and run the test again")
    assert json.loads(COLUMNS.read_text("utf-8")) == {"schema": SCHEMA, "columns": now}


def test_the_newest_shape_is_the_one_that_is_published_and_each_says_what_it_breaks_or_adds() -> None:
    assert SHAPES[0].number == SCHEMA
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", shape.number) and (shape.breaks or shape.adds) for shape in SHAPES)
    broken = {shape.number.partition(".")[0] for shape in SHAPES if shape.breaks}
    assert len(broken) == len([shape for shape in SHAPES if shape.breaks])
