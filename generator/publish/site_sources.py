"""The files of the folder of pages that a site is made of, as the disk lists them: MkDocs looks for none by itself.

It would make an object of its own for each of them, also for those that need not be made, which are nearly all.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from generator.incremental import listed_below
from generator.publish.hyperlinks import PAGE_FILE


class SiteSource(NamedTuple):
    """A file that is published: as a page where it is called so, any other as it is.

    `name` is its path below the folder of pages or the theme's, with slashes; `place` is where it lies.
    """

    name: str
    place: str

    @property
    def is_page(self) -> bool:
        """Whether its Markdown becomes a page."""
        return self.name.rpartition("/")[2] == PAGE_FILE

    @property
    def published_as(self) -> str:
        """The name of the file that comes of it, below the site."""
        return f"{self.name.removesuffix('.md')}.html" if self.is_page else self.name


class SiteSources:
    """Those of one folder, each folder below it before what lies further below; `told` are their states by place."""

    def __init__(self, pages: Path) -> None:
        top, listed = str(pages.resolve()), listed_below(pages)
        self.files = [SiteSource(name, os.path.join(top, name)) for name in sorted(listed, key=_place_in_order)]
        self.told = {file.place: listed[file.name] for file in self.files}


def _place_in_order(name: str) -> tuple[list[str], str]:
    folder, _, own = name.rpartition("/")
    return folder.split("/"), own
