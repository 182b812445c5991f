"""A small made-up corpus: two councils, an inspection of each, and a later visit to one of them."""

from __future__ import annotations

from generator.model.analysis import Analysis, FollowUpTied, LaterFinding, Point, RecommendationLink, ThemeTag
from generator.model.corpus import Corpus, SourceSidecar
from generator.model.document_source import Licence, SourceFile
from generator.model.framework import Area, Framework, GradeOnScale, Relation
from generator.model.judgement import Judgement, Statement
from generator.model.noun import Place
from generator.model.registry import Authority, Measure, MovedAddress, Succession, Theme, Trust
from generator.model.report import (
    AuthorityNamed,
    DocumentFacts,
    Doubt,
    FollowUp,
    FrameworkUsed,
    Furniture,
    Ledger,
    Person,
    Previous,
    PreviousInspection,
    Recommendation,
    Report,
    Section,
    Statistic,
    Support,
    TextBlock,
)

AS_OF = "2026-11-21"
INSPECTION = "ashmere/2017-09-25-round"
VISIT = "ashmere/2019-12-18-visit"
OTHER = "brackendale/2016-05-round"
MOVED = MovedAddress.model_validate(
    {"from": "/reports/ashmere/2017-09-26-round/", "to": f"/reports/{INSPECTION}/", "date": "2026-11-20"}
)


def corpus() -> Corpus:
    """Ashmere inspected in 2017 and visited in 2019; Brackendale inspected in 2016, told second-hand."""
    reports = (inspection(), visit(), other())
    return Corpus(
        reports=reports,
        sidecars={report.id: sidecar(report) for report in reports},
        authorities={
            "ashmere": _authority("ashmere", "Ashmere", "North", neighbours=("brackendale",)),
            "brackendale": _authority("brackendale", "Brackendale", "South"),
            "cragside": _authority("cragside", "Cragside", "North").model_copy(update={"status": "abolished"}),
        },
        frameworks={"round": ROUND, "visit": VISITS},
        themes={"supervision": SUPERVISION, "housing": HOUSING},
        measures={"children_in_area": CHILDREN},
        successions=(Succession(predecessor="cragside", successor="ashmere", date="1998-04-01"),),
        trusts=(Trust.model_validate({"authority": "ashmere", "name": "Help", "from": "2018-04", "sources": [VISIT]}),),
        neighbours_as_of="2026-08",
        moved=(MOVED,),
    )


def analysis() -> Analysis:
    """Both supervision points carry the theme, and the later is linked to the earlier by the program.

    The visit says what became of the earlier one and finds more on its subject, and what has changed in housing.
    """
    points = {
        point.id: Point(
            point,
            report.id,
            report.authority.slug,
            report.date,
            report.framework.key,
            (ThemeTag("supervision", ("supervis",)),),
        )
        for report in (inspection(), visit(), other())
        for point in report.recommendations
    }
    link = RecommendationLink(f"{INSPECTION}#r1", f"{VISIT}#r1", "match", 0.8, themes=("supervision",))
    became, changed = visit().follow_ups
    return Analysis(
        points=points,
        links=(link,),
        follow_ups=(
            FollowUpTied(VISIT, "ashmere", visit().date, became, "b12", (link.earlier,), ("supervision",)),
            FollowUpTied(VISIT, "ashmere", visit().date, changed, "b13", (), ("housing",)),
        ),
        later_findings=(
            LaterFinding(link.earlier, VISIT, visit().date, "b14", Place(line=13), "Notes on it are brief.", 0.5),
        ),
        block_themes={},
    )


