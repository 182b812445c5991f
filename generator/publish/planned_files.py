"""Files that are made from plans, but for those that stand already as they would be made; several processes share them.

A file's key tells all that it is made from. Where that is what it was at the last build, and the file still holds what
was made then, making it again would give the same.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from generator.frozen import Frozen
from generator.incremental import Standing, digest_of_bytes
from generator.model.grouping import grouped
from generator.progress import Step
from generator.publish.pages_folder import FilesWritten, PagesFolder


class PlannedFile(Frozen):
    """A file to come: its address, what tells all that it is made from, and what makes its bytes.

    `key` is None where it is made each time. Files of one `group` have much in common, which a process remembers.
    """

    address: str
    kind: str
    key: str | None
    group: str
    make: Callable[[], bytes]


class FileMade(NamedTuple):
    """What is left of a file that was made: the digest of its bytes, whether they are new, the CPU seconds it took."""

    digest: str
    written: bool
    seconds: float


MakeSome = Callable[[], list[FileMade]]


class PlannedFiles:
    """Files of one record of those that stand."""

    def __init__(
        self,
        planned: Sequence[PlannedFile],
        standing: Standing,
        folder: PagesFolder,
        after: Mapping[str, Callable[[], None]] = MappingProxyType({}),
    ) -> None:
        """See which stand; the folder holds all of them from now on. What is to do `after` a group is made, by group.

        Raises BuildProblem where two files claim one address, or one lies outside the folder.
        """
        self._planned, self._standing, self._folder, self._after = planned, standing, folder, after
        self._new = [each for each in planned if not self._stands(each)]
        self._groups = grouped((each.group, each) for each in self._new)

    def _stands(self, file: PlannedFile) -> bool:
        self._folder.claim(file.address)
        return file.key is not None and self._standing.current(file.address.lstrip("/"), file.key)

    def tasks(self) -> list[MakeSome]:
        """Return what makes the others and writes them, a task a group."""
        for each in self._new:
            self._folder.make_way_for(each.address)
        return [partial(self._make, group) for group in self._groups]

    def _make(self, group: str) -> list[FileMade]:
        made = [self._make_one(file) for file in self._groups[group]]
        if group in self._after:
            self._after[group]()
        return made

    def _make_one(self, file: PlannedFile) -> FileMade:
        started = time.process_time()
        content = file.make()
        taken = time.process_time() - started
        return FileMade(digest_of_bytes(content), self._folder.put(file.address, [content]), taken)

    def finish(self, made: Sequence[Sequence[FileMade]], step: Step, *, recorded: bool = True) -> FilesWritten:
        """Note what the tasks made, in their order, for the next build, unless it shall not be `recorded`."""
        found = {
            file.address: one
            for files, group in zip(self._groups.values(), made, strict=True)
            for file, one in zip(files, group, strict=True)
        }
        for file in self._planned:
            one = found.get(file.address)
            step.count(file.kind, made=one is not None, seconds=one.seconds if one else 0.0)
            if one and file.key is not None:
                self._standing.note(file.address.lstrip("/"), file.key, one.digest)
        if recorded:
            self._standing.save()
        written = sum(one.written for one in found.values())
        return FilesWritten(written, len(self._planned) - written)
