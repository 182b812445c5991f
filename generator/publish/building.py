"""Builds the website from the pages' Markdown and the search index that stands beside them; whole or not at all.

What the standing site holds as it is to be is taken from there, as the manifest in the cache tells. The result is
that of a build from nothing, byte for byte.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.cache import Cache
from generator.errors import BuildProblem
from generator.progress import Progress, silent
from generator.publish import manifest
from generator.publish.hard_links import link_file
from generator.publish.link_check import faults
from generator.publish.replacement import replace_site, room_beside
from generator.resources import CONFIG

log = logging.getLogger(__name__)


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

    What `beside` holds is published as it is. `as_of` is the day (ISO) the pages speak from, `settings` MkDocs'
    own file. With `strict` any warning, such as a link to a place that is not there, is an error; without, it is
    logged. With a `cache`, files that stand in `site` and did not change are not made again. Raises BuildProblem with
    what MkDocs said.
    """
    # Material prints a notice about the next MkDocs at every import unless told not to.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    # MkDocs dates what it packs; the same pages have to give the same files on any day.
    os.environ.setdefault("SOURCE_DATE_EPOCH", "0")
    from generator.publish.mkdocs_hook import Site

    kept_in = cache or Cache(None)
    with room_beside(site) as room:
        new = room / "site"
        with _said_by_mkdocs(pages) as said:
            shell = Site(settings, pages, new, site_url, as_of)
            known = manifest.load(kept_in, shell.key)
            made = shell.make(site, known, progress)
        wrong = [*said, *faults(made.pages, made.files)]
        if wrong and strict:
            raise _problem(pages, wrong)
        for line in wrong:
            log.warning(line)
        _publish(beside, new)
        replace_site(site, new)
        # What was edited meanwhile is in some of the files, and they are of no one key.
        if made != known and shell.key == shell.key_now():
            manifest.keep(kept_in, shell.key, made)
    return len(wrong)


@contextmanager
def _said_by_mkdocs(pages: Path) -> Iterator[list[str]]:
    """Gather MkDocs' warnings and errors, so that they can be told together with ours.

    Raises BuildProblem where MkDocs stops.
    """
    from mkdocs.exceptions import MkDocsException

    logger, listener = logging.getLogger("mkdocs"), _Listener(logging.WARNING)
    logger.addHandler(listener)
    logger.propagate = False
    try:
        yield listener.lines
    except (MkDocsException, SystemExit) as problem:
        raise _problem(pages, listener.lines or [str(problem)]) from problem
    finally:
        logger.removeHandler(listener)


class _Listener(logging.Handler):
    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        # MkDocs warns of its own way to tell what changed, which goes by dates; ours goes by content.
        if "'dirty' build" not in record.getMessage():
            self.lines.append(record.getMessage())


def _publish(beside: Path | None, site: Path) -> None:
    """Put files into the site as they are, without a second copy where the file system allows it."""
    if beside is None:
        return
    for path in beside.rglob("*"):
        if path.is_file():
            link_file(path, site / path.relative_to(beside))


def _problem(pages: Path, said: list[str]) -> BuildProblem:
    return BuildProblem(
        code="mkdocs",
        file=str(pages),
        seen="the build stopped:\n  " + "\n  ".join(said),
        expected="a build without a warning",
        advice="Mend the pages named above; the website before this build is untouched.",
    )
