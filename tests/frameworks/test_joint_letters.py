"""Letters on joint inspections as PDFs: bold headings, boxes, lists over page turns, and text drawn out of order.

A page is written a line each: `# ` a heading in large letters, `## ` one in bold letters of the text's size, `* ` a
bullet, `- ` a bullet under it, `+ ` a further paragraph in line with a bullet's text, `= ` the heading of a box, `[ `
its text, `~ ` small print. An empty line is white space.
"""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from generator.documents import read
from generator.errors import SourceProblem
from generator.frameworks import parse
from generator.model.report import Report
from tests.documents.small_pdf import Print, pdf
from tests.frameworks.reading import EXAMPLESHIRE, authority, register

OTHERTON = authority("otherton", "Otherton")
MARKS = {"*": ("\xb7", 0.0, 18.0), "-": ("-", 18.0, 36.0), "+": ("", 0.0, 18.0), "[": ("", 24.0, 24.0)}
"""Of each mark the bullet, and how far in the bullet and the text stand."""

OLD_HEAD = """8 March 2019

Joan Model, Director of Children's Services, Exampleshire Council
Bob Sample, Chief Officer, Otherton and Exampleshire CCG

Dear local partnership

## Joint targeted area inspection of the multi-agency response to sexual abuse in the family in Exampleshire

Between 21 and 25 January 2019, Ofsted, the Care Quality Commission (CQC),
HMI Constabulary (HMICFRS) and HMI Probation undertook a joint inspection
of the multi-agency response to abuse and neglect.

Partners work well together.
"""
NEW_HEAD = """8 March 2024

Joan Model, Director of Children's Services, Exampleshire Council

Dear Exampleshire Local Safeguarding Partnership

## Joint targeted area inspection of Exampleshire

This letter summarises the findings of the joint targeted area inspection
of the multi-agency response to serious youth violence in Exampleshire.

This inspection took place from 22 to 26 January 2024. It was carried out
by inspectors from Ofsted and the CQC.

## Headline findings

Partners work well together.
"""
FOOT = """
# Next steps

The local authority should send the written statement of action to us by 20 June 2026.

Yours sincerely

## Ann Example
## National Director, Ofsted
"""


def set_in_type(page: str, top: float = 790.0) -> list[Print]:
    made: list[Print] = []
    for line in page.strip("\n").split("\n"):
        mark, _, text = line.partition(" ")
        size, bold = {"#": 14.0, "~": 9.0}.get(mark, 12.0), mark in {"#", "##", "="}
        bullet, at, inset = MARKS.get(mark, ("", 0.0, 24.0 if mark == "=" else 0.0))
        words = text if mark in {*MARKS, "#", "##", "=", "~"} else line
        if bullet:
            made.append(Print(bullet, top, 72 + at))
        for printed in textwrap.wrap(words, 74) or [""]:
            if printed:
                made.append(Print(printed, top, 72 + inset, size, bold))
            top -= size * 1.2
        top -= 8 if mark in {*MARKS, "#", "##", "="} else 0
    return made


def letter(folder: Path, *pages: str | list[Print]) -> Report:
    path = folder / "source.pdf"
    path.write_bytes(pdf([set_in_type(page) if isinstance(page, str) else page for page in pages]))
    report = parse(read(path), register(EXAMPLESHIRE, OTHERTON))
    assert report.ledger.words_content + report.ledger.words_furniture == report.ledger.words_source
    return report


def points(report: Report) -> list[tuple[str, str | None, str]]:
    return [(one.kind, one.heading, one.text) for one in report.recommendations]


def texts(report: Report) -> list[str]:
    return [one.text for one in report.recommendations]


def roles(report: Report) -> list[tuple[str, str | None]]:
    return [(one.role, one.heading) for one in report.sections]


def test_the_authority_is_the_one_in_the_title_and_not_its_neighbour_in_an_address(tmp_path: Path) -> None:
    report = letter(tmp_path, OLD_HEAD, "# Areas for improvement\n\n* Plans are late." + FOOT)
    assert (report.authority.slug, report.framework.edition) == ("exampleshire", "jtai-2016")
    assert report.document.title.endswith("sexual abuse in the family in Exampleshire")


def test_where_the_title_names_no_authority_the_first_page_says_whose_it_is(tmp_path: Path) -> None:
    head = OLD_HEAD.replace("in the family in Exampleshire", "in the family").replace(
        "and neglect.", "and neglect in Exampleshire local authority."
    )
    report = letter(tmp_path, head, "# Areas for improvement\n\n* Plans are late." + FOOT)
    assert report.authority.slug == "exampleshire"


def test_days_without_a_year_are_doubted_and_not_guessed(tmp_path: Path) -> None:
    report = letter(tmp_path, OLD_HEAD.replace("25 January 2019", "25 January"), "# Areas for improvement\n\n* Late.")
    assert (report.document.inspection_start, report.document.inspection_end) == (None, None)
    assert report.document.inspection_text == "21 and 25 January"
    assert [one.field for one in report.doubts if one.code == "date-uncertain"] == [
        "document.inspection_start",
        "document.inspection_end",
    ]


