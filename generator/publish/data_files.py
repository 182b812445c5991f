"""Files of data that scripts put pages together from: nouns as packed JSON, and in them parts of pages as HTML.

The HTML of a part is made from the template that shows it on pages, by the same rules: so a page that a script puts
together says what a page made beforehand says.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from html import escape
from typing import Any

from generator import english
from generator.frozen import Frozen, field_names
from generator.gzip_bytes import gzipped
from generator.incremental import Cache, Standing, key_of
from generator.markdown.inline import Words, remembered
from generator.markdown.rendering import render
from generator.model.page import Partial, PlannedData
from generator.publish.html_pages import ROOM, filled
from generator.publish.hyperlinks import relative
from generator.publish.markdown_pages import group_of
from generator.publish.page_keys import PageKeys
from generator.publish.pages_folder import PagesFolder
from generator.publish.planned_files import PlannedFile, PlannedFiles
from generator.publish.templating import environment
from generator.resources import TEMPLATES

PARTS_CACHED = 4096
"""So many different parts are at hand as HTML: many cells of one council are alike."""


def data_to_make(
    planned: Sequence[PlannedData],
    keys: PageKeys,
    cache: Cache,
    folder: PagesFolder,
    leads_from: str,
) -> PlannedFiles:
    """Return each file: those that do not stand in the folder are yet to be made.

    Links in the HTML lead on from a page at `leads_from` ("/compare/"), where the script puts it. What does not stand
    apart in a plan is cached with room for its words, unless templates were edited since the keys were taken: the file
    is made anew with what does, and with other words.
    """
    html = lru_cache(PARTS_CACHED)(partial(part_html, folder=leads_from))

    def to_make(each: PlannedData) -> PlannedFile:
        rest = keys.key(each)
        key = rest and key_of(rest, repr(each.apart), dict(each.words))
        return PlannedFile(each.address, each.kind, key, group_of(each), partial(_packed, each, html, cache, keys))

    cache.keep(_cached_as(each) for each in planned if each.apart)  # for the build for which one of them is another
    return PlannedFiles([to_make(each) for each in planned], Standing(cache, "data-files", folder.out), folder)


def _packed(planned: PlannedData, html: Callable[[Partial], str], cache: Cache, keys: PageKeys) -> bytes:
    rest = keys.key(planned) if planned.apart else None
    told = cache.read(_cached_as(planned), rest) if rest else None
    if told is None:
        told = as_json(planned.make(), html)
        if rest and keys.are_current:
            cache.write(_cached_as(planned), rest, told)
    if planned.apart:
        told = {**told, **as_json(planned.apart, html)}
    said = with_words(told, planned.words)
    return gzipped(json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode())


def _cached_as(planned: PlannedData) -> str:
    """Return the name in the cache of all of a file that does not stand apart."""
    return f"data-files{planned.address}"


def as_json(value: Any, html: Callable[[Partial], str]) -> Any:
    """Return a noun as what JSON has: an object of its fields, and a part of a page as its HTML."""
    if isinstance(value, Partial):
        return html(value)
    if isinstance(value, Frozen):
        return {name: as_json(getattr(value, name), html) for name in field_names(value)}
    if isinstance(value, Mapping):
        return {key: as_json(each, html) for key, each in value.items()}
    if isinstance(value, tuple | list):
        return [as_json(each, html) for each in value]
    return value


def with_words(value: Any, words: Mapping[str, str]) -> Any:
    """Return what JSON has with its HTML filled as that of a finished page is."""
    if isinstance(value, str):
        return filled(value.encode(), words).content.decode() if ROOM in value else value
    if isinstance(value, dict):
        return {key: with_words(each, words) for key, each in value.items()}
    return [with_words(each, words) for each in value] if isinstance(value, list) else value


def part_html(part: Partial, folder: str) -> str:
    """Return a part as the HTML that a finished page in `folder` has of it, with room for what that is filled with."""
    markdown = environment(TEMPLATES).filters["partial"](part)
    if part.inline:
        words: Words = remembered(str(markdown))
        return words.html({link: escape(relative(link, folder)) for link in words.links})
    return render(str(markdown), lambda link: relative(link, folder), english.ADMONITIONS).html
