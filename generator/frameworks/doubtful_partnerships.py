"""Questions about a report on several bodies: does what it prints apart agree, and is everything told of it found?

The outcome stands in a sentence, the points in tables and the days on a cover: each can be held against another.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.english.doubts import doubt
from generator.frameworks.facts.bodies import body_kind
from generator.frameworks.facts.joint_letter_people import kinds_led
from generator.frameworks.facts.printed_dates import dates_in
from generator.frameworks.label_vocabulary import LabelVocabulary
from generator.frameworks.list_items import LISTS
from generator.frameworks.normalisation import plain
from generator.frameworks.opening import comparable
from generator.frameworks.parts import Part
from generator.frameworks.provenance import place_of
from generator.frameworks.table_points import has_rows, rows_without_point
from generator.model.document import Document
from generator.model.framework import Framework, kinds_beside_bodies
from generator.model.report import JOINT_KINDS, Doubt, Person, Report

_ENDS_OF_NAMES = frozenset({"Integrated", "Care", "Board", "Council", "Trust", "Partnership", "ICB"})


def council_in_title(report: Report, framework: Framework) -> Iterator[Doubt]:
    """The title of a document on several bodies names the area; a council named elsewhere may be a neighbour."""
    document = report.document
    if document.kind in JOINT_KINDS and (framework.authority_in_title or framework.recognised_as_title):
        said = comparable(f"{document.title} {document.partnership or ''}")
        if not set(comparable(report.authority.printed)) <= set(said):
            yield doubt("council-not-in-title", name=report.authority.printed, field="authority")


def partnership_of_the_area(report: Report, framework: Framework) -> Iterator[Doubt]:
    """A letter may be written to a partnership of another area than its title names, or to one whose name is not told.

    `Dear local partnership`, by which an edition is known, names none.
    """
    document = report.document
    if document.kind != "joint-letter":
        return
    texts = [block.text for section in report.sections if section.role == "letter" for block in section.blocks]
    without_a_name = {plain(form) for edition in framework.editions for form in edition.told_by}
    if document.partnership is None and without_a_name.isdisjoint(map(plain, texts)):
        yield doubt("partnership-not-named", field="document.partnership")
    said = set(comparable(document.partnership or ""))
    names = (report.authority.name, report.authority.title, report.authority.printed)
    if said and not any(set(comparable(name)) <= said for name in names):
        words, name = document.partnership, report.authority.printed
        yield doubt("partnership-of-another-area", words=words, name=name, field="document.partnership")


def points_fit_the_grade(report: Report, framework: Framework) -> Iterator[Doubt]:
    """Kinds of point that stand exactly where one grade is given: priority actions where failings are systemic."""
    kinds = {one.kind for one in report.recommendations}
    for judgement in report.judgements:
        for point in framework.scale:
            for kind in point.asks:
                if (kind in kinds) != (judgement.grade == point.grade):
                    place = judgement.stated_at[0].place if judgement.stated_at else None
                    yield doubt(
                        "points-do-not-fit-grade", kind=kind, found=kind in kinds, place=place, field=judgement.area
                    )


def next_steps_fit_the_grade(report: Report, framework: Framework) -> Iterator[Doubt]:
    """What follows from a grade: inspectors come back to look at progress, and ask for a plan of its kind."""
    tells = any(point.monitored for point in framework.scale)
    points = {point.grade: point for point in framework.scale}
    for judgement in report.judgements:
        point = points.get(judgement.grade)
        if point is None:
            continue
        if tells and point.monitored != (report.monitoring is not None):
            place = report.monitoring.place if report.monitoring else None
            yield doubt("monitoring-does-not-fit-grade", found=not point.monitored, place=place, field="monitoring")
        if point.answer and report.response and report.response.kind != point.answer:
            yield doubt("response-does-not-fit-grade", place=report.response.place, field="response.kind")


def bodies_asked(report: Report, framework: Framework) -> Iterator[Doubt]:
    """Where a column says who has to act, it says so of every point of its kind, and names bodies."""
    told = kinds_beside_bodies(report, framework)
    for one in report.recommendations:
        if one.kind in told and not one.addressed_to:
            yield doubt("point-for-nobody", place=one.place, field=one.id)
        elif one.kind in told and _begins_with_a_rest(one.addressed_to or ""):
            yield doubt("body-cut", words=one.addressed_to, place=one.place, field=one.id)
        elif one.kind in told and all(body_kind(body.name) == "other" for body in one.addressed_bodies):
            yield doubt("body-not-known", words=one.addressed_to, place=one.place, field=one.id)


def _begins_with_a_rest(words: str) -> bool:
    """`Care Board (ICB)`: the end of a name, whose beginning may stand beside the point before."""
    first = next(iter(words.split()), "")
    return first in _ENDS_OF_NAMES or first[:1] in {"(", "&"}


def told_of_the_partnership(report: Report, framework: Framework) -> Iterator[Doubt]:
    """A report on a partnership says its name, its bodies, when inspectors come back, and who led each inspectorate."""
    if report.document.kind != "joint-report" or not framework.partnership_named:
        return
    if report.document.partnership is None:
        yield doubt("partnership-not-named", field="document.partnership")
    tells_bodies = any(one.role == "partnership" for one in framework.headings)
    if tells_bodies and not any(body.kind == "council" for body in report.bodies):
        yield doubt("bodies-not-found", field="bodies")
    if framework.tells_return and (report.next_inspection is None or report.next_inspection.within is None):
        yield doubt("return-not-told", field="next_inspection")
    if framework.tells_return and not report.previous_inspections and not report.document.not_inspected_before:
        yield doubt("previous-not-found", field="previous_inspections")
    led = {one.inspectorate for one in report.people if one.role == "lead_inspector"}
    for one in framework.inspectorates if framework.lead_of_each else ():
        if one.key not in led:
            yield doubt("lead-not-found", inspectorate=one.title, field="people")


def bodies_written_to(report: Report, _framework: Framework) -> Iterator[Doubt]:
    """A letter to all leaders of an area was written to the council, and to the body of each post that names a kind."""
    if report.document.kind != "joint-letter":
        return
    kinds = {body.kind for body in report.bodies}
    if "council" not in kinds:
        yield doubt("council-not-addressed", field="bodies")
    without = [one for one in report.people if one.role == "addressee" and _leads_a_body_not_found(one, report)]
    if without:
        posts = "”, “".join(one.title or "" for one in without)
        yield doubt("body-of-post-not-found", posts=posts, place=without[0].place, field="bodies")


def _leads_a_body_not_found(person: Person, report: Report) -> bool:
    post = person.title or ""
    found = {body.kind for body in report.bodies if plain(body.name) in plain(post)}
    return bool(kinds_led(post) - found)


def footers_agree(report: Report, _framework: Framework) -> Iterator[Doubt]:
    """A running foot may print other days than the cover, which stands."""
    document = report.document
    said: dict[str, Doubt] = {}
    for piece in report.ledger.furniture if document.kind in JOINT_KINDS else ():
        for days in dates_in(piece.text) if piece.kind == "running-head" else ():
            whole = days.first and days.last and document.inspection_start and document.inspection_end
            if whole and (days.first, days.last) != (document.inspection_start, document.inspection_end):
                stands, field = document.inspection_text, "document.inspection_start"
                told = doubt("dates-disagree", stands=stands, words=days.words, place=piece.place, field=field)
                said.setdefault(days.words, told)
    yield from said.values()


def tables_read(parts: tuple[Part, ...], document: Document, vocabulary: LabelVocabulary) -> Iterator[Doubt]:
    """Under a heading that stands over a ruled table there is one, and each of its rows has a point."""
    ruled = [part for part in parts if part.ruled and part.heading] if document.unit == "page" else []
    for at, part in enumerate(ruled):
        assert part.heading is not None
        place = place_of(part.heading, document)
        again = any(has_rows(other) and other.role == part.role for other in ruled[at + 1 : at + 2])
        if part.role in LISTS and not has_rows(part) and not again:
            yield doubt("table-not-ruled", heading=part.heading.text, place=place, field="recommendations")
        for row in rows_without_point(part, vocabulary) if has_rows(part) else ():
            yield doubt("row-without-point", words=row.text, place=place_of(row, document), field="recommendations")
        for row in part.blocks if part.role in LISTS else ():
            if row.may_go_on:
                yield doubt("row-may-go-on", place=place_of(row, document), field="recommendations")
