"""The website of the five reports, made once, and the fullest page of each kind on it."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from tests import five_reports
from tests.browser import serving

MOVED = """
[[moved]]
from = "/reports/lincolnshire/2015-01-05-sif/"
date = "2026-11-21"
reason = "It was held twice."
"""
"""A page that went: one that moved would lead on at once."""


@dataclass(frozen=True)
class BuiltSite:
    """`folder` is the website; `pages` are the addresses of each kind of page, the fullest first."""

    folder: Path
    pages: dict[str, list[str]]

    def fullest(self, kind: str) -> str:
        return self.pages[kind][0]


def build(folder: Path) -> BuiltSite:
    """Make the website of the five reports below `folder`, strictly."""
    content = folder / "content"
    five_reports.write(content)
    (content / "registry/moved.toml").write_text(MOVED, encoding="utf-8")
    return build_from(content, folder)


def build_from(content: Path, folder: Path) -> BuiltSite:
    """Make the website of a content folder below `folder`, strictly."""
    cache = folder / "cache"
    command = [sys.executable, "-m", "generator", "site", "--content", str(content), "--cache", str(cache)]
    options = ["--out", str(folder / "site"), "--as-of", "2026-11-21", "--frozen", "--strict", "--quiet"]
    subprocess.run([*command, *options], cwd=five_reports.PROJECT, check=True)
    return built_in(folder)


def built_in(folder: Path) -> BuiltSite:
    """The website that was made below a folder."""
    return BuiltSite(folder / "site", _by_kind(folder / "cache/pages"))


@contextmanager
def opened(content: Path | None) -> Iterator[tuple[BuiltSite, str, Browser]]:
    """Make the website of a content folder, or of the five reports, for as long as it is looked at in a browser.

    Gives the site, its address without a slash at the end, and the browser.
    """
    with tempfile.TemporaryDirectory() as folder:
        site = build_from(content, Path(folder)) if content else build(Path(folder))
        with serving.served(site.folder) as base, serving.browser() as browser:
            yield site, base, browser


def _by_kind(pages: Path) -> dict[str, list[str]]:
    found: dict[str, list[tuple[int, str]]] = {}
    for file in pages.rglob("index.md"):
        facts = _front_matter(file)
        found.setdefault(facts["kind"], []).append((-file.stat().st_size, facts["address"]))
    return {kind: [address for _, address in sorted(entries)] for kind, entries in found.items()}


def _front_matter(file: Path) -> dict[str, str]:
    lines = file.read_text(encoding="utf-8").split("---\n")[1].splitlines()
    return {name: json.loads(value) for name, value in (line.split(": ", 1) for line in lines)}
