"""How soon `make serve` shows an edit: from the saving of a page's text until a reader is given the new one."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.ground import Ground
from bench.processes import CommandLine, StoppedError

EDITED, ADDRESS = Path("pages/about/method.md"), "about/method/"
LOOK_EVERY = 0.02


def seconds(ground: Ground) -> list[float]:
    """Return the wall seconds until each of several edits of a page of the five reports' site is shown."""
    content = ground.program / "content"
    page = content / EDITED
    before = page.read_text(encoding="utf-8")
    found = []
    with served(ground, content) as address:
        wait_for(address + ADDRESS, "", ground.timeout)
        for number in range(1, ground.runs + 1):
            word = f"edited{number}"
            saved = time.perf_counter()
            page.write_text(f"{before}\n{word}\n", encoding="utf-8")
            found.append(wait_for(address + ADDRESS, word, ground.timeout) - saved)
    page.write_text(before, encoding="utf-8")
    return found


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
