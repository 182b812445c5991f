"""Builds the website from the pages' Markdown and the search index that stands beside them; whole or not at all.

What the standing site holds as it is to be is taken from there, as the manifest in the cache tells. The result is
that of a build from nothing, byte for byte.
"""

from __future__ import annotations

import logging
import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from generator.cache import CONFIG, Cache
from generator.errors import BuildProblem
from generator.progress import Progress, silent
from generator.publish import manifest
from generator.publish.checking import faults
from generator.publish.linking import link_file
from generator.publish.manifest import Manifest

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Outcome:
    """What was made of a site, the key of its shell, whether that differs from what was known before, and how many
    faults were told."""

    key: str
    made: Manifest
    is_new: bool
    faults: int


def build_site(
    pages: Path,
    site: Path,
    *,
    beside: Path | None = None,
    strict: bool = True,
    site_url: str | None = None,
    as_of: str = "",
    cache: Cache | None = None,
    progress: Progress = silent,
    settings: Path = CONFIG,
) -> int:
    """Build the folder `pages` into the website `site`, replacing what is there only once the new one is whole.

    Return how many faults were told.

    What `beside` holds is published as it is. `as_of` are the words of the day the pages speak from, `settings` MkDocs'
    own file. With `strict` any warning, such as a link to a place that is not there, is an error; without, it is
    logged. With a `cache`, files that stand in `site` and did not change are not made again. Raises BuildProblem with
    what MkDocs said.
    """
    kept_in = cache or Cache(None)
    site.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{site.name}-", dir=site.parent) as folder:
        new = Path(folder) / "site"
        outcome = _make(settings, pages, new, site, strict, site_url, as_of, kept_in, progress)
        _publish(beside, new)
        _swap(new, site, Path(folder) / "old")
        if outcome.is_new:
            manifest.keep(kept_in, outcome.key, outcome.made)
    return outcome.faults


def _make(
    settings: Path,
    pages: Path,
    new: Path,
    standing: Path,
    strict: bool,
    site_url: str | None,
    as_of: str,
    cache: Cache,
    progress: Progress,
) -> Outcome:
    """Make all files of the site but what stands beside the pages."""
    # Material prints a notice about the next MkDocs at every import unless told not to.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    # MkDocs dates what it packs; the same pages have to give the same files on any day.
    os.environ.setdefault("SOURCE_DATE_EPOCH", "0")
    from mkdocs.exceptions import MkDocsException

    from generator.publish.mkdocs_hook import Site

    with _Said() as said:
        try:
            shell = Site(settings, pages, new, site_url, as_of)
            known = manifest.load(cache, shell.key)
            made = shell.make(standing, known, progress)
        except (MkDocsException, SystemExit) as problem:
            raise _problem("mkdocs", pages, said.lines or [str(problem)]) from problem
    wrong = [*said.lines, *faults(made.pages, made.files)]
    if wrong and strict:
        raise _problem("mkdocs", pages, wrong)
    for line in wrong:
        log.warning(line)
    return Outcome(shell.key, made, is_new=made != known, faults=len(wrong))


class _Said(logging.Handler):
    """Keeps MkDocs' warnings and errors while it runs, so that they can be told together with ours."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        # MkDocs warns of its own way to tell what changed, which goes by dates; ours goes by content.
        if "'dirty' build" not in record.getMessage():
            self.lines.append(record.getMessage())

    def __enter__(self) -> _Said:
        logger = logging.getLogger("mkdocs")
        logger.addHandler(self)
        logger.propagate = False
        return self

    def __exit__(self, *_: object) -> None:
        logging.getLogger("mkdocs").removeHandler(self)


def _publish(beside: Path | None, site: Path) -> None:
    """Put files into the site as they are, without a second copy where the file system allows it."""
    if beside is None:
        return
    for path in beside.rglob("*"):
        if path.is_file():
            link_file(path, site / path.relative_to(beside))


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
