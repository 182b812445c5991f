"""Whose a letter on a joint inspection is, of which days and to whom, and what in it is no grade and no heading."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import SourceProblem
from tests.frameworks.joint_letter_pdf import (
    FOOT,
    NEW_HEAD,
    OLD_HEAD,
    letter,
    roles,
    set_in_type,
)


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


def test_a_salutation_that_was_drawn_last_still_leads_to_the_title(tmp_path: Path) -> None:
    lines = set_in_type(OLD_HEAD)
    at = next(k for k, line in enumerate(lines) if line.text.startswith("Dear"))
    drawn = [*lines[:at], *lines[at + 1 :], lines[at]]
    report = letter(tmp_path, drawn, "# Areas for improvement\n\n* Plans are late." + FOOT)
    assert (report.framework.key, report.authority.slug) == ("jtai", "exampleshire")
