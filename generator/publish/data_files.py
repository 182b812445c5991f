"""Files of data that scripts put pages together from: nouns as packed JSON, and in them parts of pages as HTML.

The HTML of a part is made from the template that shows it on pages, by the same rules: so a page that a script puts
together says what a page made beforehand says.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import lru_cache, partial
from html import escape
from pathlib import Path
from typing import Any

from generator import english
from generator.incremental import Cache, Standing, digest_of_bytes
from generator.markdown.inline import Words, remembered
from generator.markdown.rendering import render
from generator.model.page import Partial, PlannedData
from generator.publish.hyperlinks import relative
from generator.publish.markdown_pages import PageKeys
from generator.publish.pages_folder import FileToWrite
from generator.publish.templating import environment
from generator.resources import TEMPLATES

PARTS_CACHED = 4096
"""So many different parts are at hand as HTML: many cells of one council are alike."""


def data_files_of(
    planned: Sequence[PlannedData], keys: PageKeys, out: Path, cache: Cache, folder: str
) -> Iterator[FileToWrite]:
    """Yield each file, or None for its bytes where the file in `out` is right as it is.

    Links in the HTML lead on from a page in `folder` ("/compare/"), where the script puts it.
    """
    html = lru_cache(PARTS_CACHED)(partial(part_html, folder=folder))
    standing = Standing(cache, "data-files", out)
    for each in planned:
        path, key = each.address.lstrip("/"), keys.key(each)
        if key and standing.current(path, key) is not None:
            yield each.address, None
            continue
        words = json.dumps(as_json(each.make(), html), ensure_ascii=False, separators=(",", ":"))
        content = gzip.compress(words.encode(), 9, mtime=0)
        if key:
            standing.note(path, key, digest_of_bytes(content))
        yield each.address, [content]
    standing.save()


def as_json(value: Any, html: Callable[[Partial], str]) -> Any:
    """Return a noun as what JSON has: an object of its fields, and a part of a page as its HTML."""
    if isinstance(value, Partial):
        return html(value)
    if is_dataclass(value):
        return {field.name: as_json(getattr(value, field.name), html) for field in fields(value)}
    if isinstance(value, Mapping):
        return {key: as_json(each, html) for key, each in value.items()}
    if isinstance(value, tuple | list):
        return [as_json(each, html) for each in value]
    return value


def part_html(part: Partial, folder: str) -> str:
    """Return a part as the HTML that a page in `folder` has of it."""
    markdown = environment(TEMPLATES).filters["partial"](part)
    if part.inline:
        words: Words = remembered(str(markdown))
        return words.html({link: escape(relative(link, folder)) for link in words.links})
    return render(str(markdown), lambda link: relative(link, folder), english.ADMONITIONS).html
