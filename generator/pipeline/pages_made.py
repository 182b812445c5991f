"""What is known of the pages once they are made, without the reports they were made from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from generator.english import counted
from generator.incremental import Made
from generator.model.content_settings import ContentSettings


@dataclass(frozen=True, slots=True)
class PagesMade:
    """How many pages there are, from how many reports, and how many problems were told.

    `said` is what those who keep the content say of their site, with the address it is made for. `unlisted` are the
    addresses of pages that no list of the site names, `words_of_site` what pages leave room for. `noted` is what is
    known of the largest files, which need not be read for their digests. Of all `files`, by their places below the
    folder, some are `awaited` when the pages are heard of; so are pages that then leave room for more words.
    """

    pages: int
    reports: int
    problems: int
    said: ContentSettings
    unlisted: frozenset[str] = frozenset()
    words_of_site: Mapping[str, str] = field(default_factory=dict)
    noted: Mapping[str, Made] = field(default_factory=dict)
    files: frozenset[str] = frozenset()
    awaited: frozenset[str] = frozenset()

    @property
    def counts(self) -> str:
        return f"{counted(self.pages, 'page')} from {counted(self.reports, 'report')}"


HearPages = Callable[[PagesMade], None]
"""Told of the pages, while the last of the data are still written."""
