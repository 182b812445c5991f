"""Reads hostile documents beside good ones and holds what must hold: told, not failed, in time, in little memory."""

from __future__ import annotations

import re
import resource
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.corpus.child_processes import ChildProcesses, Ended, GivenBack, Limits, _Child
from generator.corpus.parsing import Outcome, limits, parse_one
from generator.corpus.registry import load_registry
from generator.errors import InputProblem
from generator.model.registry import Authority
from generator.model.report import Report, from_json, to_json
from tests.five_reports import PROJECT, SOURCES
from tests.hostile.making import Material, hostile

BATCH = 300
"""Documents that lie on the disk together, and whose reports make one site."""
MOST_SECONDS, MOST_MEGABYTES = 30.0, 700
GOOD = sorted(SOURCES.rglob("source.txt"))
"""The documents that stand among the hostile ones, one of them in each batch."""


@dataclass(frozen=True)
class Read:
    """What came of one document: its seconds, with that of ending its reader, and megabytes."""

    path: Path
    outcome: Outcome | Ended
    seconds: float
    megabytes: int

    @property
    def code(self) -> str:
        if isinstance(self.outcome, Ended):
            return f"reader-{self.outcome.value}"
        return self.outcome.code if isinstance(self.outcome, InputProblem) else "read"

    @property
    def costs(self) -> str:
        return f"{self.path.name} ({self.seconds:.1f} s, {self.megabytes} MB)"


@dataclass
class Tally:
    """What came of the documents: how many of each code, the dearest, and what should not have been, told as it comes.

    Megabytes of a reader that gave no answer are known of all readers together only (`largest_child`).
    """

    tell: Callable[[str], None] = print
    codes: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)
    slowest: Read | None = None
    largest: Read | None = None

    def count(self, read: Read) -> None:
        self.codes[read.code] += 1
        self.slowest = max(self.slowest or read, read, key=lambda one: one.seconds)
        self.largest = max(self.largest or read, read, key=lambda one: one.megabytes)
        if isinstance(read.outcome, Ended):
            self.tell(f"{read.code}: {read.costs}")
        for fault in faults_of(read):
            self.fail(f"{read.costs}: {fault}")

    def fail(self, words: str) -> None:
        self.failures.append(words)
        self.tell(f"FAILURE {words}")

    @property
    def largest_child(self) -> int:
        """Megabytes of the largest process that this one waited for: none counts as smaller than this one was."""
        return _most(resource.RUSAGE_CHILDREN)

    @property
    def was_any_too_large(self) -> bool:
        """Whether a process took more than it may, and more than this one, which grows with what it looks through."""
        return self.largest_child > max(MOST_MEGABYTES, _most(resource.RUSAGE_SELF))


def _most(who: int) -> int:
    return resource.getrusage(who).ru_maxrss // 1024


def faults_of(read: Read) -> Iterator[str]:
    """Say what should not have come of a document, whatever it is."""
    if read.code == "parser-fault":
        yield str(read.outcome)
    if read.path in GOOD and read.code != "read":
        yield f"a good document beside hostile ones: {read.code} {read.outcome}"
    if isinstance(read.outcome, Report) and from_json(to_json(read.outcome)) != read.outcome:
        yield "its report is not what is written of it"
    if read.seconds > MOST_SECONDS or read.megabytes > MOST_MEGABYTES:
        yield f"more than {MOST_SECONDS:.0f} s or {MOST_MEGABYTES} MB"


def read_hostile(
    numbers: range, seed: int, folders: Sequence[Path], jobs: int, tally: Tally
) -> Iterator[tuple[int, list[Read]]]:
    """Yield, for each batch, the number of its first document and what came of each; the documents lie there meanwhile.

    Good ones stand among them. Each is counted as its answer comes.
    """
    authorities = load_registry(PROJECT / "content").authorities
    pdfs = [path for folder in folders for path in sorted(folder.rglob("*.pdf"))]
    texts = [path.read_text("utf-8") for path in GOOD]
    material = Material(pdfs, texts, sorted(one.title for one in authorities.values()))
    for first in range(numbers.start, numbers.stop, BATCH):
        with TemporaryDirectory(prefix="hostile-") as room:
            batch = range(first, min(first + BATCH, numbers.stop))
            paths = [_written(Path(room), number, seed, material) for number in batch]
            paths.insert(len(paths) // 2, GOOD[first // BATCH % len(GOOD)])
            yield first, list(read_each(paths, authorities, jobs, tally))


def _written(room: Path, number: int, seed: int, of: Material) -> Path:
    name, content = hostile(number, seed, of)
    path = room / name
    path.write_bytes(content)
    return path


def read_each(paths: Sequence[Path], authorities: Mapping[str, Authority], jobs: int, tally: Tally) -> Iterator[Read]:
    """Read the documents as every command does, each in a child within the limits; yield and count what came."""
    children = _Timed(partial(_measured, authorities=dict(authorities)), limits(), jobs)
    for path, answer in zip(paths, children.answers(paths), strict=True):
        outcome, megabytes = (answer, 0) if isinstance(answer, Ended) else answer
        read = Read(path, outcome, children.seconds[path], megabytes)
        tally.count(read)
        yield read


class _Timed(ChildProcesses[GivenBack]):
    """Children that note how long each file took, whatever became of its child.

    How long a child takes to begin is no file's doing: some tenths of a second, on a busy machine many.
    """

    def __init__(self, work: Callable[[Path], GivenBack], within: Limits, jobs: int) -> None:
        super().__init__(work, within, jobs)
        self.seconds: dict[Path, float] = {}
        self._beginning = threading.local()

    def _answer(self, path: Path) -> GivenBack | Ended:
        begun, self._beginning.seconds = time.monotonic(), 0.0
        try:
            return super()._answer(path)
        finally:
            self.seconds[path] = time.monotonic() - begun - self._beginning.seconds

    def _begin(self) -> _Child[GivenBack]:
        begun = time.monotonic()
        try:
            return super()._begin()
        finally:
            self._beginning.seconds += time.monotonic() - begun


def _measured(path: Path, authorities: Mapping[str, Authority]) -> tuple[Outcome, int]:
    """Run in the child: what came of a document, and the most memory that it took meanwhile, in megabytes."""
    with suppress(OSError):  # where a system does not forget how much it was before, or does not tell
        Path("/proc/self/clear_refs").write_text("5")
    outcome, told = parse_one(path, authorities), ""
    with suppress(OSError):
        told = Path("/proc/self/status").read_text()
    most = re.search(r"VmHWM:\s*(\d+) kB", told)
    return outcome, int(most[1]) // 1024 if most else 0
