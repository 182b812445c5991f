"""What letters on joint inspections ask for: where a list of points begins and ends, and what is a box beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.frameworks.joint_letter_pdf import (
    FOOT,
    NEW_HEAD,
    OLD_HEAD,
    letter,
    points,
    roles,
    set_in_type,
    texts,
)


def test_points_stand_under_bold_headings_for_their_subject(tmp_path: Path) -> None:
    page = """# Areas for improvement

## Leadership and management
* Leaders do not know how long children wait. Some wait for weeks, and nobody tells them why they do.
* Plans are late.
## What schools and others do at the front door
* Schools are not told.
"""
    assert points(letter(tmp_path, OLD_HEAD, page + FOOT)) == [
        (
            "area-for-improvement",
            "Leadership and management",
            "Leaders do not know how long children wait. Some wait for weeks, and nobody tells them why they do.",
        ),
        ("area-for-improvement", "Leadership and management", "Plans are late."),
        ("area-for-improvement", "What schools and others do at the front door", "Schools are not told."),
    ]


def test_a_list_without_bullets_has_a_point_in_each_paragraph(tmp_path: Path) -> None:
    page = """# Areas for improvement

## Leadership and management

Leaders do not know how long children wait, and they have not asked.

Plans are late.

## Practice

Schools are not told.
"""
    assert texts(letter(tmp_path, OLD_HEAD, page + FOOT)) == [
        "Leaders do not know how long children wait, and they have not asked.",
        "Plans are late.",
        "Schools are not told.",
    ]


def test_a_bold_name_over_text_ends_the_list(tmp_path: Path) -> None:
    page = """## What needs to improve?

* The sharing of plans with schools.
* Supervision.

## Exampleshire Safeguarding Partnership (ESP)

The partnership knows its area well, and it has done so for many years.

The partnership should not be read as asked for anything here.
"""
    report = letter(tmp_path, NEW_HEAD, page + FOOT)
    assert texts(report) == ["The sharing of plans with schools.", "Supervision."]
    assert ("other", "Exampleshire Safeguarding Partnership (ESP)") in roles(report)


def test_an_opening_above_the_bullets_is_no_point(tmp_path: Path) -> None:
    page = """# Areas for improvement

Leaders know of most of this. They have begun to act.

* Plans are late.
"""
    report = letter(tmp_path, OLD_HEAD, page + FOOT)
    assert [(one.stem, one.text) for one in report.recommendations] == [(None, "Plans are late.")]


def test_bullets_that_go_on_from_a_paragraph_keep_it_as_their_stem(tmp_path: Path) -> None:
    page = """## Area for priority action

Leaders need to act at once to ensure that:

* children are seen
* plans are shared:
- with schools
- with health visitors
"""
    report = letter(tmp_path, NEW_HEAD, page + FOOT)
    stem = "Leaders need to act at once to ensure that:"
    assert [(one.kind, one.stem, one.text) for one in report.recommendations] == [
        ("priority-action", stem, "children are seen"),
        ("priority-action", stem, "plans are shared: with schools with health visitors"),
    ]


@pytest.mark.parametrize(
    "said", ["* There are no areas for priority action", "There are no areas for priority action."]
)
def test_that_there_is_no_priority_action_is_none(said: str, tmp_path: Path) -> None:
    page = f"## Areas for priority action\n\n{said}\n\n## Areas for improvement\n\n* Plans are late."
    assert texts(letter(tmp_path, OLD_HEAD, page + FOOT)) == ["Plans are late."]


@pytest.mark.parametrize(
    "heading", ["Priority areas for action", "Urgent areas for action", "Actions needed urgently", "Urgent actions"]
)
@pytest.mark.parametrize("before", ["", "## Strengths\n\n* Plans are shared.\n\n", "## Main findings\n\nIt is so.\n\n"])
def test_a_heading_over_what_cannot_wait_opens_priority_actions(before: str, heading: str, tmp_path: Path) -> None:
    page = f"{before}## {heading}\n\n* The sharing of what is known.\n\n## What needs to improve?\n\n* Supervision.\n"
    report = letter(tmp_path, NEW_HEAD, page + "\n* Records." + FOOT)
    assert [(one.kind, one.text) for one in report.recommendations] == [
        ("priority-action", "The sharing of what is known."),
        ("area-for-improvement", "Supervision."),
        ("area-for-improvement", "Records."),
    ]


@pytest.mark.parametrize(
    ("before", "heading", "code"),
    [
        ("", "What leaders have to do now", "unknown-heading-over-text"),
        ("", "For the attention of leaders", "unknown-heading-over-text"),
        ("## Main findings\n\nIt is so.\n\n", "Urgent matters", "unknown-heading-over-text"),
        ("## Strengths\n\n* Plans are shared.\n\n", "What is of priority", "unknown-heading-over-text"),
        ("", "Areas in need of immediate improvement", "urgent-not-priority"),
    ],
)
def test_points_under_a_heading_of_another_kind_are_doubted(
    before: str, heading: str, code: str, tmp_path: Path
) -> None:
    page = f"{before}## {heading}\n\n* The sharing of what is known.\n\n## What needs to improve?\n\n* Supervision.\n"
    report = letter(tmp_path, NEW_HEAD, page + "\n* Records." + FOOT)
    assert code in [one.code for one in report.doubts]


@pytest.mark.parametrize("text", ["* The sharing of plans with schools.", "Ensure that all of them know their part."])
def test_a_point_under_a_heading_that_is_not_bold_is_doubted(text: str, tmp_path: Path) -> None:
    page = f"What cannot wait\n\n{text}\n\n## What needs to improve?\n\n* Supervision.\n* Records.\n"
    report = letter(tmp_path, NEW_HEAD, page + FOOT)
    assert [one.code for one in report.doubts if one.field == "recommendations"] == ["points-elsewhere"]


def test_a_priority_named_among_strengths_is_none(tmp_path: Path) -> None:
    page = """# Key strengths

