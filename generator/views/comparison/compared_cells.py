"""The cells and passages of a comparison, each with a template of its own.

They stand as Markdown on ready-made pages, and as HTML in the file of a council.
"""

from __future__ import annotations

from typing import ClassVar

from generator.frozen import Frozen
from generator.model.page import Partial, Picture
from generator.pictures import TimelineKey
from generator.views.elements.basic import Fact, FilledLater, GradeTag, Hyperlink, Quote


class LinkCell(Partial):
    """A link, with words before it."""

    template: ClassVar[str] = "compared/link.md"
    inline: ClassVar[bool] = True

    link: Hyperlink
    before: str | None = None


class InspectedCell(Partial):
    """The day of an inspection, which leads to its report, and under it how long ago that is and what it was."""

    template: ClassVar[str] = "compared/inspected.md"
    inline: ClassVar[bool] = True

    report: Hyperlink
    ago: FilledLater
    note: str


class GradeCell(Partial):
    """A grade, the way to the reasons for it (`hears` is for those who do not see the row), and what to know of it."""

    template: ClassVar[str] = "compared/grade.md"
    inline: ClassVar[bool] = True

    grade: GradeTag
    why: Hyperlink | None = None
    hears: str | None = None
    note: str | None = None


class GradeOn(Frozen):
    day: str
    grade: GradeTag


class HistoryCell(Partial):
    """The grades of all inspections in one row, newest first."""

    template: ClassVar[str] = "compared/history.md"
    inline: ClassVar[bool] = True

    grades: tuple[GradeOn, ...]


class VisitOn(Frozen):
    """The month of a visit, which leads to its letter, and what that named."""

    letter: Hyperlink
    note: str | None


class VisitsCell(Partial):
    """Visits since an inspection, newest first."""

    template: ClassVar[str] = "compared/visits.md"
    inline: ClassVar[bool] = True

    visits: tuple[VisitOn, ...]


class QuotePassage(Partial):
    """Words of a report with their place; `about` stands before them."""

    template: ClassVar[str] = "compared/quote.md"

    quote: Quote
    about: str | None = None


class CautionWords(Partial):
    """A sentence that a reader has to know before the grades, and where it leads."""

    template: ClassVar[str] = "compared/caution.md"
    inline: ClassVar[bool] = True

    words: str
    link: Hyperlink | None = None


class PicturePassage(Partial):
    template: ClassVar[str] = "compared/picture.md"

    picture: Picture


class KeyPassage(Partial):
    """What the marks of timelines mean, and the periods by their numbers."""

    template: ClassVar[str] = "compared/key.md"

    key: TimelineKey
    periods: tuple[Fact, ...]


class FigureCell(Partial):
    """A figure that leads to its place, and its day."""

    template: ClassVar[str] = "compared/figure.md"
    inline: ClassVar[bool] = True

    value: Hyperlink
    note: str


class InspectedWhen(Frozen):
    """The day of an inspection, how long ago that is, and what to know of it: a clause and sentences, each whole."""

    day: str
    ago: FilledLater
    rest: str


class OutcomeCell(Partial):
    """The latest inspection of one line of them that is not of the council alone."""

    template: ClassVar[str] = "compared/outcome.md"
    inline: ClassVar[bool] = True

    grade: GradeTag | None
    inspected: InspectedWhen | None = None
    links: tuple[Hyperlink, ...] = ()


class WordsCell(Partial):
    """A reason in the place of a value."""

    template: ClassVar[str] = "compared/words.md"
    inline: ClassVar[bool] = True

    words: str
