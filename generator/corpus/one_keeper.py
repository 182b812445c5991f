"""A content folder is changed by one command at a time: two at once would lose what one of them wrote.

A change that was stopped on its way is carried out by whoever holds the folder next, and by nobody else: two that did
so at once would undo each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

from generator.corpus.filing import begin_content
from generator.corpus.staged_change import DECIDED, finish_change
from generator.errors import BuildProblem
from generator.lock import only_one
from generator.resources import CONTENT

LOCK = ".changing.lock"
SHORT = 10.0
"""Seconds in which a command that decided on a change has carried it out, as it moves a few files."""


@contextmanager
def one_keeper(content: Path) -> Iterator[None]:
    """Hold a content folder while its files are changed; what was stopped before is first carried out.

    Raises BuildProblem where another command changes it. Where there is no such folder, there is nothing to hold.
    """
    if not content.is_dir():
        yield
        return
    with _held(content):
        finish_change(content)
        yield


@contextmanager
def keeper_of_new(content: Path) -> Iterator[bool]:
    """The same for a folder that may be missing, or empty: it is begun then, and True is yielded."""
    content.mkdir(parents=True, exist_ok=True)
    with _held(content):
        finish_change(content)
        yield begin_content(content, CONTENT)


def keeper_unless(dry_run: bool, content: Path) -> AbstractContextManager[None]:
    """Hold a content folder, unless nothing will be written."""
    return nullcontext() if dry_run else one_keeper(content)


def settle(content: Path) -> None:
    """Carry out a change that was stopped; one that another command is carrying out is waited for.

    Raises BuildProblem where that command does not end.
    """
    if (content / DECIDED).exists():
        with _held(content, SHORT):
            finish_change(content)


def _held(content: Path, wait: float = 0.0) -> AbstractContextManager[None]:
    refusal = BuildProblem(
        code="content-in-use",
        file=str(content),
        seen="another command that changes this folder",
        expected="one at a time",
        advice="Wait until it is done, then try again.",
    )
    return only_one(content / LOCK, refusal, wait)
