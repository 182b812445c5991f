"""Kills commands at random moments: nothing that was there is lost, and the next run is as an undisturbed one.

`python -m tests.hostile.kills --kills 50 --seed 1`
"""

from __future__ import annotations

import hashlib
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import click

from tests import five_reports

LONGEST = 4.0
"""Seconds within which a command is killed."""


def generator(*arguments: object, folder: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "generator", *map(str, arguments)]
    environment = {"PYTHONPATH": str(five_reports.PROJECT), "PATH": "/usr/bin:/bin", "CI": "true"}
    silent = subprocess.DEVNULL
    return subprocess.Popen(command, cwd=folder, env=environment, stdout=silent, stderr=silent)


def digests(folder: Path) -> dict[str, str]:
    """Return every file below a folder with the digest of its bytes."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def killed_after(process: subprocess.Popen[bytes], seconds: float) -> bool:
    """Wait, then kill; return whether there was anything left to kill."""
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return True
    return False


def kill_site(room: Path, chance: random.Random, whole: dict[str, str]) -> bool:
    """Kill a build of a site; the next one is the clean one, and nothing is left beside it."""
    content = room / "content"
    if chance.random() < 0.5:  # another site is there already, of other words
        shutil.rmtree(room / "site", ignore_errors=True)
    if chance.random() < 0.5:
        shutil.rmtree(room / ".cache", ignore_errors=True)
    for path in content.glob("reports/*/*/report.json"):
        path.unlink() if chance.random() < 0.3 else None
    killed = killed_after(generator("site", "--content", content, folder=room), chance.uniform(0.1, LONGEST))
    assert generator("site", "--content", content, folder=room).wait() == 0
    assert digests(room / "site") == whole
    assert [path.name for path in room.iterdir() if path.name.startswith(".site")] == []
    assert half_made(content) == []
    return killed


def kill_add(room: Path, chance: random.Random) -> bool:
    """Kill the filing of documents; the next one files those that are missing, whole, and nothing is half-made."""
    content = room / "added"
    shutil.rmtree(content, ignore_errors=True)
    documents = sorted((room / "content/reports").glob("*/*/source.txt"))
    killed = killed_after(generator("add", *documents, "--content", content, folder=room), chance.uniform(0.1, LONGEST))
    before = digests(content / "reports") if content.is_dir() else {}
    generator("add", *documents, "--content", content, folder=room).wait()
    after = digests(content / "reports")
    assert before.items() <= after.items(), "what was filed is as it was"
    assert len(list(content.glob("reports/*/*/report.json"))) == len(documents)
    assert half_made(content) == []
    return killed


def half_made(content: Path) -> list[str]:
    return [path.name for path in content.rglob(".*") if not path.name.startswith(".git")]


def kill(kills: int, seed: int) -> list[str]:
    """Kill so many commands, in turn; return what each was and whether it was still at work."""
    told: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        five_reports.write(room / "content")
        for path in room.glob("content/reports/*/*/report.json"):
            path.unlink()  # this program's own are made
        assert generator("site", "--content", room / "content", folder=room).wait() == 0
        whole = digests(room / "site")
        for number in range(kills):
            chance = random.Random(f"{seed} {number}")
            verb = "add" if number % 2 else "site"
            begun = time.monotonic()
            killed = kill_add(room, chance) if verb == "add" else kill_site(room, chance, whole)
            came = "killed" if killed else "was done"
            told.append(f"{number + 1}: {verb}, {came} ({time.monotonic() - begun:.0f} s)")
    return told


@click.command()
@click.option("--kills", default=50, show_default=True)
@click.option("--seed", default=1, show_default=True)
def main(kills: int, seed: int) -> None:
    """Kill commands at random moments, and hold that nothing is lost."""
    for line in kill(kills, seed):
        click.echo(line)


if __name__ == "__main__":
    main()
