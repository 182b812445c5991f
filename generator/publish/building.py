"""Builds the website from the pages' Markdown and the search index that stands beside them; whole or not at all.

What the standing site holds as it is to be stays there, and what is new is put into it. The result is that of a build
from nothing, byte for byte.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path

from generator.incremental import NO_CACHE, Cache, Standing, listed_below
from generator.progress import Progress, silent
from generator.publish.deploy_files import write_deploy_files
from generator.publish.fingerprint import write_fingerprint
from generator.publish.link_check import faults
from generator.publish.site_settings import SiteSettings
from generator.publish.site_sources import SiteSources
from generator.publish.what_stands import WhatStands
from generator.site_folder import FILLED, NEW, change_site, listing_of, replace_site, room_beside

log = logging.getLogger(__name__)


def build_site(settings: SiteSettings, cache: Cache = NO_CACHE, progress: Progress = silent) -> int:
    """Build the website, replacing what stands there only once the new one is whole; return how many faults were told.

    With a `cache`, files that stand in the site and did not change are not made again. Raises BuildProblem with what
    MkDocs said.
    """
    # Material writes a notice about the next MkDocs at every import unless told not to.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    # MkDocs dates what it packs; the same pages have to give the same files on any day.
    os.environ.setdefault("SOURCE_DATE_EPOCH", "0")
    from generator.publish.mkdocs_adapter import Shell, said_by_mkdocs

    site = settings.site
    with room_beside(site) as room:
        new = room / NEW
        with said_by_mkdocs(settings) as said:
            shell = Shell(settings, new)
            stood = listing_of(site)
            standing = Standing(cache, "site", site, shell.key, listed=stood.told)
            pages = SiteSources(settings.pages)
            sources = Standing(cache, "sources", Path(), listed=pages.told)
            stands = WhatStands(settings, room / FILLED, stood, standing, sources)
            made = shell.make(pages.files, stands, progress)
        wrong = [*said, *faults(made.pages, made.files)]
        if wrong and settings.strict:
            raise settings.problem(wrong)
        for line in wrong:
            log.warning(line)
        write_deploy_files(new, settings.said)
        made_now = listed_below(new)
        published = Standing(cache, "published", site, over=new, listed={**stood.told, **made_now})
        write_fingerprint(new, {*made_now, *stands.kept}, standing, published)
        if stands.kept:
            change_site(site, stood, stands.kept, list(stands.filled))
        else:
            replace_site(site)
        # What was edited meanwhile is in some of the files, and they are of no one key.
        if shell.key == shell.key_now():
            standing.save()
        published.save()
        sources.save()
    return len(wrong)
