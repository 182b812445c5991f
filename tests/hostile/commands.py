"""Commands of the program in processes of their own, to be stopped, run beside each other, or kept from writing."""

from __future__ import annotations

import ctypes
import hashlib
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from generator.corpus.registry import load_registry
from tests import five_reports
from tests.stand_in.shelf import Shelf, made_up

COUNCILS = 6
DROP_FROM_BOUNDS = 24
"""PR_CAPBSET_DROP of prctl(2)."""
RIGHTS_OF_ROOT = (1, 2)
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH: without them root, too, may only do what a folder allows."""
KILOBYTES_LEFT = 4


def begun(*arguments: object, folder: Path, before: Callable[[], object] | None = None) -> subprocess.Popen[str]:
    """Begin a command of the program in a folder; `before` runs in the new process, before the program."""
    command = [sys.executable, "-m", "generator", *map(str, arguments)]
    environment = {"PYTHONPATH": str(five_reports.PROJECT), "PATH": "/usr/bin:/bin", "CI": "true"}
    environment |= {"READER_SECONDS": "300"}  # a busy machine is no fault
    environment |= {"PYTHONDONTWRITEBYTECODE": "1"}  # Python renames half of a file into its place on a full disk
    pipe = subprocess.PIPE
    return subprocess.Popen(
        command, cwd=folder, env=environment, stdout=pipe, stderr=pipe, text=True, preexec_fn=before
    )


def ran(*arguments: object, folder: Path, before: Callable[[], object] | None = None) -> tuple[int, str]:
    """Run a command to its end; return its status and what it said on standard error."""
    process = begun(*arguments, folder=folder, before=before)
    _, said = process.communicate()
    return process.returncode, said


def full_disk() -> None:
    """Refuse to write more than some kilobytes into one file, as a disk does that is full."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (KILOBYTES_LEFT * 1024, KILOBYTES_LEFT * 1024))


def without_rights_of_root() -> None:
    """Let a test that runs as root be kept from what a folder does not allow, as everybody else is."""
    for right in RIGHTS_OF_ROOT:
        ctypes.CDLL(None).prctl(DROP_FROM_BOUNDS, right, 0, 0, 0)  # nothing to drop where it is not root


def digests(folder: Path) -> dict[str, str]:
    """Return every file below a folder with the digest of its bytes."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def half_made(folder: Path) -> list[str]:
    """What commands write aside and take away again."""
    return sorted(path.name for path in folder.rglob(".*") if not path.name.startswith(".git"))


def shelf(documents: int = 1) -> Shelf:
    """A shelf of a few councils for the stand-in."""
    named = [one for one in load_registry(five_reports.PROJECT / "content").authorities.values() if one.ofsted_urn]
    return made_up(named[:COUNCILS], documents)


def anew(folder: Path, like: Path | None = None) -> Path:
    """Return the folder, empty and not there, or a copy of another."""
    shutil.rmtree(folder, ignore_errors=True)
    if like:
        shutil.copytree(like, folder)
    return folder
