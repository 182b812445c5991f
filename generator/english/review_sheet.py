"""The review sheet: what was read of a report, from where, and every doubt, for a person to check."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.english.numbers import counted
from generator.model.corpus import AppliedCorrection
from generator.model.report import Judgement, Place, Recommendation, Report


def summary_line(report: Report) -> str:
    """One line: authority, framework, dates, counts and doubts."""
    facts = report.document
    inspected = f"inspected {facts.inspection_start or 'unknown'} to {facts.inspection_end or 'unknown'}"
    counts = f"{counted(len(report.judgements), 'judgement')}, {counted(len(report.recommendations), 'recommendation')}"
    published = f"published {facts.published or 'on a day it does not print'}"
    doubts = counted(len(report.doubts), "doubt")
    return f"{report.authority.name}; {report.framework.key}; {inspected}; {published}; {counts}; {doubts}"


def review_sheet(report: Report, corrections: Sequence[AppliedCorrection] = ()) -> str:
    """The whole sheet, as text. The `corrections` are applied in the report, and are listed above all else."""
    return "\n".join(_lines(report, corrections)) + "\n"


def _lines(report: Report, corrections: Sequence[AppliedCorrection]) -> Iterator[str]:
    facts = report.document
    yield report.id
    yield "=" * len(report.id)
    yield f"Title       {facts.title}"
    yield f"Authority   {report.authority.name}, printed as {report.authority.printed!r}"
    yield f"Framework   {report.framework.key}, read as {facts.kind}{'' if facts.first_hand else ', second-hand'}"
    inspected = f"{facts.inspection_start or '?'} to {facts.inspection_end or '?'}"
    yield f"Inspected   {inspected} ({facts.inspection_text or 'no words'})"
    yield f"Published   {facts.published or 'not printed, or not certain'} ({facts.published_text or 'no words'})"
    yield f"Lead        {facts.lead_inspector or 'not found'}"
    yield f"Licence     {facts.licence.name}"
    yield f"Source      {facts.source.file}, {_extent(report)}, sha256 {facts.source.sha256}"
    yield f"Ledger      {_ledger(report)}"
    if corrections:
        yield from _section("Put right by a person", [_correction(one) for one in corrections])
    yield from _section("Judgements", ["\n".join(_judgement(item)) for item in report.judgements])
    yield from _section("Recommendations", [_recommendation(item) for item in report.recommendations])
    yield from _section(
        "Follow-ups", [f"{item.status}: {item.words} [{where(item.place)}]" for item in report.follow_ups]
    )
    yield from _section(
        "Earlier inspections",
        [
            f"{one.date or '?'} {one.subject}: {one.grade or 'no grade'} [{where(one.place)}]"
            for one in report.previous_inspections
        ],
    )
    figures = [f"{one.value:g} {one.unit} - {one.label} [{where(one.place)}]" for one in report.statistics]
    yield from _section("Figures", figures)
    yield from _section("People", [f"{one.name}, {one.role} [{where(one.place)}]" for one in report.people])
    doubts = [
        f"{doubt.code}: {doubt.message}" + (f" [{where(doubt.place)}]" if doubt.place else "")
        for doubt in report.doubts
    ]
    yield from _section("Doubts", doubts)


def where(place: Place) -> str:
    """A place in words: `page 3`, `lines 20 to 24, paragraph 12`."""
    unit, first = ("page", place.page) if place.page is not None else ("line", place.line)
    span = f"{unit}s {first} to {place.to}" if place.to not in (None, first) else f"{unit} {first}"
    return span + (f", paragraph {place.paragraph}" if place.paragraph else "")


def _section(title: str, lines: list[str]) -> Iterator[str]:
    yield ""
    yield f"{title} ({len(lines)})" if lines else f"{title}: none"
    for line in lines:
        yield f"  {line}"


def _judgement(item: Judgement) -> Iterator[str]:
    name = f"{item.group}: {item.area}" if item.group else item.area
    yield f"{name}: {item.grade}{'  CONFLICT' if item.conflict else ''}{f'  ({item.note})' if item.note else ''}"
    for statement in item.stated_at:
        yield f"      {statement.role}, {where(statement.place)}: {statement.words}"


def _recommendation(item: Recommendation) -> str:
    name = item.id.rpartition("#")[2]
    lost = "" if item.complete else f" FRAGMENT, {item.lost or 'part'} lost"
    return f"{name} {item.kind}{lost}: {item.text} [{where(item.place)}]"


def _correction(applied: AppliedCorrection) -> str:
    one = applied.correction
    return f"{one.field}: {one.value or 'nothing'}, read as {applied.was or 'nothing'} ({one.date}: {one.reason})"


def _ledger(report: Report) -> str:
    ledger = report.ledger
    total = ledger.words_content + ledger.words_furniture
    verdict = "adds up" if total == ledger.words_source else "DOES NOT ADD UP"
    return f"{ledger.words_source} words: {ledger.words_content} content, {ledger.words_furniture} furniture; {verdict}"


def _extent(report: Report) -> str:
    source = report.document.source
    return f"{source.pages} pages" if source.pages is not None else f"{source.lines} lines"
