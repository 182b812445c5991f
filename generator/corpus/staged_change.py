"""Changing several files of a content folder at once: all of it or nothing, wherever it is stopped.

What is to be is first written aside, as a folder that counts for nothing. One rename decides; from then on the change
is carried out to the end, by whichever command comes next where this one was stopped.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import tempfile
from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path

from generator.corpus.layout import write_whole
from generator.errors import DecisionProblem

PREPARED = ".changing-"
DECIDED = ".changed"
PLAN = "plan.json"
_MAY_BE_WRITTEN = re.compile(r"(?:registry/)?[a-z][a-z-]*\.toml")
_MAY_GO = re.compile(r"reports/[^/.][^/]*/[^/.][^/]*")
"""Decision files and reports' folders: all that a change is of. A plan may come with content that a stranger sent."""


def change_together(content: Path, files: Mapping[Path, bytes], gone: Collection[Path]) -> None:
    """Write these files of a content folder and take these folders out of it, all or nothing."""
    _clear_up(content)
    aside = Path(tempfile.mkdtemp(dir=content, prefix=PREPARED))
    try:
        written = {}
        for number, (path, new) in enumerate(files.items()):
            (aside / str(number)).write_bytes(new)
            written[str(number)] = path.relative_to(content).as_posix()
        plan = {"write": written, "gone": [path.relative_to(content).as_posix() for path in gone]}
        (aside / PLAN).write_text(json.dumps(plan), encoding="utf-8")
        os.replace(aside, content / DECIDED)
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        raise
    finish_change(content)


def finish_change(content: Path) -> None:
    """Carry out what was decided, where it was stopped; nothing where there is no such change."""
    decided = content / DECIDED
    if not (decided / PLAN).is_file():
        return
    written, gone = _plan_of(decided, content)
    for name, path in written.items():
        write_whole(content / path, (decided / name).read_bytes())
    for number, path in enumerate(gone):
        with suppress(FileNotFoundError):  # gone before it was stopped
            os.replace(content / path, decided / f"gone-{number}")
        with suppress(OSError):  # other reports of the council stay
            (content / path).parent.rmdir()
    done = Path(tempfile.mkdtemp(dir=content, prefix=PREPARED))
    os.replace(decided, done)
    shutil.rmtree(done)


def _plan_of(decided: Path, content: Path) -> tuple[dict[str, str], list[str]]:
    """What to write, by the file that holds it, and what to take out. Raises DecisionProblem on a plan not of ours."""
    try:
        plan = json.loads((decided / PLAN).read_bytes())
        written, gone = dict(plan["write"]), list(plan["gone"])
        places = [content / path for path in (*written.values(), *gone)]
        links = (decided, *decided.iterdir(), *places, *(place.parent for place in places))
        ours = (
            all(name.isdecimal() and (decided / name).is_file() for name in written)
            and all(_MAY_BE_WRITTEN.fullmatch(path) for path in written.values())
            and all(_MAY_GO.fullmatch(path) for path in gone)
            and not any(path.is_symlink() for path in links)
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        ours = False
    if not ours:
        raise DecisionProblem(
            code="strange-change",
            file=str(decided),
            seen="a stopped change that no command of this program began",
            expected="decision files and folders of reports alone",
            advice=f"Take the folder {DECIDED} away, and do not trust where it came from.",
        )
    return written, gone


def _clear_up(content: Path) -> None:
    """Take away what was prepared by a command that was stopped before it decided."""
    for left in content.glob(f"{PREPARED}*"):
        shutil.rmtree(left, ignore_errors=True)
