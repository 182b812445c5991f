"""An inspection framework's facts, as its `framework.toml` states them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import Field, model_validator

from generator.model.judgement import UNGRADED, Grade
from generator.model.noun import Noun
from generator.model.report import DocumentKind, RecommendationKind, Report, SectionRole

RelationKind = Literal["same", "split", "merged", "none"]
Colour = Literal["best", "fair", "weak", "poor", "plain"]
"""A place in the site's palette, whose values the style sheet has: tested for contrast and for colour blindness."""
Edge = Literal["double", "solid", "dashed", "dotted", "thin"]
"""How the edge of a grade's tag is drawn, so that colour alone never tells two apart."""
PointForm = Literal["ask", "finding"]
"""Whether points say what has to be done, or what was found wanting. The two are not counted together."""

LISTS_OF_POINTS: frozenset[SectionRole] = frozenset(
    ("recommendations", "board-recommendations", "priority-actions", "areas-for-improvement")
)
"""Roles of the parts whose items are points; `points` says of each what kind they are."""

CHILDRENS_SERVICES = "childrens-services"
"""The programme of inspections of a council's own services for children: what the site is about first of all."""


class GradeOnScale(Noun):
    """One point of a scale, best first; `printed` are the words it may be printed in."""

    grade: Grade
    title: str = Field(description="The word readers see: `Requires improvement`")
    short: str = Field(
        "",
        max_length=3,
        description="One to three letters for it in pictures, its own on the scale; the title's initials by default",
    )
    colour: Colour = "plain"
    edge: Edge = "solid"
    printed: tuple[str, ...]
    meaning: str = Field("", description="What it means, in the project's words")
    asks: tuple[RecommendationKind, ...] = Field(
        (), description="Kinds of point that stand in a report exactly where it gives this grade"
    )
    monitored: bool = Field(
        False, description="A monitoring inspection before the next one is told of exactly where such a grade is given"
    )
    answer: str | None = Field(None, description="Kind of the written answer that is asked for beside this grade")

    @property
    def letters(self) -> str:
        """What a mark in a picture says: `RI`."""
        return self.short or "".join(word[0] for word in self.title.split()).upper()[:3]


class Area(Noun):
    """One judgement area. `labels` are the printed forms, the usual one first."""

    key: str
    title: str = Field(description="Short, for readers: 'Help and protection'")
    meaning: str = Field("", description="What inspectors look at in it, in the project's words, for any reader")
    labels: tuple[str, ...]
    sentences: tuple[str, ...] = Field(
        (),
        description="Whole sentences that state the grade; `{grade}` is a grade with its verb, `{authority}` a name",
    )
    told_in: SectionRole | None = Field(
        None,
        description="Role of the part in which one sentence tells the outcome: it holds a printed form of the scale, "
        "and the whole sentence is the grade's text",
    )
    group: str | None = None
    overall: bool = Field(False, description="It sums the others up: the grade shown where there is room for one")
    expected: bool = Field(True, description="Its absence from a report is a doubt")
    expected_with: tuple[str, ...] = Field(
        (), description="Where given, its absence is a doubt only in a report whose opening prints one of these"
    )
    editions: tuple[str, ...] = Field(
        (), description="Editions of the framework that grade it; all where none is named"
    )

    @property
    def always_expected(self) -> bool:
        """True where every report should judge it; a doubt tells where a report in particular should have."""
        return self.expected and not self.expected_with


class PointsUnder(Noun):
    """What the items under headings of one role are, in the editions named; in all where none is."""

    role: SectionRole
    kind: RecommendationKind
    form: PointForm = "ask"
    editions: tuple[str, ...] = ()


class Inspectorate(Noun):
    """One of those who inspect. `printed` are the words that name it; where it has none, it inspects each time.

    `article` is what stands before the title in a sentence, "the". `staff` are words in an inspector's title that show
    whose inspector it is.
    """

    key: str
    title: str
    article: Literal["the"] | None = None
    printed: tuple[str, ...] = ()
    staff: tuple[str, ...] = ()

    @property
    def named(self) -> str:
        """Its title as a sentence has it: "the Care Quality Commission"."""
        return f"{self.article} {self.title}" if self.article else self.title


class ThemeLookedAt(Noun):
    """Something that inspections of this framework may look at in depth, with the words that name it."""

    key: str
    title: str
    printed: tuple[str, ...]


class ResponseAsked(Noun):
    """A written answer that inspectors may ask for, with the words that name it."""

    kind: str
    title: str
    printed: tuple[str, ...]
    dated: bool = Field(False, description="They say by which day it is due: where no day is certain, that is doubted")


