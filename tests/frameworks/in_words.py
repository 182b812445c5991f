"""A whole report written out in words, so that what was read of it can be compared by eye."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.judgement import Judgement
from generator.model.report import JOINT_KINDS, Recommendation, Report, Section


def report_in_words(report: Report) -> str:
    """What the report is, its judgements, its points, its parts and its doubts, one a line."""
    document = report.document
    edition = f", edition {report.framework.edition}" if report.framework.edition else ""
    lead = f", led by {document.lead_inspector}" if document.lead_inspector else ""
    groups = (
        [f"{report.id}{edition}, from {document.inspection_start} to {document.inspection_end}{lead}"],
        _joint(report) if document.kind in JOINT_KINDS else (),
        map(_judgement, report.judgements),
        map(_point, report.recommendations),
        map(_section, report.sections),
        (f"doubt: {doubt.code} {doubt.field}" for doubt in report.doubts),
    )
    return "\n\n".join(filter(None, map("\n".join, groups)))


def _joint(report: Report) -> Iterator[str]:
    """Who inspected together and what, and what they ask for."""
    document, answer = report.document, report.response
    inspected = f": {document.partnership}" if document.partnership else ""
    yield f"inspected by {', '.join(document.inspectorates)}{inspected}"
    if document.theme:
        yield f"theme: {document.theme.key}, printed “{document.theme.words}”"
    if answer:
        yield f"asked for: {answer.kind} by “{answer.by}”, due {answer.due or 'on no day'}"
    for name, visit in (("monitoring", report.monitoring), ("next inspection", report.next_inspection)):
        if visit:
            yield f"{name}: {visit.within or 'at no time'}"
    for earlier in report.previous_inspections:
        yield f"inspected before: {earlier.subject} {earlier.date}"


def _point(one: Recommendation) -> str:
    stem = f"{one.stem} … " if one.stem else ""
    bodies = f" for {one.addressed_to} ({', '.join(body.kind for body in one.addressed_bodies)})"
    return f"{one.kind} under “{one.heading}”{bodies if one.addressed_bodies else ''}: {stem}{one.text}"


def _judgement(one: Judgement) -> str:
    return f"{one.key}: {one.grade}, printed “{one.grade_text}” ({', '.join(said.role for said in one.stated_at)})"


def _section(one: Section) -> str:
    return one.role + (f" ({one.area})" if one.area else "") + (f": {one.heading}" if one.heading else "")
