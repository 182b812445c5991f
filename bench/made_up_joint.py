"""Made-up reports on several bodies at once: area SEND reports, and letters on joint targeted area inspections.

Parts and their sizes are those of real ones: a report has an outcome and points for named bodies, an old letter lists
findings, a new one asks.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from bench.made_up_parsed import Filed, Writing, judgement, spoken
from bench.stock import Stock
from generator.model.judgement import Grade
from generator.model.partnership import Body, InspectionTheme, Response, ReturnVisit
from generator.model.registry import Authority
from generator.model.report import DocumentFacts, SectionRole

Bounds = tuple[int, int, int]
OUTCOME_WEIGHTS = (14, 27, 14)
"""How often each outcome was given, from the best to the worst."""
SENTENCES = (2, 3, 5)
AREA_PARTS: tuple[tuple[SectionRole, str, Bounds], ...] = (
    ("partnership", "Information about the local area partnership", (3, 4, 5)),
    ("experience", "What is it like to be a child or young person with SEND in this area?", (5, 8, 11)),
    ("effective", "What is the area partnership doing that is effective?", (7, 9, 15)),
    ("do-better", "What does the area partnership need to do better?", (5, 9, 18)),
)
OLD_PARTS: tuple[tuple[SectionRole, str, Bounds], ...] = (
    ("summary", "Joint targeted area inspection", (4, 8, 13)),
    ("strengths", "Key strengths", (11, 28, 45)),
    ("practice-study", "Case study: effective practice", (2, 5, 11)),
)
NEW_PARTS: tuple[tuple[SectionRole, str, Bounds], ...] = (
    ("headline", "Headline findings", (1, 2, 8)),
    ("strengths", "Strengths", (4, 8, 14)),
    ("findings", "Main findings", (9, 22, 45)),
    ("practice-study", "Practice study: help for a family", (2, 5, 12)),
)
OLD_POINTS, NEW_POINTS, AREA_POINTS, URGENT_POINTS = (9, 22, 37), (3, 6, 12), (2, 4, 6), (2, 4, 6)
NAMES = ("Marigold", "Rowan", "Linnet", "Bramble")


def made_up_report(stock: Stock, authority: Authority, framework: str, published: date, before: date | None) -> Filed:
    """Return a report on the council or its partners; `before` is the day of the one it may look back on."""
    kinds = {"joint-report": AreaReport, "joint-letter": JointLetter}
    return kinds.get(stock.frameworks[framework].kind, Writing)(stock, authority, framework, published, before).filed()


@dataclass
class _Joint(Writing):
    """What both kinds have: bodies, and sections of running text."""

    said: dict[str, Any] = field(default_factory=dict)

    @property
    def bodies(self) -> tuple[Body, ...]:
        name = self.authority.title
        council = Body(name=f"{name} Council", kind="council", authority=self.authority.slug)
        return council, Body(name=f"NHS {self.authority.region} Integrated Care Board (ICB)", kind="icb")

    def told(self, role: SectionRole, heading: str, bounds: Bounds) -> None:
        texts = [
            self.stock.paragraph("findings", self.authority.title, self.count(SENTENCES))
            for _ in range(self.count(bounds))
        ]
        if role == "practice-study":
            child = self.stock.chance.choice(NAMES)
            texts = [f"{child} was helped early. {text}" for text in texts]
        self.section(role, heading, None, texts)

    def title_page(self, title: str) -> None:
        blocks = [self.block(text, "line") for text in (title, self.authority.title, spoken(self.published))]
        self.keep("cover", None, None, blocks[0].place, 0, tuple(blocks))

    def some_points(self, bounds: Bounds) -> list[str]:
        return [self.stock.point(self.authority.title) for _ in range(self.count(bounds))]

    def response(self, kind: str, due: date | None) -> None:
        words = f"Leaders of {self.authority.title} should write a {kind.replace('-', ' ')}."
        self.section("next-steps", "Next steps", None, [words])
        place = self.sections[-1].blocks[0].place
        self.said["response"] = Response(
            kind=kind, by=self.bodies[0].name, due=due.isoformat() if due else None, words=words, place=place
        )

    def said_of_several(self) -> dict[str, Any]:
        return {"bodies": self.bodies, **self.said}


@dataclass
class AreaReport(_Joint):
    """An outcome of the partnership, what children experience, and points for named bodies."""

    def parts(self) -> None:
        self.title_page("Area SEND inspection")
        grade = self.outcome()
        for part in AREA_PARTS:
            self.told(*part)
        is_worst = grade == self.facts_of_framework.scale[-1].grade
        if is_worst:
            heading = "Areas for priority action"
            self.points_under(
                "priority-actions", heading, self.some_points(URGENT_POINTS), "priority-action", self.bodies
            )
        points = self.some_points(AREA_POINTS)
        self.points_under("areas-for-improvement", "Areas for improvement", points, "area-for-improvement", self.bodies)
        self.response("priority-action-plan" if is_worst else "strategic-plan", None)

    def outcome(self) -> Grade:
        framework = self.facts_of_framework
        point = self.stock.chance.choices(framework.scale, OUTCOME_WEIGHTS)[0]
        said = f"Arrangements for special educational needs and/or disabilities (SEND) {point.printed[0]}."
        again = "The next full area SEND inspection will be within approximately three years."
        self.section("outcome", "Inspection outcome", None, [said, again])
        stated, back = (block.place for block in self.sections[-1].blocks)
        self.judgements.append(judgement(framework.areas[0], point.grade, said, stated))
        self.said["next_inspection"] = ReturnVisit(within="within approximately three years", words=again, place=back)
        return point.grade

    def facts(self, source: bytes) -> DocumentFacts:
        """Such a report prints no day of publication, and stands under the end of the inspection."""
        facts = super().facts(source)
        none = {"published": None, "published_text": None, "date_statements": (), "inspection_end": facts.published}
        named = {"partnership": f"{self.authority.title} Local Area Partnership"}
        return facts.model_copy(update={**none, **named})


@dataclass
class JointLetter(_Joint):
    """A letter on a theme, without a grade: findings in the old layout, asks in the new."""

    def parts(self) -> None:
        is_old = self.edition == self.facts_of_framework.editions[0].key
        self.title_page("Joint targeted area inspection")
        for part in OLD_PARTS if is_old else NEW_PARTS:
            self.told(*part)
        texts = self.some_points(OLD_POINTS if is_old else NEW_POINTS)
        self.points_under("areas-for-improvement", "Areas for improvement", texts, "area-for-improvement")
        self.response("statement-of-action", self.published + timedelta(days=100))

    def facts(self, source: bytes) -> DocumentFacts:
        facts = super().facts(source)
        theme = self.stock.chance.choice(self.facts_of_framework.themes)
        on = InspectionTheme(key=theme.key, words=theme.printed[0], place=self.sections[0].place)
        return facts.model_copy(update={"theme": on})