class Edition(Noun):
    """A stretch of a framework's life in which it graded the same areas; the oldest first."""

    key: str
    title: str
    starts: str = Field(description="First inspection start, ISO, cut to what is known")
    ends: str | None = Field(None, description="Last inspection start; None while in force")
    told_by: tuple[str, ...] = Field(
        (), description="Printed lines, any of which names the edition, whatever the day the inspection started"
    )
    expected_recommendations: tuple[int, int] | None = Field(
        None, description="The least and the most points of its reports, where they are not the framework's"
    )
    brief: str = Field("", description="A few words over its years in a picture: `a grade each`")
    since: str = Field("", description="What it changed, as a sentence: `Since then there is no overall grade.`")
    not_reported: tuple[str, ...] = Field((), description="Areas of other editions that this one says nothing about")
    why_not_reported: str = ""


class Relation(Noun):
    """How an area stands to an area of another framework; rules what a timeline may join."""

    area: str
    framework: str
    other_area: str
    relation: RelationKind
    why: str


class HeadingFact(Noun):
    """A heading's printed forms (compared without case, punctuation and footnote mark) and what it opens.

    `role` is a section's role, or `inherit` for a sub-heading that stays in the part it stands in. A
    printed form may hold `{grade}` and `{authority}` as an area's sentences may, and `{words}` for words of any kind.
    """

    printed: tuple[str, ...]
    role: SectionRole | Literal["inherit"]
    level: int = 1
    area: str | None = None
    nested: bool = Field(False, description="It lies under the nearest heading that names an area, whatever its level")
    within: str | None = Field(None, description="Role of a part it must lie in; such a fact goes before one without")
    ruled: bool = Field(False, description="A ruled table stands under it: it is read by its rows and cells")
    aside: bool = Field(False, description="It heads a box beside the text: what the box stands in goes on behind it")


