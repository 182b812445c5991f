"""Builds the website from the pages' Markdown: MkDocs first, then the search index; whole or not at all."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from generator.errors import BuildProblem

log = logging.getLogger(__name__)

ROOT = Path(__file__).parents[2]
CONFIG = ROOT / "mkdocs.yml"


def build_site(pages: Path, site: Path, *, strict: bool = True, site_url: str | None = None, as_of: str = "") -> None:
    """Build the folder `pages` into the website `site`, replacing what is there only once the new one is whole.

    `as_of` are the words of the day the pages speak from. With `strict` any warning, such as a link to
    a place that is not there, is an error; without, it is logged. Raises BuildProblem with what MkDocs
    or the indexer said.
    """
    site.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{site.name}-", dir=site.parent) as folder:
        new = Path(folder) / "site"
        _run_mkdocs(pages, new, strict, site_url, as_of)
        _index(new)
        _swap(new, site, Path(folder) / "old")


def _run_mkdocs(pages: Path, site: Path, strict: bool, site_url: str | None, as_of: str) -> None:
    # Material prints a notice about the next MkDocs at every import unless told not to.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    # MkDocs dates what it packs; the same pages have to give the same files on any day.
    os.environ.setdefault("SOURCE_DATE_EPOCH", "0")
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    said = _Said()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(said)
    logger.propagate = False
    try:
        config = load_config(
            str(CONFIG), docs_dir=str(pages.resolve()), site_dir=str(site.resolve()), strict=strict, site_url=site_url
        )
        config.extra["as_of"] = as_of
        build(config)
    except (MkDocsException, SystemExit) as problem:
        raise _problem("mkdocs", pages, said.lines or [str(problem)]) from problem
    finally:
        logger.removeHandler(said)
    for line in said.lines:
        log.warning(line)


class _Said(logging.Handler):
    """Keeps MkDocs' warnings and errors, so that a failed build can say them."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def _index(site: Path) -> None:
    """Make the search index. The program is called as such: its Python interface waits 0.1 s for each record."""
    command = [sys.executable, "-m", "pagefind_bin", "--site", str(site.resolve()), "--silent"]
    run = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    if run.returncode:
        raise _problem("search-index", site, (run.stderr or run.stdout).strip().splitlines())


def _problem(code: str, folder: Path, said: list[str]) -> BuildProblem:
    return BuildProblem(
        code=code,
        file=str(folder),
        seen="the build stopped:\n  " + "\n  ".join(said),
        expected="a build without a warning",
        advice="Mend the pages named above; the website before this build is untouched.",
    )


def _swap(new: Path, site: Path, old: Path) -> None:
    if site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(old, ignore_errors=True)
