"""A made-up kind of inspection beside the others: it judges a partnership in three areas, and looks back.

Dunmoor's harbour partnership was inspected twice, and the second inspection grades again and asks for something
urgent; Ashmere's was inspected once.
"""

from __future__ import annotations

import dataclasses

from generator.analysis import analyse
from generator.frozen import replace
from generator.model.analysis import Analysis, FollowUpTied
from generator.model.corpus import Corpus
from generator.model.framework import Area, Framework, GradeOnScale, Inspectorate, PointsUnder
from generator.model.judgement import Judgement, Statement
from generator.model.noun import Place
from generator.model.report import FollowUp, Person, Recommendation, Report
from tests.views import joint_sample
from tests.views.joint_sample import _document, _point, _report, _section, _sidecar

FIRST = "dunmoor/2024-09-06-harbour"
AGAIN = "dunmoor/2026-03-13-harbour"
OTHER = "ashmere/2025-05-09-harbour"
CHANGED = "Supervision has improved since the last inspection."

HARBOUR = Framework(
    key="harbour",
    programme="harbour",
    scale_key="harbour",
    title="Inspections of harbour partnerships",
    short_title="Harbour inspection (from 2024)",
    publisher="Inspectorate of Harbours",
    kind="joint-report",
    starts="2024",
    recognised_by=("harbour inspection",),
    summary="Inspectors looked at how a harbour partnership keeps children safe.",
    outcome_of="the harbour partnership",
    inspectorates=(
        Inspectorate(key="harbours", title="Inspectorate of Harbours", article="the"),
        Inspectorate(key="inspectorate", title="Inspectorate"),
    ),
    points=(
        PointsUnder(role="priority-actions", kind="priority-action"),
        PointsUnder(role="areas-for-improvement", kind="area-for-improvement"),
    ),
    scale=tuple(
        GradeOnScale(grade=grade, title=grade.capitalize(), edge=edge, printed=(grade,))
        for grade, edge in (("calm", "double"), ("steady", "solid"), ("rough", "dotted"))
    ),
    areas=(
        Area(key="harbour", title="The harbour partnership", labels=("The partnership overall",), overall=True),
        Area(key="harbour_crew", title="Crew and leaders", labels=("Crew and leaders",)),
        Area(key="harbour_quays", title="Work on the quays", labels=("Work on the quays",)),
    ),
)


def corpus() -> Corpus:
    joint = joint_sample.corpus()
    reports = sorted((*joint.reports, *added()), key=lambda one: (one.authority.slug, one.date))
    return dataclasses.replace(
        joint,
        reports=tuple(reports),
        sidecars={**joint.sidecars, **{report.id: _sidecar(report) for report in added()}},
        frameworks={**joint.frameworks, "harbour": HARBOUR},
    )


def analysis() -> Analysis:
    """What the program works out, with the sentence that looks back tied to a theme and to no point."""
    found = analyse(corpus())
    return dataclasses.replace(found, follow_ups=tuple(_of_theme(one) for one in found.follow_ups))


def _of_theme(tied: FollowUpTied) -> FollowUpTied:
    return replace(tied, recommendations=()) if tied.report == AGAIN else tied


def added() -> tuple[Report, ...]:
    late = _point(FIRST, 1, "area-for-improvement", "The quality of supervision.")
    urgent = _point(AGAIN, 1, "priority-action", "Ropes are checked at once.")
    more = _point(OTHER, 1, "area-for-improvement", "The state of the quays.")
    said = FollowUp(words=CHANGED, status="better", refers_to="the last inspection", kind="change", place=_PAGE)
    return (
        _harbour(FIRST, ("2024-09-02", "2024-09-06"), ("rough", "steady", "rough"), late),
        _harbour(AGAIN, ("2026-03-09", "2026-03-13"), ("steady", "calm", "steady"), urgent, (said,)),
        _harbour(OTHER, ("2025-05-05", "2025-05-09"), ("calm", "calm", "steady"), more),
    )


_PAGE = Place(page=2)


def _harbour(
    id_: str, days: tuple[str, str], grades: tuple[str, ...], point: Recommendation, said: tuple[FollowUp, ...] = ()
) -> Report:
    facts = _document(
        "joint-report",
        days,
        None,
        inspectorates=("harbours", "inspectorate"),
        outcome_of=HARBOUR.outcome_of,
        partnership=f"{id_.split('/')[0].title()} Harbour Partnership",
    )
    judged = zip(HARBOUR.areas, grades, strict=True)
    lead = Person(name="A Person", role="lead_inspector", place=_PAGE, inspectorate="harbours")
    sections = (_section("What we found", "findings", "b10", said[0].words if said else "Boats came in."),)
    judgements = tuple(_judged(area, grade) for area, grade in judged)
    return _report(
        id_, "harbour", None, facts, (point,), sections, judgements=judgements, follow_ups=said, people=(lead,)
    )


def _judged(area: Area, grade: str) -> Judgement:
    words = f"{area.labels[0]} is {grade}."
    stated = Statement(role="box", place=Place(page=1), words=words, grade=grade)
    return Judgement(area=area.key, label=area.labels[0], grade=grade, grade_text=grade, stated_at=(stated,))
