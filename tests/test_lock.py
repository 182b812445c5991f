"""A lock keeps others out while its holder is at work, leaves nothing behind, and ends with a holder that is killed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator.errors import BuildProblem
from generator.lock import only_one

BUSY = BuildProblem("busy", "file", "seen", "expected", "advice")
HOLD_AND_DIE = """
import os, sys
from pathlib import Path
from generator.errors import BuildProblem
from generator.lock import only_one
with only_one(Path(sys.argv[1]), BuildProblem("busy", "", "", "", "")):
    os._exit(9)
"""


def test_one_holder_at_a_time_and_nothing_left(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    for _ in range(2):
        with only_one(lock, BUSY):
            with pytest.raises(BuildProblem) as refused, only_one(lock, BUSY):
                pass
            assert refused.value is BUSY
            assert lock.exists()
        assert not lock.exists()


def test_it_ends_with_what_went_wrong_inside(tmp_path: Path) -> None:
    with pytest.raises(KeyError), only_one(tmp_path / "lock", BUSY):
        raise KeyError
    assert not (tmp_path / "lock").exists()


def test_a_holder_that_was_killed_holds_it_no_more(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    killed = subprocess.run([sys.executable, "-c", HOLD_AND_DIE, str(lock)], check=False)
    assert (killed.returncode, lock.exists()) == (9, True)
    with only_one(lock, BUSY):
        pass
    assert not lock.exists()


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder in which nobody can make a file")
def test_where_none_can_be_made_nobody_else_is_blamed() -> None:
    with pytest.raises(BuildProblem) as refused, only_one(Path("/proc/lock"), BUSY):
        pass
    assert (refused.value.code, refused.value.file) == ("disk", "/proc/lock")


def test_the_lock_of_another_is_not_taken_away(tmp_path: Path) -> None:
    """Where somebody cleared the folder meanwhile, another holder may have come."""
    lock = tmp_path / "lock"
    with only_one(lock, BUSY):
        lock.unlink()
        lock.write_text("another holder's", encoding="utf-8")
    assert lock.read_text(encoding="utf-8") == "another holder's"
