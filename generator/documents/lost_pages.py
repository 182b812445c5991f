"""Pages of a PDF that give no words: readers must know that something is missing, and why."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby

from generator.model.document import Note


@dataclass
class LostPages:
    """Numbers of the pages that give no words, by why."""

    unreadable: list[int] = field(default_factory=list)
    pictures: list[int] = field(default_factory=list)
    blank: list[int] = field(default_factory=list)

    def notes(self) -> tuple[Note, ...]:
        return (
            *notes_on("unreadable-page", self.unreadable),
            *notes_on("page-without-text", self.pictures, why="picture"),
            *notes_on("page-without-text", self.blank, why="blank"),
        )


def notes_on(code: str, pages: list[int], **values: str) -> list[Note]:
    """Return one note for each run of pages."""
    runs = [[page for _, page in run] for _, run in groupby(enumerate(pages), lambda pair: pair[1] - pair[0])]
    return [Note(code, (run[0], run[-1]), {"first": run[0], "last": run[-1], **values}) for run in runs]
