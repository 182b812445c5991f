"""A keeper's computer: the program installed, the stand-in at hand, and the repository that the README begins."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.corpus.registry import load_registry
from generator.resources import CONTENT
from tests.browser.serving import served
from tests.five_reports import PROJECT
from tests.keeping.sessions import Seen, blocks, go_through
from tests.stand_in.__main__ import MISPRINTED, add_new_council
from tests.stand_in.documents import letter
from tests.stand_in.server import StandIn
from tests.stand_in.shelf import made_up

OF_THE_PROGRAM = ("generator", "templates", "content", "tests", "mkdocs.yml")
"""What of the program's folder a keeper's commands use."""
COUNCILS = 32
"""One more than the README's stand-in has: its letter is what is new to the keeper's repository."""
ELSEWHERE = {
    "make install": "downloads the libraries: here the wheel is installed beside those of the tests",
}
"""Commands that are shown and cannot run here, each with the reason."""


@dataclass
class Keeper:
    """`home` holds the program's folder and the repositories; each is begun or copied by a guide's first lines."""

    home: Path

    @property
    def program(self) -> Path:
        return self.home / "program"

    @property
    def repository(self) -> Path:
        return self.home / "my-reports"

    @property
    def environment(self) -> dict[str, str]:
        names = {f"GIT_{who}_{what}": "a@b.example" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        return {"HOME": str(self.home), "PATH": os.environ["PATH"], "LANG": "C.UTF-8", **names}

    def follow(self, guide: str, folder: Path, instead: dict[str, str], *, installed: bool = True) -> list[Seen]:
        """Paste what a guide shows into a shell in a folder, with other words `instead` of some, such as ports."""
        text = (PROJECT / guide).read_text(encoding="utf-8")
        for words, others in instead.items():
            text = text.replace(words, others)
        for command, why in ELSEWHERE.items():
            text = text.replace(f"\n{command}\n", f"\n: {why}\n")
        environment = self.environment
        if installed:
            environment["PATH"] = f"{self.program / '.venv/bin'}:{environment['PATH']}"
        notes = self.home / "seen" / guide.replace("/", "-")
        return list(go_through(blocks(text), folder, notes, environment))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def keeper(program: Path, tmp_path_factory: pytest.TempPathFactory) -> Keeper:
    """A computer on which the program is installed, and nothing else has happened."""
    made = Keeper(tmp_path_factory.mktemp("keeper"))
    made.program.mkdir()
    for name in OF_THE_PROGRAM:
        (made.program / name).symlink_to(PROJECT / name)
    (made.program / ".venv").symlink_to(program.parents[1])
    (made.home / "Downloads").mkdir()
    (made.home / "Downloads/letter.pdf").write_bytes(letter("Kent", "4 March 2025", 99))
    return made


@pytest.fixture(scope="module")
def first_days(keeper: Keeper) -> list[Seen]:
    """What is seen of the README's quarter of an hour."""
    ports = {port: str(free_port()) for port in ("8100", "8200")}
    return keeper.follow("README.md", keeper.program, ports, installed=False)


@pytest.fixture
def repository(keeper: Keeper, first_days: list[Seen], tmp_path: Path) -> Path:
    """The repository as the README leaves it, kept in git."""
    assert first_days
    copy = tmp_path / "my-reports"
    shutil.copytree(keeper.repository, copy)
    return copy


@contextmanager
def around(site: Path, councils: int = COUNCILS) -> Iterator[dict[str, str]]:
    """The inspectorate's site, and a host that serves a folder: what stands in a guide in their place."""
    register = load_registry(CONTENT).authorities.values()
    known = [one for one in register if one.ofsted_urn and one.status == "current"]
    shelf = made_up(known[:councils], misprinted=MISPRINTED)
    add_new_council(shelf)
    with StandIn(shelf) as inspectorate, served(site) as host:
        yield {
            "inspection-reports fetch": f"inspection-reports fetch --source {inspectorate.url}",
            "https://new.example/": f"{host}/",
        }
