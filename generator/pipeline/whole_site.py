"""All steps of a website, whole or not at all: the quickest build is the one that is not needed."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from generator.incremental import Cache, KnownFiles, key_of, state_of, templates_key
from generator.pipeline.build_settings import BuildSettings
from generator.pipeline.collecting import seldom_collected
from generator.progress import Listener, Progress
from generator.resources import REGISTRY, WRITTEN
from generator.safe_paths import refuse_no_content
from generator.site_folder import put_back
from generator.work_ahead import Work, work_ahead

if TYPE_CHECKING:
    from generator.pipeline.pages_made import PagesMade
    from generator.publish import BuiltSite, SiteSettings

PAGES = "pages"
BESIDE = "beside"
"""Folders in the cache: the pages of the last build, and what stands beside them."""
LAST = "last-site"
"""The value in the cache that tells the state in which the last build left its site."""


@seldom_collected()
def make_site(settings: BuildSettings, listener: Listener) -> None:
    """Make the website, or leave it where it is already what it would be.

    Raises RefusedError, or the InputProblem that stops the build.
    """
    refuse_no_content(settings.content)  # before all that lies there is read
    cache = Cache(settings.cache)
    with cache.held():
        put_back(settings.out)
        known = KnownFiles(cache)
        with listener.step("look for changes"):
            key = sources_key(settings, known)
            last = cache.read(LAST, key)
            unchanged = last is not None and settings.out.is_dir() and last == state_of(settings.out)
        if unchanged:
            known.save()
            listener.say(f"{settings.out}: nothing has changed since it was made.")
            return
        state = _make(settings, cache, listener, known, key)
        if state:
            cache.write(LAST, key, state)
        known.save()
        cache.sweep()
    listener.say(f"{settings.out}: done.")


def sources_key(settings: BuildSettings, known: KnownFiles) -> str:
    """Return a key of all that a site is made from: the content folder, the templates, what was asked for.

    The project's own written pages and registries are among them: they stand in for those of a content folder without.
    """
    folders = [known.key_of_folder(folder) for folder in (settings.content, WRITTEN, REGISTRY)]
    return key_of(templates_key(), folders, settings.as_of, settings.site_url)


def _make(settings: BuildSettings, cache: Cache, listener: Listener, known: KnownFiles, key: str) -> str | None:
    """Make the site from sources of this key; return the state it is left in.

    None where anything wrong was told, as the next build has to say so again, and where anything changed while the
    build ran, which may be in it or not.
    """
    templates = templates_key()
    with _folders(settings, cache) as (pages, beside):
        with work_ahead(partial(_site_begun, settings, pages, beside, cache), settings.jobs) as begun:
            # Read only here: a site that need not be made is told of in half the time without all this, and meanwhile
            # the other process reads what it makes the site with.
            from generator.pipeline.pages import make_pages

            def hear_pages(made: PagesMade) -> None:
                from generator.publish.building import PagesWritten
                from generator.search_index import FOLDER as INDEX

                _keep_only(INDEX, beside)
                site = _site_settings(settings, pages, beside)
                whole = replace(site, said=made.said, unlisted=made.unlisted, words_of_site=made.words_of_site)
                begun.tell(PagesWritten(whole, made.noted, made.files, made.awaited))
                listener.say(f"{made.counts}; building the site.")

            made = make_pages(settings, pages, cache, listener, beside, known, begun.tell, hear_pages)
            from generator.publish.building import DataWritten, finished

            with listener.step("mkdocs") as step:
                begun.tell(DataWritten(made.words_of_site, made.noted))
                changed = sources_key(settings, known) != key  # this process would only wait
                built = finished(begun, cache, step.progress)
        changed |= templates_key() != templates  # the theme was read until now
    return None if made.problems or built.wrong or changed else built.state


def _site_begun(
    settings: BuildSettings, pages: Path, beside: Path, cache: Cache, progress: Progress
) -> Work[BuiltSite]:
    """Begin the site around the pages in a folder."""
    from generator.publish.building import site_begun

    return site_begun(_site_settings(settings, pages, beside), cache, progress)


def _site_settings(settings: BuildSettings, pages: Path, beside: Path) -> SiteSettings:
    """What is known of the site before its pages are."""
    from generator.publish.site_settings import SiteSettings

    return SiteSettings(pages, settings.out, beside, strict=settings.strict, jobs=settings.jobs)


@contextmanager
def _folders(settings: BuildSettings, cache: Cache) -> Iterator[tuple[Path, Path]]:
    """Where things lie between the two halves of a build: in the cache, or for this build alone."""
    if settings.cache:
        yield cache.room(PAGES), cache.room(BESIDE)
        return
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder) / PAGES, Path(folder) / BESIDE


def _keep_only(name: str, folder: Path) -> None:
    """Remove what another version of the program put into a folder of which everything is published."""
    for path in folder.iterdir():
        if path.name != name:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
