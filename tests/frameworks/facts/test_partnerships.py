"""What a report on a partnership tells of it: who inspected, its bodies, who leads them, and who comes back when."""

from __future__ import annotations

from generator.frameworks import load_frameworks
from generator.frameworks.facts.bodies import BodyNames
from generator.frameworks.facts.inspection_team import inspection_team
from generator.frameworks.facts.partnership_details import partnership_bodies, partnership_people
from generator.frameworks.facts.partnership_named import partnership_named
from generator.frameworks.facts.previous_on_cover import not_inspected_before, previous_on_cover
from generator.frameworks.facts.return_visits import return_visits
from generator.model.noun import Place
from generator.model.report import Section, SectionRole, TextBlock
from tests.frameworks.reading import EXAMPLESHIRE, register

NEVER_BEFORE = "Date of previous inspection: Not previously inspected"
SEND = load_frameworks()["area-send"]
NAMES = BodyNames(register(EXAMPLESHIRE), own="exampleshire")


def section(role: SectionRole, *texts: str | tuple[str, ...]) -> tuple[Section, ...]:
    """One section of paragraphs, and of rows where a text is given as cells."""
    blocks = tuple(
        TextBlock(
            kind="paragraph" if isinstance(one, str) else "row",
            anchor=f"b{at}",
            text=one if isinstance(one, str) else " ".join(one),
            cells=() if isinstance(one, str) else one,
            place=Place(page=1),
        )
        for at, one in enumerate(texts)
    )
    return (Section(heading=None, level=1, role=role, anchor="b0", place=Place(page=1), blocks=blocks),)


def team(*texts: str) -> list[str]:
    found = inspection_team(section("inspection-information", *texts), SEND)
    return [f"{one.name}: {one.role} {one.inspectorate} ({one.title})" for one in found]


def test_two_columns_of_a_team_read_as_one_line_are_told_apart() -> None:
    assert team(
        "Joan Example HMI, Ofsted Lead inspector John Model-Smith, CQC Lead inspector Kit O’Sample HMI, Ofsted",
        "Ann van Example, Care Quality Commission inspector",
    ) == [
        "Joan Example: lead_inspector ofsted (HMI, Ofsted Lead inspector)",
        "John Model-Smith: lead_inspector cqc (CQC Lead inspector)",
        "Kit O’Sample: inspector ofsted (HMI, Ofsted)",
        "Ann van Example: inspector cqc (Care Quality Commission inspector)",
    ]


def test_a_title_goes_on_with_the_next_line_but_not_with_another_sentence() -> None:
    assert team(
        "Joan Example, Ofsted HMI lead", "inspector", "The inspection was made under the Children Act 2004."
    ) == ["Joan Example: lead_inspector ofsted (Ofsted HMI lead inspector)"]


def test_running_text_on_a_team_names_nobody() -> None:
    assert (
        team("The team was led by one of His Majesty’s Inspectors (HMI) from Ofsted, with a Children’s Inspector.")
        == []
    )


DETAILS = section(
    "partnership",
    ("Local authority", "Integrated care board"),
    ("Exampleshire", "NHS Example Valley"),
    ("Ann Example, Director of Children’s Services", "Bob Sample (OBE) Chief Executive"),
    ("www.exampleshire.gov.uk", "www.examplevalley.nhs.uk"),
    ("Civic Offices Example Street", "Valley House Main Road"),
)
TEXT = section(
    "partnership",
    "Exampleshire Council, NHS Example Valley ICB and Exampleshire Children’s Trust are responsible for services.",
)


def bodies(sections: tuple[Section, ...]) -> list[str]:
    return [f"{one.name}: {one.kind} {one.authority}" for one in partnership_bodies(sections, NAMES)]


def test_the_head_of_a_column_says_what_its_body_is() -> None:
    assert bodies(DETAILS) == ["Exampleshire: council exampleshire", "NHS Example Valley: icb None"]


def test_the_text_adds_bodies_of_kinds_that_the_table_does_not_have() -> None:
    assert bodies((*TEXT, *DETAILS))[2:] == ["Exampleshire Children’s Trust: childrens-trust None"]
    assert bodies(TEXT)[:2] == ["Exampleshire Council: council exampleshire", "NHS Example Valley ICB: icb None"]


def test_the_leaders_of_the_bodies_are_named_with_post_and_body() -> None:
    assert [(one.name, one.title) for one in partnership_people(DETAILS)] == [
        ("Ann Example", "Director of Children’s Services, Exampleshire"),
        ("Bob Sample", "Chief Executive, NHS Example Valley"),
    ]


def test_a_name_may_stand_over_its_post() -> None:
    rows = [("Local authority",), ("Exampleshire",), ("Ann Example",), ("Executive Director, People",)]
    assert [(one.name, one.title) for one in partnership_people(section("partnership", *rows))] == [
        ("Ann Example", "Executive Director, People, Exampleshire")
    ]


def test_when_inspectors_come_back_is_said_for_each_visit() -> None:
    told = return_visits(
        section(
            "outcome",
            "A monitoring inspection will be carried out within approximately 18 months. The next full reinspection "
            "will be within approximately three years.",
        )
    )
    visits = (told.monitoring, told.next_inspection)
    assert [visit and visit.within for visit in visits] == [
        "within approximately 18 months",
        "within approximately three years",
    ]


def test_a_sentence_elsewhere_tells_of_no_return() -> None:
    told = return_visits(section("effective", "The next inspection of a nursery will be within two years."))
    assert (told.next_inspection, told.monitoring) == (None, None)


def test_that_there_was_no_inspection_before_is_kept_in_the_words_printed() -> None:
    assert not_inspected_before(section("cover", NEVER_BEFORE)) == NEVER_BEFORE
    assert not_inspected_before(section("cover", "Date of previous inspection: 3 June 2019")) is None
    assert not_inspected_before(section("effective", NEVER_BEFORE)) is None


def test_the_inspection_before_is_the_one_the_cover_names() -> None:
    for words, date in (
        ("Dates of previous inspection: 28 February to 4 March 2022", "2022-03-04"),
        ("Date of previous inspection: 3 June 2019", "2019-06-03"),
        ("Inspection dates: 4 to 8 June 2023 Date of previous inspection: 9 to 13 May 2016", "2016-05-13"),
        (
            "Date of previous inspection: The area was inspected from 9 to 13 May 2016. A visit followed in June 2018.",
            "2016-05-13",
        ),
    ):
        (told,) = previous_on_cover(section("cover", words), SEND)
        assert (told.date, told.subject, told.grade) == (date, "area-send", None)
    assert previous_on_cover(section("cover", NEVER_BEFORE), SEND) == ()
    assert previous_on_cover(section("effective", "Date of previous inspection: 3 June 2019"), SEND) == ()


def test_a_partnership_is_named_by_the_title() -> None:
    for title in (
        "Area SEND inspection of Exampleshire Local Area Partnership",
        "Area SEND inspection of the Exampleshire Local Area Partnership",
    ):
        assert partnership_named((title,), SEND.partnership_named, NAMES) == "Exampleshire Local Area Partnership"
    assert partnership_named(("Inspection of services",), SEND.partnership_named, NAMES) is None
