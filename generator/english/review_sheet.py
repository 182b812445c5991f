"""The review sheet: what was read of a report, from where, and every doubt, for a person to check in a minute.

It reads on a terminal, as Markdown beside a proposed change, and as data. Doubts stand first, then what does most harm
where it is wrong: grades, points, dates. Beside each value stand the words that print it and the command that mends
it, or the path to mend it by.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from generator.english.numbers import counted
from generator.english.review_items import (
    PASTE,
    body_item,
    correction_item,
    document_lines,
    doubt_item,
    earlier_item,
    figure_item,
    follow_up_item,
    in_a_minute,
    judgement_item,
    kinds_of,
    over,
    paste,
    person_item,
    recommendation_item,
    response_item,
    return_item,
    where,
)
from generator.model.corpus import AppliedCorrection, path_of_judgement
from generator.model.held_beside import NOTHING_BESIDE, HeldBeside
from generator.model.report import DocumentFacts, Report

__all__ = ["review_data", "review_markdown", "review_sheet", "summary_line", "where"]


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A part of the sheet. An item's lines below its first are the words printed and the command that mends it.

    `mend` is the command for all items of a long list: each shows the number to put into it.
    """

    title: str
    items: tuple[str, ...]
    count: int
    is_list: bool = True
    mend: str | None = None


def summary_line(report: Report) -> str:
    """One line: authority, framework, dates, counts and doubts."""
    facts = report.document
    inspected = f"inspected {facts.inspection_start or 'unknown'} to {facts.inspection_end or 'unknown'}"
    counts = f"{counted(len(report.judgements), 'judgement')}, {counted(len(report.recommendations), 'recommendation')}"
    published = f"published {facts.published or 'on a day it does not print'}"
    doubts = counted(len(report.doubts), "doubt")
    return f"{report.authority.name}; {report.framework.key}; {inspected}; {published}; {counts}; {doubts}"


def review_sheet(
    report: Report, corrections: Sequence[AppliedCorrection] = (), beside: HeldBeside = NOTHING_BESIDE
) -> str:
    """The whole sheet, as text. The `corrections` are applied in the report, and are listed above all else."""
    return "\n".join([report.id, "=" * len(report.id), *_text(_parts(report, corrections, beside))]) + "\n"


def review_markdown(
    report: Report, corrections: Sequence[AppliedCorrection] = (), beside: HeldBeside = NOTHING_BESIDE
) -> str:
    """The same as Markdown: what was printed is quoted, and commands are code."""
    return "\n".join([f"# {report.id}", *_markdown(_parts(report, corrections, beside))]) + "\n"


def review_data(
    report: Report, corrections: Sequence[AppliedCorrection] = (), beside: HeldBeside = NOTHING_BESIDE
) -> dict[str, Any]:
    """The same as data: the parts in order, of each item its line, the words below it and the command to paste."""
    return {
        "report": report.id,
        "summary": summary_line(report),
        "doubts": len(report.doubts),
        "before": beside.before,
        "parts": [
            {
                "title": part.title,
                "count": part.count,
                "correct": part.mend.removeprefix(PASTE) if part.mend else None,
                "items": [_item(item) for item in part.items],
            }
            for part in _parts(report, corrections, beside)
        ],
    }


def _parts(report: Report, corrections: Sequence[AppliedCorrection], beside: HeldBeside) -> list[SheetPart]:
    """Doubts stand first: a reader with one minute reads them alone."""
    id_, facts = report.id, report.document
    grades = (judgement_item(id_, one, beside.grades.get(path_of_judgement(one))) for one in report.judgements)
    points = (
        recommendation_item(one, beside.points.get(one.id, ()), beside.themes.get(one.id, ()))
        for one in report.recommendations
    )
    told = (follow_up_item(number, one) for number, one in enumerate(report.follow_ups))
    dates = ("inspection_start", "inspection_end", "published")
    return [
        _part("Doubts", (doubt_item(id_, one) for one in report.doubts)),
        *([_part("Put right by a person", map(correction_item, corrections))] if corrections else []),
        _part("In a minute: count and compare", in_a_minute(report, beside)),
        SheetPart("", tuple(document_lines(report)), 0, is_list=False),
        SheetPart("", tuple(paste(id_, f"document.{name}") for name in dates), 0, is_list=False),
        _part(_titled("Judgements", facts, beside), grades),
        _part("Recommendations", points),
        *_of_several_bodies(report),
        _mended(_part(f"Follow-ups{kinds_of(report.follow_ups)}", told), id_, "follow_ups.N.status"),
        _mended(
            _listed("Earlier inspections", "previous_inspections", map(earlier_item, report.previous_inspections)),
            id_,
            "previous_inspections.N.grade",
        ),
        _mended(_listed("Figures", "statistics", map(figure_item, report.statistics)), id_, "statistics.N.value"),
        _mended(_part("People", (person_item(*one) for one in enumerate(report.people))), id_, "people.N.name"),
        _part("Once it is right", _next_steps(report)),
    ]


