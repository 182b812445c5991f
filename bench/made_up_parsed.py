"""One made-up report on a council, as the parser would have filed it: its source text and its parsed report.

The text is written line by line, and every place, anchor and word count is that of the line it speaks of, so the
two agree as those of a real report do. Parts and their sizes are those of real reports under the same framework.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from bench.stock import Stock
from generator.model.document_source import DateStatement, Licence, SourceFile
from generator.model.framework import Area, Framework
from generator.model.judgement import Grade, Judgement, Statement
from generator.model.noun import Place
from generator.model.partnership import Body
from generator.model.registry import Authority
from generator.model.report import (
    AuthorityNamed,
    DocumentFacts,
    FollowUp,
    FrameworkUsed,
    Furniture,
    Ledger,
    Recommendation,
    RecommendationKind,
    Report,
    Section,
    SectionRole,
    Statistic,
    TextBlock,
    TextBlockKind,
)

PARSER = "external:made-up"
FOOT = "Every word of this document is made up."
SOURCE = "source.txt"
YOUNG_PEOPLE = (6, 10, 14)
SINCE_START = 45
"""Days from the start of an inspection to its publication."""
GRADES: tuple[Grade, ...] = ("outstanding", "good", "requires_improvement", "inadequate")
GRADE_WEIGHTS = (10, 38, 37, 15)


@dataclass(frozen=True)
class Shape:
    """How long the parts of reports under a framework are: fewest, usual and most, of paragraphs unless said."""

    summary: tuple[int, int, int]
    findings: tuple[int, int, int]
    points: tuple[int, int, int]
    sentences: tuple[int, int, int] = (2, 5, 9)


SHAPES = {
    "sif": Shape(summary=(5, 9, 14), findings=(10, 18, 30), points=(6, 12, 36)),
    "ilacs": Shape(summary=(2, 3, 5), findings=(9, 14, 22), points=(1, 2, 12), sentences=(2, 4, 7)),
    "ilacs-focused-visit": Shape((2, 4, 6), (10, 14, 20), (0, 4, 11), sentences=(2, 4, 7)),
    "ilacs-monitoring-visit": Shape((2, 4, 6), (10, 14, 20), (0, 2, 8), sentences=(2, 4, 7)),
}
URGENT = 0.03
"""Share of visits that find an area for priority action."""


@dataclass(frozen=True)
class Filed:
    """A parsed report and the bytes of the source it was made from."""

    report: Report
    source: bytes


@dataclass
class Writing:
    """A report in the making: the lines written so far, and what the parser would have read in them."""

    stock: Stock
    authority: Authority
    framework: str
    published: date
    before: date | None
    lines: list[str] = field(default_factory=list)
    words: int = 0
    sections: list[Section] = field(default_factory=list)
    judgements: list[Judgement] = field(default_factory=list)
    points: list[Recommendation] = field(default_factory=list)
    statistics: list[Statistic] = field(default_factory=list)
    follow_ups: list[FollowUp] = field(default_factory=list)
    paragraphs: int = 0

    def filed(self) -> Filed:
        self.parts()
        furniture = self.add(FOOT)[0]
        source = "\n".join(self.lines).encode()
        return Filed(self.report(source, furniture), source)

    def parts(self) -> None:
        """Write the report from its cover to its last finding."""
        self.cover()
        self.section("summary", "Executive summary", None, self.running_text("summary", self.count(self.shape.summary)))
        self.look_back()
        if self.framework == "sif":
            self.information()
        self.recommendations()
        if self.framework == "sif":
            told = self.running_text("young-people", self.count(YOUNG_PEOPLE))
            self.section("young-people", "Summary for children and young people", None, told)
        for area in self.areas():
            self.findings(area.labels[-1], area.key)
        if not self.areas():
            self.findings("Findings", None)

    @property
    def id(self) -> str:
        return f"{self.authority.slug}/{self.published.isoformat()}-{self.framework}"

    @property
    def facts_of_framework(self) -> Framework:
        return self.stock.frameworks[self.framework]

    @property
    def shape(self) -> Shape:
        return SHAPES[self.framework]

    @property
    def edition(self) -> str | None:
        began = (self.published - timedelta(days=SINCE_START)).isoformat()
        editions = self.facts_of_framework.editions
        return next((one.key for one in reversed(editions) if began >= one.starts), None)

    def areas(self) -> list[Area]:
        """What the framework grades and tells of in a part of its own."""
        return [area for area in self.facts_of_framework.areas_of(self.edition) if not area.overall]

    def count(self, bounds: tuple[int, int, int]) -> int:
        fewest, usual, most = bounds
        return round(self.stock.chance.triangular(fewest, most, usual))

    def add(self, text: str) -> tuple[Place, int]:
        """Write a line; return its place and the index of its first word."""
        self.lines.append(text)
        first, self.words = self.words, self.words + len(text.split())
        return Place(line=len(self.lines)), first

    def block(self, text: str, kind: TextBlockKind = "paragraph", number: str | None = None) -> TextBlock:
        place, first = self.add(f"{number}. {text}" if number else text)
        anchor = {"finding": f"p{number}", "recommendation": f"r{len(self.points) + 1}"}.get(kind, f"b{first}")
        return TextBlock(kind=kind, anchor=anchor, number=number, text=text, place=place)

    def running_text(self, topic: str, count: int) -> list[str]:
        name = self.authority.title
        return [self.stock.paragraph(topic, name, self.count(self.shape.sentences)) for _ in range(count)]

    def section(self, role: SectionRole, heading: str, area: str | None, texts: list[str]) -> None:
        place, first = self.add(heading)
        blocks = tuple(self.block(text) for text in texts)
        self.keep(role, heading, area, place, first, blocks)

    def keep(
        self,
        role: SectionRole,
        heading: str | None,
        area: str | None,
        place: Place,
        first: int,
        blocks: tuple[TextBlock, ...],
    ) -> None:
        anchor = f"b{first}" if heading else "top"
        section = Section(heading=heading, level=1, role=role, area=area, anchor=anchor, place=place, blocks=blocks)
        self.sections.append(section)

    def cover(self) -> None:
        framework = self.facts_of_framework
        printed = [self.authority.title, framework.title, f"Published: {spoken(self.published)}"]
        blocks = [self.block(text, "line") for text in printed]
        for area in framework.areas_of(self.edition):
            grade = self.stock.chance.choices(GRADES, GRADE_WEIGHTS)[0]
            said = f"{area.labels[0]} {grade.replace('_', ' ')}"
            blocks.append(self.block(said, "line"))
            self.judgements.append(judgement(area, grade, said, blocks[-1].place))
        self.keep("cover", None, None, blocks[0].place, 0, tuple(blocks))

    def look_back(self) -> None:
        """Now and then a sentence on what became of the last report's points."""
        if self.before is None or self.stock.chance.random() < 0.6:
            return
        words = self.stock.vary(self.stock.chance.choice(self.stock.follow_ups), self.authority.title)
        self.section("progress", "Progress since the last inspection", None, [words])
        place = self.sections[-1].blocks[0].place
        status = self.stock.chance.choice(("met", "partly_met", "not_met", "unclear"))
        self.follow_ups.append(FollowUp(words=words, refers_to=self.before.isoformat()[:7], status=status, place=place))

    def information(self) -> None:
        """The figures on the area, as the parser read them in one of the real reports, with other numbers."""
        real = self.stock.chance.choice([one for one in self.stock.reports if one.framework.key == "sif"])
        figures, told = self.other_figures(real.statistics)
        heading = "Information about this local authority area"
        place, first = self.add(heading)
        blocks = {words: self.block(text, "bullet") for words, text in told.items()}
        for figure in figures:
            block = blocks[figure.words]
            self.statistics.append(figure.model_copy(update={"words": block.text, "place": block.place}))
        self.keep(
            "area-information",
            "Information about this local authority area",
            None,
            place,
            first,
            tuple(blocks.values()),
        )

    def other_figures(self, real: tuple[Statistic, ...]) -> tuple[list[Statistic], dict[str, str]]:
        """Return the figures with other values, and each sentence that states some, by its real words."""
        told = {figure.words: self.stock.about(figure.words, self.authority.title) for figure in real}
        figures = []
        for figure in real:
            value = round(figure.value * self.stock.chance.uniform(0.5, 1.5), 1 if figure.value % 1 else None)
            printed, text = f"{figure.value:,g}", told[figure.words]
            if printed in text:
                told[figure.words] = text.replace(printed, f"{value:,g}", 1)
                figures.append(figure.model_copy(update={"value": value}))
        return figures, told

    def recommendations(self) -> None:
        count = self.count(self.shape.points)
        if not count:
            return
        is_visit = self.facts_of_framework.kind == "visit-letter"
        is_urgent = is_visit and self.stock.chance.random() < URGENT
        kind: RecommendationKind = "priority-action" if is_urgent else "area-for-improvement"
        heading = "Recommendations" if self.framework == "sif" else "What needs to improve"
        points = [self.stock.point(self.authority.title) for _ in range(count)]
        self.points_under("recommendations", heading, points, kind if is_visit else "recommendation")

    def points_under(
        self,
        role: SectionRole,
        heading: str,
        texts: list[str],
        kind: RecommendationKind,
        bodies: tuple[Body, ...] = (),
    ) -> None:
        """Write points under a heading; `bodies` have to act on them, or else the council has."""
        place, first = self.add(heading)
        blocks = []
        for text in texts:
            blocks.append(self.block(text, "recommendation", str(len(self.points) + 1)))
            self.points.append(_point(self.id, heading, blocks[-1], kind, bodies))
        self.keep(role, heading, None, place, first, tuple(blocks))

    def findings(self, heading: str, area: str | None) -> None:
        place, first = self.add(heading)
        blocks = []
        for text in self.running_text(area or "findings", self.count(self.shape.findings)):
            self.paragraphs += 1
            blocks.append(self.block(text, "finding", str(self.paragraphs)))
        self.keep("findings", heading, area, place, first, tuple(blocks))

    def report(self, source: bytes, foot: Place) -> Report:
        small_print = len(FOOT.split())
        authority = self.authority
        return Report(
            id=self.id,
            authority=AuthorityNamed(
                slug=authority.slug, name=authority.name, gss_code=authority.gss_code, printed=authority.title
            ),
            framework=FrameworkUsed(key=self.framework, edition=self.edition),
            document=self.facts(source),
            judgements=tuple(self.judgements),
            recommendations=tuple(self.points),
            sections=tuple(self.sections),
            statistics=tuple(self.statistics),
            follow_ups=tuple(self.follow_ups),
            **self.said_of_several(),
            ledger=Ledger(
                words_source=self.words,
                words_content=self.words - small_print,
                words_furniture=small_print,
                furniture=(Furniture(kind="small-print", text=FOOT, words=small_print, place=foot),),
            ),
        )

    def said_of_several(self) -> dict[str, Any]:
        """What only a report on several bodies has."""
        return {}

    def facts(self, source: bytes) -> DocumentFacts:
        framework = self.facts_of_framework
        starts, day = self.published - timedelta(days=SINCE_START), self.published.isoformat()
        ends = starts + timedelta(days=4)
        return DocumentFacts(
            kind=framework.kind,
            title=framework.title,
            publisher="made up",
            inspectorates=tuple(one.key for one in framework.inspectorates),
            outcome_of=framework.outcome_of,
            first_hand=True,
            inspection_start=starts.isoformat(),
            inspection_end=ends.isoformat(),
            inspection_text=f"{spoken(starts)} to {spoken(ends)}",
            published=day,
            published_text=spoken(self.published),
            published_supplied=None,
            date_statements=(
                DateStatement(field="published", date=day, words=spoken(self.published), place=Place(line=3)),
            ),
            copyright_year=self.published.year,
            licence=Licence(name="not stated", words=None, place=None),
            lead_inspector=None,
            source=SourceFile(file=SOURCE, sha256=hashlib.sha256(source).hexdigest(), lines=len(self.lines)),
            parser_version=PARSER,
        )


def spoken(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def judgement(area: Area, grade: Grade, said: str, place: Place) -> Judgement:
    stated = Statement(role="row", place=place, words=said, grade=grade)
    return Judgement(
        area=area.key,
        group=area.group,
        label=area.labels[0],
        grade=grade,
        grade_text=grade.replace("_", " ").capitalize(),
        stated_at=(stated,),
    )


def _point(
    report_id: str, heading: str, block: TextBlock, kind: RecommendationKind, bodies: tuple[Body, ...]
) -> Recommendation:
    return Recommendation(
        id=f"{report_id}#{block.anchor}",
        number=block.number,
        kind=kind,
        addressed_to=" and ".join(body.name for body in bodies) or "local-authority",
        addressed_bodies=bodies,
        heading=heading,
        text=block.text,
        complete=True,
        place=block.place,
    )
