"""Puts a finished file in another place without a second copy of it, where the file system allows that.

Both names then lead to the same bytes: a file that may have been linked is replaced, and never written into.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def link_file(there: Path, place: Path) -> None:
    """Put the file `there` at `place`, which must be free; makes the folders above it where they are missing."""
    try:
        _link(there, place)
    except FileNotFoundError:
        place.parent.mkdir(parents=True, exist_ok=True)
        _link(there, place)


def _link(there: Path, place: Path) -> None:
    try:
        os.link(there, place)
    except FileNotFoundError:
        raise
    except OSError:
        shutil.copyfile(there, place)
