"""What is dear to make and only looked at: made once for all processes that run the tests, in a folder they share."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock


def made_once(folders: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Return the folder of that name, made by whoever comes first; the others wait for it."""
    own = folders.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "made-once" / name
    made = folder.with_suffix(".made")
    folder.parent.mkdir(exist_ok=True)
    with FileLock(folder.with_suffix(".lock")):
        if not made.exists():
            folder.mkdir()  # where another has failed already, this fails too, at once
            make(folder)
            made.touch()
    return folder
