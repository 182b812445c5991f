"""Pages of a PDF that give no words, and what is said of them: readers must know that something is missing."""

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
            *notes_on("unreadable-page", "cannot be read", self.unreadable),
            *notes_on("page-without-text", "shows only a picture: its text cannot be read", self.pictures),
            *notes_on("page-without-text", "holds neither text nor a picture", self.blank),
        )


def notes_on(code: str, why: str, pages: list[int]) -> list[Note]:
    """Return one note for each run of pages."""
    runs = [[page for _, page in run] for _, run in groupby(enumerate(pages), lambda pair: pair[1] - pair[0])]
    return [Note(code, f"{pages_in_words(run)} {why}", (run[0], run[-1])) for run in runs]


def pages_in_words(run: list[int]) -> str:
    return f"Page {run[0]}" if len(run) == 1 else f"Each of pages {run[0]} to {run[-1]}"
