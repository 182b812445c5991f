"""Every value that is read of a report, each with what it is of: what two states of a report are compared by."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from generator.frozen import Frozen, replace
from generator.model.content_changes import ValueKind
from generator.model.report import Recommendation, Report, Statistic

NO_GRADE = "no grade"
_NOT_LETTERS = re.compile(r"[\W_]+")


class ValueRead(Frozen):
    """A value, and what it is of. `same_as` tells it from the others of its kind in a report.

    Where it is told by its own words (`in_words`), a value of nearly the same words is the same, read otherwise.
    """

    kind: ValueKind
    about: str
    value: str
    same_as: str
    in_words: bool = False


def values_of(report: Report) -> list[ValueRead]:
    """Return every value of a report, in order; of those that are told apart by nothing, each by its turn."""
    turns: Counter[tuple[str, str]] = Counter()
    values = []
    for value in (*_facts(report), *_told_by_name(report), *_told_by_words(report)):
        turns[value.kind, value.same_as] += 1
        turn = turns[value.kind, value.same_as]
        values.append(replace(value, same_as=f"{value.same_as} ({turn})") if turn > 1 else value)
    return values


def _facts(report: Report) -> Iterator[ValueRead]:
    facts = report.document
    edition = f", {report.framework.edition}" if report.framework.edition else ""
    yield from _named(
        "fact",
        {
            "authority": report.authority.slug,
            "framework": report.framework.key + edition,
            "kind": facts.kind,
            "title": facts.title,
            "topic": facts.topic,
            "lead inspector": facts.lead_inspector,
            "whose outcome": facts.outcome_of,
        }.items(),
    )
    yield from _named(
        "date",
        {
            "inspection began": facts.inspection_start,
            "inspection ended": facts.inspection_end,
            "published": facts.published,
            "published, as supplied": facts.published_supplied,
        }.items(),
    )


def _told_by_name(report: Report) -> Iterator[ValueRead]:
    yield from _named("judgement", ((one.key, one.grade) for one in report.judgements))
    yield from _named("figure", ((_figure(one), f"{one.value:g} {one.unit}") for one in report.statistics))
    yield from _named(
        "earlier-grade",
        ((f"{one.subject}, {one.date or 'no date'}", one.grade or NO_GRADE) for one in report.previous_inspections),
    )


def _told_by_words(report: Report) -> Iterator[ValueRead]:
    yield from (_worded("recommendation", one.text, _point(one)) for one in report.recommendations)
    yield from (_worded("follow-up", one.words, f"{one.kind}: {one.status}") for one in report.follow_ups)
    yield from (_worded("person", one.name, one.role) for one in report.people)
    yield from (_worded("doubt", one.message, one.code) for one in report.doubts)


def _named(kind: ValueKind, values: Iterable[tuple[str, str | None]]) -> Iterator[ValueRead]:
    return (ValueRead(kind, about, value, about) for about, value in values if value)


def _worded(kind: ValueKind, words: str, value: str) -> ValueRead:
    return ValueRead(kind, words, value, letters_of(words), in_words=True)


def letters_of(words: str) -> str:
    """Return the letters and digits alone: what two prints of the same words have in common."""
    return _NOT_LETTERS.sub("", words).casefold()


def _figure(one: Statistic) -> str:
    return ", ".join(part for part in (one.measure, one.group, one.as_of_text or one.as_of) if part)


def _point(one: Recommendation) -> str:
    whole = "" if one.complete else ", a fragment"
    return f"{one.kind} for {one.addressed_to or 'nobody named'}{whole}"
