"""What has changed between two states of a content folder: reports that came and went, and values read otherwise."""

from __future__ import annotations

from typing import Literal

from generator.model.noun import Noun

ValueKind = Literal[
    "fact",
    "date",
    "judgement",
    "recommendation",
    "figure",
    "earlier-grade",
    "follow-up",
    "person",
    "doubt",
    "theme",
    "link",
]
"""What a value is: a fact or date of the document, a grade, a point, and so on; themes and links are inferred."""


class ValueChange(Noun):
    """One value of a report that is in both states: gained where `was` is None, lost where `now` is, else altered.

    `about` is what the value is of: a judgement's area, the words of a recommendation, follow-up or doubt.
    """

    report: str
    kind: ValueKind
    about: str
    was: str | None
    now: str | None

    @property
    def how(self) -> Literal["gained", "lost", "altered"]:
        return "gained" if self.was is None else "lost" if self.now is None else "altered"


class AddedReport(Noun):
    """A report that is in the new state alone; `grades` are its judgements by area, as keys."""

    report: str
    authority: str
    framework: str
    date: str
    grades: dict[str, str]
    recommendations: int
    doubts: int


class GoneReport(Noun):
    """A report that is in the old state alone. `recorded` tells whether `moved.toml` says what became of its address.

    `to` is the address it moved to, `reason` why it was taken away, `left_out` what is wrong with it where it is still
    held and cannot be read.
    """

    report: str
    recorded: bool
    to: str | None = None
    reason: str | None = None
    left_out: str | None = None


class ContentCounts(Noun):
    """How much a content folder holds."""

    reports: int
    councils: int
    judgements: int
    recommendations: int
    figures: int
    follow_ups: int
    doubts: int
    corrections: int


class ContentChanges(Noun):
    """All that differs between two states, old and new: in order of reports, then of kinds as listed above."""

    was: ContentCounts
    now: ContentCounts
    added: tuple[AddedReport, ...]
    gone: tuple[GoneReport, ...]
    values: tuple[ValueChange, ...]

    @property
    def is_empty(self) -> bool:
        return not (self.added or self.gone or self.values)


class RecordedChanges(Noun):
    """What changed up to a version of the content: `name` is its day, with a number where the day has several."""

    name: str
    changes: ContentChanges

    @property
    def date(self) -> str:
        return self.name[:10]
