"""The files of the folder of pages that a site is made of, as the disk lists them: MkDocs looks for none by itself.

It would make an object of its own for each of them, also for those that need not be made, which are nearly all.
"""

from __future__ import annotations

import os
from collections.abc import Set
from pathlib import Path
from typing import NamedTuple

from generator.errors import BuildProblem
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
    """Those of one folder that are published, each folder below it before what lies further below.

    `names` are those of the files; where they are not given, all that lies there is published. Some of them may be
    awaited: `files` are the others, and pages that wait for something too, which have the names `waiting`
    and are made by every build. `told` are the states of `files` by place. Raises BuildProblem where one is gone.
    """

    def __init__(self, pages: Path, names: Set[str] | None = None, awaited: Set[str] = frozenset()) -> None:
        top = str(pages.resolve())
        listed = listed_below(pages) if names is None else {}
        wanted = sorted(listed if names is None else names, key=_place_in_order)
        files = [SiteSource(name, os.path.join(top, name)) for name in wanted]
        self.files = [file for file in files if file.is_page or file.name not in awaited]
        self.awaited = [file for file in files if file.name in awaited and not file.is_page]
        self.waiting = awaited - {file.name for file in self.awaited}
        self.told = {file.place: listed.get(file.name) or _state_of(file.place) for file in self.files}


def _state_of(place: str) -> os.stat_result:
    # Each is asked for: from a list of the folder, whoever writes what is awaited may take something away meanwhile.
    try:
        return os.stat(place)
    except FileNotFoundError as fault:
        raise BuildProblem(
            "disk", place, "it was taken away meanwhile", "what was written", "Make it again."
        ) from fault


def _place_in_order(name: str) -> tuple[list[str], str]:
    folder, _, own = name.rpartition("/")
    return folder.split("/"), own
