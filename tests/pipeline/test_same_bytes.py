"""A site is a function of what it is made from: the same bytes on any day, in any number of processes, in any order."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator import shared_work
from tests import five_reports
from tests.five_reports import PROJECT

ELSEWHERE = """
import os, random, sys, time

day, seed = int(sys.argv.pop(1)), int(sys.argv.pop(1))
now, listdir, scandir = time.time, os.listdir, os.scandir
time.time = lambda: now() + day * 86_400

def shuffled(found):
    found = list(found)
    random.Random(seed).shuffle(found)
    return found

class Scanned:
    def __init__(self, found):
        self.left = iter(found)
    def __enter__(self):
        return self
    def __exit__(self, *_):
        pass
    def __iter__(self):
        return self
    def __next__(self):
        return next(self.left)
    def close(self):
        pass

if seed:
    os.listdir = lambda *path: shuffled(listdir(*path))
    os.scandir = lambda *path: Scanned(shuffled(scandir(*path)))

from generator import commands
commands.main(prog_name="generator")
"""
"""Runs the program on another day, on a disk that lists files in another order."""


def site(folder: Path, *, jobs: int = 1, day: int = 0, seed: int = 0) -> dict[str, bytes]:
    """Build the five reports' site from nothing, and return its files."""
    content, out = folder / "content", folder / "site"
    five_reports.write(content)
    told = ["site", "--content", str(content), "--out", str(out), "--clean", "--jobs", str(jobs), "--quiet"]
    environment = {**os.environ, "PYTHONHASHSEED": str(seed)}
    command = [sys.executable, "-c", ELSEWHERE, str(day), str(seed), *told]
    subprocess.run(command, cwd=PROJECT, env=environment, check=True, timeout=300)
    return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}


@pytest.mark.slow
def test_the_same_bytes_on_any_day_in_any_processes_with_any_hashes_in_any_order(tmp_path: Path) -> None:
    alone = site(tmp_path / "alone")
    others = {
        "another day": site(tmp_path / "day", day=45),
        "two processes": site(tmp_path / "two", jobs=2),
        "three processes, other hashes, files in another order": site(tmp_path / "three", jobs=3, day=400, seed=7),
        "other hashes, files in another order": site(tmp_path / "seed", seed=11),
    }
    assert len(alone) > 100
    for how, made in others.items():
        assert made.keys() == alone.keys(), how
        assert [name for name, content in made.items() if content != alone[name]] == [], how


@pytest.mark.slow
@pytest.mark.skipif(not shared_work.CAN_FORK, reason="this system has no sound fork")
def test_what_shared_processes_left_in_the_cache_is_found_by_one(tmp_path: Path) -> None:
    content, out, cache = tmp_path / "content", tmp_path / "site", tmp_path / "cache"
    five_reports.write(content)
    command = [sys.executable, "-m", "generator", "site", "--content", str(content), "--out", str(out)]
    command += ["--cache", str(cache)]
    subprocess.run([*command, "--jobs", "2", "--quiet"], cwd=PROJECT, check=True, timeout=300)
    values = cache / "values"
    kept = {path.relative_to(values).parts[0] for path in values.rglob("*") if path.is_file()}
    assert kept >= {"analysis", "search", "standing", "data"}
    out.joinpath("index.html").write_text("touched", encoding="utf-8")
    said = subprocess.run(
        [*command, "--jobs", "1", "--verbose"], cwd=PROJECT, check=True, timeout=300, capture_output=True, text=True
    )
    assert "report: 0 made" in said.stderr
