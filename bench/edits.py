"""How soon `make serve` shows an edit: from the saving of a file until a reader is given what comes of it."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.ground import Ground
from bench.processes import CommandLine, StoppedError

LOOK_EVERY = 0.02


@dataclass(frozen=True)
class Edit:
    """What somebody edits: a file of the program's folder, the page that shows it, and where a new word is put."""

    path: Path
    address: str
    before: str
    """The first time it stands in the file the word is put behind it; at the end where it is nothing."""

    def made(self, text: str, word: str) -> str:
        """Return the file's text with a word in it."""
        head, found, tail = text.partition(self.before) if self.before else (text, "\n", "\n")
        assert found, f"{self.path} does not say {self.before!r}"
        return f"{head}{found} {word} {tail}"


EDITS = {
    "a written page": Edit(Path("content/pages/about/method.md"), "about/method/", ""),
    "a template": Edit(Path("templates/themes.md"), "themes/", "# {{ page.title }}"),
    "a registry": Edit(Path("content/registry/themes.toml"), "themes/", 'title = "'),
}


def seconds(ground: Ground) -> dict[str, list[float]]:
    """Return the wall seconds until each of several edits of each kind is shown on the five reports' site."""
    with served(ground, ground.program / "content") as address:
        wait_for(address, "", ground.timeout)
        return {title: list(_each_edit(ground, edit, address)) for title, edit in EDITS.items()}


def _each_edit(ground: Ground, edit: Edit, address: str) -> Iterator[float]:
    path = ground.program / edit.path
    before = path.read_text(encoding="utf-8")
    for number in range(1, ground.runs + 1):
        word = f"edited{edit.path.suffix[1:]}{number}"  # two files are shown by one page
        saved = time.perf_counter()
        path.write_text(edit.made(before, word), encoding="utf-8")
        yield wait_for(address + edit.address, word, ground.timeout) - saved
    path.write_text(before, encoding="utf-8")


@contextmanager
def served(ground: Ground, content: Path) -> Iterator[str]:
    """Run `serve` as people do; gives the site's address."""
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        port = probe.getsockname()[1]
    out, cache = ground.folder / "served", ground.folder / "cache-served"
    command: CommandLine = [sys.executable, "-m", "generator", "serve", "--content", content, "--out", out]
    options: CommandLine = ["--port", str(port), "--cache", cache, "--quiet"]
    process = subprocess.Popen([*command, *options], cwd=ground.program, stderr=subprocess.DEVNULL)
    try:
        yield f"http://localhost:{port}/"
    finally:
        process.terminate()
        process.wait()


def wait_for(address: str, word: str, patience: float) -> float:
    """Return the moment the page at this address is there and holds the word.

    Raises StoppedError where patience ends.
    """
    until = time.perf_counter() + patience
    while time.perf_counter() < until:
        try:
            with urllib.request.urlopen(address, timeout=10) as page:
                if word in page.read().decode("utf-8"):
                    return time.perf_counter()
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            pass
        time.sleep(LOOK_EVERY)
    raise StoppedError(f"{word or 'the page'} not shown after {patience:.0f} s")
