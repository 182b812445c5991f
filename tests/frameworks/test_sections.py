"""Which part of a report a heading opens, and what opens a part where no heading does."""

from pathlib import Path

from generator.model.report import Report
from tests.frameworks.reading import parsed


def parts_of(report: Report) -> list[tuple[str | None, str, str | None]]:
    return [(section.heading, section.role, section.area) for section in report.sections[1:]]


def test_numbered_paragraphs_under_an_areas_summary_are_its_findings(tmp_path: Path) -> None:
    text = """Leadership, management and governance

Good

Summary

Leaders know their services and listen to families.

101. The director meets staff each week.

102. Councillors visit homes.
"""
    report = parsed(tmp_path, text)
    assert parts_of(report) == [
        ("Leadership, management and governance", "findings", "leadership"),
        ("Summary", "summary", "leadership"),
        (None, "findings", "leadership"),
    ]
    assert [(block.kind, block.number) for block in report.sections[-1].blocks] == [
        ("finding", "101"),
        ("finding", "102"),
    ]


def test_findings_lie_under_the_area_they_follow_whatever_its_depth(tmp_path: Path) -> None:
    text = """The experiences and progress of children looked after and achieving permanence

Good

The graded judgement about the experience and progress of care leavers is that it is outstanding

Inspection findings

71. Care leavers are well housed.
"""
    assert parts_of(parsed(tmp_path, text)) == [
        ("The experiences and progress of children looked after and achieving permanence", "findings", "looked_after"),
        (
            "The graded judgement about the experience and progress of care leavers is that it is outstanding",
            "findings",
            "care_leavers",
        ),
        ("Inspection findings", "findings", "care_leavers"),
    ]


def test_findings_of_the_board_stand_beside_its_recommendations_not_under_them(tmp_path: Path) -> None:
    text = """The Local Safeguarding Children Board (LSCB) requires improvement

Recommendations

1. Ensure that the risks in partner agencies are known.

Inspection findings

2. The board does not know the risks in partner agencies.
"""
    sections = parsed(tmp_path, text).sections[1:]
    assert [
        (section.level, section.role, section.area) for section in sections if section.heading != sections[0].heading
    ] == [
        (2, "board-recommendations", "lscb"),
        (2, "findings", "lscb"),
    ]


def test_running_text_under_a_cover_is_the_summary_where_the_framework_says_so(tmp_path: Path) -> None:
    text = """Overall effectiveness	Good

Since the last inspection leaders have changed how social workers visit children, and visits are now on time.

What needs to improve

- The homes that care leavers live in.

The experiences and progress of children who need help and protection: good

1. Help comes early.

The Office for Standards in Education, Children's Services and Skills (Ofsted) regulates and inspects.
"""
    assert parts_of(parsed(tmp_path, text, "ilacs")) == [
        (None, "summary", None),
        ("What needs to improve", "recommendations", None),
        (
            "The experiences and progress of children who need help and protection: good",
            "findings",
            "help_and_protection",
        ),
        (None, "inspection-information", None),
    ]


def test_an_entry_in_a_list_of_earlier_grades_is_no_judgement(tmp_path: Path) -> None:
    text = """Executive summary

The council was judged before:

- Leadership, management and governance: inadequate
"""
    assert parsed(tmp_path, text).judgements == ()


def test_a_covers_table_is_rows_of_label_and_grade_however_it_was_torn(tmp_path: Path) -> None:
    text = """The experiences and progress of children who need help and

protection

Good

Overall effectiveness Good

What needs to improve

- The homes that care leavers live in.
"""
    cover = parsed(tmp_path, text, "ilacs").sections[0]
    assert [block.cells for block in cover.blocks if block.kind == "row"] == [
        ("The experiences and progress of children who need help and protection", "Good"),
        ("Overall effectiveness", "Good"),
    ]