class Framework(Noun):
    key: str
    title: str
    short_title: str
    also_called: tuple[str, ...] = Field((), description="Other words people type for it in the search")
    about: tuple[str, ...] = Field(
        (),
        description="Words for what it inspects or finds, as people type them: sought like others, its reports first",
    )
    offered_for: tuple[str, ...] = Field(
        (),
        description="Words for what it looks at as other kinds do too, as people type them: the search only offers the "
        "page on its reports",
    )
    inspects: str | None = Field(
        None, description="What it inspects in words that any reader knows, in the middle of a sentence: `harbours`"
    )
    publisher: str
    kind: DocumentKind
    starts: str | None = Field(None, description="First inspection start, ISO, cut to what is known")
    ends: str | None = Field(None, description="Last inspection start; None while in force or unknown")
    recognised_by: tuple[str, ...] = Field(description="Printed words, any of which names the framework")
    partnership_named: tuple[str, ...] = Field(
        (), description="Printed words of the title, or of a line, in which `{partnership}` is the partnership's name"
    )
    recognised_after: tuple[str, ...] = Field(
        (),
        description="Printed words, one of which must stand shortly before those that name the framework, or anywhere "
        "in the opening where those begin a line",
    )
    recognised_as_title: bool = Field(
        False,
        description="The words that name the framework begin a line, or stand among the very first of the document",
    )
    recognised_unless: tuple[str, ...] = Field(
        (), description="Printed words that begin a line before those where the document is of another kind"
    )
    authority_in_title: bool = Field(
        False,
        description="The authority is named in the title that begins with the framework's words, and not beside it",
    )
    authority_named_by: tuple[str, ...] = Field(
        (), description="Printed words around its name, `in {authority} local authority`, where the title names none"
    )
    told_by: tuple[str, ...] = Field(
        (), description="Printed lines that show somebody else's paper telling of the inspection: it is second-hand"
    )
    brief: str = Field("", description="A few words over its years in a picture, where it has no editions")
    summary: str = Field(description="What was inspected, for readers, in the project's words")
    editions: tuple[Edition, ...] = ()
    programme: str = Field(
        description="The line of inspections it is of, by default its own key: links, counts, lists, timelines and "
        "comparisons hold one programme each"
    )
    outcome_of: str | None = Field(
        None, description="Whose outcome its judgements are, in the middle of a sentence; None for the council's own"
    )
    inspectorates: tuple[Inspectorate, ...] = ()
    lead_of_each: bool = Field(
        False, description="Its reports name a lead inspector of each inspectorate: one that was not found is a doubt"
    )
    looks_back: bool = Field(True, description="Its running text is searched for what became of earlier points")
    tells_progress: bool = Field(
        False, description="Its running text is all about progress since one inspection, which few sentences name"
    )
    points: tuple[PointsUnder, ...] = ()
    tells_return: bool = Field(
        False,
        description="Each document says when the next inspection will be, and its cover when the last was, or that "
        "there was none",
    )
    body_heads: tuple[str, ...] = Field(
        (), description="Printed heads of the column of a ruled table that says who has to act"
    )
    themes: tuple[ThemeLookedAt, ...] = ()
    responses: tuple[ResponseAsked, ...] = ()
    scale_key: str = Field(
        description="The scale's name, by default the framework's key: frameworks that grade on one scale share it"
    )
    scale: tuple[GradeOnScale, ...] = ()
    areas: tuple[Area, ...] = ()
    relations: tuple[Relation, ...] = ()
    headings: tuple[HeadingFact, ...] = ()
    box_heads: tuple[str, ...] = Field((), description="Printed lines that head a box holding a label and its grade")
    expected_recommendations: tuple[int, int] = (0, 40)
    summary_on_cover: bool = Field(
        False, description="The running text under the cover's table is the report's summary, without a heading"
    )
    closings: tuple[str, ...] = Field((), description="Openings of the lines a publisher sets under each document")
    source_url: str | None = None

    def areas_of(self, edition: str | None) -> tuple[Area, ...]:
        """Return the areas that an edition grades; all of them where the edition is None."""
        return tuple(area for area in self.areas if edition is None or not area.editions or edition in area.editions)

    @model_validator(mode="before")
    @classmethod
    def _own_names(cls, facts: Any) -> Any:
        """A framework that names no programme and no scale has its own: nothing meets by accident."""
        own = facts.get("key") if isinstance(facts, dict) else None
        return {"programme": own, "scale_key": own, **facts} if own else facts

    @model_validator(mode="after")
    def _points_are_ruled(self) -> Framework:
        """Every list of points that a heading opens has its kind: none is left to the program to guess."""
        opened = {heading.role for heading in self.headings}
        lists = (opened & LISTS_OF_POINTS) | ({"board-recommendations"} if "board" in opened else set())
        unruled = lists - {one.role for one in self.points}
        if unruled:
            raise ValueError(f"headings open {', '.join(sorted(unruled))}, and no [[points]] says what kind these are")
        return self

    @property
    def always_inspecting(self) -> tuple[str, ...]:
        """Keys of the inspectorates that inspect each time, whatever a document prints."""
        return tuple(one.key for one in self.inspectorates if not one.printed)

    @property
    def grades(self) -> tuple[Grade, ...]:
        """Every grade a judgement of it may have: the points of its scale, and what stands in the place of a grade."""
        return (*dict.fromkeys((*(point.grade for point in self.scale), *UNGRADED)),)

    def point(self, grade: Grade) -> GradeOnScale | None:
        """The point of its scale that a grade is; None for one that it does not give."""
        return next((point for point in self.scale if point.grade == grade), None)

    @property
    def lists_may_tell(self) -> bool:
        """Whether its lists of points may hold findings: what only tells is then a point of them like another."""
        return any(one.form == "finding" for one in self.points)

    def kind_under(self, role: SectionRole) -> RecommendationKind:
        """What the items under headings of a role are."""
        return next(one.kind for one in self.points if one.role == role)

    def point_form(self, kind: RecommendationKind, edition: str | None) -> PointForm:
        """Whether points of a kind ask for something or tell what was found, in an edition."""
        of_kind = (
            one for one in self.points if one.kind == kind and (not one.editions or (edition or "") in one.editions)
        )
        return next((one.form for one in of_kind), "ask")


def programme_of(report: Report, frameworks: Mapping[str, Framework]) -> str:
    """The line of inspections a report is of; that of a framework which is not known is its own."""
    framework = frameworks.get(report.framework.key)
    return framework.programme if framework else report.framework.key


def kinds_beside_bodies(report: Report, framework: Framework) -> frozenset[RecommendationKind]:
    """Kinds of point beside which a document says who has to act, whether or not that was read of each.

    They are those beside which some body was read, and those that stand with one grade; where the framework has a
    column of bodies and nothing tells of which kind, all.
    """
    kinds = frozenset(one.kind for one in report.recommendations)
    if not framework.body_heads:
        return frozenset()
    read = frozenset(one.kind for one in report.recommendations if one.addressed_to)
    with_a_grade = frozenset(kind for point in framework.scale for kind in point.asks)
    return (read | with_a_grade) & kinds if read or with_a_grade else kinds


def form_of(report: Report, kind: RecommendationKind, frameworks: Mapping[str, Framework]) -> PointForm:
    """Whether points of a kind ask for something in a report, or tell what was found."""
    framework = frameworks.get(report.framework.key)
    return framework.point_form(kind, report.framework.edition) if framework else "ask"
