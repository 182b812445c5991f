"""The open data: the tables and columns that other programs rely on, and rows that say where they come from."""

from dataclasses import replace

import pytest

from generator.analysis import analyse
from generator.model.corpus import AppliedCorrection
from generator.model.registry import Correction
from generator.open_data import data_files
from tests.views import sample

ANALYSIS = replace(sample.analysis(), follow_ups=analyse(sample.corpus()).follow_ups)
TABLES = {table.name: table for table in data_files(sample.corpus(), ANALYSIS)}

# The columns the contract promises; a table may have more.
PROMISED = {
    "authorities": (),
    "reports": ("report",),
    "recommendations": (
        "id",
        "report",
        "authority",
        "date",
        "framework",
        "kind",
        "number",
        "text",
        "complete",
        "themes",
    ),
    "judgements": ("report", "authority", "date", "framework", "group", "area", "grade", "label", "conflict"),
    "findings": ("report",),
    "statistics": ("report", "number", "as_of", "as_of_text", "words", "place"),
    "links": ("earlier", "later", "closeness", "basis", "score", "reason"),
    "later_findings": ("recommendation", "report", "anchor", "words", "score"),
    "follow_ups": (
        "id",
        "report",
        "kind",
        "before",
        "words",
        "after",
        "refers_to",
        "recommendations",
        "themes",
        "status",
    ),
    "themes": (),
    "frameworks": ("framework", "group", "area"),
    "successions": ("predecessor", "successor", "date"),
    "trusts": ("authority", "trust", "from", "until", "sources"),
}
ABOUT_REGISTRIES = {"authorities", "themes", "frameworks", "successions", "trusts"}


@pytest.mark.parametrize("name", PROMISED)
def test_each_promised_table_has_its_columns(name: str) -> None:
    assert set(PROMISED[name]) <= set(TABLES[name].columns)


@pytest.mark.parametrize("name", sorted(set(PROMISED) - ABOUT_REGISTRIES))
def test_every_row_from_a_report_names_its_licence(name: str) -> None:
    assert {row["licence"] for row in TABLES[name].rows} == {"Open Government Licence"}


def test_rows_hold_the_words_and_values_of_the_report() -> None:
    assert [(row["id"], row["kind"], row["complete"], row["themes"]) for row in TABLES["recommendations"].rows] == [
        (f"{sample.INSPECTION}#r1", "recommendation", True, ["supervision"]),
        (f"{sample.INSPECTION}#r2", "board-recommendation", False, ["supervision"]),
        (f"{sample.VISIT}#r1", "priority-action", True, ["supervision"]),
    ]
    assert [(row["area"], row["grade"], row["conflict"]) for row in TABLES["judgements"].rows] == [
        ("overall", "inadequate", True),
        ("overall", "good", False),
    ]
    (link,) = TABLES["links"].rows
    assert (link["earlier"], link["later"], link["score"]) == (f"{sample.INSPECTION}#r1", f"{sample.VISIT}#r1", 0.8)
    (figure,) = TABLES["statistics"].rows
    assert (figure["value"], figure["national"], figure["previous"]) == (34204, None, 34000)


def test_a_letters_paragraphs_are_findings_though_it_numbers_none() -> None:
    assert [(row["report"], row["anchor"], row["number"]) for row in TABLES["findings"].rows] == [
        (sample.INSPECTION, "p12", "12"),
        (sample.VISIT, "b12", None),
        (sample.VISIT, "b13", None),
        (sample.VISIT, "b14", None),
    ]


def test_every_table_that_names_a_council_by_slug_names_it_as_the_site_does() -> None:
    made = sample.corpus()
    official = {
        **made.authorities,
        "ashmere": made.authorities["ashmere"].model_copy(update={"name": "Ashmere, City of"}),
    }
    held = {table.name: table for table in data_files(replace(made, authorities=official), ANALYSIS)}
    names = [(row["name"], row["official_name"]) for row in held["authorities"].rows]
    assert names[0] == ("Ashmere", "Ashmere, City of")
    for table in held.values():
        if "authority" in table.columns and table.name != "authorities":
            assert {row["authority_name"] for row in table.rows} <= {"Ashmere", "Brackendale"}
    (succession,), (trust,) = held["successions"].rows, held["trusts"].rows
    assert (succession["predecessor_name"], succession["successor_name"]) == ("Cragside", "Ashmere")
    assert (trust["authority_name"], trust["from"], trust["until"]) == ("Ashmere", "2018-04", None)


def test_a_row_of_which_a_person_put_a_value_right_says_so() -> None:
    fields = ("judgements.overall.grade", "recommendations.1.kind", "follow_ups.0.status")
    made = {"reason": "So.", "date": "2026-11-21"}
    applied = tuple(
        AppliedCorrection(
            Correction(report=sample.VISIT if "follow" in field else sample.INSPECTION, field=field, **made), ""
        )
        for field in fields
    )
    tables = {table.name: table for table in data_files(replace(sample.corpus(), corrections=applied), ANALYSIS)}

    def corrected(name: str) -> list[object]:
        return [row["corrected"] for row in tables[name].rows]

    assert corrected("judgements") == [True, False]
    assert corrected("recommendations") == [False, True, False]
    assert corrected("follow_ups") == [True, False]
    assert not any(corrected("reports") + corrected("findings") + corrected("statistics"))


def test_every_value_says_where_it_stands() -> None:
    places = {name: [row["place"] for row in TABLES[name].rows] for name in ("judgements", "recommendations")}
    assert places == {"judgements": ["line 30", "line 8"], "recommendations": ["line 40", "line 60", "line 20"]}
