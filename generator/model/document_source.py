"""Where a document is from: its file, its terms, and each place in it that states a date of the inspection."""

from __future__ import annotations

from typing import Literal

from generator.model.noun import Count, Noun, Place


class Licence(Noun):
    """The terms the document prints about its own reuse; `words` are its own, None where it prints none."""

    name: str
    words: str | None
    place: Place | None


class SourceFile(Noun):
    file: str
    sha256: str
    pages: Count | None = None
    lines: Count | None = None


class DateStatement(Noun):
    """One place where the source states a date of the inspection, with its words."""

    field: Literal["inspection_start", "inspection_end", "published"]
    date: str | None
    words: str
    place: Place
