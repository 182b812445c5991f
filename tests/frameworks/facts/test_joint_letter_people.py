"""Whom a letter to all leaders of an area was written to, who signed it, and which bodies they lead."""

from __future__ import annotations

from time import process_time

import pytest

from generator.frameworks.facts.bodies import BodyNames
from generator.frameworks.facts.joint_letter_people import bodies_addressed, joint_addressees, joint_signatories
from generator.model.document import Line
from tests.frameworks.reading import EXAMPLESHIRE

NAMES = BodyNames({EXAMPLESHIRE.slug: EXAMPLESHIRE}, EXAMPLESHIRE.slug)
HEAD = "4 March 2024\n{lines}\nDear Exampleshire Local Safeguarding Partnership"


def printed(text: str, size: float | None = None) -> list[Line]:
    """Return lines of one print; a line marked `| ` stands apart from the one above."""
    return [
        Line(line.removeprefix("| "), line, number, range(0), page=1, size=size, bold=False, apart=line[:2] == "| ")
        for number, line in enumerate(text.splitlines(), start=1)
    ]


@pytest.mark.parametrize(
    ("lines", "name", "post"),
    [
        ("Ann Example, Chief Executive, Exampleshire Council", "Ann Example", "Chief Executive, Exampleshire Council"),
        # a long line wraps
        (
            "Ann Example, Chief Executive, NHS Riverland and Hills Integrated\nCare Board",
            "Ann Example",
            "Chief Executive, NHS Riverland and Hills Integrated Care Board",
        ),
        # ranks and honours are no part of a name
        ("Sir Bob Sample QPM, Chief Constable", "Bob Sample", "Chief Constable"),
        ("Bob Sample, QPM, Chief Constable", "Bob Sample", "Chief Constable"),
        ("Chief Supt Raj Example, Borough Commander", "Raj Example", "Borough Commander"),
        # a comma is missing
        ("Kit Model Probation Director, Riverland", "Kit Model", "Probation Director, Riverland"),
        ("Kit Model, CEO, Riverland Company", "Kit Model", "CEO, Riverland Company"),
    ],
)
def test_addressee(lines: str, name: str, post: str) -> None:
    assert [(one.name, one.title) for one in joint_addressees(printed(HEAD.format(lines=lines)))] == [(name, post)]


def test_two_people_on_one_line_are_two() -> None:
    lines = "Mr Ann Example, Chief Officer, NHS Riverland CCG Mr Bob Sample,\nPolice and Crime Commissioner"
    assert [one.name for one in joint_addressees(printed(HEAD.format(lines=lines)))] == ["Ann Example", "Bob Sample"]


def test_a_long_line_of_honours_takes_no_longer_than_its_length() -> None:
    """25,000 words took minutes."""
    began = process_time()
    assert joint_addressees(printed(HEAD.format(lines="HMI " * 25_000))) == ()
    assert process_time() - began < 3


def test_nobody_stands_outside_the_head() -> None:
    assert joint_addressees(printed("Ann Example, Chief Executive\nDear all")) == ()


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (
            "Ann Example, Director of Children’s Services, Exampleshire County Council",
            [("Exampleshire County Council", "council", "exampleshire")],
        ),
        # the place alone, behind the post of who leads the council's services
        ("Ann Example, Director of Children’s Services, Exampleshire", [("Exampleshire", "council", "exampleshire")]),
        ("Ann Example, Chief Constable of Riverland Police", [("Riverland Police", "police", None)]),
        ("Ann Example, Chief Constable, Riverland Constabulary", [("Riverland Constabulary", "police", None)]),
        # a comma in the post
        ("Ann Example, Director of Quality, Nursing and Safety, Riverland CCG", [("Riverland CCG", "icb", None)]),
        (
            "Ann Example, Chief Nurse, NHS Riverland CCG, NHS Hills CCG",
            [("NHS Riverland CCG", "icb", None), ("NHS Hills CCG", "icb", None)],
        ),
        # where the post ends is not certain, or nobody knows what the body is
        ("Ann Example, Head of Riverland, Hills and Dales Probation Service", []),
        ("Ann Example, Police and Crime Commissioner", []),
        ("Ann Example, Independent Scrutineer", []),
    ],
)
def test_bodies(line: str, found: list[tuple[str, str, str | None]]) -> None:
    bodies = bodies_addressed(printed(HEAD.format(lines=line)), NAMES, ("Exampleshire",))
    assert [(one.name, one.kind, one.authority) for one in bodies] == found


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (
            "Ann Example\nNational Director Regulation and Social Care, Ofsted\nDr Bob Sample BSc MB ChB\n"
            "Chief Inspector of Health Care, CQC",
            [
                ("Ann Example", "National Director Regulation and Social Care, Ofsted"),
                ("Bob Sample", "Chief Inspector of Health Care, CQC"),
            ],
        ),
        # a table headed by the inspectorates
        (
            "Ofsted Care Quality Commission\nAnn Example\nRegional Director\nBob Sample\nDeputy Chief Inspector\n"
            "HMI Constabulary HMI Probation",
            [("Ann Example", "Regional Director"), ("Bob Sample", "Deputy Chief Inspector")],
        ),
        # two of its cells on one line
        (
            "Ann Example\nNational Director, Social Care Bob Sample\nDeputy Chief Inspector",
            [("Ann Example", "National Director, Social Care"), ("Bob Sample", "Deputy Chief Inspector")],
        ),
    ],
)
def test_signatories(lines: str, found: list[tuple[str, str]]) -> None:
    signed = joint_signatories(printed(f"Yours sincerely\n{lines}"))
    assert [(one.name, one.title) for one in signed] == found


def test_a_post_wraps_and_no_footnote_goes_on_with_it() -> None:
    lines = (
        "Yours sincerely\n| Ann Example\nChief Inspector of Hospitals and Interim Chief Inspector of Primary\n"
        "Medical Services\n| 1 An Act of 2004\nlets the chief inspector determine who answers."
    )
    (signed,) = joint_signatories(printed(lines, size=12.0))
    assert signed.title == "Chief Inspector of Hospitals and Interim Chief Inspector of Primary Medical Services"