ROUND = Framework(
    key="round",
    title="Full inspection of children's services",
    short_title="Full inspection",
    publisher="Inspectorate",
    programme="childrens-services",
    scale_key="round",
    kind="inspection-report",
    starts="2014",
    ends="2018-07",
    recognised_by=("full inspection",),
    summary="Inspectors judged the whole service.",
    scale=(
        GradeOnScale(grade="good", title="Good", colour="fair", printed=("good",), meaning="Works well"),
        GradeOnScale(
            grade="inadequate", title="Inadequate", colour="poor", printed=("inadequate",), meaning="Fails children"
        ),
    ),
    areas=(
        Area(key="overall", overall=True, title="Overall", labels=("Overall effectiveness",)),
        Area(key="care_leavers", title="Care leavers", labels=("Experiences of care leavers",)),
    ),
    relations=(
        Relation(
            area="overall", framework="visit", other_area="overall", relation="none", why="Visits give no grades."
        ),
    ),
)
VISITS = Framework(
    key="visit",
    title="Visit to look at one part of the service",
    short_title="Short visit",
    publisher="Inspectorate",
    programme="childrens-services",
    scale_key="round",
    kind="visit-letter",
    starts="2018",
    recognised_by=("short visit",),
    summary="Inspectors looked at one part of the service and gave no grade.",
)
SUPERVISION = Theme(
    slug="supervision", title="Supervision of social workers", description="Managers guide staff.", pattern="supervis"
)
HOUSING = Theme(slug="housing", title="Homes for care leavers", description="A place to live.", pattern="hous")
CHILDREN = Measure(key="children_in_area", title="Children in the area", unit="children", topic="population")


def inspection() -> Report:
    """Two places of it disagree about the overall grade; care leavers were not found; one point is a fragment."""
    points = (
        Recommendation(
            id=f"{INSPECTION}#r1",
            number="1",
            kind="recommendation",
            addressed_to="local-authority",
            heading="Recommendations",
            text="Make supervision regular | and *useful*.",
            complete=True,
            place=Place(line=40),
            supported_by=(Support(paragraph="12", anchor="p12", basis="words", score=0.7),),
        ),
        Recommendation(
            id=f"{INSPECTION}#r2",
            number=None,
            kind="board-recommendation",
            addressed_to="safeguarding-board",
            heading="Recommendations",
            text="supervision of the board's",
            complete=False,
            lost="end",
            place=Place(line=60),
        ),
    )
    return Report(
        schema=1,
        id=INSPECTION,
        authority=AuthorityNamed(slug="ashmere", name="Ashmere", gss_code="E1", printed="Ashmere"),
        framework=FrameworkUsed(key="round"),
        document=_document(
            "inspection-report", start="2017-07-10", end="2017-08-03", published="2017-09-25", text="25 September 2017"
        ),
        judgements=(
            Judgement(
                area="overall",
                label="Overall effectiveness",
                grade="inadequate",
                grade_text="inadequate",
                stated_at=(
                    Statement(role="cover-detached", place=Place(line=5), words="Overall … Good", grade="good"),
                    Statement(role="heading", place=Place(line=30), words="Ashmere is inadequate", grade="inadequate"),
                ),
                conflict=True,
            ),
        ),
        recommendations=points,
        sections=(
            _section(None, "top", 5, _block("b3", "Overall … Good", 5)),
            _section(
                "Ashmere is inadequate",
                "b20",
                30,
                _block(
                    "p12", "Supervision happens rarely.", 35, kind="finding", number="12", marker="(Recommendation)"
                ),
            ),
            _section(
                "Recommendations",
                "b70",
                39,
                _block("r1", points[0].text, 40, kind="recommendation", number="1"),
                _block("b80", "a list item", 41, kind="bullet"),
                _block("b81", "one under it", 42, kind="sub-bullet"),
                TextBlock(kind="row", anchor="b85", text="Area Grade", cells=("Area", "Grade"), place=Place(line=43)),
                _block("r2", points[1].text, 60, kind="recommendation", fragment=True),
            ),
        ),
        statistics=(
            Statistic(
                measure="children_in_area",
                label="Children under 18 who live here",
                value=34204,
                unit="children",
                as_of="2017-06-30",
                as_of_text="At 30 June 2017",
                national=None,
                previous=Previous(value=34000, as_of="2016-03-31"),
                words="Supervision happens rarely.",
                place=Place(line=35),
            ),
        ),
        previous_inspections=(
            PreviousInspection(
                date="2012-05", subject="Safeguarding", grade="adequate", words="It was adequate.", place=Place(line=35)
            ),
        ),
        people=(Person(name="Alex Example", role="lead_inspector", place=Place(line=35)),),
        ledger=Ledger(
            words_source=1200,
            words_content=1150,
            words_furniture=50,
            furniture=(Furniture(kind="page-number", text="2", words=1, place=Place(line=33)),),
        ),
        doubts=(Doubt(code="date", message="Two dates disagree.", place=Place(line=5), field="document.published"),),
    )


