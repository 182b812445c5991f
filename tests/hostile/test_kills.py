"""A few kills at random moments; `python -m tests.hostile.kills` makes fifty."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.hostile.kills import EACH, Killed, kill


class Version(Killed):
    """A command that is soon done."""

    verb = "version"

    def arguments(self) -> tuple[object, ...]:
        return ("--version",)

    def prepare(self, _: random.Random) -> None:
        self.made().mkdir(exist_ok=True)


def test_a_command_that_was_done_before_its_kill_is_killed_sooner(tmp_path: Path) -> None:
    version = Version(tmp_path)
    version.seconds = 60.0
    assert version.kill(random.Random(14)).startswith("killed after ")


@pytest.mark.slow(seconds=25)
def test_killed_commands_lose_nothing_and_leave_nothing() -> None:
    kinds = tuple(dict.fromkeys(EACH))
    told = list(kill(len(kinds), 14, kinds))
    assert [line.split()[1] for line in told] == [f"{kind.verb}," for kind in kinds]
    assert [line for line in told if "killed after" not in line] == []
