"""The parsed report: what one source document says, with the place of every statement.

This is the seam between the two runs. `parse` writes these as `report.json`; `build` reads nothing
else of a source. Its JSON Schema is published with the data, so another tool may write one too.
A field is renamed or given another meaning only together with a new `SCHEMA` number.
"""

from __future__ import annotations

import re
from typing import Literal, Self, get_args

from pydantic import BaseModel, ConfigDict, Field, model_serializer, model_validator

SCHEMA = 1

Grade = Literal["outstanding", "good", "requires_improvement", "adequate", "inadequate", "not_judged", "not_reported"]
UNGRADED: tuple[Grade, ...] = ("not_judged", "not_reported")
"""What a report says in the place of a grade."""
RecommendationKind = Literal[
    "recommendation", "priority-action", "area-for-improvement", "outstanding-priority-action", "board-recommendation"
]
DocumentKind = Literal["inspection-report", "visit-letter", "board-review", "council-paper"]
StatementRole = Literal["row", "sentence", "box", "heading", "cover-detached", "prose"]
FollowUpKind = Literal["point", "change"]
"""What inspectors look back at: something they asked for or found wanting earlier, or a service that has changed."""
PointStatus = Literal["met", "partly_met", "not_met", "unclear"]
"""What became of a point."""
Direction = Literal["better", "worse", "same", "mixed", "unclear"]
"""How a service or an outcome has changed."""
FollowUpStatus = PointStatus | Direction
Unit = Literal["children", "percent", "per_10000", "count", "years", "weeks", "days", "other"]
Lost = Literal["beginning", "end", "both"]
SectionRole = Literal[
    "cover",
    "summary",
    "area-information",
    "recommendations",
    "priority-actions",
    "areas-for-improvement",
    "board-recommendations",
    "strengths",
    "progress",
    "young-people",
    "findings",
    "board",
    "inspection-information",
    "grade-descriptions",
    "letter",
    "council",
    "other",
]
TextBlockKind = Literal["paragraph", "finding", "bullet", "sub-bullet", "recommendation", "row", "footnote", "line"]

PRECEDENCE: tuple[tuple[StatementRole, ...], ...] = (("row", "sentence"), ("box", "heading"), ("prose",))
"""Which statements of a judgement decide: the area's own row or sentence, then its section's box or heading, then
prose. A cover whose labels and grades have come apart is weak evidence, and decides nothing."""

FIRST_SHOWN: tuple[StatementRole, ...] = (*(role for roles in PRECEDENCE for role in roles), "cover-detached")
"""The statement to show first; a detached cover only where nothing else is."""


