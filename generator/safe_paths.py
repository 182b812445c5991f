"""Which paths of a content folder are followed: those that stay within it, under names that any system can hold.

A link that leads elsewhere could publish what was never meant for it, such as `/etc/passwd` beside a report's page.
What is neither a file nor a folder, such as a pipe, could keep whoever reads it waiting for ever.
"""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path

from generator.errors import ODD_SIGNS, BuildProblem, InputProblem, SourceProblem

LONGEST_NAME = 150
"""Bytes of a name: room for what is put before and behind it on the disks that people use."""
NOT_PLAIN = "something else than a file that may be read"
FILE_ENDINGS = frozenset({".json", ".toml", ".csv", ".md", ".txt", ".pdf"})
"""What only files are called."""
FOLDERS = frozenset({"reports", "registry", "pages", "versions"})
"""What only folders are called at the top of a content folder."""
FILES = frozenset({"corrections.toml", "links.toml", "replies.toml", "site.toml"})
"""What files are called there."""
# What Windows and web addresses give another meaning, and the names that Windows keeps for devices
_FORBIDDEN = re.compile(r'[<>:"|?*\\/]|[ .]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)', re.IGNORECASE)


@cache
def is_safe_name(name: str) -> bool:
    """Return whether a file may be called so: a name alone, that leads nowhere and that every system can hold."""
    if not name or name in {".", ".."} or _FORBIDDEN.search(name):
        return False
    if any(unicodedata.category(sign) in ODD_SIGNS for sign in name):
        return False
    return len(name.encode()) <= LONGEST_NAME


def leads_outside(path: Path, content: Path) -> bool:
    """Return whether a path below `content` ends elsewhere, or nowhere, by way of a link."""
    step, top = str(path), "" if content == Path() else str(content)
    while len(step) > len(top):
        if os.path.islink(step):
            return _ends_elsewhere(path, content)
        step = os.path.dirname(step)
    return False


def _ends_elsewhere(path: Path, content: Path) -> bool:
    try:
        return not path.resolve(strict=True).is_relative_to(content.resolve())
    except (OSError, RuntimeError):  # it leads nowhere, or in a circle
        return True


def is_plain(path: Path | str) -> bool:
    """Return whether a path is a file that may be read, or a folder that is not called as files are."""
    try:
        kind = os.stat(path).st_mode
    except OSError:
        return False
    if stat.S_ISDIR(kind):
        return _is_no_files_name(str(path))
    return stat.S_ISREG(kind) and os.access(path, os.R_OK)


def safe_folders(council: Path, content: Path) -> list[Path]:
    """Return the folders of a council's reports that, with all that lies in them, stay in the content folder.

    They are in order, and all names in them are safe.
    """
    if _unsafe(council, content):
        return []
    with os.scandir(council) as entries:
        folders = sorted((entry for entry in entries if _is_folder(entry)), key=lambda entry: entry.name)
    return [council / entry.name for entry in folders if _is_safe_folder(entry, content)]


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads in a circle
        return False


def _is_safe_folder(folder: os.DirEntry[str], content: Path) -> bool:
    """Whether it and all in it is safe: from a folder that is, nothing but a link leads outside."""
    if not _is_safe_entry(folder, content):
        return False
    with os.scandir(folder.path) as entries:
        return all(_is_safe_entry(entry, content) for entry in entries)


def _is_safe_entry(entry: os.DirEntry[str], content: Path) -> bool:
    if entry.is_symlink():
        return not _unsafe(Path(entry.path), content)
    return entry.name.startswith(".") or (is_safe_name(entry.name) and _is_plain_entry(entry))


def _is_plain_entry(entry: os.DirEntry[str]) -> bool:
    """The same as `is_plain` of what is no link: the system said what it is when it listed it."""
    if entry.is_dir():
        return _is_no_files_name(entry.name)
    return entry.is_file() and os.access(entry.path, os.R_OK)


def _is_no_files_name(name: str) -> bool:
    return os.path.splitext(name)[1].lower() not in FILE_ENDINGS


def unsafe_reports(content: Path, safe: Collection[Path]) -> Iterator[InputProblem]:
    """Tell which report folders are left out for where they, or a file in them, lead or how they are called.

    `safe` are those that are not.
    """
    kept = set(map(str, safe))
    for council in sorted((content / "reports").glob("*")):
        names = sorted(os.listdir(council)) if council.is_dir() else []
        if names and _unsafe(council, content):
            yield _refused(council)
            continue
        for folder in (council / name for name in names if os.path.join(council, name) not in kept):
            if folder.is_symlink() or folder.is_dir():
                inside = sorted(folder.iterdir()) if folder.is_dir() and not leads_outside(folder, content) else []
                yield from (_refused(path) for path in (folder, *inside) if _unsafe(path, content))


