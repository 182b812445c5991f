"""Made-up frameworks of joint inspections: of an area's help for children with SEND, of one theme by several."""

from __future__ import annotations

from generator.model.framework import (
    Area,
    Edition,
    Framework,
    GradeOnScale,
    Inspectorate,
    PointsUnder,
    ResponseAsked,
    ThemeLookedAt,
)
from tests.views import sample

AREA = Framework(
    key="area",
    programme="area",
    scale_key="area",
    title="Area inspections of help for children with special educational needs and disabilities",
    short_title="Area SEND inspection",
    inspects="children with special needs",
    publisher="Inspectorate",
    kind="joint-report",
    starts="2023",
    recognised_by=("area inspection",),
    summary="Inspectors looked at how a local area partnership works for children with special needs.",
    outcome_of="the local area partnership",
    inspectorates=(
        Inspectorate(key="inspectorate", title="Inspectorate"),
        Inspectorate(key="health", title="Health Inspectorate"),
    ),
    looks_back=False,
    tells_return=True,
    body_heads=("Responsible body",),
    points=(
        PointsUnder(role="priority-actions", kind="priority-action"),
        PointsUnder(role="areas-for-improvement", kind="area-for-improvement"),
    ),
    responses=(
        ResponseAsked(kind="priority-action-plan", title="Priority action plan", printed=("priority action plan",)),
        ResponseAsked(kind="strategic-plan", title="Strategic plan", printed=("strategic plan",)),
    ),
    scale=(
        GradeOnScale(grade="positive", title="Typically positive", edge="double", printed=("positive",)),
        GradeOnScale(grade="inconsistent", title="Inconsistent", edge="dashed", printed=("inconsistent",)),
        GradeOnScale(
            grade="systemic_failings",
            title="Systemic failings",
            edge="dotted",
            printed=("widespread failings",),
            asks=("priority-action",),
        ),
    ),
    areas=(
        Area(
            key="area_arrangements",
            title="Arrangements for children with SEND",
            labels=("Inspection outcome",),
            overall=True,
        ),
    ),
)
THEME = Framework(
    key="theme",
    programme="theme",
    scale_key="theme",
    title="Joint inspections of one theme",
    short_title="Joint targeted area inspection",
    publisher="Inspectorate",
    kind="joint-letter",
    starts="2016",
    recognised_by=("joint targeted",),
    summary="Several inspectorates looked together at one theme and gave no grade.",
    inspectorates=(
        Inspectorate(key="inspectorate", title="Inspectorate"),
        Inspectorate(key="health", title="Health Inspectorate"),
        Inspectorate(key="police", title="Police Inspectorate"),
    ),
    looks_back=False,
    points=(
        PointsUnder(role="priority-actions", kind="priority-action"),
        PointsUnder(role="areas-for-improvement", kind="area-for-improvement", form="finding", editions=("old",)),
        PointsUnder(role="areas-for-improvement", kind="area-for-improvement", editions=("new",)),
    ),
    editions=(
        Edition(key="old", title="2016 to 2020", starts="2016", ends="2020"),
        Edition(key="new", title="from 2022", starts="2022"),
    ),
    themes=(
        ThemeLookedAt(key="neglect", title="Neglect of older children", printed=("neglect",)),
        ThemeLookedAt(key="front-door", title="The front door", printed=("initial need and risk",)),
    ),
    responses=(
        ResponseAsked(
            kind="statement-of-action", title="Written statement of action", printed=("written statement of action",)
        ),
    ),
)
MONITORING_VISITS = sample.VISITS.model_copy(update={"key": "monitoring", "short_title": "Monitoring visit"})
