"""Made-up joint inspections beside the small corpus: of help for children with SEND, and of one theme by several.

Ashmere's area was inspected with failings and Brackendale's without; Dunmoor's was found inconsistent. Ashmere was
also inspected jointly twice, by an old letter that lists findings and by a new one that asks, and has a monitoring
visit. Elmfield is in the register and no report on it is held.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.model.analysis import Analysis, Point, ThemeTag
from generator.model.corpus import Corpus, SourceSidecar
from generator.model.document_source import Licence, SourceFile
from generator.model.framework import (
    form_of,
    programme_of,
)
from generator.model.judgement import Judgement, Statement
from generator.model.noun import Place
from generator.model.partnership import Body, InspectionTheme, Response, ReturnVisit
from generator.model.registry import Authority
from generator.model.report import (
    AuthorityNamed,
    DocumentFacts,
    FrameworkUsed,
    Ledger,
    Person,
    PreviousInspection,
    Recommendation,
    Report,
    Section,
    TextBlock,
)
from tests.views import sample
from tests.views.joint_frameworks import AREA, MONITORING_VISITS, THEME

FAILINGS = "ashmere/2024-03-08-area"
INCONSISTENT = "dunmoor/2023-11-10-area"
POSITIVE = "brackendale/2024-06-14-area"
ASKS = "ashmere/2023-05-26-theme"
FINDINGS = "ashmere/2018-06-20-theme"
MONITORING = "ashmere/2020-02-14-monitoring"

COUNCIL = Body(name="Ashmere Council", kind="council", authority="ashmere")
HEALTH = Body(name="NHS North Integrated Care Board (ICB)", kind="icb")


def corpus() -> Corpus:
    """The small corpus with three area inspections, two joint letters and a monitoring visit."""
    small = sample.corpus()
    reports = tuple(sorted((*small.reports, *added()), key=lambda one: (one.authority.slug, one.date)))
    return replace(
        small,
        reports=reports,
        sidecars={**small.sidecars, **{report.id: _sidecar(report) for report in added()}},
        authorities={
            **small.authorities,
            "dunmoor": _authority("dunmoor", "Dunmoor"),
            "elmfield": _authority("elmfield", "Elmfield"),
        },
        frameworks={**small.frameworks, "area": AREA, "theme": THEME, "monitoring": MONITORING_VISITS},
    )


def added() -> tuple[Report, ...]:
    """The reports that the small corpus does not hold."""
    return failings(), inconsistent(), positive(), asks(), findings(), monitoring()


def analysis() -> Analysis:
    """What was worked out over the small corpus, and each further point by itself: no link joins two programmes."""
    small, frameworks = sample.analysis(), corpus().frameworks
    points = {
        point.id: Point(
            point,
            report.id,
            report.authority.slug,
            report.date,
            report.framework.key,
            _themes(point),
            programme=programme_of(report, frameworks),
            form=form_of(report, point.kind, frameworks),
        )
        for report in corpus().reports
        for point in report.recommendations
    }
    return replace(small, points=points | small.points)


def _themes(point: Recommendation) -> tuple[ThemeTag, ...]:
    return (ThemeTag("supervision", ("supervis",)),) if "supervis" in point.text.lower() else ()


def failings() -> Report:
    """Two priority actions, one for the council and the health board and one for the board alone."""
    both = "Ashmere Council and NHS North Integrated Care Board (ICB)"
    points = (
        _point(FAILINGS, 1, "priority-action", "Leaders should cut the wait for help.", both, (COUNCIL, HEALTH)),
        _point(FAILINGS, 2, "priority-action", "Health leaders should plan for therapy.", HEALTH.name, (HEALTH,)),
        _point(FAILINGS, 3, "area-for-improvement", "Plans should be reviewed on time."),
    )
    return _area_report(
        FAILINGS,
        ("2024-03-04", "2024-03-08"),
        "systemic_failings",
        "There are widespread failings, which the local area partnership must address urgently.",
        points,
        response=Response(
            kind="priority-action-plan",
            by="the local area partnership",
            due=None,
            words="The local area partnership must send a priority action plan.",
            place=Place(page=2),
        ),
        monitoring=ReturnVisit(
            within="within approximately 18 months",
            words="A monitoring inspection will be carried out within approximately 18 months.",
            place=Place(page=2),
        ),
        years="three",
    )


def inconsistent() -> Report:
    points = (_point(INCONSISTENT, 1, "area-for-improvement", "Leaders should share what they know."),)
    words = "Arrangements lead to inconsistent experiences and outcomes."
    return _area_report(INCONSISTENT, ("2023-11-06", "2023-11-10"), "inconsistent", words, points, years="three")


def positive() -> Report:
    points = (_point(POSITIVE, 1, "area-for-improvement", "Leaders should tell families sooner."),)
    words = "Arrangements typically lead to positive experiences and outcomes."
    return _area_report(POSITIVE, ("2024-06-10", "2024-06-14"), "positive", words, points, years="five")


def asks() -> Report:
    """A new letter: a priority action with its lead-in, and two points that ask."""
    points = (
        _point(
            ASKS,
            1,
            "priority-action",
            "children are seen on the day.",
            stem="Leaders need to take swift and decisive action to ensure that:",
        ),
        _point(ASKS, 2, "area-for-improvement", "The timeliness of strategy meetings."),
        _point(ASKS, 3, "area-for-improvement", "The supervision of staff in health services."),
    )
    return _letter(ASKS, "new", ("2023-05-22", "2023-05-26"), "2023-07-14", "front-door", points, pages=_example())


def findings() -> Report:
    """An old letter, whose areas for improvement are whole findings, under a sub-heading."""
    points = tuple(
        _point(FINDINGS, number, "area-for-improvement", text, heading="Leadership and management")
        for number, text in enumerate(
            ("Partners did not always know of neglect. Too few staff were trained.", "Supervision was rare."), start=1
        )
    )
    return _letter(FINDINGS, "old", ("2018-05-14", "2018-05-18"), "2018-06-20", "neglect", points)


def monitoring() -> Report:
    """A letter on a monitoring visit, which asks for one thing."""
    point = _point(MONITORING, 1, "area-for-improvement", "The pace of change for care leavers.")
    facts = _document("visit-letter", ("2020-01-28", "2020-01-29"), "2020-02-14", topic="homes for care leavers")
    return _report(
        MONITORING, "monitoring", None, facts, (point,), (_section("Findings", "findings", "b10", point.text),)
    )


def _area_report(
    id_: str,
    days: tuple[str, str],
    grade: str,
    words: str,
    points: tuple[Recommendation, ...],
    years: str,
    **said: Any,
) -> Report:
    slug = id_.split("/")[0]
    council = Body(name=f"{slug.title()} Council", kind="council", authority=slug)
    facts = _document(
        "joint-report",
        days,
        None,
        inspectorates=("inspectorate", "health"),
        outcome_of=AREA.outcome_of,
        partnership=f"{slug.title()} Local Area Partnership",
    )
    stated = Statement(role="box", place=Place(page=1), words=words, grade=grade)
    return _report(
        id_,
        "area",
        None,
        facts,
        points,
        (
            _section("Inspection outcome", "outcome", "b10", words),
            _section("What does the area partnership need to do better?", "do-better", "b20", "Plans are late."),
        ),
        judgements=(
            Judgement(
                area="area_arrangements",
                label="Inspection outcome",
                grade=grade,
                grade_text=words,
                stated_at=(stated,),
            ),
        ),
        previous_inspections=(
            PreviousInspection(
                date="2017-06", subject="area-send", grade=None, words="12 to 16 June 2017", place=Place(page=1)
            ),
        ),
        people=(
            Person(name="Alex Example", role="lead_inspector", inspectorate="inspectorate", place=Place(page=5)),
            Person(name="Sam Specimen", role="lead_inspector", inspectorate="health", place=Place(page=5)),
        ),
        bodies=(council, HEALTH),
        next_inspection=ReturnVisit(
            within=f"within approximately {years} years",
            words=f"The next full inspection will be within approximately {years} years.",
            place=Place(page=2),
        ),
        **said,
    )


def _letter(
    id_: str,
    edition: str,
    days: tuple[str, str],
    published: str,
    theme: str,
    points: tuple[Recommendation, ...],
    pages: tuple[Section, ...] = (),
) -> Report:
    words = next(one.title.lower() for one in THEME.themes if one.key == theme)
    facts = _document(
        "joint-letter",
        days,
        published,
        inspectorates=("inspectorate", "health", "police"),
        partnership="Ashmere Safeguarding Children Partnership" if edition == "new" else None,
        theme=InspectionTheme(key=theme, words=words, place=Place(page=1)),
    )
    return _report(
        id_,
        "theme",
        edition,
        facts,
        points,
        (_section("Main findings", "findings", "b10", "Partners meet often."), *pages),
        people=(Person(name="Robin Sample", role="signatory", inspectorate="police", place=Place(page=6)),),
        response=Response(
            kind="statement-of-action",
            by="Ashmere Council",
            due="2023-10-23",
            words="Ashmere Council should send the written statement of action by 23 October 2023.",
            place=Place(page=6),
        ),
    )


def _example() -> tuple[Section, ...]:
    """A practice study, which names a child by a name that is not theirs."""
    return (_section("Practice study: a home for a child", "practice-study", "b30", "Wren was helped early."),)


def _point(
    report: str,
    number: int,
    kind: str,
    text: str,
    addressed_to: str | None = None,
    addressed_bodies: tuple[Body, ...] = (),
    stem: str | None = None,
    heading: str | None = None,
) -> Recommendation:
    headings = {"priority-action": "Areas for priority action", "area-for-improvement": "Areas for improvement"}
    return Recommendation(
        id=f"{report}#r{number}",
        number=None,
        kind=kind,
        addressed_to=addressed_to,
        addressed_bodies=addressed_bodies,
        stem=stem,
        heading=heading or headings[kind],
        text=text,
        complete=True,
        place=Place(page=3),
    )


def _report(
    id_: str,
    framework: str,
    edition: str | None,
    document: DocumentFacts,
    points: tuple[Recommendation, ...],
    sections: tuple[Section, ...],
    **said: Any,
) -> Report:
    slug = id_.split("/")[0]
    listed = tuple(
        TextBlock(kind="recommendation", anchor=point.id.split("#")[1], text=point.text, place=point.place)
        for point in points
    )
    asked = Section(
        heading="Areas for improvement",
        level=1,
        role="areas-for-improvement",
        anchor="b50",
        place=Place(page=3),
        blocks=listed,
    )
    return Report(
        schema=2,
        id=id_,
        authority=AuthorityNamed(slug=slug, name=slug.title(), gss_code="E1", printed=slug.title()),
        framework=FrameworkUsed(key=framework, edition=edition),
        document=document,
        recommendations=points,
        sections=(*sections, asked),
        ledger=Ledger(words_source=100, words_content=100, words_furniture=0, furniture=()),
        **said,
    )


def _document(kind: str, days: tuple[str, str], published: str | None, **said: Any) -> DocumentFacts:
    return DocumentFacts(
        kind=kind,
        title="A report",
        publisher="Inspectorate",
        first_hand=True,
        inspection_start=days[0],
        inspection_end=days[1],
        published=published,
        copyright_year=None,
        licence=Licence(name="Open Government Licence", words=None, place=None),
        lead_inspector=None,
        source=SourceFile(file="source.pdf", sha256="cd" * 32, pages=7),
        parser_version="1",
        **said,
    )


def _section(heading: str, role: str, anchor: str, text: str) -> Section:
    page = Place(page=2 if role == "findings" else 1)
    block = TextBlock(kind="paragraph", anchor=f"{anchor}0", text=text, place=page)
    return Section(heading=heading, level=1, role=role, anchor=anchor, place=page, blocks=(block,))


def _authority(slug: str, name: str) -> Authority:
    return Authority(slug=slug, name=name, gss_code="E3", ofsted_urn="80001", region="North", type="unitary")


def _sidecar(report: Report) -> SourceSidecar:
    return SourceSidecar(
        publisher="Inspectorate",
        title="A report",
        url=None,
        received="2026-11-01",
        sha256=report.document.source.sha256,
        licence="Open Government Licence",
        file="source.pdf",
    )
