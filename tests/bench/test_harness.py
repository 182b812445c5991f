"""Runs are bounded and told apart from failures; figures are held to their targets only where that is fair."""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path

import pytest

from bench import baselines, parsing, table, weights
from bench.busyness import judged
from bench.figures import Figure, not_measured, relation
from bench.processes import StoppedError, run
from tests.documents.small_pdf import Print, pdf


def python(words: str) -> list[str | Path]:
    return [sys.executable, "-c", words]


def test_a_run_tells_cpu_seconds_and_memory_of_the_command_and_its_children() -> None:
    busy = "'len(bytearray(80_000_000)); sum(range(10**7))'"
    told = run(python(f"import subprocess, sys; subprocess.run([sys.executable, '-c', {busy}])"))
    assert told.cpu > 0.05
    assert told.memory > 80


def test_a_command_that_fails_is_stopped_with_its_last_words() -> None:
    with pytest.raises(StoppedError, match="no such thing"):
        run(python("raise SystemExit('no such thing')"))
    assert run(python("raise SystemExit(3)"), may_fail=True).status == 3


def test_a_command_that_takes_too_long_is_ended() -> None:
    with pytest.raises(StoppedError, match="not done after 1 s"):
        run(python("import time; time.sleep(60)"), timeout=1)


@pytest.mark.parametrize(
    ("value", "bound", "note", "met"),
    [
        (9.9, "at most", "", True),
        (10.1, "at most", "", False),
        (10.1, "at least", "", True),
        (10.1, "at most", "too few to judge", None),
        (None, "at most", "", None),
    ],
)
def test_a_target_is_met_missed_or_not_judged(value: float | None, bound: str, note: str, met: bool | None) -> None:
    figure = Figure("a", "a figure", value, "s", 1, 10, bound, note)  # type: ignore[arg-type]
    assert figure.met is met


def test_wall_seconds_are_not_called_missed_where_other_work_held_the_machine_up() -> None:
    slow, quick = (Figure("a", "a figure", value, "wall s", 1, target=10) for value in (12, 8))
    assert judged(slow, "").met is False
    assert judged(slow, "2 times as slow").met is None
    assert judged(quick, "2 times as slow").met is True


def test_a_relation_to_what_was_not_measured_is_not_known() -> None:
    assert relation(3, 2) == 1.5
    assert relation(3, None) is None


def test_what_is_not_installed_is_said_to_be_so(tmp_path: Path) -> None:
    with pytest.raises(StoppedError, match="not installed"):
        baselines.hugo(tmp_path, 10, str(tmp_path / "hugo"))
    assert table.about(None, str(tmp_path / "hugo"))["hugo"] == "not installed"


def test_stock_builds_pages_with_front_matter_and_attributes(tmp_path: Path) -> None:
    (tmp_path / "pages/authorities").mkdir(parents=True)
    (tmp_path / "pages/index.md").write_text('---\ntitle: "One"\n---\n\n# One\n\nWords. {#p1}\n', encoding="utf-8")
    assert baselines.stock(tmp_path / "pages", 60).cpu > 0
    assert [path.name for path in tmp_path.iterdir()] == ["pages"]


def test_few_documents_are_too_few_to_judge(tmp_path: Path, content_of_five: Path) -> None:
    for number in range(2):
        (tmp_path / f"{number}.pdf").write_bytes(pdf([[Print(f"Report {number}", 700)]]))
    figures = {figure.key: figure for figure in parsing.measure(tmp_path, content_of_five, 1)}
    assert figures["parsing.jobs_gain"].note == "too few to judge: 2 documents"
    assert figures["parsing.jobs_gain"].met is None


def test_pages_are_weighed_compressed_and_by_kind(tmp_path: Path) -> None:
    page = '<a href="/a/">A</a><a href="#b">B</a><main><a href="/c/">C</a></main>'
    for name in ("index.html", "reports/one/index.html", "reports/two/index.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(page, encoding="utf-8")
    (tmp_path / "search-index").mkdir()
    (tmp_path / "search-index/start.json").write_text("{}", encoding="utf-8")
    figures = {figure.key: figure.value for figure in weights.measure(tmp_path)}
    assert figures["weight.reports.longest"] == len(gzip.compress(page.encode())) / 1000
    assert figures["weight.around"] == 1
    assert figures["weight.index.files"] == 1


def test_figures_are_kept_by_key_with_what_they_were_taken_on(tmp_path: Path) -> None:
    figures = [Figure("a", "one", 1.5, "s", 3, target=1), not_measured("b", "other", "not installed")]
    table.write(figures, table.about("2026-11-21", "hugo"), tmp_path / "bench.json")
    told = json.loads((tmp_path / "bench.json").read_text(encoding="utf-8"))
    assert told["about"]["date"] == "2026-11-21"
    assert told["figures"]["a"]["met"] is False
    assert told["figures"]["b"]["note"] == "not installed"
