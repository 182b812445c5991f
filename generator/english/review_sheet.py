"""The review sheet: what was read of a report, from where, and every doubt, for a person to check."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from generator.english.numbers import counted
from generator.model.corpus import AppliedCorrection
from generator.model.judgement import Judgement
from generator.model.noun import Place
from generator.model.partnership import Body, Response, ReturnVisit
from generator.model.report import (
    DocumentFacts,
    Doubt,
    FollowUp,
    Person,
    PreviousInspection,
    Recommendation,
    Report,
    Statistic,
)

SETTLED_BY_KIND = frozenset({"local-authority", "safeguarding-board"})
"""Whom the points of a council's or a board's own report are for, without a word of it."""


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
    """Doubts stand first: a reader with one minute reads them alone."""
    yield report.id
    yield "=" * len(report.id)
    yield from _section("Doubts", map(_doubt, report.doubts))
    if corrections:
        yield from _section("Put right by a person", map(_correction, corrections))
    yield ""
    yield from _document(report)
    yield from _section(_whose("Judgements", report.document), map(_judgement, report.judgements))
    yield from _section("Recommendations", map(_recommendation, report.recommendations))
    yield from _of_several_bodies(report)
    yield from _section(f"Follow-ups{_kinds(report.follow_ups)}", map(_follow_up, report.follow_ups))
    yield from _listed("Earlier inspections", map(_earlier, report.previous_inspections))
    yield from _listed("Figures", map(_figure, report.statistics))
    yield from _section("People", map(_person, report.people))


def _document(report: Report) -> Iterator[str]:
    facts = report.document
    inspected = f"{facts.inspection_start or '?'} to {facts.inspection_end or '?'}"
    published = facts.published or "not printed, or not certain"
    supplied = f", {facts.published_supplied} by source.toml" if facts.published_supplied else ""
    yield f"Title       {facts.title}"
    yield f"Authority   {report.authority.name}, printed as {report.authority.printed!r}"
    yield f"Framework   {report.framework.key}, read as {facts.kind}{'' if facts.first_hand else ', second-hand'}"
    yield f"Inspectors  {', '.join(facts.inspectorates) or 'not known'}"
    if facts.topic:
        yield f"Topic       “{facts.topic}”"
    if facts.theme:
        yield f"Theme       {facts.theme.key or 'none of the list'}: “{facts.theme.words}” [{where(facts.theme.place)}]"
    if facts.partnership:
        yield f"Partnership “{facts.partnership}”"
    yield f"Inspected   {inspected} ({_dates_printed(facts, 'inspection_start', 'inspection_end')})"
    yield f"Published   {published}{supplied} ({_dates_printed(facts, 'published')})"
    yield f"Lead        {facts.lead_inspector or 'not found'}"
    yield f"Licence     {facts.licence.name}"
    yield f"Source      {facts.source.file}, {_extent(report)}, sha256 {facts.source.sha256}"
    yield f"Ledger      {_ledger(report)}"


def _dates_printed(facts: DocumentFacts, *fields: str) -> str:
    """The words that print a date and where, each once: places that disagree are all seen."""
    said = [f"“{one.words}” {where(one.place)}" for one in facts.date_statements if one.field in fields]
    return f"printed: {'; '.join(dict.fromkeys(said))}" if said else "no words"


def where(place: Place) -> str:
    """A place in words: `page 3`, `lines 20 to 24, paragraph 12`."""
    unit, first = ("page", place.page) if place.page is not None else ("line", place.line)
    span = f"{unit}s {first} to {place.to}" if place.to not in (None, first) else f"{unit} {first}"
    return span + (f", paragraph {place.paragraph}" if place.paragraph else "")


def _section(title: str, items: Iterable[str], count: int | None = None) -> Iterator[str]:
    found = list(items)
    yield ""
    yield f"{title} ({len(found) if count is None else count})" if found else f"{title}: none"
    for item in found:
        yield f"  {item}"


def _listed(title: str, values: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Values under the words printed for them: the words of several stand once."""
    found = list(values)
    groups = groupby(found, key=lambda value: value[1])
    yield from _section(title, (_over(words, (value for value, _ in group)) for words, group in groups), len(found))


def _doubt(doubt: Doubt) -> str:
    about = f" ({doubt.field})" if doubt.field else ""
    return f"{doubt.code}{about}: {doubt.message}" + (f" [{where(doubt.place)}]" if doubt.place else "")


