"""The open data: the tables and columns that other programs rely on, and rows that say where they come from."""

from dataclasses import replace
from typing import Any

import pytest

from generator.analysis import analyse
from generator.model.corpus import AppliedCorrection
from generator.model.registry import Correction
from generator.open_data import data_files
from generator.open_data.judgement_tables import JUDGEMENTS
from tests.views import joint_sample, sample

ANALYSIS = replace(sample.analysis(), follow_ups=analyse(sample.corpus()).follow_ups)
TABLES = {table.name: table for table in data_files(sample.corpus(), ANALYSIS)}
JOINT = {
    table.name: table
    for table in data_files(joint_sample.corpus(), replace(joint_sample.analysis(), follow_ups=ANALYSIS.follow_ups))
}

# The columns the contract promises; a table may have more.
PROMISED = {
    "authorities": (),
    "reports": (
        *("report", "programme", "inspectorates", "theme", "theme_words", "partnership", "outcome_of"),
        *("response_kind", "response_by", "response_due", "next_inspection", "monitoring"),
    ),
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
        *("programme", "form", "addressed_to", "addressed_bodies", "stem"),
    ),
    "bodies": ("id", "report", "authority", "name", "kind", "council", "answers"),
    "next_steps": ("id", "report", "step", "kind", "by", "due", "within", "words", "place"),
    "judgements": (
        "id",
        "programme",
        "outcome_of",
        "scale",
        "report",
        "authority",
        "date",
        "framework",
        "group",
        "area",
        "grade",
        "label",
        "conflict",
    ),
    "findings": ("id", "report"),
    "statistics": ("id", "report", "number", "as_of", "as_of_text", "words", "place"),
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
    "frameworks": ("id", "framework", "group", "area", "programme", "scale", "outcome_of", "inspectorates"),
    "scales": ("scale", "framework", "grade", "title", "order", "outcome_of"),
    "successions": ("predecessor", "successor", "date"),
    "trusts": ("authority", "trust", "from", "until", "sources"),
}
ABOUT_REGISTRIES = {"authorities", "themes", "frameworks", "scales", "successions", "trusts"}


@pytest.mark.parametrize("name", PROMISED)
def test_each_promised_table_has_its_columns(name: str) -> None:
    assert set(PROMISED[name]) <= set(TABLES[name].columns)


FROM_REPORTS = sorted(set(PROMISED) - ABOUT_REGISTRIES)


@pytest.mark.parametrize("name", FROM_REPORTS)
def test_every_row_from_a_report_names_its_licence(name: str) -> None:
    assert {row["licence"] for row in JOINT[name].rows} == {"Open Government Licence"}


@pytest.mark.parametrize("name", sorted(ABOUT_REGISTRIES))
def test_every_other_row_names_a_licence_too(name: str) -> None:
    assert {row["licence"] for row in TABLES[name].rows} <= {"Open Government Licence", "MIT"}


@pytest.mark.parametrize("name", FROM_REPORTS)
def test_every_row_from_a_report_names_its_council_and_its_days_and_whether_it_was_put_right(name: str) -> None:
    told = {"authority", "authority_name", "date", "inspection_start", "inspection_end", "published", "corrected"}
    assert told <= set(TABLES[name].columns)


@pytest.mark.parametrize("name", sorted(set(FROM_REPORTS) - {"reports", "links", "next_steps"}))
def test_every_value_tells_its_page_or_line_and_its_paragraph(name: str) -> None:
    assert {"place", "page", "line", "paragraph"} <= set(TABLES[name].columns)


@pytest.mark.parametrize("name", FROM_REPORTS)
def test_every_row_from_a_report_tells_its_line_of_inspections_as_the_report_does(name: str) -> None:
    lines = {row["report"]: row["programme"] for row in JOINT["reports"].rows}
    assert [row["programme"] for row in JOINT[name].rows] == [lines[row["report"]] for row in JOINT[name].rows]


