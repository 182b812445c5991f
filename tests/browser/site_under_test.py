"""The real website, made once from the content folder, and the fullest page of each kind on it."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class BuiltSite:
    """`folder` is the website; `pages` are the addresses of each kind of page, the fullest first."""

    folder: Path
    pages: dict[str, list[str]]

    def fullest(self, kind: str) -> str:
        return self.pages[kind][0]


def build(folder: Path) -> BuiltSite:
    """Make the website of `content/` below `folder`, strictly."""
    cache = folder / "cache"
    command = [sys.executable, "-m", "generator", "site", "--out", str(folder / "site"), "--cache", str(cache)]
    subprocess.run([*command, "--as-of", "2026-11-21", "--frozen", "--strict", "--quiet"], cwd=ROOT, check=True)
    return BuiltSite(folder / "site", _by_kind(cache / "pages"))


def _by_kind(pages: Path) -> dict[str, list[str]]:
    found: dict[str, list[tuple[int, str]]] = {}
    for file in pages.rglob("index.md"):
        facts = _front_matter(file)
        found.setdefault(facts["kind"], []).append((-file.stat().st_size, facts["address"]))
    return {kind: [address for _, address in sorted(entries)] for kind, entries in found.items()}


def _front_matter(file: Path) -> dict[str, str]:
    lines = file.read_text(encoding="utf-8").split("---\n")[1].splitlines()
    return {name: json.loads(value) for name, value in (line.split(": ", 1) for line in lines)}