def _judgement(item: Judgement) -> str:
    name = f"{item.group}: {item.area}" if item.group else item.area
    grade = f"{item.grade}{'  CONFLICT' if item.conflict else ''}{f'  ({item.note})' if item.note else ''}"
    stated = (f"{one.role}, {where(one.place)}: “{one.words}”" for one in item.stated_at)
    return _over(f"{name}: {grade}", stated)


def _whose(title: str, facts: DocumentFacts) -> str:
    return f"{title} on {facts.outcome_of}, not on the council alone" if facts.outcome_of else title


def _of_several_bodies(report: Report) -> Iterator[str]:
    """What only inspections of several bodies tell: an empty part would say nothing of any other."""
    said = (
        ("Bodies", [_body(one) for one in report.bodies]),
        ("Answer asked for", [_response(one) for one in (report.response,) if one]),
        ("Next inspection", [_return(one) for one in (report.next_inspection,) if one]),
        ("Monitoring", [_return(one) for one in (report.monitoring,) if one]),
    )
    for title, lines in said:
        yield from _section(title, lines) if lines else ()


def _body(body: Body) -> str:
    return f"{body.name}, {body.kind}{f', {body.authority}' if body.authority else ''}"


def _response(asked: Response) -> str:
    sent = f", sent by {asked.sent_by}" if asked.sent_by and asked.sent_by != asked.by else ""
    value = f"{asked.kind}, by {asked.by or 'nobody named'}{sent}, due {asked.due or 'on no certain day'}"
    return _over(value, [f"“{asked.words}” [{where(asked.place)}]"])


def _return(visit: ReturnVisit) -> str:
    return _over(visit.within or "no time told", [f"“{visit.words}” [{where(visit.place)}]"])


def _person(one: Person) -> str:
    return f"{one.name}, {one.role}{f', {one.inspectorate}' if one.inspectorate else ''} [{where(one.place)}]"


def _recommendation(item: Recommendation) -> str:
    name = item.id.rpartition("#")[2]
    lost = "" if item.complete else f" FRAGMENT, {item.lost or 'part'} lost"
    findings = f" (paragraphs {', '.join(item.findings)})" if item.findings else ""
    value = f"{name} {item.kind}{lost} [{where(item.place)}]{findings}: {item.text}"
    return _over(value, _who_and_after_what(item))


def _who_and_after_what(item: Recommendation) -> Iterator[str]:
    """The lead-in of a point, and whom its document names to act; not where the kind of report settles that."""
    if item.stem:
        yield f"after “{item.stem}”"
    if item.addressed_to and item.addressed_to not in SETTLED_BY_KIND:
        yield f"for “{item.addressed_to}”: {'; '.join(map(_body, item.addressed_bodies)) or 'no body made out'}"


def _follow_up(item: FollowUp) -> str:
    spoken_of = ", ".join(day for day in (item.refers_to, *item.also_refers_to) if day)
    value = f"{item.kind} {item.status}{f', of {spoken_of}' if spoken_of else ''} [{where(item.place)}]"
    return _over(value, [f"“{words}”" for words in (item.before, item.words, item.after) if words])


def _kinds(items: Sequence[FollowUp]) -> str:
    points = sum(item.kind == "point" for item in items)
    return f", {counted(points, 'point')} and {counted(len(items) - points, 'change')}" if items else ""


def _earlier(one: PreviousInspection) -> tuple[str, str]:
    return f"{one.date or '?'} {one.subject}: {one.grade or 'no grade'}", f"“{one.words}” [{where(one.place)}]"


def _figure(one: Statistic) -> tuple[str, str]:
    national = "" if one.national is None else f"; nationally {one.national:g}"
    earlier = f"; earlier {one.previous.value:g}, {one.previous.as_of or 'no date'}" if one.previous else ""
    value = f"{one.value:g} {one.unit} - {one.label}, {_day(one)}{national}{earlier}"
    return value, f"“{one.words}” [{where(one.place)}]"


def _day(one: Statistic) -> str:
    """Its day, with the words that say so where its own line does not print them."""
    said = f"“{one.as_of_text}”" if one.as_of_text else "no date printed"
    if one.as_of is None or one.as_of_text is None:
        return one.as_of or said
    return one.as_of if one.as_of_text in one.words else f"{one.as_of} ({said})"


def _over(head: str, below: Iterable[str]) -> str:
    return "\n      ".join([head, *below])


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