class Noun(BaseModel):
    """Frozen, and strict about fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Place(Noun):
    """Where in the source: a page or a line, from 1, `to` the last where it spans more."""

    page: int | None = None
    line: int | None = None
    to: int | None = None
    paragraph: str | None = Field(None, description="Number printed with the paragraph, as printed")

    @model_serializer
    def _only_what_is_known(self) -> dict[str, int | str]:
        known = {"page": self.page, "line": self.line, "to": self.to, "paragraph": self.paragraph}
        return {name: value for name, value in known.items() if value is not None}


def reader_name(name: str) -> str:
    """Return a register name as readers know it: `Bristol` for `Bristol, City of`."""
    return re.sub(r", (?:City|County) of$", "", name)


class AuthorityNamed(Noun):
    """The authority a report is about: the name readers know, its code, and the name as the report prints it."""

    slug: str
    name: str
    gss_code: str
    printed: str

    @property
    def title(self) -> str:
        return reader_name(self.name)


class FrameworkUsed(Noun):
    key: str
    edition: str | None = None


class Licence(Noun):
    """The terms the document prints about its own reuse; `words` are its own, None where it prints none."""

    name: str
    words: str | None
    place: Place | None


class SourceFile(Noun):
    file: str
    sha256: str
    pages: int | None = None
    lines: int | None = None


class DateStatement(Noun):
    """One place where the source states a date of the inspection, with its words."""

    field: Literal["inspection_start", "inspection_end", "published"]
    date: str | None
    words: str
    place: Place


class DocumentFacts(Noun):
    """Facts about the document itself. Dates are ISO, cut to what is printed; None when not certain."""

    kind: DocumentKind
    title: str
    publisher: str
    first_hand: bool
    inspection_start: str | None
    inspection_end: str | None
    inspection_text: str | None = Field(None, description="The inspection's dates in the words printed")
    published: str | None
    published_text: str | None = Field(None, description="The publication date in the words printed")
    published_supplied: str | None = Field(None, description="From source.toml, never part of an id")
    date_statements: tuple[DateStatement, ...] = ()
    topic: str | None = Field(None, description="What a visit was about, in the words its letter prints")
    copyright_year: int | None
    licence: Licence
    lead_inspector: str | None
    source: SourceFile
    parser_version: str


class Statement(Noun):
    """One place where the source states a judgement."""

    role: StatementRole
    place: Place
    words: str
    grade: Grade | None


class Judgement(Noun):
    """One area, its grade by the written precedence, and every place that states it."""

    area: str
    group: str | None = Field(None, description="Printed group, where labels repeat")
    label: str
    grade: Grade
    grade_text: str = Field(description="The grade in the words printed")
    stated_at: tuple[Statement, ...]
    conflict: bool = Field(False, description="True where any two statements differ")
    note: str | None = None

    @property
    def key(self) -> str:
        """The area, with its group where labels repeat."""
        return f"{self.group}: {self.area}" if self.group else self.area

    @property
    def is_graded(self) -> bool:
        """False where the report only says that it gives no grade."""
        return self.grade not in UNGRADED

    @property
    def deciding(self) -> Statement | None:
        """The strongest statement of the grade, by `FIRST_SHOWN`; None where a correction gave the grade."""
        agreeing = [said for said in self.stated_at if said.grade == self.grade]
        return min(agreeing, key=lambda said: FIRST_SHOWN.index(said.role), default=None)


class Support(Noun):
    """A finding that seems to stand behind a recommendation: an inference, never the inspectors' word."""

    paragraph: str
    anchor: str
    basis: str
    score: float


class Tag(Noun):
    """A national-framework tag, copied from the text that prints it."""

    kind: Literal["outcome", "enabler", "principle"]
    value: str
    words: str


class Recommendation(Noun):
    id: str
    number: str | None
    kind: RecommendationKind
    addressed_to: Literal["local-authority", "safeguarding-board"]
    heading: str | None = Field(None, description="The heading it stands under, as printed")
    text: str
    complete: bool
    lost: Lost | None = None
    place: Place
    findings: tuple[str, ...] = Field((), description="Paragraph numbers printed with it")
    supported_by: tuple[Support, ...] = ()
    tags: tuple[Tag, ...] = ()


class TextBlock(Noun):
    """A paragraph, finding, bullet, row or footnote of the full text.

    `anchor` is its address on the report's page: `p12` for numbered paragraphs, `r3` for
    recommendations, else `b<k>` with k the index of its first word in the source, so that the
    same bytes keep the same anchors however the parser may change.
    """

    kind: TextBlockKind
    anchor: str
    number: str | None = None
    text: str
    cells: tuple[str, ...] = ()
    place: Place
    marker: str | None = Field(None, description="`(Recommendation)` or the like, printed at its end")
    fragment: bool = Field(False, description="Its beginning or end is lost in the source")
    joined: bool = Field(False, description="Put together over a page turn or a displaced part of the source")


class Section(Noun):
    heading: str | None
    level: int
    role: SectionRole
    area: str | None = Field(None, description="The judgement area the section is about")
    anchor: str
    place: Place
    blocks: tuple[TextBlock, ...]


class Previous(Noun):
    value: float
    as_of: str | None


class Statistic(Noun):
    """One printed number about the area or the inspection."""

    measure: str
    label: str
    value: float
    unit: Unit
    as_of: str | None = Field(description="ISO, cut to what is printed; of a period its last day, where printed")
    as_of_text: str | None = Field(description="The words that say the day or the period, as printed")
    group: str | None = None
    national: float | None = None
    previous: Previous | None = None
    words: str = Field(description="The line that prints it, behind the lead of its list")
    place: Place


