"""A content folder as somebody named it: a folder, one that has a `content/` in it, or a revision that git keeps.

Of a revision everything is taken but the documents themselves, as what is compared was read of them already, and but
links: a report behind one is left out, as in a folder.
"""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

from generator.corpus.layout import REGISTRIES, SOURCE_ENDINGS
from generator.errors import BuildProblem

CONTENT = "content"


def is_folder(named: str) -> bool:
    return Path(named).is_dir()


def folder_named(named: str) -> Path:
    """Return the content folder that a folder is, or holds."""
    folder = Path(named)
    is_content = any((folder / inner).is_dir() for inner in ("reports", REGISTRIES))
    return folder if is_content or not (folder / CONTENT).is_dir() else folder / CONTENT


def content_named(named: str, beside: Path) -> AbstractContextManager[Path]:
    """Give the content folder that is meant: a folder, else the revision of `beside`, another content folder."""
    return nullcontext(folder_named(named)) if is_folder(named) else content_at(named, beside)


@contextmanager
def content_at(revision: str, content: Path) -> Iterator[Path]:
    """Give the content folder as it was at a revision of the repository that holds it: a copy, removed at the end.

    Raises BuildProblem where there is no repository, no such revision, or no such folder in it.
    """
    with tempfile.TemporaryDirectory() as room:
        top = Path(_git(content, revision, "rev-parse", "--show-toplevel").decode().strip())
        commit = _git(content, revision, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}")
        path = content.resolve().relative_to(top.resolve()).as_posix()
        documents = [f":(exclude,icase,glob){path}/**/*{ending}" for ending in SOURCE_ENDINGS]
        packed = _git(top, revision, "archive", "--format=tar", commit.decode().strip(), "--", path, *documents)
        with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
            archive.extractall(room, members=filter(_is_plain, archive), filter="data")
        there = Path(room) / path
        if not there.is_dir():
            raise _problem(revision, f"a revision in which {path} is no folder")
        yield there


def _is_plain(member: tarfile.TarInfo) -> bool:
    return member.isfile() or member.isdir()


def _git(folder: Path, revision: str, *arguments: str) -> bytes:
    """What git answers in a folder. Raises BuildProblem with its own words where it refuses."""
    try:
        done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, check=False)
    except OSError as fault:
        raise _problem(revision, f"git cannot be called ({fault.strerror})") from fault
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise _problem(revision, f"neither a folder nor a revision: {said[0] if said else 'git says nothing'}")
    return done.stdout


def _problem(revision: str, seen: str) -> BuildProblem:
    return BuildProblem(
        code="no-such-content",
        file=revision,
        seen=seen,
        expected="a content folder, or a revision of the git repository that holds one, such as HEAD~1",
        advice="Check the name; in a copy with a short history, fetch more of it.",
    )
