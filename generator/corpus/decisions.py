"""What files of people's decisions have in common: how they are read, and which of their faults stop a build.

A decision that cannot be followed must not pass unseen: the site would publish again what a person had put right. So it
stops a build (DecisionProblem), unless nothing wrong can come of it: its report is left out itself, the program reads
the right value by now, or there is no such file, so that nobody has decided anything.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import astuple, replace
from pathlib import Path
from typing import Any

from generator.corpus.hand_kept_files import NO_FILE, Placed, as_placed_entries, read_toml, unknown_tables
from generator.corpus.layout import keeps_registries
from generator.errors import DecisionProblem, RegistryProblem
from generator.model.noun import Noun

_STRAIGHT = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "\u00a0": " "})

EntriesByTable = dict[str, list[Placed[Any]]]
"""The entries of each table of a file, each with its place."""
OUTLIVED = "correction-outlived"
"""The code of a correction that is no longer needed: the program reads the right value by itself."""


def read_decisions(path: Path, kinds: Mapping[str, type[Noun]]) -> tuple[EntriesByTable, list[RegistryProblem]]:
    """Return the entries of each table of a file, with the problems of what cannot be read in it.

    A content folder that holds nothing but reports needs no such file: nobody has decided anything.
    """
    read: EntriesByTable = {table: [] for table in kinds}
    if not path.exists() and not keeps_registries(path.parent):
        return read, []
    try:
        document, text = read_toml(path)
    except RegistryProblem as problem:
        return read, [problem if problem.code == NO_FILE else _stopping(problem)]
    problems = unknown_tables(document, path, kinds)
    for table, kind in kinds.items():
        read[table], found = as_placed_entries(document.get(table, []), text, path, table, kind)
        problems += found
    return read, [_stopping(problem) for problem in problems]


def same_words(one: str | None, other: str | None) -> bool:
    """Whether two texts are the same to whoever types them: straight quotes stand for curly ones, any space for one."""
    return one == other or (one is not None and other is not None and as_typed(one) == as_typed(other))


def as_typed(text: str) -> str:
    """Return words with straight quotes and single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_STRAIGHT).split())


def weighed(problem: RegistryProblem, where: str, entry: Noun, left_out: Collection[str]) -> RegistryProblem:
    """Return the problem with the line of its entry, as one that stops a build unless nothing wrong can come of it."""
    placed = replace(problem, where=f"{where}, {problem.where}")
    is_harmless = problem.code == OUTLIVED or any(report in left_out for report in reports_of(entry))
    return placed if is_harmless else _stopping(placed)


def reports_of(entry: Noun) -> list[str]:
    """The ids of the reports that a decision names, as themselves or by one of their recommendations."""
    named = (getattr(entry, field, None) for field in ("report", "recommendation", "earlier", "later"))
    return [name.partition("#")[0] for name in named if name]


def _stopping(problem: RegistryProblem) -> DecisionProblem:
    stopping = DecisionProblem(*astuple(problem))
    stopping.advice += " Until then no site is made: it would publish again what a person had put right."
    return stopping
