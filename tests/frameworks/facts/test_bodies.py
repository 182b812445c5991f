"""The bodies that words name: where each name ends, what the body is, and which council of the register."""

from __future__ import annotations

import pytest

from generator.frameworks.facts.bodies import LONGEST_LIST, BodyNames, body_kind
from generator.model.registry import Authority
from tests.frameworks.reading import EXAMPLESHIRE, register

HILL_AND_DALE = EXAMPLESHIRE.model_copy(
    update={"slug": "hill-and-dale", "name": "Hill and Dale", "aliases": ("Hill & Dale",)}
)
NAMES = BodyNames(register(EXAMPLESHIRE, HILL_AND_DALE), own="exampleshire")


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (
            "Exampleshire County Council, NHS Example Valley Integrated Care Board and Exampleshire Children’s Trust",
            [
                "Exampleshire County Council: council exampleshire",
                "NHS Example Valley Integrated Care Board: icb",
                "Exampleshire Children’s Trust: childrens-trust",
            ],
        ),
        # commas and `and` inside a name
        (
            "Hill & Dale Council and NHS Northshire, Eastshire, and West Valley ICB",
            ["Hill & Dale Council: council hill-and-dale", "NHS Northshire, Eastshire, and West Valley ICB: icb"],
        ),
        (
            "Royal Borough of Hill and Dale and Acting for Children",
            ["Royal Borough of Hill and Dale: council hill-and-dale", "Acting for Children: childrens-trust"],
        ),
        ("NHS Coast and Moor Integrated Care Board (ICB)", ["NHS Coast and Moor Integrated Care Board (ICB): icb"]),
        # the health service of a place, without its board
        (
            "NHS Coast and Moor and Exampleshire County Council",
            ["NHS Coast and Moor: icb", "Exampleshire County Council: council exampleshire"],
        ),
        (
            "The local authority, the ICB and schools",
            ["The local authority: council exampleshire", "the ICB: icb", "schools: schools"],
        ),
        # a council that the register does not have, or two places in one name
        ("Elsewhere Council", ["Elsewhere Council: council"]),
        ("Exampleshire Moor Council", ["Exampleshire Moor Council: council"]),
        ("All partners", ["All partners: other"]),
        ("", []),
    ],
)
def test_names_end_where_a_name_can(words: str, names: list[str]) -> None:
    read = [
        f"{one.name}: {one.kind}" + (f" {one.authority}" if one.authority else "") for one in NAMES.bodies_in(words)
    ]
    assert read == names


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Example Valley Clinical Commissioning Group", "icb"),
        ("Exampleshire NHS Foundation Trust", "health-trust"),
        ("Northshire Women’s and Children’s NHS Foundation Trust", "health-trust"),
        ("Exampleshire Police", "police"),
        ("Northshire Constabulary", "police"),
        ("Exampleshire Police and Crime Commissioner", "police"),
        ("Probation Service, Northshire", "probation"),
        ("Northshire Community Rehabilitation Company", "probation"),
        ("Exampleshire Children First", "childrens-trust"),
        ("London Borough of Exampleton", "council"),
        ("Exampleton MBC", "council"),
        ("Cafcass", "other"),
    ],
)
def test_a_body_is_what_its_name_says(name: str, kind: str) -> None:
    assert body_kind(name) == kind


def test_a_text_too_long_to_name_bodies_is_left_whole() -> None:
    words = "Exampleshire Council and " * LONGEST_LIST
    assert [one.name for one in NAMES.bodies_in(words)] == [words]


def test_a_name_that_two_councils_bear_is_nobody_s() -> None:
    twin = Authority(slug="twin", name="Exampleshire", gss_code="E1", region="North", type="County council")
    names = BodyNames({**register(EXAMPLESHIRE), "twin": twin})
    assert [one.authority for one in names.bodies_in("Exampleshire Council")] == [None]