def has_safe_names(path: Path, folder: Path) -> bool:
    """Return whether each step to a path below a folder has a name that every system can hold."""
    return _oddly_named(path, folder) is None


def _oddly_named(path: Path, folder: Path) -> Path | None:
    """The first step on the way to a path below a folder that has an odd name."""
    steps = [path, *path.parents]
    return next((step for step in reversed(steps[: steps.index(folder)]) if not is_safe_name(step.name)), None)


def oddly_named_pages(content: Path) -> Iterator[InputProblem]:
    """Tell which written pages are left out for how they, or a folder they lie in, are called."""
    pages = content / "pages"
    odd = {step for path in pages.rglob("*.md") if (step := _oddly_named(path, pages))}
    yield from (_refused(path) for path in sorted(odd))


def refuse_no_content(content: Path) -> None:
    """Raise BuildProblem where there is no such folder, or one that holds other things and nothing of a content folder.

    An empty one is a content folder that is to be filled; what is hidden, such as git's own, is not counted.
    """
    if not content.is_dir():
        raise _no_content(content, "a file" if content.exists() else "there is no such folder")
    held = {path.name for path in content.iterdir() if not path.name.startswith(".")}
    if held and held.isdisjoint(FOLDERS | FILES):
        raise _no_content(
            content, f"a folder that holds {', '.join(sorted(held)[:3])}, and nothing of a site's content"
        )


def refuse_other_use(content: Path) -> None:
    """Raise BuildProblem as `refuse_no_content` does; a folder that is missing may be begun."""
    if os.path.lexists(content):
        refuse_no_content(content)


def _no_content(content: Path, seen: str) -> BuildProblem:
    expected = "a content folder with reports/ and registry/"
    return BuildProblem("no-content", str(content), seen, expected, "Name it with --content.")


def refuse_what_is_outside(content: Path) -> None:
    """Raise BuildProblem where anything below the content folder leads out of it, or is no file that can be read.

    It asks of every path, whatever its name. Of reports, the folders by themselves are left out (`unsafe_reports`).
    """
    for path in sorted(_all_below(content)):
        if path.is_symlink() and _ends_elsewhere(path, content):
            seen = "it is a link that leads out of the content folder, or nowhere"
            raise _in_the_way("outside-content", path, seen, "a file within the content folder")
        if not is_plain(path):
            raise _in_the_way("not-a-file", path, NOT_PLAIN, "a file that can be read")
        if path.name in FOLDERS and path.parent == content and not path.is_dir():
            raise _in_the_way("not-a-folder", path, "a file", f"a folder called {path.name}")


def _in_the_way(code: str, path: Path, seen: str, expected: str) -> BuildProblem:
    return BuildProblem(code, str(path), seen, expected, "Take it away, or put there what belongs there.")


def _all_below(content: Path) -> Iterator[Path]:
    """Yield what lies in the content folder, deeply, but not what lies in `reports/`; no link is followed.

    What is hidden at the top is not read: git's own, or an editor's.
    """
    for place, folders, files in os.walk(content):
        at_top = Path(place) == content
        found = [name for name in (*folders, *files) if not (at_top and name.startswith("."))]
        yield from (Path(place) / name for name in found)
        folders[:] = [name for name in folders if name in found and not (at_top and name == "reports")]


def _unsafe(path: Path, content: Path) -> bool:
    hidden = path.name.startswith(".") and not path.is_symlink()  # what systems leave behind is never read
    return not hidden and (not is_safe_name(path.name) or leads_outside(path, content) or not is_plain(path))


def _refused(path: Path) -> SourceProblem:
    if is_safe_name(path.name) and os.path.exists(path) and not is_plain(path):
        return _not_its_own("not-a-file", path, NOT_PLAIN)
    if is_safe_name(path.name):
        return _not_its_own("outside-content", path, "it is a link that leads out of the content folder, or nowhere")
    expected = f"letters, digits, spaces and simple signs, at most {LONGEST_NAME} bytes"
    return SourceProblem("odd-name", str(path), "a name that not every system can hold", expected, "Rename it.")


def _not_its_own(code: str, path: Path, seen: str) -> SourceProblem:
    return SourceProblem(code, str(path), seen, "a file or folder of its own", "Put the document itself there.")
