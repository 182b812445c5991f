"""One command at a time changes a content folder, and a change that was stopped is carried out by one alone."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from generator.corpus.one_keeper import keeper_of_new, one_keeper, settle
from generator.errors import BuildProblem


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder in which a change was stopped once it was decided."""
    folder = tmp_path / "content"
    (folder / ".changed").mkdir(parents=True)
    (folder / ".changed/plan.json").write_text('{"write": {"0": "links.toml"}, "gone": []}', encoding="utf-8")
    (folder / ".changed/0").write_text("# decided", encoding="utf-8")
    return folder


def test_who_holds_the_folder_next_carries_out_what_was_stopped(content: Path) -> None:
    with one_keeper(content):
        assert (content / "links.toml").read_text(encoding="utf-8") == "# decided"
        assert not (content / ".changed").exists()
    settle(content)
    assert [path.name for path in content.iterdir()] == ["links.toml"]


def test_a_second_one_is_refused_meanwhile(content: Path) -> None:
    with one_keeper(content):
        for second in (one_keeper, keeper_of_new):
            with pytest.raises(BuildProblem, match="another command"), second(content):
                pass


def test_a_reader_waits_for_the_one_who_carries_it_out(content: Path) -> None:
    """Both at once would move the same files."""
    began = threading.Event()

    def carry_out() -> None:
        with keeper_of_new(content):
            (content / ".changed").mkdir()  # decided, and not yet carried out
            began.set()
            time.sleep(0.3)
            (content / ".changed").rmdir()

    keeper = threading.Thread(target=carry_out)
    keeper.start()
    began.wait()
    settle(content)
    assert not (content / ".changed").exists()
    keeper.join()


@pytest.mark.parametrize("held", [None, (), (".git",)])
def test_a_folder_that_is_missing_or_holds_nothing_one_sees_is_begun_once(
    tmp_path: Path, held: tuple[str, ...] | None
) -> None:
    content = tmp_path / "content"
    for name in held or ():
        (content / name).mkdir(parents=True)
    if held == ():
        content.mkdir()
    with keeper_of_new(content) as begun:
        assert begun
    with keeper_of_new(content) as begun:
        assert not begun
    written = {path.name for path in content.iterdir()} - {*(held or ())}
    assert written == {"corrections.toml", "links.toml", "replies.toml"}
