"""One at a time: a lock that ends with the process that holds it, however that ends."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from generator.errors import BuildProblem, InputProblem


@contextmanager
def only_one(lock: Path, refusal: InputProblem) -> Iterator[None]:
    """Hold the lock, a file that is there only meanwhile. Raises `refusal` where somebody else holds it."""
    guard = FileLock(lock, blocking=False)
    try:
        guard.acquire()
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


@contextmanager
def one_keeper(content: Path) -> Iterator[None]:
    """Hold a content folder while its files are changed: two commands at once would lose what one of them wrote.

    Raises BuildProblem where another command changes it.
    """
    if not content.is_dir():
        yield
        return
    refusal = BuildProblem(
        code="content-in-use",
        file=str(content),
        seen="another command that changes this folder",
        expected="one at a time",
        advice="Wait until it is done, then try again.",
    )
    with only_one(content / ".changing.lock", refusal):
        yield
