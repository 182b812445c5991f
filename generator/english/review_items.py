"""One line of the review sheet for each thing that was read: its value, the words that print it, and how to mend it.

A line of what stands below one begins with `PASTE` where it is a command, to be pasted with the right value in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.english.numbers import counted
from generator.english.sentences import closing_words, opening_words
from generator.model.corpus import AppliedCorrection, path_of_judgement
from generator.model.grouping import grouped
from generator.model.held_beside import HeldBeside, HeldGrade, HeldPoint
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
from generator.resources import COMMAND

SETTLED_BY_KIND = frozenset({"local-authority", "safeguarding-board"})
"""Whom the points of a council's or a board's own report are for, without a word of it."""
HOLDERS = ("document.", "response.", "next_inspection.", "monitoring.")
"""What holds single values that a doubt may name; a whole part of a report is put right by nobody."""
PASTE = "$ "


def paste(report: str, field: str, value: str = "VALUE") -> str:
    """The command that puts a value right."""
    return f'{PASTE}{COMMAND} correct {report} {field} {value} --reason "…"'


def in_a_minute(report: Report, beside: HeldBeside) -> Iterator[str]:
    """What to count and compare with the document: its days, the grades of each page, and how many points of each kind.

    How their list begins and ends stands there too: one that was cut, or went on too far, shows by that.
    """
    yield f"inspected {_days_inspected(report.document)}"
    graded = [one for one in report.judgements if one.stated_at]
    by_page: dict[str, list[str]] = {}
    for one in graded:
        was = beside.grades.get(path_of_judgement(one))
        then = f" (before: {was.grade})" if was and was.compares and was.grade != one.grade else ""
        place = one.stated_at[0].place
        by_page.setdefault(where(_from_to(place, place)), []).append(f"{one.area} {one.grade}{then}")
    yield from (f"{page}: {', '.join(grades)}" for page, grades in by_page.items())
    once = [one.area for one in graded if len(one.stated_at) == 1]
    if once and len(once) < len(graded):
        yield f"stated in one place alone: {', '.join(once)}"
    for kind, points in grouped((one.kind, one) for one in report.recommendations).items():
        there = where(_from_to(points[0].place, points[-1].place))
        ends = f"“{opening_words(points[0].text)}” to “{closing_words(points[-1].text)}”"
        yield f"{there}: {len(points)} × {kind}, {ends}"


def _days_inspected(facts: DocumentFacts) -> str:
    days = f"{facts.inspection_start or '?'} to {facts.inspection_end or '?'}"
    return f"{days} ({_dates_printed(facts, 'inspection_start', 'inspection_end')})"


def _from_to(first: Place, last: Place) -> Place:
    """Where several things stand, the first to the last."""
    return Place(page=first.page, line=first.line, to=last.to or last.page or last.line)


def document_lines(report: Report) -> Iterator[str]:
    facts = report.document
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
    yield f"Inspected   {_days_inspected(facts)}"
    yield f"Published   {published}{supplied} ({_dates_printed(facts, 'published')})"
    yield f"Lead        {facts.lead_inspector or 'not found'}"
    yield f"Licence     {facts.licence.name}"
    yield f"Source      reports/{report.id}/{facts.source.file}, {_extent(report)}, sha256 {facts.source.sha256}"
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


def doubt_item(report: str, doubt: Doubt) -> str:
    about = f" ({doubt.field})" if doubt.field else ""
    said = f"{doubt.code}{about}: {doubt.message}" + (f" [{where(doubt.place)}]" if doubt.place else "")
    return over(said, [paste(report, field)] if (field := _path_of(doubt)) else [])


def _path_of(doubt: Doubt) -> str | None:
    """The value that a doubt is about, as a correction names it: an area stands for its grade, a point for its text."""
    named = (doubt.field or "").rpartition("#")[2]
    if named.startswith(HOLDERS):
        return named
    if not named or named.partition(".")[0] in Report.model_fields:
        return None
    return f"recommendations.{named}.text" if re.fullmatch(r"r\d+", named) else f"judgements.{named}.grade"


def judgement_item(report: str, item: Judgement, before: HeldGrade | None) -> str:
    name = f"{item.group}: {item.area}" if item.group else item.area
    grade = f"{item.grade}{'  CONFLICT' if item.conflict else ''}{f'  ({item.note})' if item.note else ''}"
    stated = (f"{one.role}, {where(one.place)}: “{one.words}”" for one in item.stated_at)
    mend = paste(report, f"judgements.{path_of_judgement(item)}.grade")
    return over(f"{name}: {grade}{_then(item, before)}", [*stated, mend])


def _then(item: Judgement, before: HeldGrade | None) -> str:
    """The grade before, behind the one now: what has changed is to be seen at once."""
    if before is None:
        return ""
    changed = "  CHANGED" if before.compares and before.grade != item.grade else ""
    compares = "" if before.compares else ", which does not compare"
    return f"{changed}  (before: {before.grade}, {before.report.partition('/')[2]}{compares})"


def body_item(body: Body) -> str:
    return f"{body.name}, {body.kind}{f', {body.authority}' if body.authority else ''}"


def response_item(asked: Response) -> str:
    sent = f", sent by {asked.sent_by}" if asked.sent_by and asked.sent_by != asked.by else ""
    value = f"{asked.kind}, by {asked.by or 'nobody named'}{sent}, due {asked.due or 'on no certain day'}"
    return over(value, [f"“{asked.words}” [{where(asked.place)}]"])


def return_item(visit: ReturnVisit) -> str:
    return over(visit.within or "no time told", [f"“{visit.words}” [{where(visit.place)}]"])


def person_item(number: int, one: Person) -> str:
    told = f"{one.name}, {one.role}{f', {one.inspectorate}' if one.inspectorate else ''} [{where(one.place)}]"
    return f"{told}  [people.{number}]"


def recommendation_item(item: Recommendation, points: Sequence[HeldPoint], themes: Sequence[str]) -> str:
    name = item.id.rpartition("#")[2]
    lost = "" if item.complete else f" FRAGMENT, {item.lost or 'part'} lost"
    findings = f" (paragraphs {', '.join(item.findings)})" if item.findings else ""
    value = f"{name} {item.kind}{lost} [{where(item.place)}]{findings}: {item.text}"
    below = [*_who_and_after_what(item), f"themes: {', '.join(themes) or 'none'}", *map(_point_before, points)]
    return over(value, [*below, paste(item.id.partition("#")[0], f"recommendations.{name}.text")])


def _point_before(one: HeldPoint) -> str:
    said = {"match": "by the program", "inspectors": "inspectors name it", "person": "a person says so"}[one.basis]
    near, to = ("similar", "to") if one.closeness == "similar" else ("same subject", "as")
    return f"{near} ({said}, {one.score:.2f}) {to} {one.id.partition('/')[2]}: “{one.text}”"


def _who_and_after_what(item: Recommendation) -> Iterator[str]:
    """The lead-in of a point, and whom its document names to act; not where the kind of report settles that."""
    if item.stem:
        yield f"after “{item.stem}”"
    if item.addressed_to and item.addressed_to not in SETTLED_BY_KIND:
        yield f"for “{item.addressed_to}”: {'; '.join(map(body_item, item.addressed_bodies)) or 'no body made out'}"


def follow_up_item(number: int, item: FollowUp) -> str:
    spoken_of = ", ".join(day for day in (item.refers_to, *item.also_refers_to) if day)
    status = f"{item.kind} {item.status}{f', of {spoken_of}' if spoken_of else ''}"
    value = f"{status} [{where(item.place)}]  [follow_ups.{number}.status]"
    words = [f"“{words}”" for words in (item.before, item.words, item.after) if words]
    return over(value, words)


def kinds_of(items: Sequence[FollowUp]) -> str:
    points = sum(item.kind == "point" for item in items)
    return f", {counted(points, 'point')} and {counted(len(items) - points, 'change')}" if items else ""


def earlier_item(one: PreviousInspection) -> tuple[str, str]:
    return f"{one.date or '?'} {one.subject}: {one.grade or 'no grade'}", f"“{one.words}” [{where(one.place)}]"


def figure_item(one: Statistic) -> tuple[str, str]:
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


def over(head: str, below: Iterable[str]) -> str:
    return "\n      ".join([head, *below])


def correction_item(applied: AppliedCorrection) -> str:
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