@pytest.mark.parametrize(
    ("addressed", "bodies", "doubted"),
    [
        ("", ["Exampleshire Council", "Otherton and Exampleshire CCG"], []),
        ("Ann Sample, Chief Nurse NHS Otherton CCG", ["Exampleshire Council", "NHS Otherton CCG"], []),
        ("Ann Sample, Divisional Director, National Probation Service", ["National Probation Service"], []),
        ("Ann Sample, Police and Crime Commissioner", [], []),
        ("Ann Sample, Deputy Mayor for Policing and Crime", [], []),
        ("Ann Sample, Chief Nurse of the CCG with responsibility for the hills", [], ["body-of-post-not-found"]),
        ("Ann Sample, Chief Executive Otherton, Integrated Care Boards", [], ["body-of-post-not-found"]),
    ],
)
def test_a_post_that_names_a_body_of_a_kind_has_one_or_is_doubted(
    addressed: str, bodies: list[str], doubted: list[str], tmp_path: Path
) -> None:
    head = OLD_HEAD.replace("\n\nDear", f"\n{addressed}\n\nDear")
    report = letter(tmp_path, head, "# Areas for improvement\n\n* Plans are late." + FOOT)
    assert set(bodies) <= {one.name for one in report.bodies}
    assert [one.code for one in report.doubts if one.field == "bodies"] == doubted


@pytest.mark.parametrize(
    ("post", "doubted"),
    [
        ("Director of Children's Services for Exampleshire", False),
        ("Strategic Director for Children, Schools and Exampleshire Learning", False),
        ("Director of Public Health for Exampleshire", True),
        ("Chief Executive of all of it", True),
    ],
)
def test_the_council_is_among_those_written_to_or_it_is_doubted(post: str, doubted: bool, tmp_path: Path) -> None:
    head = OLD_HEAD.replace("Director of Children's Services, Exampleshire Council", post)
    report = letter(tmp_path, head, "# Areas for improvement\n\n* Plans are late." + FOOT)
    kinds = {one.kind for one in report.bodies}
    assert ("council" in kinds, "schools" in kinds) == (not doubted, False)
    assert ("council-not-addressed" in [one.code for one in report.doubts]) == doubted


@pytest.mark.parametrize(
    ("dear", "codes"),
    [
        ("Exampleshire Safeguarding Children Partnership", []),
        ("Otherton Local Safeguarding Partnership", ["partnership-of-another-area"]),
        ("members of the Exampleshire Safeguarding Partnership", ["partnership-not-named"]),
    ],
)
def test_the_partnership_written_to_is_that_of_the_title(dear: str, codes: list[str], tmp_path: Path) -> None:
    head = NEW_HEAD.replace("Exampleshire Local Safeguarding Partnership", dear)
    report = letter(tmp_path, head, "# Areas for improvement\n\n* Plans are late.\n* Records." + FOOT)
    assert [one.code for one in report.doubts if one.field == "document.partnership"] == codes


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


def test_no_grade_is_read_from_words_that_elsewhere_would_be_one(tmp_path: Path) -> None:
    page = """## What needs to improve?

* Plans.

## Main findings

The effectiveness of leaders is inadequate. Help and protection: good. These are serious weaknesses.
"""
    assert letter(tmp_path, NEW_HEAD, page + FOOT).judgements == ()


def test_names_of_those_who_signed_are_no_headings(tmp_path: Path) -> None:
    report = letter(tmp_path, NEW_HEAD, "## What needs to improve?\n\n* Plans." + FOOT)
    assert roles(report)[-1] == ("letter", "Yours sincerely")
    assert [(one.name, one.role) for one in report.people] == [
        ("Joan Model", "addressee"),
        ("Ann Example", "signatory"),
    ]


def test_a_missing_list_is_doubted(tmp_path: Path) -> None:
    report = letter(tmp_path, NEW_HEAD, "## Main findings\n\nStaff know the children well." + FOOT)
    assert "recommendation-count" in {one.code for one in report.doubts}


@pytest.mark.parametrize(
    "text",
    [
        "A paper of the council\n\nThe council had a joint targeted area inspection of Exampleshire in March.",
        "8 March 2009\n\nDear Ms Example\n\nJoint area review of Exampleshire\n\nThis letter tells of a review.",
    ],
)
def test_what_only_mentions_such_an_inspection_is_refused(text: str, tmp_path: Path) -> None:
    with pytest.raises(SourceProblem) as caught:
        letter(tmp_path, text)
    assert caught.value.code == "unknown-framework"


def test_a_heading_that_is_no_usual_subject_of_points_is_doubted(tmp_path: Path) -> None:
    page = "# Areas for improvement\n\n## Leadership and management\n* Late.\n## Of interest\n* Schools are here."
    report = letter(tmp_path, OLD_HEAD, page + FOOT)
    doubted = [one.message for one in report.doubts if one.code == "unknown-heading-in-list"]
    assert len(report.recommendations) == 2
    assert len(doubted) == 1
    assert "Of interest" in doubted[0]


def test_a_salutation_that_was_drawn_last_still_leads_to_the_title(tmp_path: Path) -> None:
    lines = set_in_type(OLD_HEAD)
    at = next(k for k, line in enumerate(lines) if line.text.startswith("Dear"))
    drawn = [*lines[:at], *lines[at + 1 :], lines[at]]
    report = letter(tmp_path, drawn, "# Areas for improvement\n\n* Plans are late." + FOOT)
    assert (report.framework.key, report.authority.slug) == ("jtai", "exampleshire")


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
