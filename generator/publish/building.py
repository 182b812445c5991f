"""Builds the website from the pages' Markdown and the search index that stands beside them; whole or not at all.

What the standing site holds as it is to be stays there, and what is new is put into it. The result is that of a build
from nothing, byte for byte.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping, Set
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from generator.english import words_of_today
from generator.incremental import NO_CACHE, Cache, Made, Standing, listed_below, state_of_listed
from generator.model.site_expected import SiteExpected
from generator.progress import Progress, silent
from generator.publish.deploy_files import write_deploy_files
from generator.publish.filled_ahead import FilledAhead
from generator.publish.fingerprint import digests_of, write_fingerprint
from generator.publish.link_check import PageFacts, faults
from generator.publish.rendered_parts import RenderedParts
from generator.publish.site_settings import SiteSettings
from generator.publish.site_sources import SiteSources
from generator.publish.what_stands import WhatStands
from generator.shared_work import Task, shared_ahead, shared_out
from generator.site_folder import (
    FILLED,
    FINGERPRINT,
    NEW,
    carry_out,
    listing_of,
    replace_site,
    room_beside,
    written_down,
)
from generator.work_ahead import Work, WorkAhead

log = logging.getLogger(__name__)

AHEAD = "ahead"
"""In the room: pages filled before all pages were written."""
NOTHING_NOTED: Mapping[str, Made] = {}


class BuiltSite(NamedTuple):
    """What was found wrong with a site, and its state (`state_of`) as long as nobody else writes to it.

    `used` are the names of the values in the cache that it was made with, for the next build.
    """

    wrong: tuple[str, ...]
    state: str
    used: frozenset[str] = frozenset()


class PagesWritten(NamedTuple):
    """What is known once all pages are written: the settings in full, and the files that whoever wrote them `noted`.

    These, by their places, are not read for their digests. `names` are those of all files of the folder, where that may
    hold others. Some files may be `awaited`; so may words that pages of these names leave room for.
    """

    settings: SiteSettings
    noted: Mapping[str, Made] = NOTHING_NOTED
    names: Set[str] | None = None
    awaited: Set[str] = frozenset()


class DataWritten(NamedTuple):
    """What is known once the rest is written: all that pages have room for, and what was `noted` by then."""

    words_of_site: Mapping[str, str]
    noted: Mapping[str, Made] = NOTHING_NOTED


def build_site(
    settings: SiteSettings,
    cache: Cache = NO_CACHE,
    progress: Progress = silent,
    noted: Mapping[str, Made] = NOTHING_NOTED,
) -> BuiltSite:
    """Build the website at once, as `site_begun` does ahead."""
    begun = WorkAhead(partial(site_begun, settings, cache), jobs=1)
    begun.tell(SiteExpected(settings.said, None))
    begun.tell(PagesWritten(settings, noted))
    begun.tell(DataWritten(settings.words_of_site, noted))
    return finished(begun, cache, progress)


def finished(begun: WorkAhead[BuiltSite], cache: Cache, progress: Progress) -> BuiltSite:
    """Return the site that was begun, once its pages are written; what is wrong with it is logged."""
    built = begun.finish(progress)
    cache.keep(built.used)
    for line in built.wrong:
        log.warning(line)
    return built


def site_begun(settings: SiteSettings, cache: Cache, progress: Progress) -> Work[BuiltSite]:
    """Build the website, replacing what stands there only once the new one is whole.

    What takes no page is done first; then it waits to be told of the `SiteExpected`, of the `PagesWritten`, and, once
    pages are made of these, of the `DataWritten`. With a `cache`, files that stand in the site and did not change are
    not made again. Raises BuildProblem with what MkDocs said.
    """
    # Material writes a notice about the next MkDocs at every import unless told not to.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    # MkDocs dates what it packs; the same pages have to give the same files on any day.
    os.environ.setdefault("SOURCE_DATE_EPOCH", "0")
    from generator.publish.mkdocs_adapter import Shell, said_by_mkdocs

    site = settings.site
    with room_beside(site) as room, said_by_mkdocs(settings) as said:
        new, stood = room / NEW, listing_of(site)
        said_of_site, day = yield
        settings = replace(settings, said=said_of_site)
        shell = Shell(settings, new, cache)
        standing = Standing(cache, "site", site, shell.key, listed=stood.told, facts=PageFacts)
        ahead = FilledAhead(site, room / AHEAD, stood, standing, words_of_today(day) if day else {})
        settings, noted, *names = yield
        pages = SiteSources(settings.pages, *names)
        sources = Standing(cache, "sources", Path(), listed=pages.told)
        sources.learn(noted)
        stands = WhatStands(settings, room / FILLED, stood, standing, sources, ahead)
        rendered = RenderedParts(cache)
        making = shell.begin(settings, pages, stands, rendered)
        told = dict(stood.told)  # new files are added once they are made
        published = Standing(cache, "published", site, over=new, listed=told)
        with shared_ahead(making.tasks(), settings.jobs) as others:
            linked = stands.missing_of(settings.beside) if settings.beside else {}
            making.link(linked)
            digests = digests_of(linked.keys() | (stands.kept - stands.filled.keys()), standing, published)
            making.note(others.given(partial(making.tell, progress)))
        words_of_site, noted = yield
        sources.learn(noted)
        made = making.finish(words_of_site)
        rendered.keep(page.name for page in pages.files if page.is_page)
        with shared_ahead([partial(faults, made.pages, made.files)], settings.jobs) as check:
            write_deploy_files(new, settings.said)
            made_now = listed_below(new) | stands.listed_filled()
            told.update(made_now)
            digests |= digests_of(made_now.keys() | (stands.kept - digests.keys()), standing, published)
            write_fingerprint(new, digests)
            (found,) = check.given()
            wrong = (*said, *found)
        if wrong and settings.strict:
            raise settings.problem(wrong)
        lies = {name: stood.told[name] for name in stands.kept} | made_now
        lies[FINGERPRINT] = (new / FINGERPRINT).stat()
        # What was edited meanwhile is in some of the files, and they are of no one key.
        records = [standing, published, sources] if shell.key == shell.key_now() else [published, sources]
        tasks: list[Task[Any]] = [partial(_saved, record, lies, cache) for record in records]
        if stands.kept:
            # Disks wait at files that move: meanwhile another process writes down how they will lie there.
            tasks.insert(0, partial(carry_out, written_down(site, stood, stands.kept, list(stands.filled)), site))
        else:
            replace_site(site)
        tasks.append(partial(state_of_listed, lies))
        *saved, state = shared_out(tasks, settings.jobs)
        return BuiltSite(wrong, state, cache.used.union(*filter(None, saved)))


def _saved(record: Standing, lies: Mapping[str, os.stat_result], cache: Cache) -> frozenset[str]:
    return cache.heard_of(partial(record.save, lies))[1]
