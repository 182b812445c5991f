"""Which paths of a content folder are followed: those that stay within it, under names that any system can hold.

A link that leads elsewhere could publish what was never meant for it, such as `/etc/passwd` beside a report's page.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from generator.errors import ODD_SIGNS, BuildProblem, InputProblem, SourceProblem

LONGEST_NAME = 150
"""Bytes of a name: room for what is put before and behind it on the disks that people use."""
# What Windows and web addresses give another meaning, and the names that Windows keeps for devices
_FORBIDDEN = re.compile(r'[<>:"|?*\\/]|[ .]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)', re.IGNORECASE)


def is_safe_name(name: str) -> bool:
    """Return whether a file may be called so: a name alone, that leads nowhere and that every system can hold."""
    if not name or name in {".", ".."} or _FORBIDDEN.search(name):
        return False
    if any(unicodedata.category(sign) in ODD_SIGNS for sign in name):
        return False
    return len(name.encode()) <= LONGEST_NAME


def leads_outside(path: Path, content: Path) -> bool:
    """Return whether a path below `content` ends elsewhere, or nowhere, by way of a link."""
    steps = [path, *path.parents]
    if not any(step.is_symlink() for step in steps[: steps.index(content)]):
        return False
    try:
        return not path.resolve(strict=True).is_relative_to(content.resolve())
    except (OSError, RuntimeError):  # it leads nowhere, or in a circle
        return True


def is_safe_folder(folder: Path, content: Path) -> bool:
    """Return whether a report's folder, and all that lies in it, stays in the content folder under safe names."""
    return not any(_unsafe(path, content) for path in (folder, *folder.iterdir()))


def unsafe_reports(content: Path) -> Iterator[InputProblem]:
    """Tell which report folders are left out for where they, or a file in them, lead or how they are called."""
    for folder in sorted((content / "reports").glob("*/*")):
        if folder.is_dir() or folder.is_symlink():
            inside = sorted(folder.iterdir()) if folder.is_dir() and not leads_outside(folder, content) else []
            yield from (_refused(path) for path in (folder, *inside) if _unsafe(path, content))


def refuse_outside_reports(content: Path) -> None:
    """Raise BuildProblem where a registry, a decision or a written page leads out of the content folder."""
    kept = [*content.glob("*.toml"), *(path for name in ("registry", "pages") for path in _all_below(content / name))]
    for path in sorted(kept):
        if leads_outside(path, content):
            seen = "it is a link that leads out of the content folder, or nowhere"
            advice = "Put the file itself there."
            raise BuildProblem("outside-content", str(path), seen, "a file within the content folder", advice)


def _all_below(folder: Path) -> Iterator[Path]:
    """Yield a folder and what lies in it, deeply; no link is followed."""
    if os.path.lexists(folder):
        yield folder
    for place, folders, files in os.walk(folder):
        yield from (Path(place) / name for name in (*folders, *files))


def _unsafe(path: Path, content: Path) -> bool:
    hidden = path.name.startswith(".") and not path.is_symlink()  # what systems leave behind is never read
    return not hidden and (not is_safe_name(path.name) or leads_outside(path, content))


def _refused(path: Path) -> SourceProblem:
    if is_safe_name(path.name):
        seen, expected = "it is a link that leads out of the content folder, or nowhere", "a file or folder of its own"
        return SourceProblem("outside-content", str(path), seen, expected, "Put the document itself there.")
    expected = f"letters, digits, spaces and simple signs, at most {LONGEST_NAME} bytes"
    return SourceProblem("odd-name", str(path), "a name that not every system can hold", expected, "Rename it.")
