"""Changing several files of a content folder at once: all of it or nothing, wherever it is stopped.

What is to be is first written aside, as a folder that counts for nothing. One rename decides; from then on the change
is carried out to the end, by whichever command comes next where this one was stopped.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path

from generator.corpus.layout import write_whole

PREPARED = ".changing-"
DECIDED = ".changed"
PLAN = "plan.json"


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
    plan = json.loads((decided / PLAN).read_bytes())
    for name, path in plan["write"].items():
        write_whole(content / path, (decided / name).read_bytes())
    for number, path in enumerate(plan["gone"]):
        with suppress(FileNotFoundError):  # gone before it was stopped
            os.replace(content / path, decided / f"gone-{number}")
        with suppress(OSError):  # other reports of the council stay
            (content / path).parent.rmdir()
    done = Path(tempfile.mkdtemp(dir=content, prefix=PREPARED))
    os.replace(decided, done)
    shutil.rmtree(done)


def _clear_up(content: Path) -> None:
    """Take away what was prepared by a command that was stopped before it decided."""
    for left in content.glob(f"{PREPARED}*"):
        shutil.rmtree(left, ignore_errors=True)