def _part(title: str, items: Iterable[str], count: int | None = None) -> SheetPart:
    found = tuple(items)
    return SheetPart(title, found, len(found) if count is None else count)


def _mended(part: SheetPart, report: str, field: str) -> SheetPart:
    """A part with the one command that mends each of its items, if it has any."""
    return replace(part, mend=paste(report, field)) if part.items else part


def _listed(title: str, field: str, values: Iterable[tuple[str, str]]) -> SheetPart:
    """Values under the words printed for them, each with its path: the words of several stand once."""
    found = [(f"{value}  [{field}.{number}]", words) for number, (value, words) in enumerate(values)]
    groups = groupby(found, key=lambda value: value[1])
    return _part(title, (over(words, (value for value, _ in group)) for words, group in groups), len(found))


def _titled(title: str, facts: DocumentFacts, beside: HeldBeside) -> str:
    whose = f" on {facts.outcome_of}, not on the council alone" if facts.outcome_of else ""
    return f"{title}{whose}{f', beside {beside.before}' if beside.before and beside.grades else ''}"


def _of_several_bodies(report: Report) -> Iterator[SheetPart]:
    """What only inspections of several bodies tell: an empty part would say nothing of any other."""
    said = (
        ("Bodies", [body_item(one) for one in report.bodies]),
        ("Answer asked for", [response_item(one) for one in (report.response,) if one]),
        ("Next inspection", [return_item(one) for one in (report.next_inspection,) if one]),
        ("Monitoring", [return_item(one) for one in (report.monitoring,) if one]),
    )
    return (_part(title, items) for title, items in said if items)


def _next_steps(report: Report) -> Iterator[str]:
    """The commands that end a review: check, then one commit that says what was added."""
    day = report.document.published or report.date
    said = f"Add {report.authority.title}, {report.framework.key} of {day}"
    yield f'{PASTE}git add content && git commit -m "{said}"'


def _text(parts: Iterable[SheetPart]) -> Iterator[str]:
    for part in parts:
        if part.title or not part.items[0].startswith(PASTE):
            yield ""
        if part.title:
            yield f"{part.title} ({part.count})" if part.items else f"{part.title}: none"
        items = (*part.items, *([part.mend] if part.mend else []))
        yield from (_unmarked(f"  {item}" if part.is_list else item) for item in items)


def _unmarked(item: str) -> str:
    """An item without the marks of its commands, which are to be pasted."""
    return re.sub(rf"^( *){re.escape(PASTE)}", r"\1", item, flags=re.MULTILINE)


def _markdown(parts: Iterable[SheetPart]) -> Iterator[str]:
    for part in parts:
        yield ""
        if part.title:
            yield f"## {part.title} ({part.count})\n" if part.items else f"{part.title}: none"
        for item in part.items:
            first, *below = item.split("\n")
            yield f"- {_marked_up(first.strip())}"
            yield from (f"  - {_marked_up(line.strip())}" for line in below)
        if part.mend:
            yield f"- {_marked_up(part.mend)}"


def _marked_up(line: str) -> str:
    """A line without anything that Markdown would read as a mark; a command as code."""
    if line.startswith(PASTE):
        return f"`{line.removeprefix(PASTE)}`"
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>#|@!" else sign for sign in line)


def _item(item: str) -> dict[str, Any]:
    first, *below = (line.strip() for line in item.split("\n"))
    lines = [first, *below]
    commands = [line.removeprefix(PASTE) for line in lines if line.startswith(PASTE)]
    words = [line for line in lines if not line.startswith(PASTE)]
    return {"line": words[0] if words else "", "below": words[1:], "correct": commands[0] if commands else None}