* Children missing from school are an area for priority action of the partnership.

# Areas for improvement

* Plans are late.
"""
    assert points(letter(tmp_path, OLD_HEAD, page + FOOT)) == [
        ("area-for-improvement", "Areas for improvement", "Plans are late.")
    ]


def test_a_further_paragraph_in_line_with_a_point_belongs_to_it(tmp_path: Path) -> None:
    page = """# Areas for improvement

* Police and probation do not share what they know about children, and this leaves some at risk.

+ This is known to be so in other areas too.

* Plans are late.
"""
    assert texts(letter(tmp_path, OLD_HEAD, page + FOOT)) == [
        "Police and probation do not share what they know about children, and this leaves some at risk. "
        "This is known to be so in other areas too.",
        "Plans are late.",
    ]


def test_a_point_goes_on_behind_a_footnote_and_a_page_turn(tmp_path: Path) -> None:
    first = """# Areas for improvement

* Plans are late.
* Police and probation do not share what they know

~ 1 This joint inspection was made under an Act.
"""
    second = "+ about children, and this leaves some of them at risk.\n* Schools are not told."
    assert texts(letter(tmp_path, OLD_HEAD, first, second + FOOT)) == [
        "Plans are late.",
        "Police and probation do not share what they know about children, and this leaves some of them at risk.",
        "Schools are not told.",
    ]


def test_a_box_stands_apart_and_what_it_stands_in_goes_on_behind_it(tmp_path: Path) -> None:
    page = """## Main findings

Staff know the children well.

= Practice study: highly effective practice
[ Pip was helped in time.

## Practice with families

Families are listened to.
"""
    report = letter(tmp_path, NEW_HEAD, "## What needs to improve?\n\n* Plans.", page + FOOT)
    assert roles(report)[3:7] == [
        ("areas-for-improvement", "What needs to improve?"),
        ("findings", "Main findings"),
        ("practice-study", "Practice study: highly effective practice"),
        ("findings", "Practice with families"),
    ]


def test_text_behind_a_box_without_a_heading_is_none_of_it(tmp_path: Path) -> None:
    page = """## Main findings

Staff know the children well.

= Places and spaces: highly effective practice
[ Pip has a place to play.

Families are listened to.
"""
    report = letter(tmp_path, NEW_HEAD, "## What needs to improve?\n\n* Plans.", page + FOOT)
    boxed = [block.text for one in report.sections if one.role == "practice-study" for block in one.blocks]
    assert boxed == ["Pip has a place to play."]


def test_a_box_that_was_drawn_among_the_points_does_not_part_their_list(tmp_path: Path) -> None:
    listed = set_in_type("# Areas for improvement\n\n* Plans are late.\n* Schools are not told.", 560)
    box = set_in_type("= Practice study: effective practice\n[ Pip was helped in time.", 700)
    report = letter(tmp_path, OLD_HEAD, [*listed[:3], *box, *listed[3:]], FOOT)
    assert texts(report) == ["Plans are late.", "Schools are not told."]
    assert ("practice-study", "Practice study: effective practice") in roles(report)


def test_a_line_of_running_text_that_reads_like_a_heading_is_none(tmp_path: Path) -> None:
    page = """# Areas for improvement

* Plans are late. Case study work is not written down, and nobody has looked at what the partners call
+ Practice study: effective practice of many, and what they learn from each of them.
* Schools are not told.
"""
    report = letter(tmp_path, OLD_HEAD, page + FOOT)
    assert not [one for one in report.sections if one.role == "practice-study"]
    assert len(report.recommendations) == 2


def test_a_heading_that_is_no_usual_subject_of_points_is_doubted(tmp_path: Path) -> None:
    page = "# Areas for improvement\n\n## Leadership and management\n* Late.\n## Of interest\n* Schools are here."
    report = letter(tmp_path, OLD_HEAD, page + FOOT)
    doubted = [one.message for one in report.doubts if one.code == "unknown-heading-in-list"]
    assert len(report.recommendations) == 2
    assert len(doubted) == 1
    assert "Of interest" in doubted[0]


def test_the_heading_of_a_box_that_is_not_bold_opens_it_all_the_same(tmp_path: Path) -> None:
    page = (
        "# Key strengths\n\n* Plans are shared.\n\n[ Case study: highly effective practice\n\n[ Pip was helped in time."
    )
    report = letter(tmp_path, OLD_HEAD, page + "\n\n# Areas for improvement\n\n* Plans are late." + FOOT)
    assert roles(report)[2:5] == [
        ("strengths", "Key strengths"),
        ("practice-study", "Case study: highly effective practice"),
        ("areas-for-improvement", "Areas for improvement"),
    ]
