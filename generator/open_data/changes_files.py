"""What changed from one version of the data to the next: a file for each version, and a list of all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.model.content_changes import RecordedChanges
from generator.open_data.json_file import json_file

LIST = "changes.json"


def file_of(record: RecordedChanges) -> str:
    """Return the name of a version's own file."""
    return f"changes/{record.name}.json"


def changes_files(records: Sequence[RecordedChanges]) -> Iterator[tuple[str, bytes]]:
    """Yield each file's name and its bytes, the list first. The newest version stands first in it."""
    yield LIST, json_file([_in_numbers(record) for record in records])
    for record in records:
        yield file_of(record), json_file(record.changes.model_dump(mode="json"))


def _in_numbers(record: RecordedChanges) -> dict[str, object]:
    changes = record.changes
    values = Counter(change.how for change in changes.values)
    return {
        "version": record.name,
        "date": record.date,
        "file": file_of(record),
        "reports_added": [one.report for one in changes.added],
        "reports_gone": [one.report for one in changes.gone],
        "values": {how: values[how] for how in ("gained", "lost", "altered")},
        "was": changes.was.model_dump(),
        "now": changes.now.model_dump(),
    }
