"""A content folder made to hurt: what lies in a file's place is no file, or no text, or text without end.

It is refused or left out with a message, at once: never a traceback, never a wait, and none of its words is published.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.commands.faults import problems_of
from generator.corpus import load_corpus
from generator.corpus.held_sources import held_sources
from generator.corpus.staged_change import finish_change
from generator.corpus.staleness import find_stale
from generator.errors import shown
from tests.corpus.made_up import content_folder, made_up, put

REPORT = Path("reports/leeds/2016-05-04-sif")
GOOD = "barnet/2016-05-04-sif"
FILES = (
    *("corrections.toml", "links.toml", "replies.toml", "site.toml", "pages/about.md", "versions/2026-01-01.json"),
    *("registry/themes.toml", "registry/authorities.csv", "registry/moved.toml", "registry/not-taken.toml"),
    *(f"{REPORT}/report.json", f"{REPORT}/source.txt", f"{REPORT}/source.toml", ".changed/plan.json", ".changed"),
    *("reports/leeds", str(REPORT), "registry", "pages", "versions"),
)
SECONDS = 20


def a_folder(path: Path) -> None:
    (path / "within.txt").mkdir(parents=True)


def a_pipe(path: Path) -> None:
    os.mkfifo(path)


def a_link_to_itself(path: Path) -> None:
    path.symlink_to(path)


def a_link_to_a_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def a_link_to_nothing(path: Path) -> None:
    path.symlink_to(path.parent / "nothing-here")


def nothing(path: Path) -> None:
    path.write_bytes(b"")


def bytes_of_any_kind(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 20)


def nulls(path: Path) -> None:
    path.write_bytes(bytes(3000))


def another_encoding(path: Path) -> None:
    path.write_bytes("[[correction]]\nreport = “7”\n".encode("utf-16"))


def lists_within_lists(path: Path) -> None:
    path.write_text(f"a = {'[' * 50_000}{']' * 50_000}" if path.suffix == ".toml" else "[" * 200_000)


def a_number_without_end(path: Path) -> None:
    digits = "9" * 10_000
    path.write_text(f"schema = {digits}" if path.suffix == ".toml" else f'{{"schema": {digits}, "document": 1e999}}')


def signs_that_are_half(path: Path) -> None:
    path.write_text('{"id": "\\ud800", "schema": 2}' if path.suffix == ".json" else 'title = "\\ud800"\n')


def tables_of_another_kind(path: Path) -> None:
    tables = ("correction", "decision", "status", "reply", "moved", "theme", "not_taken")
    path.write_text("".join(f"[[{one}]]\n[[{one}.field]]\n[{one}.field.x]\ny = 2026-01-01\n" for one in tables))


def a_list(path: Path) -> None:
    path.write_text("[1, [2], {}]" if path.suffix == ".json" else "correction = [1, 2]\nsite_url = [1]\nmoved = 7\n")


SPOILS: tuple[Callable[[Path], None], ...] = (
    *(a_folder, a_pipe, a_link_to_itself, a_link_to_a_device, a_link_to_nothing, nothing, bytes_of_any_kind, nulls),
    *(another_encoding, lists_within_lists, a_number_without_end, signs_that_are_half, tables_of_another_kind, a_list),
)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    content = content_folder(tmp_path)
    put(content, made_up(GOOD, "Other words.\n"), "Other words.\n")
    put(content, made_up())
    return content


@contextmanager
def at_once() -> Iterator[None]:
    """Fail what waits."""

    def refuse(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, refuse)
    signal.alarm(SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def look(content: Path) -> list[str]:
    """Read a content folder as commands do; return what is told."""
    try:
        finish_change(content)
        _, problems = find_stale(content)
        list(held_sources(content))
        corpus = load_corpus(content, problems)
    except Exception as fault:
        told = problems_of(fault)
        if not told:
            raise
        return [str(one) for one in told]
    assert GOOD in corpus.by_id, "the good one beside it is read"
    return [str(one) for one in corpus.problems]


@pytest.mark.parametrize("spoil", SPOILS, ids=lambda spoil: spoil.__name__)
@pytest.mark.parametrize("file", FILES)
def test_what_lies_in_a_files_place_is_told_at_once(content: Path, file: str, spoil: Callable[[Path], None]) -> None:
    path = content / file
    if path.is_dir():
        path.rename(content.parent / "aside")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    spoil(path)
    with at_once():
        for line in look(content):
            assert line == shown(line), "a terminal takes nothing of it for a command"


def test_a_report_that_may_not_be_read_is_left_out(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, _: "leeds" not in str(path))
    told = look(content)
    assert told
    assert all("2016-05-04-sif" in one and "something else than a file that may be read" in one for one in told)


@pytest.mark.parametrize(
    "name",
    [
        "\x1b[2J.txt",
        "a\nb.txt",
        "\u202etxt.exe",
        "x" * 200 + ".txt",
        "con.txt",
        "<script>.txt",
        "\udcff.txt",
    ],
)
def test_an_odd_name_is_told_in_signs_that_show(content: Path, name: str) -> None:
    (content / REPORT / name).write_text("words")
    with at_once():
        told = look(content)
    assert any("odd" in line or "name" in line for line in told)
    assert all(line == shown(line) for line in told)
