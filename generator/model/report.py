"""The parsed report: what one source document says, with the place of every statement.

This is the seam between the two runs. `parse` writes these as `report.json`; `build` reads nothing
else of a source. Its JSON Schema is published with the data, so another tool may write one too.
A field is renamed or given another meaning only together with a new `SCHEMA` number.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Self, get_args

from pydantic import ConfigDict, Field, PrivateAttr, model_validator

from generator.model.document_source import DateStatement, Licence, SourceFile
from generator.model.judgement import Grade, Judgement
from generator.model.noun import Count, Finite, Noun, Place
from generator.model.partnership import Body, InspectionTheme, Response, ReturnVisit
from generator.model.read_later import LongPart

SCHEMA = 2
"""1: until November 2026. 2 adds who inspected, whose outcome it is, the bodies addressed, stems, answers asked for and
return visits; everything of 1 is in it under the same name, so a report of 1 is read as it is."""

RecommendationKind = Literal[
    "recommendation", "priority-action", "area-for-improvement", "outstanding-priority-action", "board-recommendation"
]
DocumentKind = Literal[
    "inspection-report", "visit-letter", "board-review", "council-paper", "joint-letter", "joint-report"
]
JOINT_KINDS: tuple[DocumentKind, ...] = ("joint-letter", "joint-report")
"""What several inspectorates write together on the services of several bodies: nothing of it is the council's alone."""
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
    "outcome",
    "headline",
    "experience",
    "effective",
    "do-better",
    "partnership",
    "practice-study",
    "next-steps",
    "other",
]
TextBlockKind = Literal["paragraph", "finding", "bullet", "sub-bullet", "recommendation", "row", "footnote", "line"]


def reader_name(name: str) -> str:
    """Return a register name as readers know it: `Bristol` for `Bristol, City of`."""
    return name.removesuffix(", City of").removesuffix(", County of")


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


class DocumentFacts(Noun):
    """Facts about the document itself. Dates are ISO, cut to what is printed; None when not certain."""

    kind: DocumentKind
    title: str
    publisher: str
    inspectorates: tuple[str, ...] = Field(
        (), description="Who inspected: ofsted, cqc, hmicfrs, hmi-probation, or keys that the framework names"
    )
    outcome_of: str | None = Field(
        None, description="Whose outcome its judgements are, where not the authority's own: the local area partnership"
    )
    partnership: str | None = Field(None, description="Name of the partnership inspected, as printed")
    first_hand: bool
    inspection_start: str | None
    inspection_end: str | None
    inspection_text: str | None = Field(None, description="The inspection's dates in the words printed")
    published: str | None
    published_text: str | None = Field(None, description="The publication date in the words printed")
    published_supplied: str | None = Field(None, description="From source.toml, never part of an id")
    date_statements: tuple[DateStatement, ...] = ()
    topic: str | None = Field(None, description="What a visit was about, in the words its letter prints")
    theme: InspectionTheme | None = Field(None, description="What a joint inspection looked at")
    not_inspected_before: str | None = Field(
        None, description="The words printed that say that there was no inspection of this kind before"
    )
    copyright_year: int | None
    licence: Licence
    lead_inspector: str | None
    source: SourceFile
    parser_version: str
    _put_right: frozenset[str] = PrivateAttr(frozenset())
    """Names of the facts that a person put right: of the report as it is published, and never in a parsed report."""

    def with_put_right(self, names: Iterable[str]) -> DocumentFacts:
        """The same facts, with the sign of a person's reading on those of these names."""
        marked = self.model_copy()
        marked._put_right = frozenset(names)
        return marked

    def is_put_right(self, *names: str) -> bool:
        """Whether a person put right one of the facts of these names."""
        return not self._put_right.isdisjoint(names)

    def is_first_put_right(self, *names: str) -> bool:
        """Whether a person put right the first of these facts that is known, or took away one before it."""
        deciding = (name for name in names if self.is_put_right(name) or getattr(self, name) is not None)
        return bool(self._put_right) and self.is_put_right(*list(deciding)[:1])

    @property
    def is_joint(self) -> bool:
        """Whether it is on several bodies together, and not on the council alone."""
        return self.outcome_of is not None or self.kind in JOINT_KINDS


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
    addressed_to: str | None = Field(
        description="Who has to act: local-authority or safeguarding-board where the kind of report settles it; "
        "else the words printed beside the point, None where none are"
    )
    addressed_bodies: tuple[Body, ...] = Field((), description="The bodies that the printed words name")
    stem: str | None = Field(None, description="The lead-in it goes on from, as printed, where it is part of its sense")
    heading: str | None = Field(None, description="The heading it stands under, as printed")
    text: str
    complete: bool
    lost: Lost | None = None
    place: Place
    findings: tuple[str, ...] = Field((), description="Paragraph numbers printed with it")
    supported_by: tuple[Support, ...] = ()
    tags: tuple[Tag, ...] = ()

    @property
    def is_urgent(self) -> bool:
        """Whether it is a priority action, and no reminder of an earlier one."""
        return self.kind == "priority-action"

    @property
    def is_of_board(self) -> bool:
        """Whether it is for the safeguarding board, which is a body of its own, and not for the council."""
        return self.kind == "board-recommendation"


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
    value: Finite
    as_of: str | None


