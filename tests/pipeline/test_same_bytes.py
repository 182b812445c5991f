"""A site is a function of what it is made from: the same bytes on any day, in any number of processes, in any order."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from bench.made_up_nation import Size, write
from bench.same_bytes import ELSEWHERES, HERE, digests, unlike
from generator.forks import CAN_FORK
from tests import five_reports
from tests.five_reports import PROJECT

MAKES_A_SITE = (
    "corpus analysis english incremental markdown model open_data pictures pipeline publish search_index views"
)
ASKS_THE_CLOCK = re.compile(r"time\.time|\.now\(|\.today\(|utcnow|localtime|gmtime|strftime|ctime\b")


@pytest.fixture(scope="module")
def made_here(content_of_five: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return digests(PROJECT, content_of_five, tmp_path_factory.mktemp("here") / "site", HERE)


def test_nothing_that_makes_a_site_asks_the_clock() -> None:
    packages = [PROJECT / "generator" / name for name in (*MAKES_A_SITE.split(), "search_index")]
    modules = [module for package in packages for module in package.rglob("*.py")]
    assert len(modules) > 300
    asking = [str(module) for module in modules if ASKS_THE_CLOCK.search(module.read_text(encoding="utf-8"))]
    assert asking == []


@pytest.mark.slow(seconds=25)
@pytest.mark.parametrize("how", ELSEWHERES)
def test_the_same_bytes_on_any_day_in_any_processes_with_any_hashes_in_any_order(
    content_of_five: Path, made_here: dict[str, str], tmp_path: Path, how: str
) -> None:
    assert len(made_here) > 100
    assert unlike(made_here, digests(PROJECT, content_of_five, tmp_path / "there", ELSEWHERES[how])) == []


@pytest.mark.slow
def test_the_same_bytes_of_so_many_councils_that_not_all_are_compared(content_of_five: Path, tmp_path: Path) -> None:
    """`python -m bench --only same` does it for a whole nation, one circumstance after another."""
    write(tmp_path / "content", content_of_five, Size(pages=0, councils=16, reports=60))
    here = digests(PROJECT, tmp_path / "content", tmp_path / "here", HERE)
    there = digests(PROJECT, tmp_path / "content", tmp_path / "there", [*ELSEWHERES.values()][-1])
    assert unlike(here, there) == []


@pytest.mark.slow
@pytest.mark.skipif(not CAN_FORK, reason="this system has no sound fork")
def test_what_shared_processes_left_in_the_cache_is_found_by_one(tmp_path: Path) -> None:
    content, out, cache = tmp_path / "content", tmp_path / "site", tmp_path / "cache"
    five_reports.write(content)
    command = [sys.executable, "-m", "generator", "site", "--content", str(content), "--out", str(out)]
    command += ["--cache", str(cache)]
    subprocess.run([*command, "--jobs", "2", "--quiet"], cwd=PROJECT, check=True, timeout=300)
    values = cache / "values"
    kept = {path.relative_to(values).parts[0] for path in values.rglob("*") if path.is_file()}
    assert kept >= {"analysis", "search", "standing"}
    out.joinpath("index.html").write_text("touched", encoding="utf-8")
    said = subprocess.run(
        [*command, "--jobs", "1", "--verbose"], cwd=PROJECT, check=True, timeout=300, capture_output=True, text=True
    )
    assert "report: 0 made" in said.stderr
