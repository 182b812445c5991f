"""The report that a person names on the command line: by its id, the beginning of its id, or its folder."""

from __future__ import annotations

from collections.abc import Sequence
from os.path import isdir, isfile
from pathlib import Path

from generator.commands.near_slugs import near_slugs
from generator.corpus.layout import PARSED, folder_of, id_of, moved_file, report_folders
from generator.corpus.moved import load_moved, page_of
from generator.corpus.undoing import reports_taken_out, written_with
from generator.errors import BuildProblem
from generator.model.registry import MovedAddress
from generator.resources import COMMAND
from generator.safe_paths import refuse_no_content


def folders_named(report: str, content: Path) -> list[Path]:
    """Return the folders of the reports meant. Raises BuildProblem, with names that are near, where there is none."""
    refuse_no_content(content)
    given, held = Path(report), report_folders(content)
    folder = given if isdir(given) else given.parent if isfile(given) else folder_of(content, report)
    if folder in held or isfile(folder / PARSED):
        return [folder]
    begun = report.removesuffix("/")
    of_council = [each for each in held if each.parent.name == begun]
    found = of_council or [each for each in held if id_of(each).startswith(begun)]
    if not found:
        raise _no_such_report(report, content, [id_of(each) for each in held])
    return found


def folder_named(report: str, content: Path) -> Path:
    """Return the folder of the one report of the content folder that is meant.

    Raises BuildProblem where there is none, or more than one, or it lies in another folder.
    """
    found = folders_named(report, content)
    if len(found) > 1:
        raise BuildProblem(
            code="many-reports",
            file=report,
            seen=f"the beginning of {len(found)} ids: {_listed([id_of(each) for each in found])}",
            expected="one report",
            advice="Name one of them.",
        )
    folder = folder_of(content, id_of(found[0].resolve()))
    if not (folder.is_dir() and folder.samefile(found[0])):
        raise BuildProblem(
            code="outside-content",
            file=report,
            seen=f"a folder that is no report's of {content}",
            expected="a report that is held there",
            advice="Name its own content folder with --content.",
        )
    return folder


def removal_named(report: str, content: Path) -> tuple[str, list[MovedAddress]]:
    """Return the id of the one report meant that was taken out, and the entries that its removal wrote, its own first.

    Raises BuildProblem where none is meant, or more than one.
    """
    refuse_no_content(content)
    moved, _ = load_moved(moved_file(content))
    out = sorted(reports_taken_out(moved))
    begun = report.removesuffix("/")
    found = [each for each in out if each == begun] or [each for each in out if each.startswith(begun)]
    if len(found) == 1:
        return found[0], written_with(moved, found[0])
    raise BuildProblem(
        code="many-reports" if found else "no-such-report",
        file=report,
        seen=f"the beginning of {len(found)} ids" if found else f"no report that was taken out of {content}",
        expected="one report that was taken out",
        advice=f"Taken out: {_listed(found or out)}." if out else "Nothing was taken out.",
    )


def _no_such_report(report: str, content: Path, held: Sequence[str]) -> BuildProblem:
    authority = report.partition("/")[0]
    councils = sorted({each.partition("/")[0] for each in held})
    alike = [authority] if authority in councils else near_slugs(authority, dict.fromkeys(councils, ()))
    gone = next((one for one in load_moved(moved_file(content))[0] if one.old == page_of(report) and not one.to), None)
    if gone:
        seen = f"a report that was taken out on {gone.date} ({gone.reason})"
        advice = f"To take it in again, `{COMMAND} remove {report} --undo`, then `fetch` or `add` it."
        return BuildProblem("no-such-report", report, seen, "one that is held", advice)
    listing = f"`{COMMAND} review {alike[0]}` shows what is held." if alike else f"Held: {_listed(councils)}."
    return BuildProblem(
        code="no-such-report",
        file=report,
        seen=f"no report of that id in {content}{f'; near names are {_listed(alike)}' if len(alike) > 1 else ''}",
        expected="an id such as lincolnshire/2015-01-06-sif, or its beginning",
        advice=listing,
    )


def _listed(names: Sequence[str]) -> str:
    """The first few names: enough to see how they are written."""
    return f"{', '.join(names[:8])}{' …' if len(names) > 8 else ''}" or "no report yet"