def test_findings_are_of_several_lines_of_inspections() -> None:
    assert {row["programme"] for row in JOINT["findings"].rows} == {"childrens-services", "theme", "area"}


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
            Correction(report=sample.VISIT if "follow" in field else sample.INSPECTION, field=field, **made), "", field
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


def test_what_two_reports_say_together_was_put_right_where_one_of_them_was() -> None:
    made = sample.corpus()
    fields = {sample.INSPECTION: "recommendations.r1.text", sample.VISIT: "sections.0.blocks.0.text"}
    applied = tuple(
        AppliedCorrection(Correction(report=report, field=field, reason="So.", date="2026-11-21"), "", field)
        for report, field in fields.items()
    )
    tables = {table.name: table for table in data_files(replace(made, corrections=applied), ANALYSIS)}
    assert [row["corrected"] for row in tables["links"].rows] == [True]
    assert [row["corrected"] for row in tables["later_findings"].rows] == [False]


def test_a_judgement_made_twice_by_another_tool_has_two_ids() -> None:
    made = sample.corpus()
    first, *others = made.reports
    twice = first.model_copy(update={"judgements": (*first.judgements, *first.judgements)})
    tables = {table.name: table for table in data_files(replace(made, reports=(twice, *others)), ANALYSIS)}
    ids = [row["id"] for row in tables["judgements"].rows]
    assert ids[:2] == [f"{first.id}#overall", f"{first.id}#overall-2"]


def test_every_value_says_where_it_stands() -> None:
    places = {name: [row["place"] for row in TABLES[name].rows] for name in ("judgements", "recommendations")}
    assert places == {"judgements": ["line 30", "line 8"], "recommendations": ["line 40", "line 60", "line 20"]}


def rows(table: str, report: str) -> list[dict[str, Any]]:
    return [row for row in JOINT[table].rows if row["report"] == report]


def test_grades_of_two_scales_in_one_column_are_told_apart_by_the_scale() -> None:
    told = {(row["scale"], row["programme"], row["outcome_of"], row["grade"]) for row in JOINT["judgements"].rows}
    assert told == {
        ("round", "childrens-services", None, "inadequate"),
        ("round", "childrens-services", None, "good"),
        ("area", "area", "the local area partnership", "systemic_failings"),
        ("area", "area", "the local area partnership", "inconsistent"),
        ("area", "area", "the local area partnership", "positive"),
    }
    (column,) = [one for one in JUDGEMENTS.columns if one.name == "grade"]
    assert "several scales" in column.meaning


def test_a_point_names_the_bodies_that_have_to_act_by_their_ids() -> None:
    first, second, third = rows("recommendations", joint_sample.FAILINGS)
    assert first["addressed_to"] == "Ashmere Council and NHS North Integrated Care Board (ICB)"
    assert first["addressed_bodies"] == [f"{joint_sample.FAILINGS}#body1", f"{joint_sample.FAILINGS}#body2"]
    assert second["addressed_bodies"] == [f"{joint_sample.FAILINGS}#body2"]
    assert (third["addressed_to"], third["addressed_bodies"]) == (None, [])
    assert [
        (row["id"], row["kind"], row["council"], row["answers"]) for row in rows("bodies", joint_sample.FAILINGS)
    ] == [
        (f"{joint_sample.FAILINGS}#body1", "council", "ashmere", True),
        (f"{joint_sample.FAILINGS}#body2", "icb", None, True),
    ]


def test_a_body_that_only_a_point_names_does_not_answer_for_the_services() -> None:
    made = joint_sample.failings()
    alone = replace(joint_sample.corpus(), reports=(made.model_copy(update={"bodies": made.bodies[:1]}),))
    held = {table.name: table for table in data_files(alone, joint_sample.analysis())}
    assert [row["answers"] for row in held["bodies"].rows] == [True, False]