class Statistic(Noun):
    """One printed number about the area or the inspection."""

    measure: str
    label: str
    value: Finite
    unit: Unit
    as_of: str | None = Field(description="ISO, cut to what is printed; of a period its last day, where printed")
    as_of_text: str | None = Field(description="The words that say the day or the period, as printed")
    group: str | None = None
    national: Finite | None = None
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
        own = get_args(PointStatus if self.kind == "point" else Direction)
        if self.status not in own:
            raise ValueError(f"a {self.kind} has no status {self.status}, but one of {', '.join(own)}")
        return self


PersonRole = Literal["lead_inspector", "inspector", "addressee", "signatory", "other"]


class Person(Noun):
    name: str
    role: PersonRole
    title: str | None = None
    inspectorate: str | None = Field(None, description="Key of the inspectorate an inspector is of, where printed")
    place: Place


class Furniture(Noun):
    kind: str
    text: str
    words: int
    place: Place


class Ledger(Noun):
    """Every word of the source counted once: `words_content + words_furniture == words_source`."""

    words_source: Count
    words_content: Count
    words_furniture: Count
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
    sections: LongPart[Section] = ()
    statistics: tuple[Statistic, ...] = ()
    previous_inspections: tuple[PreviousInspection, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    people: tuple[Person, ...] = ()
    bodies: tuple[Body, ...] = Field((), description="Bodies that answer for the services together")
    response: Response | None = None
    next_inspection: ReturnVisit | None = None
    monitoring: ReturnVisit | None = Field(
        None,
        description="An inspection of progress before the next full one: a monitoring inspection",
    )
    ledger: Ledger
    doubts: tuple[Doubt, ...] = ()

    @property
    def judges_authority(self) -> bool:
        """True where it grades the authority's own services, not those of a safeguarding board or of a partnership."""
        document = self.document
        return bool(self.judgements) and document.outcome_of is None and document.kind != "board-review"

    @property
    def looks_beyond_council(self) -> bool:
        """Whether its tool looked for the bodies that have to act and for what comes next: schema 1 has neither."""
        return self.schema_ >= 2

    @property
    def date(self) -> str:
        """The day it is known and sorted by: the end of its inspection or visit, else its printed publication."""
        return self.document.inspection_end or self.document.published or self.document.inspection_start or ""

    @property
    def day_inspected(self) -> str:
        """The last day known on which inspectors came; where none is, that of its publication."""
        return self.document.inspection_end or self.document.inspection_start or self.date

    @property
    def filed_date(self) -> str:
        """The day in its id and in the data files: printed publication, else the end of the inspection or visit."""
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
