"""Taking a report out of a content folder: its address says why, and what people decided on it is set aside."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.corpus.corrections import FILE as CORRECTIONS
from generator.corpus.corrections import TABLE as CORRECTION
from generator.corpus.decision_file import DecisionFile
from generator.corpus.decisions import reports_of
from generator.corpus.layout import folder_of, moved_file
from generator.corpus.link_decisions import FILE as LINKS
from generator.corpus.link_decisions import KINDS as KINDS_OF_LINKS
from generator.corpus.moved import TABLE as MOVED
from generator.corpus.moved import page_of
from generator.corpus.replies_file import FILE as REPLIES
from generator.corpus.replies_file import TABLE as REPLY
from generator.corpus.set_aside import with_set_aside
from generator.corpus.staged_change import change_together
from generator.corpus.waiting_decisions import DecidedEntry
from generator.model.noun import Noun
from generator.model.registry import Correction, CouncilReply, MovedAddress
from generator.model.report import Report

FIELDS = ("from", "date", "reason", "by", "source", "url", "sha256")
"""Of an entry, in the order they are written."""

SAID_ON_REPORTS: dict[str, dict[str, type[Noun]]] = {
    CORRECTIONS: {CORRECTION: Correction},
    LINKS: KINDS_OF_LINKS,
    REPLIES: {REPLY: CouncilReply},
}
"""The files whose entries speak of a report, and what each of their tables holds."""


@dataclass(frozen=True)
class Removal:
    """What is to be written where a report is taken out: each file's new text, and the decisions that go with it."""

    report: str
    files: dict[Path, str]
    decisions: tuple[Noun, ...]


def removal_of(
    content: Path, report: Report, url: str | None, decided: dict[str, str | None], other_addresses: Collection[str]
) -> Removal:
    """Return what taking a report out changes. `other_addresses` are of pages that go as well.

    Raises RegistryProblem where a file that has to be changed cannot be read.
    """
    own = page_of(report.id)
    moved = DecisionFile.read(moved_file(content), {MOVED: MovedAddress})
    for address in (own, *other_addresses):
        source = {"url": url, "sha256": report.document.source.sha256} if address == own else {}
        entry = {"from": address, **decided, **source}
        index = moved.index_of(MOVED, partial(_is_at, address))
        text = moved.with_entry(MOVED, {name: entry.get(name) for name in FIELDS}, index)
        moved = moved.changed_to(text, {MOVED: MovedAddress})
    files = {moved.path: moved.text}
    gone: list[DecidedEntry] = []
    for name, kinds in SAID_ON_REPORTS.items():
        file = DecisionFile.read(content / name, kinds)
        indexes = {
            table: {at for at, (_, entry) in enumerate(file.entries[table]) if report.id in reports_of(entry)}
            for table in kinds
        }
        if any(indexes.values()):
            files[file.path] = file.without(indexes)
            gone += [
                DecidedEntry(name, table, file.entries[table][at][1])
                for table in kinds
                for at in sorted(indexes[table])
            ]
    files |= with_set_aside(content, report, gone)
    return Removal(report.id, files, tuple(one.entry for one in gone))


def _is_at(address: str, entry: MovedAddress) -> bool:
    return entry.old == address


def remove(content: Path, removal: Removal) -> None:
    """Take the report out, all of it or nothing."""
    files = {path: text.encode() for path, text in removal.files.items()}
    change_together(content, files, [folder_of(content, removal.report)])