def test_points_that_ask_and_points_that_tell_are_told_apart() -> None:
    forms = {
        report: {row["form"] for row in rows("recommendations", report)}
        for report in (joint_sample.ASKS, joint_sample.FINDINGS)
    }
    assert forms == {joint_sample.ASKS: {"ask"}, joint_sample.FINDINGS: {"finding"}}


def test_a_lead_in_stands_beside_its_point() -> None:
    assert (
        rows("recommendations", joint_sample.ASKS)[0]["stem"]
        == "Leaders need to take swift and decisive action to ensure that:"
    )


def test_a_report_says_who_inspected_what_and_what_comes_next() -> None:
    (area,), (letter,) = rows("reports", joint_sample.FAILINGS), rows("reports", joint_sample.ASKS)
    assert (area["inspectorates"], area["partnership"]) == (
        ["inspectorate", "health"],
        "Ashmere Local Area Partnership",
    )
    assert (area["response_kind"], area["response_due"]) == ("priority-action-plan", None)
    assert (area["monitoring"], area["next_inspection"]) == (
        "within approximately 18 months",
        "within approximately three years",
    )
    assert (letter["theme"], letter["response_due"], letter["outcome_of"]) == ("front-door", "2023-10-23", None)


def test_what_comes_next_stands_with_its_words_and_their_place() -> None:
    steps = rows("next_steps", joint_sample.FAILINGS)
    assert [row["step"] for row in steps] == ["response", "monitoring", "next_inspection"]
    assert {row["place"] for row in steps} == {"page 2"}
    assert steps[0]["words"] == "The local area partnership must send a priority action plan."


def test_a_framework_that_judges_nothing_has_a_row_too() -> None:
    held = {(row["framework"], row["area"]): row for row in JOINT["frameworks"].rows}
    assert held["theme", None]["scale"] is None
    assert held["area", "area_arrangements"]["scale"] == "area"


def test_grades_are_ordered_within_one_framework_alone() -> None:
    assert [(row["order"], row["grade"]) for row in JOINT["scales"].rows if row["framework"] == "area"] == [
        (1, "positive"),
        (2, "inconsistent"),
        (3, "systemic_failings"),
    ]


@pytest.mark.parametrize(
    ("field", "table", "corrected"),
    [
        ("response.due", "next_steps", [True, False, False]),
        ("response.due", "reports", [True]),
        ("bodies.1.kind", "bodies", [False, True]),
        ("recommendations.r1.addressed_bodies.0.kind", "bodies", [True, True]),
        ("recommendations.r1.text", "bodies", [False, False]),
        ("monitoring.within", "next_steps", [False, True, False]),
    ],
)
def test_what_a_person_put_right_of_a_joint_inspection_says_so(field: str, table: str, corrected: list[bool]) -> None:
    right = Correction(report=joint_sample.FAILINGS, field=field, reason="So.", date="2026-11-21")
    applied = replace(joint_sample.corpus(), corrections=(AppliedCorrection(right, "", field),))
    (held,) = (one for one in data_files(applied, joint_sample.analysis()) if one.name == table)
    assert [row["corrected"] for row in held.rows if row["report"] == joint_sample.FAILINGS] == corrected


def test_what_inspections_of_several_bodies_found_is_among_the_findings_and_practice_studies_are_not() -> None:
    found = [(row["report"], row["section"]) for row in JOINT["findings"].rows]
    assert (joint_sample.FAILINGS, "What does the area partnership need to do better?") in found
    assert (joint_sample.ASKS, "Main findings") in found
    assert not any(section in ("Inspection outcome", "Practice study: a home for a child") for _, section in found)


def test_a_council_without_a_report_is_there_for_others_to_name() -> None:
    made = sample.corpus()
    bare = made.authorities["ashmere"].model_copy(update={"slug": "aaa", "name": "Aaa"})
    (councils,) = (
        table
        for table in data_files(replace(made, authorities={**made.authorities, "aaa": bare}), ANALYSIS)
        if table.name == "authorities"
    )
    assert next((row["authority"], row["reports"]) for row in councils.rows) == ("aaa", 0)
