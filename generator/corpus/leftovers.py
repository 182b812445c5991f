"""What a run that was killed left half-made, known by its process's number: cleared where that process is gone.

Two runs at once so leave each other's alone.
"""

from __future__ import annotations

import os
import re
import shutil
from contextlib import suppress
from pathlib import Path


def own_prefix(beginning: str) -> str:
    """Return how names of this process's half-made files begin."""
    return f"{beginning}{os.getpid()}-"


def clear_leftovers(folder: Path, beginning: str) -> None:
    """Take away the half-made files and folders whose names begin so and whose process is gone."""
    for path in folder.glob(f"{beginning}*"):
        number = re.match(r"(\d+)-", path.name[len(beginning) :])
        if number and not _is_alive(int(number[1])):
            with suppress(OSError):
                shutil.rmtree(path) if path.is_dir() else path.unlink()


def _is_alive(process: int) -> bool:
    if os.name != "posix":
        return True  # there is no harmless way to ask
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True
