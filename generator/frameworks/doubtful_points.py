"""Questions about points: a heading that has none under it, one that asks for nothing, one that begins in mid-sentence.

A point that was never asked accuses as much as one that was missed says too little. Where a list is not as lists of
points are, a doubt says so, on the page and in the review sheet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.english.doubts import doubt
from generator.frameworks.asking import asks_nothing, commands, list_tells, names_only, tells
from generator.frameworks.heading_kinds import is_urgent
from generator.frameworks.list_items import LISTS
from generator.frameworks.list_remarks import asks, is_remark, leads_on, may_say_none, none_of_these
from generator.frameworks.normalisation import plain
from generator.frameworks.parts import LEVEL_OF_UNKNOWN
from generator.model.framework import Framework
from generator.model.report import JOINT_KINDS, Doubt, Recommendation, Report, Section, SectionRole, TextBlock

LONGEST_THEME = 9
"""Words of a line between points that names the subject of those under it."""
SENTENCES_THAT_TELL = 2
COMMANDS_OF_A_LIST = 2
FINDINGS_OF_A_PART = 5
"""Fewer before a list are a summary."""
_PRINTED_IN_LISTS = frozenset({"recommendation", "sub-bullet", "footnote"})
_OF_COUNCIL = LISTS - {"board-recommendations"}
_SENTENCES = re.compile(r"(?<=[.!?])\s+")
_TOLD_IN_BULLETS: frozenset[SectionRole] = frozenset(
    {"findings", "strengths", "experience", "effective", "do-better", "practice-study"}
)
_STOPS = (".", "?", "!", ";")


def headings_without_points(report: Report, framework: Framework) -> Iterator[Doubt]:
    """Under a heading of improvement there are points, unless it says that there are none."""
    sections = report.sections if report.document.kind != "council-paper" else ()
    for at, section in enumerate(sections):
        if section.role not in LISTS or not section.heading or _points_in(section):
            continue
        if _opens_lists(section, sections[at + 1 :]) or _has_none(section, framework):
            continue
        yield doubt("heading-without-points", heading=section.heading, place=section.place, field="recommendations")


def left_out_of_lists(report: Report, framework: Framework) -> Iterator[Doubt]:
    """What stands among points and is none of them, no line over them and no remark on them, is told of."""
    for section in report.sections:
        stems = {one.stem for one in report.recommendations}
        left_out = [
            block
            for block in _left_out(section, framework)
            if not (_is_closing(block, framework) or block.text in stems)
        ]
        if left_out and _points_in(section):
            yield doubt(
                "left-out-of-list",
                heading=section.heading,
                pieces=len(left_out),
                place=left_out[0].place,
                field="recommendations",
            )


def points_ask(report: Report, framework: Framework) -> Iterator[Doubt]:
    """A point asks for something, or tells what falls short."""
    for one in _asked(report, framework):
        if one.lost is None and (asks_nothing(one.text) or may_say_none(one.text)):
            yield doubt("point-asks-nothing", place=one.place, field=one.id)


def points_end(report: Report, framework: Framework) -> Iterator[Doubt]:
    """A point of a report does not go on to tell, sentence after sentence: what follows it was taken with it."""
    for one in _asked(report, framework) if report.document.kind != "visit-letter" else ():
        first, *more = _SENTENCES.split(one.text)
        if not tells(first) and sum(map(tells, more)) >= SENTENCES_THAT_TELL:
            yield doubt("point-runs-on", place=one.place, field=one.id)


def lists_ask(report: Report, framework: Framework) -> Iterator[Doubt]:
    """A list asks, more than it tells: a list of findings that got under a heading of points does not."""
    for section in report.sections:
        if section.role in _told_in(report, framework):
            continue
        said = [block.text for block in _points_in(section)]
        if list_tells(said):
            yield doubt("list-tells", heading=section.heading, place=section.place, field="recommendations")


def points_before_findings(report: Report, _framework: Framework) -> Iterator[Doubt]:
    """The council's points stand before most of the findings; after them, they may be findings themselves."""
    told = [sum(map(_is_finding, section.blocks)) if section.role == "findings" else 0 for section in report.sections]
    for at, section in enumerate(report.sections):
        before, after = sum(told[:at]), sum(told[at:])
        if section.role in _OF_COUNCIL and _points_in(section) and before >= FINDINGS_OF_A_PART and before > after:
            heading = section.heading
            yield doubt("points-after-findings", heading=heading, place=section.place, field="recommendations")


def points_begin(report: Report, _framework: Framework) -> Iterator[Doubt]:
    """A point begins as the others of its list do: in lower case among capitals it has lost its beginning."""
    ids = {one.text: one.id for one in report.recommendations}
    for section in report.sections:
        found = _points_in(section)
        lower = [block for block in found if block.text[:1].islower()]
        if len(lower) * 2 < len(found):
            for block in lower:
                yield doubt("point-in-mid-sentence", place=block.place, field=ids.get(block.text, "recommendations"))


def council_is_asked(report: Report, framework: Framework) -> Iterator[Doubt]:
    """Where the board is asked for something, so is the council."""
    asked = {one.addressed_to for one in report.recommendations}
    if framework.expected_recommendations[0] and asked == {"safeguarding-board"}:
        yield doubt("no-points-for-council", field="recommendations")


