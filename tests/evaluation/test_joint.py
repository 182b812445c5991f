"""Documents of joint inspections held to their answers: what one value is held to, the counts, and the command."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator.commands import main
from generator.evaluation.joint import THEMES, JointAnswer, JointItem
from generator.evaluation.joint_figures import JointJudged, joint_figures
from generator.evaluation.joint_judging import judge_joint
from generator.frameworks import load_frameworks
from generator.model.noun import Place
from generator.model.partnership import InspectionTheme, Response
from generator.model.report import Doubt, PreviousInspection, Recommendation, Report
from tests.analysis.factory import report

HERE = Place(page=1)
ICB = "Eastshire County Council and NHS East Integrated Care Board"
ANSWER = JointAnswer(
    report="area-send/eastshire.pdf",
    sha256="0",
    kind="area-send",
    edition="area-send-2023",
    authority="eastshire",
    dates={"inspection_start": "2024-01-22", "inspection_end": "2024-01-26"},
    outcome="systemic_failings",
    theme=None,
    partnership="Eastshire Local Area Partnership",
    principal_authority=None,
    response_due=None,
    previous="3 October 2016 to 7 October 2016",
    items=(
        JointItem("priority-action", "Leaders should plan together.", ICB, None),
        JointItem("area-for-improvement", "Leaders should shorten waits.", None, None),
    ),
)


def point(kind: str, text: str, to: str | None = None, stem: str | None = None) -> Recommendation:
    made = report(points=(text,), kind=kind).recommendations[0]
    return made.model_copy(update={"addressed_to": to, "stem": stem})


def parsed(points: tuple[Recommendation, ...] | None = None, **changed: Any) -> Report:
    """A report that says what `ANSWER` says, save for what is changed of it or of its document."""
    made = report(date="2024-01-26", framework="area-send", grades={"area_send_arrangements": "systemic_failings"})
    framework = made.framework.model_copy(update={"edition": "area-send-2023"})
    facts = {
        "kind": "joint-report",
        "inspection_start": "2024-01-22",
        "published": None,
        "partnership": "Eastshire Local  Area Partnership",
        **{name: value for name, value in changed.items() if name in type(made.document).model_fields},
    }
    earlier = PreviousInspection(
        date="2016-10-03",
        subject="area-send",
        grade=None,
        words="Dates of previous inspection: 3 October 2016 to 7 October 2016",
        place=HERE,
    )
    told = points or tuple(point(item.kind, item.text, item.body) for item in ANSWER.items)
    return made.model_copy(
        update={
            "framework": framework,
            "document": made.document.model_copy(update=facts),
            "recommendations": told,
            "previous_inspections": (earlier,),
            **{name: value for name, value in changed.items() if name in type(made).model_fields},
        }
    )


def results(read: Report | None, answer: JointAnswer = ANSWER) -> dict[str, list[str]]:
    """What is not right, by group."""
    found: dict[str, list[str]] = {}
    for verdict in judge_joint(answer, read):
        if verdict.result != "right":
            found.setdefault(verdict.group, []).append(verdict.result)
    return found


def test_a_document_that_is_read_as_the_answer_has_it_misses_nothing() -> None:
    assert results(parsed()) == {}


def test_a_document_that_was_refused_misses_every_value() -> None:
    missed = results(None)
    assert missed["document_kind"] == missed["outcome"] == missed["count"] == missed["ledger"] == ["silent"]
    assert missed["text"] == ["silent", "silent"]
    assert missed["responsible_bodies"] == ["silent"]


def test_a_document_of_another_kind_is_not_it() -> None:
    assert results(parsed(kind="joint-letter")) == {"document_kind": ["silent"]}


def test_a_day_of_publication_that_is_not_printed_is_invented() -> None:
    assert results(parsed(published="2024-03-25")) == {"dates": ["invented"]}


def test_a_wrong_value_with_a_doubt_on_it_is_not_silent() -> None:
    doubt = Doubt(code="dates-disagree", message="", field="document.inspection_start")
    assert results(parsed(inspection_start="2024-01-21")) == {"dates": ["silent"]}
    assert results(parsed(inspection_start="2024-01-21", doubts=(doubt,))) == {"dates": ["doubted"]}
    assert results(parsed(inspection_start=None, doubts=(doubt,))) == {"dates": ["absent"]}


def test_a_grade_where_none_is_given_is_invented() -> None:
    assert results(parsed(), replace(ANSWER, outcome=None)) == {"outcome": ["invented"]}


def test_a_second_grade_is_invented() -> None:
    two = report(grades={"area_send_arrangements": "systemic_failings", "overall": "good"}).judgements
    assert results(parsed(judgements=two)) == {"outcome": ["invented"]}


def test_the_numbers_are_right_only_where_both_kinds_are() -> None:
    both = tuple(point("area-for-improvement", item.text, item.body) for item in ANSWER.items)
    assert results(parsed(both)) == {"count": ["silent"], "kind": ["silent"]}


def test_a_body_is_held_to_the_whole_cell() -> None:
    cut = (point("priority-action", ANSWER.items[0].text, "Eastshire County Council"), *parsed().recommendations[1:])
    assert results(parsed(cut)) == {"responsible_bodies": ["silent"]}


def test_a_body_where_no_cell_names_one_is_invented() -> None:
    told = (parsed().recommendations[0], point("area-for-improvement", ANSWER.items[1].text, "local-authority"))
    assert results(parsed(told)) == {"responsible_bodies": ["invented"]}


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("the police record what they are told.", "Leaders need to ensure that:"),
        ("Leaders need to ensure that: the police record what they are told.", None),
        ("the police record what they are told.", None),
    ],
)
def test_a_point_with_its_lead_in_is_found_with_or_without_it(text: str, stem: str | None) -> None:
    for item in (
        JointItem("priority-action", "the police record what they are told.", None, "Leaders need to ensure that:"),
        JointItem("priority-action", "Leaders need to ensure that: the police record what they are told.", None, None),
    ):
        missed = results(parsed((point("priority-action", text, stem=stem),)), replace(ANSWER, items=(item,)))
        whole_without_its_lead_in = item.stem is None and "Leaders" not in f"{stem}{text}"
        assert ("text" in missed) == whole_without_its_lead_in


@pytest.mark.parametrize(
    ("expected", "read", "right"),
    [
        ("3 October 2016 to 7 October 2016", "2016-10-07", True),
        ("3 October 2016 to 7 October 2016", "2016-10-05", False),
        ("4 to 8 July 2016", "2016-07-08", False),
        ("Not previously inspected", "2016-10-07", False),
    ],
)
def test_the_inspection_before_is_held_to_its_words_and_its_day(expected: str, read: str, right: bool) -> None:
    earlier = (parsed().previous_inspections[0].model_copy(update={"date": read}),)
    missed = results(parsed(previous_inspections=earlier), replace(ANSWER, previous=expected))
    assert missed == ({} if right else {"previous_inspection": ["silent"]})


def test_an_inspection_before_has_no_grade_here() -> None:
    earlier = (parsed().previous_inspections[0].model_copy(update={"grade": "inconsistent"}),)
    assert results(parsed(previous_inspections=earlier)) == {"previous_inspection": ["silent"]}


def test_none_before_is_right_where_none_is_told_of() -> None:
    assert results(parsed(previous_inspections=()), replace(ANSWER, previous="Not previously inspected")) == {}


def response(by: str, due: str | None) -> Response:
    return Response(kind="statement-of-action", by=by, due=due, words="", place=HERE)


def test_a_principal_authority_is_right_however_much_of_its_post_is_told() -> None:
    asked = replace(ANSWER, principal_authority="the chair of the Eastshire partnership", response_due="2024-05-01")
    assert results(parsed(response=response("The chair of the Eastshire", "2024-05-01")), asked) == {}
    missed = results(parsed(response=response("Eastshire County Council", "2024-05-02")), asked)
    assert missed == {"principal_authority": ["silent"], "response_due": ["silent"]}


@pytest.mark.parametrize("by", ["The Eastshire County Council", "Eastshire county council, its director"])
def test_a_principal_authority_is_right_with_or_without_its_article(by: str) -> None:
    asked = replace(ANSWER, principal_authority="Eastshire County Council", response_due="2024-05-01")
    assert results(parsed(response=response(by, "2024-05-01")), asked) == {}


def test_a_day_for_the_answer_that_is_not_printed_is_invented() -> None:
    assert results(parsed(response=response("the council", "2024-05-02"))) == {"response_due": ["invented"]}


def theme(key: str | None, words: str) -> InspectionTheme:
    return InspectionTheme(key=key, words=words, place=HERE)


def test_a_theme_is_held_to_its_key_or_to_its_words_where_the_answer_has_no_key() -> None:
    violence = theme("serious-youth-violence", "serious youth violence")
    assert results(parsed(theme=violence), replace(ANSWER, theme="serious-youth-violence")) == {}
    assert results(parsed(theme=violence), replace(ANSWER, theme="serious youth violence")) == {}
    assert results(parsed(theme=violence), replace(ANSWER, theme="neglect-of-older-children")) == {"theme": ["silent"]}


def test_each_label_of_the_answers_stands_for_a_theme_of_the_framework() -> None:
    assert set(THEMES.values()) <= {one.key for one in load_frameworks()["jtai"].themes}


def judged(**changed: Any) -> JointJudged:
    answer = replace(ANSWER, **changed)
    return JointJudged(answer, tuple(judge_joint(answer, parsed())))


def test_figures_are_given_over_all_and_by_kind_by_edition_and_by_half_of_the_councils() -> None:
    figures = joint_figures([judged(), judged(kind="jtai", edition="jtai-2022", outcome=None)])
    assert figures["documents"] == 2
    assert figures["kind"] == {"documents": 2, "right": 1, "absent": 0, "doubted": 0, "silent": 1, "invented": 0}
    assert figures["outcome"] == {"documents": 1, "right": 1, "absent": 0, "doubted": 0, "silent": 0, "invented": 1}
    assert figures["texts"] == {"items": 4, "exact": 4, "kind_ok": 4, "doubted": 0, "silent": 0}
    assert figures["by_kind"]["area-send"]["kind"]["right"] == 1
    assert figures["by_edition"]["jtai-2022"]["kind"]["right"] == 0
    assert [half for half in ("read", "unread") if half in figures] == ["unread"]
    assert figures["unread"]["documents"] == 2


LETTER = "A made-up letter that is of no kind the program knows."
TRUTH = {
    "file": "1_eastshire__letter.txt",
    "sha256": hashlib.sha256(LETTER.encode()).hexdigest(),
    "kind": "jtai",
    "edition": "jtai-2022",
    "authority": "Eastshire, City of",
    "inspection_start": "2024-01-22",
    "inspection_end": "2024-01-26",
    "published": "2024-03-25",
    "theme": "serious youth violence",
    "outcome": "",
    "partnership_printed": "Eastshire Safeguarding Partnership",
    "principal_authority": "",
    "response_due": "2024-05-01",
    "previous_printed": "",
}
ITEM = {"file": TRUTH["file"], "k": 1, "kind": "area-for-improvement", "addressed_to": None, "text": "Hear children."}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A joint folder of one document that the program refuses."""
    (tmp_path / "reports" / "jtai").mkdir(parents=True)
    (tmp_path / "reports" / "jtai" / TRUTH["file"]).write_text(LETTER, "utf-8")
    with (tmp_path / "truth.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, tuple(TRUTH))
        writer.writeheader()
        writer.writerow(TRUTH)
    (tmp_path / "items.jsonl").write_text(json.dumps(ITEM), "utf-8")
    return tmp_path


def run(folder: Path, *more: str) -> Result:
    return CliRunner().invoke(main, ["evaluate", "--joint", str(folder), "--jobs", "1", *more])


def test_a_refused_document_is_counted_and_named(folder: Path) -> None:
    measured: Mapping[str, Any] = json.loads(run(folder, "--json").stdout)
    assert measured["joint"]["documents"] == 1
    assert measured["joint"]["kind"]["silent"] == measured["joint"]["authority"]["silent"] == 1
    assert measured["joint"]["texts"]["items"] == 1
    assert {miss["report"] for miss in measured["misses"]} == {f"jtai/{TRUTH['file']}"}
    assert measured["refused"] == {f"jtai/{TRUTH['file']}": "unknown-framework"}


def test_the_table_shows_each_value_with_its_parts_side_by_side(folder: Path) -> None:
    lines = run(folder).stdout.splitlines()
    assert any(line.split()[:4] == ["joint", "all", "jtai", "jtai-2022"] for line in lines)
    assert any(line.startswith("published") and "0 of 1, 1 silent" in line for line in lines)
    assert f"silent: jtai/{TRUTH['file']}: edition: expected jtai-2022, got the document was refused" in lines


def test_floors_of_joint_documents_stand_in_a_table_of_their_own(folder: Path, tmp_path: Path) -> None:
    floors = tmp_path / "floors.toml"
    floors.write_text("[joint]\nsilent = 0\n[joint.counts]\nright = 0.9\n", "utf-8")
    told = run(folder, "--floors", str(floors)).stderr
    assert "joint.counts.right is 0; at least 0.9 is accepted" in told
    assert "at most 0 is accepted" in told


def test_joint_documents_alone_are_not_held_to_the_floors_of_reports(folder: Path, tmp_path: Path) -> None:
    floors = tmp_path / "floors.toml"
    floors.write_text("[judgements]\nright = 1.0\n[joint.texts]\nexact = 0.0\n", "utf-8")
    assert run(folder, "--floors", str(floors)).exit_code == 0


def test_a_folder_without_answers_says_what_it_should_hold(folder: Path) -> None:
    (folder / "truth.csv").unlink()
    result = run(folder)
    assert result.exit_code == 1
    assert "truth.csv" in result.stderr
