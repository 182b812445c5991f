"""Kills commands at random moments: nothing that was there is lost, and the next run is as an undisturbed one.

`python -m tests.hostile.kills --kills 50 --seed 1`
"""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar

import click

from generator.site_folder import READY
from tests import five_reports
from tests.hostile.commands import anew, begun, digests, half_made, ran, shelf
from tests.stand_in.server import StandIn

LINCOLNSHIRE = "lincolnshire/2015-01-06-sif"


class Killed:
    """A command, what it works on, and what comes of it undisturbed."""

    verb: ClassVar[str]

    def __init__(self, room: Path) -> None:
        """Run it undisturbed, and note how long it takes and what comes of it."""
        self.room = room
        self.prepare(random.Random(0))
        begin = time.monotonic()
        status, said = ran(*self.arguments(), folder=room)
        self.seconds = time.monotonic() - begin
        assert status == 0, said
        self.whole = digests(self.made())

    def made(self) -> Path:
        """The folder that the command changes."""
        return self.room / self.verb

    def arguments(self) -> tuple[object, ...]:
        raise NotImplementedError

    def prepare(self, chance: random.Random) -> None:
        """Put there what the command begins from."""
        raise NotImplementedError

    def kill(self, chance: random.Random) -> str:
        """Kill it at any moment, and hold that nothing is lost and the next run is clean; say when it was."""
        before, at = self.killed(chance)
        self.hold_after_kill(before, digests(self.made()))
        self.run_again()
        other = {path for path, _ in digests(self.made()).items() ^ self.whole.items()}
        assert not other, f"the next run makes what an undisturbed one makes, but for {sorted(other)}"
        assert self.left() == []
        return f"killed after {at:.1f} of {self.seconds:.1f} s"

    def killed(self, chance: random.Random) -> tuple[dict[str, str], float]:
        """Kill it, sooner where it was done by then; return what was there before, and after how many seconds."""
        at = chance.uniform(0.02, self.seconds)
        while True:
            self.prepare(chance)
            before = digests(self.made())
            if killed_after(begun(*self.arguments(), folder=self.room), at):
                return before, at
            at /= 2

    def left(self) -> list[str]:
        """What is half-made."""
        return half_made(self.made())

    def hold_after_kill(self, before: dict[str, str], after: dict[str, str]) -> None:
        """Hold that what was there is as it was, or as it is to be."""
        for path, digest in before.items():
            assert after.get(path) in (digest, self.whole.get(path)), f"{path} was lost"

    def run_again(self) -> None:
        status, said = ran(*self.arguments(), folder=self.room)
        assert status in (0, 1), said
        assert "Traceback" not in said, said


class Site(Killed):
    verb = "site"

    def arguments(self) -> tuple[object, ...]:
        return "site", "--content", self.room / "content"

    def prepare(self, chance: random.Random) -> None:
        """Other reports are parsed already, each time; a site and a cache, of this day or another, are there or not."""
        if chance.random() < 0.5:
            ran(*self.arguments(), "--as-of", "2030-01-01", folder=self.room)
        for folder in ("site", ".cache"):
            if chance.random() < 0.5:
                shutil.rmtree(self.room / folder, ignore_errors=True)
        for path in self.room.glob("content/reports/*/*/report.json"):
            if chance.random() < 0.3:
                path.unlink()

    def hold_after_kill(self, before: dict[str, str], after: dict[str, str]) -> None:
        """The site that was there may be aside, to be put back by the next run.

        No half of one is there, unless what the next run has to do first is written down.
        """
        assert after in ({}, before, self.whole) or (self.room / ".site.new" / READY).is_file()

    def run_again(self) -> None:
        status, said = ran(*self.arguments(), folder=self.room)
        assert status == 0, said

    def left(self) -> list[str]:
        beside = [path.name for path in self.room.iterdir() if path.name.startswith(".site")]
        return beside + half_made(self.room / "content")


