"""Taking entries out of `moved.toml` again: all that one removal wrote, or those of pages that are there once more.

A removal writes the address of its report, and of pages of its council that went with it, all with the same reason and
day. Left there, they would stand in the way of those pages.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

from generator.corpus.decision_file import DecisionFile
from generator.corpus.layout import moved_file, write_whole
from generator.corpus.moved import TABLE
from generator.model.registry import MovedAddress

_OF_REPORT = re.compile(r"/reports/([^/]+/[^/]+)/")


def reports_taken_out(moved: Collection[MovedAddress]) -> dict[str, MovedAddress]:
    """Return the reports that entries say are gone, by id."""
    found = ((_OF_REPORT.fullmatch(one.old), one) for one in moved if one.to is None)
    return {match[1]: one for match, one in found if match}


def pages_taken_out(moved: Collection[MovedAddress]) -> list[str]:
    """Return the addresses that entries say are gone, but for those of reports."""
    return [one.old for one in moved if one.to is None and not _OF_REPORT.fullmatch(one.old)]


def written_with(moved: Collection[MovedAddress], report: str) -> list[MovedAddress]:
    """Return all entries that the removal of a report wrote, its own first."""
    own = reports_taken_out(moved)[report]
    slug = report.partition("/")[0]
    also = (one for one in pages_taken_out(moved) if one.startswith((f"/authorities/{slug}/", f"/reports/{slug}/")))
    by_address = {one.old: one for one in moved}
    return [own, *(by_address[one] for one in also if _said(by_address[one]) == _said(own))]


def _said(entry: MovedAddress) -> tuple[str | None, ...]:
    return entry.date, entry.reason, entry.by, entry.source


def take_entries_out(content: Path, addresses: Collection[str], *, dry_run: bool = False) -> None:
    """Take the entries of these addresses out; with `dry_run`, only see whether that can be done.

    Raises RegistryProblem where the file cannot be read, or is laid out so that a person has to change it.
    """
    file = DecisionFile.read(moved_file(content), {TABLE: MovedAddress})
    gone = {at for at, (_, entry) in enumerate(file.entries[TABLE]) if entry.old in addresses}
    text = file.without({TABLE: gone})
    if not dry_run:
        write_whole(file.path, text.encode())
