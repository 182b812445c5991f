"""Several files change together: stopped anywhere, all of it is done by the next command, or nothing is."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from generator.corpus import layout, staged_change
from generator.corpus.staged_change import change_together, finish_change
from generator.errors import DecisionProblem

BEFORE = {"registry/moved.toml": "before", "reports/leeds/2016-05-04-sif/report.json": "{}"}
AFTER = {"registry/moved.toml": "after", "links.toml": "new"}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    for name, words in BEFORE.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(words)
    return folder


def held(content: Path) -> dict[str, str]:
    return {path.relative_to(content).as_posix(): path.read_text() for path in content.rglob("*") if path.is_file()}


def change(content: Path) -> None:
    files = {content / name: words.encode() for name, words in AFTER.items()}
    change_together(content, files, [content / "reports/leeds/2016-05-04-sif"])


def test_all_of_it_is_done_and_nothing_is_left(content: Path) -> None:
    change(content)
    assert held(content) == AFTER
    assert sorted(path.name for path in content.iterdir()) == ["links.toml", "registry", "reports"]
    assert list((content / "reports").iterdir()) == []


@pytest.mark.parametrize(
    "plan",
    [
        '{"write": {"0": "../outside.toml"}, "gone": []}',
        '{"write": {"0": "/etc/outside.toml"}, "gone": []}',
        '{"write": {"0": "pages/about.md"}, "gone": []}',
        '{"write": {"../0": "links.toml"}, "gone": []}',
        '{"write": {}, "gone": ["reports/leeds"]}',
        '{"write": {}, "gone": ["reports/../registry"]}',
        '{"write": [], "gone": [1]}',
        "[]",
        "not JSON",
    ],
)
def test_a_plan_that_is_not_of_ours_changes_nothing(content: Path, plan: str) -> None:
    (content / ".changed").mkdir()
    (content / ".changed/plan.json").write_text(plan)
    (content / ".changed/0").write_text("evil")
    before = held(content)
    with pytest.raises(DecisionProblem, match="no command of this program began"):
        finish_change(content)
    assert held(content) == before


def test_a_link_in_a_plan_is_not_followed(content: Path) -> None:
    (content / ".changed").mkdir()
    (content / ".changed/plan.json").write_text('{"write": {"0": "links.toml"}, "gone": []}')
    (content / ".changed/0").symlink_to("/etc/hostname")
    with pytest.raises(DecisionProblem):
        finish_change(content)


class StoppedError(BaseException):
    """As a kill would be: nothing on the way may clear up after it."""


def stopping(at: int) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Let a function run so many times, then stop the whole command before it does anything."""
    left = [at]

    def watched(function: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*arguments: Any, **named: Any) -> Any:
            left[0] -= 1
            if left[0] < 0:
                raise StoppedError
            return function(*arguments, **named)

        return counted

    return watched


@pytest.mark.parametrize("at", range(9))
def test_stopped_anywhere_the_next_command_finds_all_or_nothing(
    content: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    watch = stopping(at)
    with monkeypatch.context() as patched:
        patched.setattr(staged_change, "write_whole", watch(layout.write_whole))
        patched.setattr(os, "replace", watch(os.replace))
        patched.setattr(shutil, "rmtree", watch(shutil.rmtree))
        with suppress(StoppedError):
            change(content)
    finish_change(content)
    found = {name: words for name, words in held(content).items() if not name.startswith(".changing-")}
    assert found in (BEFORE, AFTER)
    if found == BEFORE:
        change(content)
    assert held(content).items() >= AFTER.items()
