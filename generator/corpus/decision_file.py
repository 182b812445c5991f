"""A file of people's decisions as it stands, to be written anew with one more, one less or another in its place."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator import toml
from generator.corpus.decisions import EntriesByTable, read_decisions
from generator.corpus.entry_text import Fields, UnsafeEditError, with_entry, with_entry_replaced, without_entries
from generator.corpus.hand_kept_files import NO_FILE, as_placed_entries, read_text
from generator.errors import RegistryProblem
from generator.model.noun import Noun


@dataclass(frozen=True)
class DecisionFile:
    """A file's text with its entries by table, in order. Every method that changes it returns the new text.

    They raise RegistryProblem where it is laid out so that a person has to change it.
    """

    path: Path
    text: str
    entries: EntriesByTable

    @classmethod
    def read(cls, path: Path, kinds: Mapping[str, type[Noun]]) -> DecisionFile:
        """Read a file, which may be missing. Raises RegistryProblem where anything in it cannot be read."""
        entries, problems = read_decisions(path, kinds)
        for problem in problems:
            if problem.code != NO_FILE:
                raise problem
        return cls(path, read_text(path) if path.is_file() else "", entries)

    def changed_to(self, text: str, kinds: Mapping[str, type[Noun]]) -> DecisionFile:
        """The same file with another text, as one of its methods returned it."""
        document = toml.parsed(text)
        entries = {
            table: as_placed_entries(document.get(table, []), text, self.path, table, kinds[table])[0]
            for table in kinds
        }
        return DecisionFile(self.path, text, entries)

    def index_of(self, table: str, is_meant: Callable[[Any], bool]) -> int | None:
        """Where the entry of a table stands that is meant; None where there is none."""
        return next((index for index, (_, entry) in enumerate(self.entries[table]) if is_meant(entry)), None)

    def with_entry(self, table: str, fields: Fields, index: int | None = None) -> str:
        """With one more entry at its end, or in the place of the one at `index`, without what is not known."""
        with self._left_to_a_person():
            if index is None:
                return with_entry(self.text, table, fields)
            return with_entry_replaced(self.text, table, index, fields)

    def without(self, gone: Mapping[str, Collection[int]]) -> str:
        """Without the entries at these indexes of their tables."""
        with self._left_to_a_person():
            return without_entries(self.text, gone)

    @contextmanager
    def _left_to_a_person(self) -> Iterator[None]:
        try:
            yield
        except UnsafeEditError:
            raise RegistryProblem(
                code="layout-of-entries",
                file=str(self.path),
                seen="entries that a program cannot tell apart line by line",
                expected="each headed by a line of its own, such as [[correction]]",
                advice="Nothing was changed: change this entry by hand.",
            ) from None