def visit() -> Report:
    """A letter without grades that found one priority action and looks back."""
    point = Recommendation(
        id=f"{VISIT}#r1",
        number=None,
        kind="priority-action",
        addressed_to="local-authority",
        heading="Areas for priority action",
        text="The frequency of supervision.",
        complete=True,
        place=Place(line=20),
    )
    return Report(
        schema=1,
        id=VISIT,
        authority=AuthorityNamed(slug="ashmere", name="Ashmere", gss_code="E1", printed="Ashmere"),
        framework=FrameworkUsed(key="visit"),
        document=_document(
            "visit-letter",
            start="2019-10-22",
            end="2019-10-23",
            published="2019-12-18",
            text=None,
            topic="the front door",
        ),
        recommendations=(point,),
        sections=(
            _section(
                "Findings",
                "b10",
                10,
                _block("b12", "Supervision has not improved since the last visit.", 11),
                _block("b13", "Homes were few. This is better now.", 12),
                _block("b14", "Notes on it are brief.", 13),
                _block("r1", point.text, 20, kind="recommendation"),
            ),
        ),
        follow_ups=(
            FollowUp(
                words="Supervision has not improved since the last visit.",
                refers_to="2017-07",
                status="not_met",
                place=Place(line=11),
            ),
            FollowUp(
                kind="change",
                words="This is better now.",
                before="Homes were few.",
                refers_to="2017-07",
                status="better",
                themes=("housing",),
                place=Place(line=12),
            ),
        ),
        ledger=Ledger(words_source=100, words_content=100, words_furniture=0, furniture=()),
    )


def other() -> Report:
    """A council paper: second-hand, one judgement, dates cut to the month."""
    return Report(
        schema=1,
        id=OTHER,
        authority=AuthorityNamed(slug="brackendale", name="Brackendale", gss_code="E2", printed="Brackendale Council"),
        framework=FrameworkUsed(key="round"),
        document=_document(
            "council-paper", start="2016-03", end="2016-05", published=None, text=None, publisher="Brackendale Council"
        ),
        judgements=(
            Judgement(
                area="overall",
                label="Overall effectiveness",
                grade="good",
                grade_text="Good",
                stated_at=(Statement(role="row", place=Place(line=8), words="Overall Good", grade="good"),),
            ),
        ),
        sections=(_section("Results", "b1", 7, _block("b2", "Overall Good", 8)),),
        ledger=Ledger(words_source=3, words_content=3, words_furniture=0, furniture=()),
    )


def _document(
    kind: str,
    start: str,
    end: str,
    published: str | None,
    text: str | None,
    publisher: str = "Inspectorate",
    topic: str | None = None,
) -> DocumentFacts:
    return DocumentFacts(
        kind=kind,
        title="A report",
        publisher=publisher,
        first_hand=kind != "council-paper",
        inspection_start=start,
        inspection_end=end,
        published=published,
        published_text=text,
        topic=topic,
        copyright_year=2017,
        licence=Licence(name="Open Government Licence", words="You may reuse this.", place=Place(line=5)),
        lead_inspector=None,
        source=SourceFile(file="source.txt", sha256="ab" * 32, lines=90),
        parser_version="1",
    )


def _section(heading: str | None, anchor: str, line: int, *blocks: TextBlock) -> Section:
    role = "findings" if heading == "Findings" else "other"
    return Section(heading=heading, level=1, role=role, anchor=anchor, place=Place(line=line), blocks=blocks)


def _block(
    anchor: str,
    text: str,
    line: int,
    kind: str = "paragraph",
    number: str | None = None,
    marker: str | None = None,
    fragment: bool = False,
) -> TextBlock:
    return TextBlock(
        kind=kind,
        anchor=anchor,
        number=number,
        text=text,
        marker=marker,
        fragment=fragment,
        place=Place(line=line),
    )


def _authority(slug: str, name: str, region: str, neighbours: tuple[str, ...] = ()) -> Authority:
    return Authority(
        slug=slug, name=name, gss_code="E1", ofsted_urn="80000", region=region, type="unitary", neighbours=neighbours
    )


def sidecar(report: Report) -> SourceSidecar:
    return SourceSidecar(
        publisher=report.document.publisher,
        title="A report",
        url=None,
        received="2026-11-01",
        sha256=report.document.source.sha256,
        licence="Open Government Licence",
        file="source.txt",
    )