class Add(Killed):
    verb = "add"

    def arguments(self) -> tuple[object, ...]:
        documents = sorted((self.room / "content/reports").glob("*/*/source.txt"))
        return "add", *documents, "--content", self.made()

    def prepare(self, chance: random.Random) -> None:
        shutil.rmtree(self.made(), ignore_errors=True)
        if chance.random() < 0.5:
            ran("add", self.arguments()[1], "--content", self.made(), folder=self.room)


class Fetch(Killed):
    verb = "fetch"
    source: ClassVar[str]

    def arguments(self) -> tuple[object, ...]:
        return "fetch", "--source", self.source, "--content", self.made()

    def prepare(self, chance: random.Random) -> None:
        whole = self.room / "fetched"
        if not self.made().exists():
            return
        if not whole.exists():
            shutil.copytree(self.made(), whole)
        anew(self.made(), whole if chance.random() < 0.5 else None)
        for folder in self.made().glob("reports/*/*"):
            if chance.random() < 0.5:
                shutil.rmtree(folder.parent, ignore_errors=True)

    def run_again(self) -> None:
        status, said = ran(*self.arguments(), folder=self.room)
        assert status == 0, said


class OfFive(Killed):
    """A command that changes a content folder of five reports."""

    def prepare(self, _: random.Random) -> None:
        anew(self.made(), self.room / "content-parsed")


class Correct(OfFive):
    verb = "correct"

    def arguments(self) -> tuple[object, ...]:
        given = (LINCOLNSHIRE, "judgements.adoption.grade", "good", "--reason", "An example.")
        return "correct", *given, "--content", self.made()


class Remove(OfFive):
    verb = "remove"

    def arguments(self) -> tuple[object, ...]:
        return "remove", LINCOLNSHIRE, "--reason", "An example.", "--content", self.made()

    def hold_after_kill(self, before: dict[str, str], after: dict[str, str]) -> None:
        """What goes may have gone."""
        super().hold_after_kill({path: one for path, one in before.items() if path in self.whole}, after)


class Changed(OfFive):
    verb = "changed"

    def arguments(self) -> tuple[object, ...]:
        return "changed", self.room / "fewer", self.made(), "--record"

    def run_again(self) -> None:
        """Once more where the record is not there: one that is would get a second of the same day beside it."""
        if not list(self.made().glob("versions/*.json")):
            super().run_again()


EACH = (Site, Add, Fetch, Site, Add, Fetch, Correct, Remove, Changed)


def killed_after(process: subprocess.Popen[str], seconds: float) -> bool:
    """Wait, then kill; return whether there was anything left to kill."""
    try:
        process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return True
    return False


@contextmanager
def room() -> Iterator[Path]:
    """A folder with what the commands work on, and a stand-in to be asked."""
    with tempfile.TemporaryDirectory() as folder, StandIn(shelf()) as site:
        Fetch.source = site.url
        made = Path(folder)
        five_reports.write(made / "content-parsed")
        for name in ("content", "fewer"):
            shutil.copytree(made / "content-parsed", made / name)
        shutil.rmtree(made / "fewer/reports/lincolnshire")
        for path in made.glob("content/reports/*/*/report.json"):
            path.unlink()  # this program's own are made
        yield made


def kill(kills: int, seed: int, each: Sequence[type[Killed]] = EACH) -> Iterator[str]:
    """Kill so many commands, in turn; tell of each what it was and when. Raises AssertionError where one costs more."""
    with room() as folder:
        known: dict[type[Killed], Killed] = {}
        for number in range(kills):
            kind = each[number % len(each)]
            if kind not in known:
                known[kind] = kind(folder)
            yield f"{number + 1}: {kind.verb}, {known[kind].kill(random.Random(f'{seed} {number}'))}"


@click.command()
@click.option("--kills", default=50, show_default=True)
@click.option("--seed", default=1, show_default=True)
def main(kills: int, seed: int) -> None:
    """Kill commands at random moments, and hold that nothing is lost."""
    for line in kill(kills, seed):
        click.echo(line)
        sys.stdout.flush()


if __name__ == "__main__":
    main()
