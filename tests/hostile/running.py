"""Reads hostile documents beside good ones and holds what must hold: told, not failed, in time, in little memory."""

from __future__ import annotations

import resource
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.corpus.parsing import parse_all
from generator.corpus.registry import load_registry
from generator.errors import InputProblem
from generator.model.report import from_json, to_json
from generator.progress import silent
from tests.five_reports import PROJECT, SOURCES
from tests.hostile.making import hostile

BATCH = 50
MOST_SECONDS, MOST_MEGABYTES = 30.0, 700


@dataclass
class Tally:
    """What came of the documents: how many of each code, and what should not have been."""

    codes: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)
    slowest: float = 0.0

    @property
    def largest(self) -> int:
        """Megabytes of the largest child."""
        return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024


def read_hostile(documents: int, seed: int, folders: Sequence[Path], jobs: int) -> Iterator[Tally]:
    """Yield the tally after each batch of documents, among which good ones stand."""
    authorities = load_registry(Path(PROJECT) / "content").authorities
    good = sorted(path for path in Path(SOURCES).rglob("source.txt"))
    texts = [path.read_text("utf-8") for path in good]
    real = [path.read_bytes() for folder in folders for path in sorted(folder.rglob("*.pdf"))]
    tally = Tally()
    for first in range(0, documents, BATCH):
        with TemporaryDirectory() as room:
            paths = []
            for number in range(first, min(first + BATCH, documents)):
                name, content = hostile(number, seed, real, texts)
                paths.append(Path(room) / name)
                paths[-1].write_bytes(content)
            beside = good[first // BATCH % len(good)]
            paths.insert(len(paths) // 2, beside)
            begun = time.monotonic()
            for path, outcome in parse_all(paths, authorities, jobs, silent):
                took, begun = time.monotonic() - begun, time.monotonic()
                tally.slowest = max(tally.slowest, took)
                if isinstance(outcome, InputProblem):
                    tally.codes[outcome.code] += 1
                    if outcome.code == "parser-fault" or path == beside:
                        tally.failures.append(f"{path.name}: {outcome}")
                else:
                    tally.codes["read"] += 1
                    if from_json(to_json(outcome)) != outcome:
                        tally.failures.append(f"{path.name}: its report is not what is written of it")
        yield tally
