"""Made-up reports for tests of what is worked out over all reports. Nothing here stands in a real one."""

from __future__ import annotations

from generator.model.corpus import Corpus
from generator.model.document_source import Licence, SourceFile
from generator.model.framework import Area, Framework, GradeOnScale, PointsUnder, Relation
from generator.model.judgement import Judgement, Statement
from generator.model.noun import Place
from generator.model.registry import Authority, LinkDecision, Measure, Theme
from generator.model.report import (
    AuthorityNamed,
    DocumentFacts,
    Doubt,
    FollowUp,
    FrameworkUsed,
    Ledger,
    Recommendation,
    Report,
    Section,
    Statistic,
    TextBlock,
)

HERE = Place(line=1)
NAMES = {"eastshire": "Eastshire", "westshire": "Westshire", "northshire": "Northshire"}


def report(
    authority: str = "eastshire",
    date: str = "2017-09-25",
    framework: str = "sif",
    grades: dict[str, str] | None = None,
    points: tuple[str, ...] = (),
    kind: str = "recommendation",
    addressed_to: str = "local-authority",
    document: str = "inspection-report",
    follow_ups: tuple[FollowUp, ...] = (),
    statistics: tuple[Statistic, ...] = (),
    first_hand: bool = True,
    doubts: tuple[Doubt, ...] = (),
    fragments: tuple[int, ...] = (),
    edition: str | None = None,
) -> Report:
    """A report of one date; `fragments` counts from 1 the points whose beginning is lost."""
    report_id = f"{authority}/{date}-{framework}"
    return Report(
        id=report_id,
        authority=AuthorityNamed(slug=authority, name=NAMES[authority], gss_code="E00", printed=NAMES[authority]),
        framework=FrameworkUsed(key=framework, edition=edition),
        document=DocumentFacts(
            kind=document,
            title="Inspection",
            publisher="Inspectorate",
            first_hand=first_hand,
            inspection_start=date,
            inspection_end=date,
            published=date,
            copyright_year=None,
            licence=Licence(name="not stated", words=None, place=None),
            lead_inspector=None,
            source=SourceFile(file="source.txt", sha256=report_id, lines=1),
            parser_version="test",
        ),
        judgements=tuple(judgement(area, grade) for area, grade in (grades or {}).items()),
        recommendations=tuple(
            Recommendation(
                id=f"{report_id}#r{number}",
                number=str(number),
                kind=kind,
                addressed_to=addressed_to,
                heading=None,
                text=text,
                complete=number not in fragments,
                lost="beginning" if number in fragments else None,
                place=HERE,
            )
            for number, text in enumerate(points, 1)
        ),
        sections=(
            Section(
                heading="Findings",
                level=1,
                role="findings",
                anchor="b0",
                place=HERE,
                blocks=tuple(
                    TextBlock(kind="paragraph", anchor=f"b{number}", text=follow_up.words, place=follow_up.place)
                    for number, follow_up in enumerate(follow_ups, 1)
                ),
            ),
        ),
        statistics=statistics,
        follow_ups=follow_ups,
        doubts=doubts,
        ledger=Ledger(words_source=10, words_content=8, words_furniture=2, furniture=()),
    )


def partnership_report(
    authority: str = "eastshire",
    date: str = "2023-05-12",
    outcome: str | None = None,
    points: tuple[str, ...] = (),
    kind: str = "area-for-improvement",
    follow_ups: tuple[FollowUp, ...] = (),
) -> Report:
    """A report on a local area partnership: its outcome is on a scale of its own, its points name other bodies."""
    found = report(
        authority,
        date,
        "area-send",
        grades={"area_send_arrangements": outcome} if outcome else None,
        points=points,
        kind=kind,
        addressed_to="Eastshire Council and NHS East Integrated Care Board",
        document="joint-report",
        follow_ups=follow_ups,
    )
    return of_partnership(found)


def joint_letter(
    authority: str = "eastshire", date: str = "2018-07-20", points: tuple[str, ...] = (), edition: str = "jtai-2016"
) -> Report:
    """A letter on a joint inspection, which gives no grade: old ones print findings, new ones what has to be done."""
    found = report(
        authority, date, "jtai", points=points, kind="area-for-improvement", document="joint-letter", edition=edition
    )
    nobody = tuple(point.model_copy(update={"addressed_to": None}) for point in found.recommendations)
    return of_partnership(found.model_copy(update={"recommendations": nobody}))


def of_partnership(found: Report) -> Report:
    whose = {"outcome_of": "the local area partnership"}
    return found.model_copy(update={"document": found.document.model_copy(update=whose)})


def visit_letter(
    authority: str = "eastshire",
    date: str = "2019-12-18",
    points: tuple[str, ...] = (),
    kind: str = "area-for-improvement",
    framework: str = "ilacs-focused-visit",
    follow_ups: tuple[FollowUp, ...] = (),
) -> Report:
    """A letter on a visit to the council, which gives no grade."""
    return report(authority, date, framework, points=points, kind=kind, document="visit-letter", follow_ups=follow_ups)


