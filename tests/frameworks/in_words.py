"""A whole report written out in words, so that what was read of it can be compared by eye."""

from __future__ import annotations

from generator.model.judgement import Judgement
from generator.model.report import Report, Section


def report_in_words(report: Report) -> str:
    """What the report is, its judgements, its points, its parts and its doubts, one a line."""
    document = report.document
    edition = f", edition {report.framework.edition}" if report.framework.edition else ""
    lead = f", led by {document.lead_inspector}" if document.lead_inspector else ""
    groups = (
        [f"{report.id}{edition}, from {document.inspection_start} to {document.inspection_end}{lead}"],
        map(_judgement, report.judgements),
        (f"{one.kind} under “{one.heading}”: {one.text}" for one in report.recommendations),
        map(_section, report.sections),
        (f"doubt: {doubt.code} {doubt.field}" for doubt in report.doubts),
    )
    return "\n\n".join(filter(None, map("\n".join, groups)))


def _judgement(one: Judgement) -> str:
    return f"{one.key}: {one.grade}, printed “{one.grade_text}” ({', '.join(said.role for said in one.stated_at)})"


def _section(one: Section) -> str:
    return one.role + (f" ({one.area})" if one.area else "") + (f": {one.heading}" if one.heading else "")
