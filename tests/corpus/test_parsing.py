"""Parsing documents in children: what hurts is told by its name, and the good documents beside it are read."""

from __future__ import annotations

import time
import zlib
from pathlib import Path

import pytest

from generator.corpus import parsing
from generator.corpus.parsing import Outcome, count_words, limits, parse_all, parse_one
from generator.corpus.registry import load_registry
from generator.errors import BuildProblem, InputProblem
from generator.frameworks.steps import Stopwatch
from generator.model.report import Report
from generator.progress import silent
from tests.corpus.made_up import PROJECT
from tests.documents.small_pdf import assemble
from tests.five_reports import source
from tests.problems import assert_told_whole

AUTHORITIES = load_registry(PROJECT / "content").authorities
GOOD = source("north-east-lincolnshire/2019-12-18-ilacs-focused-visit")
SHOW = b"BT /F1 12 Tf 72 700 Td (Good) Tj ET\n"


def bomb(megabytes: int) -> bytes:
    """A PDF of some kilobytes whose one page unpacks into megabytes."""
    packed = zlib.compress(SHOW * (megabytes * 1024 * 1024 // len(SHOW))).decode("latin-1")
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n{packed}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    return assemble(objects, "")


def slow(path: Path, **_: object) -> tuple[Outcome, dict[str, float]]:
    """Stand in for the parser: the document of this name keeps it for ever."""
    time.sleep(60 if path.name == "slow.txt" else 0)
    return InputProblem("read", path.name, "a", "b", "c"), {}


def failing(_: Path, **__: object) -> tuple[Outcome, dict[str, float]]:
    raise MemoryError


def test_a_bomb_runs_out_of_its_share_of_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READER_MEGABYTES", "250")
    (tmp_path / "bomb.pdf").write_bytes(bomb(40))
    (_, hurt), (_, good) = parse_all([tmp_path / "bomb.pdf", GOOD], AUTHORITIES, 1, silent)
    assert isinstance(hurt, InputProblem)
    assert (hurt.code, hurt.file) == ("reader-memory", str(tmp_path / "bomb.pdf"))
    assert "250 MB" in hurt.seen
    assert_told_whole(hurt)
    assert isinstance(good, Report)


def test_a_document_without_end_is_left_at_its_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "parse_timed", slow)
    monkeypatch.setenv("READER_SECONDS", "1")
    (_, hurt), (_, next_one) = parse_all([Path("slow.txt"), Path("next.txt")], {}, 1, silent)
    assert isinstance(hurt, InputProblem)
    assert hurt.code == "reader-timeout"
    assert "1 s " in hurt.seen
    assert_told_whole(hurt)
    assert isinstance(next_one, InputProblem)
    assert next_one.code == "read"


def test_want_of_memory_is_no_fault_of_the_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "parse_timed", failing)
    ((_, hurt),) = parse_all([Path("a.txt")], {}, 1, silent)
    assert isinstance(hurt, InputProblem)
    assert hurt.code == "reader-memory"


def test_a_fault_of_the_program_is_told_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(_: Path) -> None:
        raise ZeroDivisionError("by nothing")

    monkeypatch.setattr("generator.documents.read", read)
    problem = parse_one(GOOD, AUTHORITIES)
    assert isinstance(problem, InputProblem)
    assert problem.code == "parser-fault"
    assert "ZeroDivisionError: by nothing" in problem.seen


def test_a_stopwatch_counts_what_steps_took_in_the_child() -> None:
    stopwatch = Stopwatch()
    list(parse_all([GOOD], AUTHORITIES, 1, silent, stopwatch))
    assert stopwatch.seconds["read"] > 0


def test_words_are_counted_in_a_child_too(tmp_path: Path) -> None:
    (tmp_path / "three.txt").write_text("One two three.")
    (tmp_path / "none.txt").write_text("")
    (_, three), (_, none) = count_words([tmp_path / "three.txt", tmp_path / "none.txt"], 1)
    assert three == 3
    assert isinstance(none, InputProblem)
    assert none.code == "empty-file"


@pytest.mark.parametrize("value", ["0", "-1", "soon", "", "1e3", "²"])
def test_a_limit_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("READER_SECONDS", value)
    with pytest.raises(BuildProblem, match="READER_SECONDS"):
        limits()
