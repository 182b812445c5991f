"""Where builds are measured: a copy of the program, so that nothing changes under a run, and nations beside it."""

from __future__ import annotations

import compileall
import json
import re
import shutil
import sys
from dataclasses import dataclass, field
from pathlib import Path

from bench import made_up_nation
from bench.made_up_nation import SIZES
from bench.processes import CommandLine, Run, run
from tests import five_reports

ROOT = Path(__file__).parents[1]
OWN_MEMORY = ROOT / "bench/own_memory.py"
PROGRAM = ("generator", "templates", "mkdocs.yml")
MKDOCS, SEARCH = "mkdocs", "search"


@dataclass(frozen=True)
class Build:
    """One run of `site`: the whole of it, CPU seconds of each step, wall seconds of the MkDocs step, and the memory of
    the process and its children."""

    run: Run
    steps: dict[str, float]
    mkdocs_wall: float
    own_memory: float
    largest_child: float

    @property
    def mkdocs(self) -> float:
        return self.steps.get(MKDOCS, 0.0)

    @property
    def search(self) -> float:
        return self.steps.get(SEARCH, 0.0)

    @property
    def pages(self) -> float:
        """CPU seconds of the steps before MkDocs: loading, analysing, and writing pages and data."""
        return sum(self.steps.values()) - self.mkdocs - self.search

    @property
    def all_but_search(self) -> float:
        """CPU seconds of everything but the search index, the program's own start included."""
        return self.run.cpu - self.search


@dataclass(frozen=True)
class Ground:
    """A temporary folder with a copy of the program; nations are made in it as they are asked for."""

    folder: Path
    runs: int
    timeout: float
    others_up_to: int
    """The most pages that other generators are given: they take minutes above."""
    hugo: str = "hugo"
    """Its path, or its name on PATH."""
    nations: dict[int, Path] = field(default_factory=dict)

    @property
    def program(self) -> Path:
        return self.folder / "program"

    def prepare(self) -> None:
        """Copy the program, and compile it as an installed one is: Python may be told here to keep nothing compiled."""
        for name in PROGRAM:
            source, copy = ROOT / name, self.program / name
            copy.parent.mkdir(parents=True, exist_ok=True)
            if source.is_dir():
                shutil.copytree(source, copy, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(source, copy)
        compileall.compile_dir(self.program / "generator", quiet=1)
        five_reports.write(self.program / "content")

    def nation(self, pages: int) -> Path:
        """Return the content folder of the nation of about so many pages."""
        if pages not in self.nations:
            self.nations[pages] = self.folder / f"nation-{pages}"
            made_up_nation.write(self.nations[pages], self.program / "content", SIZES[pages])
        return self.nations[pages]

    def clear(self, pages: int) -> None:
        """Remove the site, the cache and the nation of this size: together they take gigabytes."""
        self.nations.pop(pages, None)
        for folder in self.folder.glob(f"*-{pages}"):
            shutil.rmtree(folder)

    def site(self, content: Path, site: Path, cache: Path) -> Build:
        """Build a site with the command, and tell what that took. Raises StoppedError where it fails."""
        memory, timings = self.folder / "memory.json", self.folder / "timings.json"
        command: CommandLine = [sys.executable, OWN_MEMORY, memory, "site", "--content", content, "--out", site]
        options: CommandLine = ["--cache", cache, "--timings", timings, "--verbose"]
        told = run([*command, *options], folder=self.program, timeout=self.timeout)
        taken = json.loads(memory.read_text(encoding="utf-8"))
        steps = json.loads(timings.read_text(encoding="utf-8"))
        return Build(told, steps, _wall_of(MKDOCS, told.said), taken["own"], taken["children"])


def _wall_of(step: str, said: str) -> float:
    """Return the wall seconds of a step, as `--verbose` says them."""
    told = re.search(rf"^{step}\b.*, ([0-9.]+) s in all\)$", said, re.MULTILINE)
    return float(told[1]) if told else 0.0


def pages_in(cache: Path) -> Path:
    """Return the folder of the Markdown pages that a build keeps in its cache."""
    return cache / "pages"
