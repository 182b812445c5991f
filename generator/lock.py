"""One at a time: a lock that ends with the process that holds it, however that ends."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from generator.errors import BuildProblem, InputProblem, cannot_be_made


@contextmanager
def only_one(lock: Path, refusal: InputProblem, wait: float = 0.0) -> Iterator[None]:
    """Hold the lock, a file that is there only meanwhile. Raises `refusal` where somebody else holds it.

    So many seconds are waited for them to end. Raises BuildProblem where no such file can be made.
    """
    guard = FileLock(lock, timeout=wait)
    try:
        lock.touch()  # where it cannot be made, a guard that waits for it takes it for another's
        guard.acquire()
    except FileNotFoundError:
        raise cannot_be_made(str(lock)) from None
    except Timeout:
        raise refusal from None
    own = lock.stat()
    try:
        yield
    finally:
        if lock.exists() and os.path.samestat(lock.stat(), own):  # and not another's, after somebody cleared the folder
            lock.unlink()
        guard.release()


def other_build(code: str, folder: Path, other: str, option: str) -> BuildProblem:
    """The refusal of a build that needs a folder of another: `option` names a folder of its own."""
    return BuildProblem(
        code=code,
        file=str(folder),
        seen=f"another build {other}",
        expected="one build at a time",
        advice=f"Wait until it is done, or name another folder with {option}.",
    )
