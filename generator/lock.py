"""One at a time: a lock that ends with the process that holds it, however that ends.

It needs POSIX (`fcntl`): Linux, macOS, or Windows with WSL.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.errors import InputProblem


@contextmanager
def only_one(lock: Path, refusal: InputProblem) -> Iterator[None]:
    """Hold the lock, a file that is there only meanwhile. Raises `refusal` where somebody else holds it."""
    while True:
        with lock.open("w") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise refusal from None
            if not _is_still(lock, file.fileno()):
                continue  # whoever held it took it away between our opening and our locking it
            try:
                yield
            finally:
                if _is_still(lock, file.fileno()):  # and not another, after somebody cleared the folder
                    lock.unlink()
            return


def _is_still(path: Path, descriptor: int) -> bool:
    """Whether the path leads to the file that was opened."""
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False
