"""Filing a new report: its folder appears whole, with source, sidecar and parsed report, or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from itertools import takewhile
from pathlib import Path

from generator.corpus.held_sources import held_sources
from generator.corpus.layout import PARSED, SIDECAR, folder_of, moved_file
from generator.corpus.leftovers import clear_leftovers, own_prefix
from generator.corpus.moved import load_moved
from generator.corpus.sidecars import to_toml, with_supplied_date
from generator.corpus.staleness import as_filed
from generator.errors import SourceProblem
from generator.model.corpus import SourceSidecar
from generator.model.registry import MovedAddress
from generator.model.report import Report, to_json
from generator.resources import COMMAND

ADDING = ".adding-"


def sources_held(content: Path) -> dict[str, str]:
    """Return the sha256 of every source held, or linked where it was published -> the id of its report."""
    return {source.sha256: source.report for source in held_sources(content)}


def as_new(content: Path, document: Path, report: Report, sidecar: SourceSidecar, held: dict[str, str]) -> Report:
    """Return the report as `file_new` would file it, and write nothing. Raises SourceProblem as that does."""
    _refuse_known(content, document, report, held)
    return with_supplied_date(as_filed(report, report.id, sidecar.file), sidecar)


def file_new(content: Path, document: Path, report: Report, sidecar: SourceSidecar, held: dict[str, str]) -> Report:
    """Copy a document into `content/reports/<id>/` with its sidecar and parsed report; return the report as filed.

    Of a linked document the bytes stay where they were published. Raises SourceProblem where these bytes, or another
    document of the same id, are held already.
    """
    filed = as_new(content, document, report, sidecar, held)
    target = folder_of(content, report.id)
    target.parent.mkdir(parents=True, exist_ok=True)
    # On the same disk as the target, and a file's depth away from where report folders are looked for.
    clear_leftovers(content, ADDING)
    with tempfile.TemporaryDirectory(dir=content, prefix=own_prefix(ADDING)) as temporary:
        folder = Path(temporary) / "report"
        folder.mkdir()
        if not sidecar.linked:
            shutil.copyfile(document, folder / sidecar.file)
        (folder / SIDECAR).write_text(to_toml(sidecar), encoding="utf-8")
        (folder / PARSED).write_text(to_json(filed), encoding="utf-8")
        os.replace(folder, target)
    return filed


def _refuse_known(content: Path, document: Path, report: Report, held: dict[str, str]) -> None:
    """Raise SourceProblem where a document is held, was taken out, or has the id of another."""
    digest = report.document.source.sha256
    if removed := removed_with(content, digest):
        out = removed.old.removeprefix("/reports/").rstrip("/")
        advice = f"To take it in again, first `{COMMAND} remove {out} --undo`."
        seen = f"a document that was taken out on {removed.date} ({removed.reason})"
        raise _refused("removed", document, seen, advice)
    if digest in held:
        advice = "Nothing to do; to read it again, take its report.json away and run `build`."
        raise _refused("duplicate", document, f"a document that is held already, as {held[digest]}", advice)
    target = folder_of(content, report.id)
    if target.exists():
        advice = f"Compare it with {target}. If it is a re-issue, replace the source there and run `build`."
        raise _refused("same-id", document, f"another document than the one held as {report.id}", advice)


def removed_with(content: Path, digest: str) -> MovedAddress | None:
    """Return the entry that says why a document with these bytes was taken out; None where none was."""
    moved, _ = load_moved(moved_file(content))
    return next((entry for entry in moved if entry.sha256 == digest), None)


def begin_content(content: Path, example: Path) -> bool:
    """Give a new content folder the files people write decisions into, empty; return False where there is one.

    New is a folder that is missing, or holds nothing but what is hidden, such as git's own. Registries and written
    pages are the program's own, until somebody keeps others in the folder. What an entry looks like is shown as in the
    `example`.
    """
    content.mkdir(parents=True, exist_ok=True)
    if any(not path.name.startswith(".") for path in content.iterdir()):
        return False
    for name in ("corrections.toml", "links.toml", "replies.toml"):
        (content / name).write_text(_opening_comments(example / name), encoding="utf-8")
    return True


def _opening_comments(path: Path) -> str:
    """The lines at the head of a file that show what an entry looks like, without any entry."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    return "".join(takewhile(lambda line: line.startswith("#"), lines))


def _refused(code: str, document: Path, seen: str, advice: str) -> SourceProblem:
    return SourceProblem(code=code, file=str(document), seen=seen, expected="a report that is new here", advice=advice)
