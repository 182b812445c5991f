"""What a person installs to run the program stays small: what only tests or learning need is an extra."""

from __future__ import annotations

import tomllib
from importlib.metadata import distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.five_reports import PROJECT

MOST = 230
"""Megabytes of disk: what `du -sm` says of a new environment after `pip install .`."""
BESIDE_LIBRARIES = 32
"""The program itself, and what every new environment has: pip and setuptools."""


def test_the_run_time_set_takes_less_than_230_megabytes() -> None:
    declared = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    assert BESIDE_LIBRARIES + sum(map(megabytes, needed(declared))) < MOST


def needed(requirements: list[str]) -> set[str]:
    """Return the names of these distributions and of all they need in turn, as they are installed here."""
    found: set[str] = set()
    asked = list(requirements)
    while asked:
        one = Requirement(asked.pop())
        name = canonicalize_name(one.name)
        if name not in found and (one.marker is None or one.marker.evaluate({"extra": ""})):
            found.add(name)
            asked += distribution(name).requires or []
    return found


def megabytes(name: str) -> float:
    """Return what a distribution's files take on the disk, as `du` counts it."""
    files = (Path(str(file.locate())) for file in distribution(name).files or ())
    return sum(file.stat().st_blocks * 512 for file in files if file.is_file()) / 2**20