def undated(found: Report) -> Report:
    """The same report, as it is read where it prints no date."""
    none = {"published": None, "inspection_start": None, "inspection_end": None}
    return found.model_copy(update={"document": found.document.model_copy(update=none)})


def judgement(area: str, grade: str) -> Judgement:
    said = Statement(role="row", place=HERE, words=f"{area} {grade}", grade=grade)
    return Judgement(area=area, group=None, label=area, grade=grade, grade_text=grade, stated_at=(said,))


def follow_up(words: str, refers_to: str | None = None, status: str = "not_met") -> FollowUp:
    kind = "change" if status in ("better", "worse", "same", "mixed") else "point"
    return FollowUp(kind=kind, words=words, refers_to=refers_to, status=status, place=HERE)


def statistic(measure: str, value: float) -> Statistic:
    return Statistic(
        measure=measure,
        label=measure,
        value=value,
        unit="children",
        as_of="2017",
        as_of_text="2017",
        words="",
        place=HERE,
    )


def corpus(*reports: Report, decisions: tuple[LinkDecision, ...] = ()) -> Corpus:
    return Corpus(
        reports=tuple(sorted(reports, key=lambda found: (found.authority.slug, found.date))),
        sidecars={},
        authorities={
            slug: Authority(slug=slug, name=name, gss_code="E00", region="East", type="county")
            for slug, name in NAMES.items()
        },
        frameworks={one.key: one for one in FRAMEWORKS},
        themes={theme.slug: theme for theme in THEMES},
        measures={
            "looked-after": Measure(key="looked-after", title="Children in care", unit="children", topic="care"),
            "case-files": Measure(key="case-files", title="Files", unit="count", topic="inspection", comparable=False),
        },
        decisions=decisions,
    )


def framework(
    key: str, areas: tuple[str, ...] = ("overall", "care_leavers"), relations: tuple[Relation, ...] = ()
) -> Framework:
    return Framework(
        key=key,
        title=key,
        short_title=key,
        publisher="Inspectorate",
        programme="childrens-services",
        scale_key="four-point",
        kind="inspection-report",
        recognised_by=(key,),
        summary="",
        scale=(GradeOnScale(grade="good", title="Good", printed=("good",)),),
        areas=tuple(
            Area(
                key=area,
                title=area.replace("_", " ").capitalize(),
                labels=(area,),
                overall=area in ("overall", "area_send_arrangements"),
                expected=key != "ilacs" or area not in OF_ONE_EDITION,
            )
            for area in areas
        ),
        relations=relations,
    )


LATER = ("overall", "in_care_and_care_leavers", "care_leavers")
OF_ONE_EDITION = ("in_care_and_care_leavers", "care_leavers")
RELATIONS = (
    Relation(area="overall", framework="sif", other_area="overall", relation="same", why="One grade for all"),
    Relation(
        area="in_care_and_care_leavers",
        framework="sif",
        other_area="care_leavers",
        relation="merged",
        why="Care leavers had no grade of their own",
    ),
    Relation(
        area="care_leavers", framework="sif", other_area="care_leavers", relation="same", why="Both judge it alone"
    ),
    Relation(area="overall", framework="sif", other_area="lscb", relation="none", why="Boards are graded no more"),
)
PARTNERSHIPS = framework("area-send", areas=("area_send_arrangements",)).model_copy(
    update={
        "programme": "area-send",
        "scale_key": "area-send",
        "outcome_of": "the local area partnership",
        "kind": "joint-report",
        "scale": tuple(
            GradeOnScale(grade=key, title=key.replace("_", " ").capitalize(), printed=(key,))
            for key in ("positive", "inconsistent", "systemic_failings")
        ),
    }
)
JOINT_LETTERS = framework("jtai", areas=()).model_copy(
    update={
        "programme": "jtai",
        "scale_key": "jtai",
        "scale": (),
        "kind": "joint-letter",
        "points": (
            PointsUnder(
                role="areas-for-improvement", kind="area-for-improvement", form="finding", editions=("jtai-2016",)
            ),
            PointsUnder(role="areas-for-improvement", kind="area-for-improvement", editions=("jtai-2022",)),
        ),
    }
)
FRAMEWORKS = (
    framework("old"),
    framework("sif"),
    framework("ilacs", LATER, RELATIONS),
    framework("ilacs-focused-visit", areas=()),
    framework("ilacs-monitoring-visit", areas=()),
    framework("lscb-review", areas=("lscb",)),
    PARTNERSHIPS,
    JOINT_LETTERS,
)
THEMES = (
    Theme(slug="supervision", title="Supervision", description="", pattern=r"supervis\w+|management oversight"),
    Theme(slug="plans", title="Plans", description="", pattern=r"\bplans?\b"),
    Theme(slug="visits", title="Visits", description="", pattern=r"visit\w*"),
    Theme(slug="homes", title="Homes", description="", pattern=r"accommodation|homes?\b"),
    Theme(slug="voice", title="Voice", description="", pattern=r"views|voices?"),
)
