"""`registry/not-taken.toml`: documents that were asked for and not taken, so that nobody asks for them every day.

An entry counts as long as the parser is the version that refused the document: another may know its kind. A person may
take an entry away at any time.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import tomli_w

from generator.corpus.hand_kept_files import read_entries
from generator.corpus.layout import not_taken_file, write_whole
from generator.errors import RegistryProblem
from generator.model.fetched import NotTaken

TABLE = "not_taken"
_HEAD = """\
# Documents on the inspectorate's site that were not taken, and why. `fetch` writes this file, and asks for none of them
# again until the program reads more kinds; take an entry away to have it asked for sooner.

"""


def load_not_taken(content: Path) -> list[NotTaken]:
    """Return the entries; none where there is no such file. Raises RegistryProblem where one cannot be read."""
    path = not_taken_file(content)
    if not path.is_file():
        return []
    entries, problems = read_entries(path, TABLE, NotTaken)
    if problems:
        raise problems[0]
    return entries


def faults_of_not_taken(content: Path) -> list[RegistryProblem]:
    """Return what is wrong with the file, for `check`: with it, nothing would be asked for."""
    try:
        load_not_taken(content)
    except RegistryProblem as problem:
        return [problem]
    return []


def write_not_taken(content: Path, entries: Iterable[NotTaken]) -> None:
    """Write the file anew, in order of council and address; no file where there is no entry and was none."""
    path = not_taken_file(content)
    rows = sorted(entries, key=lambda one: (one.council or "", one.url))
    if not rows and not path.is_file():
        return
    tables = {TABLE: [one.model_dump(exclude_none=True) for one in rows]}
    write_whole(path, (_HEAD + (tomli_w.dumps(tables) if rows else "")).encode())
