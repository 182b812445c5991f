"""Whether a site is a function of what it is made from: built from nothing under other circumstances, byte for byte."""

from __future__ import annotations

import hashlib
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.figures import Figure
from bench.ground import ROOT, Ground
from bench.processes import CommandLine, run

ELSEWHERE = ROOT / "bench/elsewhere.py"


@dataclass(frozen=True)
class Circumstances:
    """What must not matter: how many processes, the seed of hashes and of the order of folders, the day, the zone."""

    jobs: int = 1
    seed: int = 0
    days: int = 0
    zone: str = "UTC"


HERE = Circumstances()
ELSEWHERES = {
    "two processes": Circumstances(jobs=2),
    "other hashes, folders in another order": Circumstances(seed=11),
    "another day and time zone": Circumstances(days=45, zone="Pacific/Kiritimati"),
    "three processes, all of it otherwise": Circumstances(jobs=3, seed=7, days=400, zone="America/St_Johns"),
}


def digests(program: Path, content: Path, out: Path, under: Circumstances, timeout: float = 900) -> dict[str, str]:
    """Build a site from nothing and return the digest of each of its files, by its name below the site.

    Raises StoppedError where it cannot be built.
    """
    circumstances: CommandLine = [sys.executable, ELSEWHERE, str(under.days), str(under.seed)]
    options: CommandLine = ["site", "--content", content, "--out", out, "--clean", "--jobs", str(under.jobs), "--quiet"]
    environment = {"PYTHONHASHSEED": str(under.seed), "TZ": under.zone}
    run([*circumstances, *options], folder=program, environment=environment, timeout=timeout)
    files = sorted(path for path in out.rglob("*") if path.is_file())
    return {str(path.relative_to(out)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def unlike(one: dict[str, str], other: dict[str, str]) -> list[str]:
    """Return the names of the files that two sites have not alike, or that one of them has alone."""
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def measure(ground: Ground, size: int) -> Iterator[Figure]:
    """Give how many files of a nation's site are others elsewhere: none may be."""
    content, out = ground.nation(size), ground.folder / f"elsewhere-{size}"
    here = digests(ground.program, content, out, HERE, ground.timeout)
    shutil.rmtree(out)
    for number, (title, under) in enumerate(ELSEWHERES.items(), start=1):
        there = digests(ground.program, content, out, under, ground.timeout)
        shutil.rmtree(out)
        words = f"{size:,} pages, {len(here):,} files: files that are others with {title}"
        yield Figure(f"same.{size}.{number}", words, float(len(unlike(here, there))), "files", 1, 0)
