"""Where things lie in the content folder, and how a file is put there whole or not at all."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path

from generator.corpus.leftovers import clear_leftovers, own_prefix
from generator.resources import REGISTRY
from generator.safe_paths import LONGEST_NAME, safe_folders

SOURCE_ENDINGS = (".pdf", ".txt", ".md")
PARSED = "report.json"
MOST_BYTES_PARSED = 20_000_000
"""Of a parsed report: of 392, none has more than 310,000."""
SIDECAR = "source.toml"
REGISTRIES = "registry"
REGISTER = "authorities.csv"
MOVED = "moved.toml"
NOT_TAKEN = "not-taken.toml"
REORGANISED = "reorganised.toml"
SET_ASIDE = "set-aside.toml"


def registry_file(content: Path, name: str) -> Path:
    """Return a registry of a content folder: its own, or the program's where it keeps none of this name."""
    own = content / REGISTRIES / name
    return own if own.is_file() else REGISTRY / name


def keeps_registries(content: Path) -> bool:
    """Return whether a content folder keeps registries; one without may hold nothing but reports.

    What was moved, not taken or set aside is of its reports, and no registry of the world; what is new of councils
    stands beside the program's register.
    """
    folder = content / REGISTRIES
    of_reports = {MOVED, NOT_TAKEN, REORGANISED, SET_ASIDE}
    return folder.is_dir() and not {path.name for path in folder.iterdir()} <= of_reports


def moved_file(content: Path) -> Path:
    """Return where a content folder keeps the addresses that moved; the program has none of its own."""
    return content / REGISTRIES / MOVED


def reorganised_file(content: Path) -> Path:
    """Return where a content folder keeps what is new of councils beside the register; the program has none."""
    return content / REGISTRIES / REORGANISED


def not_taken_file(content: Path) -> Path:
    """Return where a content folder keeps which published documents were not taken, and why."""
    return content / REGISTRIES / NOT_TAKEN


def set_aside_file(content: Path) -> Path:
    """Return where a content folder keeps what was decided on reports that were taken out."""
    return content / REGISTRIES / SET_ASIDE


def report_folders(content: Path) -> list[Path]:
    """Return every `reports/<authority>/<date>-<framework>/` folder that is safe to read, in order."""
    councils = sorted(path for path in (content / "reports").glob("*") if path.is_dir())
    return [folder for council in councils for folder in safe_folders(council, content)]


def id_of(folder: Path) -> str:
    """The report id a folder stands for: its last two names."""
    return f"{folder.parent.name}/{folder.name}"


def folder_of(content: Path, report_id: str) -> Path:
    return content / "reports" / report_id


def sources_in(folder: Path) -> list[Path]:
    """The source documents of a report's folder: `source.*`, else any document that was dropped in."""
    called = [folder / name for name in sorted(os.listdir(folder)) if name.lower().endswith(SOURCE_ENDINGS)]
    documents = [path for path in called if path.suffix and path.is_file()]
    named = [path for path in documents if path.stem == "source"]
    return named or documents


def documents_out_of_place(content: Path) -> list[Path]:
    """The documents below `reports/` that lie in no report's folder, in order."""
    reports = content / "reports"
    found = (path for path in reports.rglob("*") if path.suffix.lower() in SOURCE_ENDINGS and path.is_file())
    found = (path for path in found if path.stem.casefold() != "readme")  # a note to whoever looks here
    return sorted(path for path in found if len(path.relative_to(reports).parts) != 3)


def sha256_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def write_whole(path: Path, content: bytes) -> bool:
    """Write a file so that nobody ever sees half of it; return False where it already holds these bytes.

    The new bytes go to a temporary file in the same folder, which then takes the old one's place.
    """
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    beginning = f".{os.fsdecode(os.fsencode(path.name)[:LONGEST_NAME])}."  # there is room for no longer one
    clear_leftovers(path.parent, beginning)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=own_prefix(beginning))
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.chmod(temporary, 0o644)  # mkstemp makes files that only their owner can read
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return True