def points_elsewhere(report: Report, _framework: Framework) -> Iterator[Doubt]:
    """What commands stands in lists of points, and so does a bullet that only names a thing; elsewhere one was missed.

    Among findings a bullet has a verb, unless a line leads on to it: `The timeliness of visits.` is a point that was
    printed elsewhere. In a joint inspection one command is enough, and names alone stand only where bullets tell.
    """
    joint = report.document.kind in JOINT_KINDS
    for section in report.sections if report.document.kind != "council-paper" else ():
        asking = [block for block in section.blocks if block.kind not in _PRINTED_IN_LISTS and commands(block.text)]
        in_doubt = section.role == "findings" or (joint and section.role not in _TOLD_IN_BULLETS)
        naming = list(_names_alone(section)) if in_doubt else []
        if section.role not in LISTS and (len(asking) >= (1 if joint else COMMANDS_OF_A_LIST) or naming):
            found = asking + [block for block in naming if block not in asking]
            yield doubt("points-elsewhere", pieces=len(found), place=found[0].place, field="recommendations")


def _names_alone(section: Section) -> Iterator[TextBlock]:
    led = False
    for block in section.blocks:
        if block.kind == "bullet" and not led and names_only(block.text):
            yield block
        elif block.kind not in {"bullet", "sub-bullet", "footnote"}:
            led = leads_on(block.text)


def headings_in_lists(report: Report, _framework: Framework) -> Iterator[Doubt]:
    """A heading that no framework knows may name the subject of the points under it, or begin something else."""
    for section in report.sections:
        if section.level == LEVEL_OF_UNKNOWN and _points_in(section):
            yield doubt(
                "unknown-heading-in-list", heading=section.heading, place=section.place, field="recommendations"
            )


def points_under_unknown(report: Report, _framework: Framework) -> Iterator[Doubt]:
    """In a joint inspection a heading that no framework knows may open points of its own, as any over bullets may.

    One that says that something cannot wait is told of wherever it stands, and whatever stands under it.
    """
    for section in report.sections if report.document.kind in JOINT_KINDS else ():
        if section.level != LEVEL_OF_UNKNOWN or not section.heading or section.role in LISTS:
            continue
        bulleted = any(block.kind == "bullet" for block in section.blocks)
        if is_urgent(plain(section.heading)) or (bulleted and section.role not in _TOLD_IN_BULLETS):
            yield doubt(
                "unknown-heading-over-text", heading=section.heading, place=section.place, field="recommendations"
            )


def urgent_points(report: Report, _framework: Framework) -> Iterator[Doubt]:
    """Points of a joint inspection under a heading that says they cannot wait are priority actions, or may be."""
    for section in report.sections if report.document.kind in JOINT_KINDS else ():
        lesser = section.role in LISTS and section.role != "priority-actions"
        if lesser and is_urgent(plain(section.heading or "")):
            yield doubt("urgent-not-priority", heading=section.heading, place=section.place, field="recommendations")


def _asked(report: Report, framework: Framework) -> Iterator[Recommendation]:
    """Return the points that ask, as their framework says of their kind."""
    edition = report.framework.edition
    return (
        one
        for one in report.recommendations
        if one.kind != "outstanding-priority-action" and framework.point_form(one.kind, edition) == "ask"
    )


def _told_in(report: Report, framework: Framework) -> set[str]:
    """Return the roles of the lists whose points tell what was found, as the framework says."""
    edition = report.framework.edition or ""
    return {
        one.role for one in framework.points if one.form == "finding" and (not one.editions or edition in one.editions)
    }


def _points_in(section: Section) -> list[TextBlock]:
    return [block for block in section.blocks if block.kind == "recommendation"]


def _has_none(section: Section, framework: Framework) -> bool:
    """A remark says that there are no points, and nothing under the same heading asks all the same."""
    said = [block.text for block in section.blocks]
    none = none_of_these(framework)
    return any(is_remark(text, none) for text in said) and not any(map(asks, said))


def _left_out(section: Section, framework: Framework) -> list[TextBlock]:
    if section.role not in LISTS:
        return []
    last = max((at for at, block in enumerate(section.blocks) if block.kind == "recommendation"), default=-1)
    return [
        block
        for at, block in enumerate(section.blocks)
        if block.kind not in _PRINTED_IN_LISTS
        and not ((_is_theme(block) and (at < last or block.kind == "line")) or leads_on(block.text))
        and not is_remark(block.text, none_of_these(framework))
    ]


def _is_theme(block: TextBlock) -> bool:
    """A line without a full stop says what the points under it are about: `Quality of practice`."""
    return block.number is None and len(block.text.split()) <= LONGEST_THEME and not block.text.endswith(_STOPS)


def _is_closing(block: TextBlock, framework: Framework) -> bool:
    return any(block.text.startswith(opening) for opening in framework.closings)


def _is_finding(block: TextBlock) -> bool:
    return block.kind in {"finding", "paragraph", "bullet"}


def _opens_lists(section: Section, after: Sequence[Section]) -> bool:
    """`What does the local authority need to improve?` stands over two lists and holds no point of its own.

    A heading may also be printed again as the head of its table.
    """
    nested = next((one for one in after), None)
    again = nested is not None and not section.blocks and plain(nested.heading or "") == plain(section.heading or "")
    return nested is not None and nested.role in LISTS and (nested.level > section.level or again)