SUBJECT_LOST = "lost in the source"
SUBJECT_NOT_STATED = "not stated"
"""What stands as the subject of an earlier inspection where no words say what was inspected."""


class PreviousInspection(Noun):
    """An earlier inspection or visit that the document tells of, with a grade it is said to have given."""

    date: str | None
    subject: str = Field(description="What was inspected, or what the grade is for, in the words printed")
    area: str | None = Field(
        None,
        description="The area the grade is for, where the words name one: overall, help_and_protection, in_care, "
        "care_leavers, in_care_and_care_leavers, adoption, leaders, safeguarding; all: every area",
    )
    grade: Grade | None
    words: str
    place: Place


class FollowUp(Noun):
    """A sentence in which inspectors look back: at what became of an earlier point, or at what has changed since."""

    kind: FollowUpKind = Field("point", description="point: what became of one; change: of a service since then")
    words: str
    before: str | None = Field(
        None,
        description="The sentence before, where the words point back to it (`This has …`) or the status rests on it",
    )
    after: str | None = Field(None, description="The sentence after, where the status rests on it")
    refers_to: str | None = Field(
        description="ISO date, cut to what is printed, of the earlier inspection; else its words"
    )
    also_refers_to: tuple[str, ...] = Field((), description="Other earlier inspections it names, as `refers_to`")
    status: FollowUpStatus = Field(
        description="point: met, partly_met, not_met or unclear; change: better, worse, same, mixed or unclear"
    )
    themes: tuple[str, ...] = ()
    place: Place

    @model_validator(mode="after")
    def _status_is_of_its_kind(self) -> Self:
        """A point is not better, nor a change met: a report from elsewhere must not print them."""
        if self.status not in get_args(PointStatus if self.kind == "point" else Direction):
            raise ValueError(f"a {self.kind} has no status {self.status}")
        return self


PersonRole = Literal["lead_inspector", "inspector", "addressee", "signatory", "other"]


class Person(Noun):
    name: str
    role: PersonRole
    title: str | None = None
    place: Place


class Furniture(Noun):
    kind: str
    text: str
    words: int
    place: Place


class Ledger(Noun):
    """Every word of the source counted once: `words_content + words_furniture == words_source`."""

    words_source: int
    words_content: int
    words_furniture: int
    furniture: tuple[Furniture, ...]


class Doubt(Noun):
    code: str
    message: str
    place: Place | None = None
    field: str | None = None


class Report(Noun):
    """One source document, parsed. `id` is `<authority>/<date>-<framework>` and never changes once filed."""

    model_config = ConfigDict(frozen=True, extra="forbid", title="Parsed inspection report")

    schema_: int = Field(SCHEMA, alias="schema", serialization_alias="schema")
    id: str
    authority: AuthorityNamed
    framework: FrameworkUsed
    document: DocumentFacts
    judgements: tuple[Judgement, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    sections: tuple[Section, ...] = ()
    statistics: tuple[Statistic, ...] = ()
    previous_inspections: tuple[PreviousInspection, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    people: tuple[Person, ...] = ()
    ledger: Ledger
    doubts: tuple[Doubt, ...] = ()

    @property
    def judges_authority(self) -> bool:
        """True where it grades the authority's services: a review of the board alone grades another body."""
        return bool(self.judgements) and self.document.kind != "board-review"

    @property
    def date(self) -> str:
        """The day the report stands under: printed publication, else end of the inspection or visit."""
        return self.document.published or self.document.inspection_end or self.document.inspection_start or ""

    def is_before(self, other: Report) -> bool:
        """Whether its day is before the other's. A report without a date is before none."""
        return "" < self.date < other.date

    @property
    def key(self) -> str:
        """The id without the authority: `2017-09-25-sif`."""
        return self.id.split("/", 1)[1]


def to_json(report: Report) -> str:
    """Return the report as `report.json` text: stable order, two-space indent, a newline at the end."""
    return report.model_dump_json(by_alias=True, indent=2) + "\n"


def from_json(text: str) -> Report:
    """Read `report.json` text. Raises pydantic's `ValidationError` where it is not a parsed report."""
    return Report.model_validate_json(text)
