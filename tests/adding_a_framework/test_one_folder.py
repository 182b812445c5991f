"""Adding a framework needs one folder: the example of docs/adding-a-framework.md, from its report to its pages."""

from __future__ import annotations

import re
import shutil
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from generator.analysis import analyse
from generator.analysis.judgements_through_time import area_timelines
from generator.corpus import load_corpus
from generator.documents import read
from generator.errors import SourceProblem
from generator.frameworks import load_frameworks, parse
from generator.model.corpus import Corpus
from generator.model.framework import Framework
from generator.model.report import Report
from generator.open_data import data_files
from generator.publish import render_page
from generator.views import search_facts, searched_reports
from tests.corpus.made_up import content_folder
from tests.frameworks.in_words import report_in_words
from tests.frameworks.reading import COVERS, EXAMPLESHIRE, register
from tests.views.made import all_pages

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FRAMEWORKS = {**load_frameworks(), **load_frameworks(HERE / "frameworks")}
GUIDE = (ROOT / "docs/adding-a-framework.md").read_text(encoding="utf-8")


OFSTED = {"Outstanding", "Good", "Requires improvement", "Adequate", "Inadequate"}
RIVER = {"Shipshape", "Needs patching", "Sinking"}


def grades_in(page: str) -> set[str]:
    """Every grade of a scale that stands on a page."""
    return set(re.findall(r"\[([^\]]*)\]\{\.grade (?!\.grade-unknown)", page))


def read_from(folder: Path, text: str) -> Report:
    path = folder / "source.txt"
    path.write_text(text, encoding="utf-8")
    return parse(read(path), register(EXAMPLESHIRE), frameworks=FRAMEWORKS)


@pytest.fixture(scope="module")
def report() -> Report:
    return parse(read(HERE / "report.txt"), register(EXAMPLESHIRE), frameworks=FRAMEWORKS)


@pytest.fixture(scope="module")
def corpus(report: Report, tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """The made-up report and an earlier one of another framework, on the same council."""
    folder = tmp_path_factory.mktemp("content")
    earlier = read_from(
        folder,
        COVERS["sif"] + "Children's services in Exampleshire are good\n\n"
        "The graded judgement about the experiences and progress of care leavers is good\n\n"
        "| 2.2 Experiences and progress of care leavers | Good |\n",
    )
    ours = load_corpus(content_folder(folder))
    return replace(
        ours, reports=(earlier, report), frameworks=FRAMEWORKS, authorities={EXAMPLESHIRE.slug: EXAMPLESHIRE}
    )


@pytest.fixture(scope="module")
def printed(corpus: Corpus) -> dict[str, str]:
    """Address of each page -> the page as printed, white space folded."""
    pages = all_pages(corpus, analyse(corpus), "2031-06-01")
    return {page.address: " ".join(render_page(page).split()) for page in pages}


def test_nothing_of_the_program_knows_the_framework() -> None:
    files = [*(ROOT / "generator").rglob("*.*"), *(ROOT / "templates").rglob("*.md"), ROOT / "mkdocs.yml"]
    texts = (path.read_text(encoding="utf-8") for path in files if path.suffix in {".py", ".toml", ".md", ".yml"})
    assert not any(re.search(r"\briver|afloat|\bcrew", text, re.IGNORECASE) for text in texts)


def test_without_the_folder_the_report_is_refused() -> None:
    with pytest.raises(SourceProblem) as caught:
        parse(read(HERE / "report.txt"), register(EXAMPLESHIRE))
    assert caught.value.code == "unknown-framework"


def test_its_report_is_read(report: Report) -> None:
    assert report_in_words(report) == (HERE / "expected.md").read_text(encoding="utf-8").strip()


def test_nothing_of_its_report_is_lost_or_doubted(report: Report) -> None:
    ledger = report.ledger
    assert ledger.words_content + ledger.words_furniture == ledger.words_source
    assert report.doubts == ()


def test_a_label_that_nobody_gave_a_grade_is_doubted(tmp_path: Path) -> None:
    text = (HERE / "report.txt").read_text(encoding="utf-8")
    gone = [line for line in text.splitlines() if "crew leavers" not in line]
    report = read_from(tmp_path, "\n".join(gone))
    assert [judgement.area for judgement in report.judgements] == ["river_service", "afloat"]
    assert "crew_leavers" in {doubt.field for doubt in report.doubts}


def test_an_edition_leaves_an_area_out(tmp_path: Path) -> None:
    text = (HERE / "report.txt").read_text(encoding="utf-8").replace("2031", "2034")
    gone = [line for line in text.splitlines() if "as a whole" not in line and "needs patching" not in line]
    (overall, *_) = read_from(tmp_path, "\n".join(gone)).judgements
    assert (overall.area, overall.grade) == ("river_service", "not_reported")
    assert overall.note == "From January 2034 inspections of river services give no outcome for the whole."


def test_it_says_what_its_points_are_and_who_inspected(report: Report) -> None:
    assert report.document.outcome_of == "the harbour board"
    assert report.document.inspectorates == ("waterways", "coastguard")
    assert {point.addressed_to for point in report.recommendations} == {None}


def test_its_own_page_has_the_scale_whose_outcome_it_is_and_who_inspects(printed: dict[str, str]) -> None:
    page = printed["/frameworks/river-services/"]
    assert "[Shipshape]{.grade .grade-best .edge-double}" in page
    assert "Children are safe afloat, and every one of them can swim" in page
    assert "**Whose outcome:** the harbour board’s, not the council’s" in page
    assert "**Who inspects:** the Waterways Inspectorate and the Coastguard Inspectorate" in page
    assert "does not compare with" in page
    assert "What a harbour board does for crew leavers is not a council’s care for its care leavers" in page


def test_its_outcomes_have_a_list_of_their_own(printed: dict[str, str]) -> None:
    page = printed["/judgements/river_service/"]
    assert "The harbour board’s outcome: [Needs patching]{.grade .grade-weak .edge-dashed .of-others}" in page
    assert "River services inspection (from 2031)" in page
    assert not OFSTED & grades_in(page)
    index = printed["/judgements/"]
    assert "## River services inspection (from 2031) The harbour board’s outcome, not the council’s." in index
    assert not RIVER & grades_in(printed["/judgements/overall/"])


def test_a_council_keeps_its_own_grade_and_the_outcome_has_a_part_of_its_own(printed: dict[str, str]) -> None:
    assert grades_in(printed["/authorities/"]) == {"Good"}
    own, _, part = printed["/authorities/exampleshire/"].partition("the harbour board’s outcome")
    assert not RIVER & grades_in(own)
    assert RIVER & grades_in(part)
    assert "not a grade of the council" in part
    assert "Crew leavers: [Sinking]" in part


def test_the_report_has_its_page(printed: dict[str, str]) -> None:
    page = printed["/reports/exampleshire/2031-05-09-river-services/"]
    assert "The hole in the ferry" in page
    assert "The harbour board’s outcome" in page
    assert grades_in(page) == RIVER


def test_its_grades_stand_in_the_data_with_the_name_of_their_scale(corpus: Corpus) -> None:
    rows = next(file.rows for file in data_files(corpus, analyse(corpus)) if file.name == "judgements")
    found = {(row["scale"], row["area"], row["grade"]) for row in rows}
    assert found == {
        ("ofsted-effectiveness", "overall", "good"),
        ("ofsted-effectiveness", "care_leavers", "good"),
        ("river-services", "river_service", "needs_patching"),
        ("river-services", "afloat", "shipshape"),
        ("river-services", "crew_leavers", "sinking"),
    }


def test_the_search_knows_it_by_its_other_names_and_filters_its_scale_alone(corpus: Corpus) -> None:
    facts = search_facts(corpus)
    known = {one.key: one.other_names for one in facts.frameworks}
    assert known["river-services"] == ("ris", "boats")
    (scale,) = (one for one in facts.scales if one.key == "river-services")
    assert (scale.filter, scale.title) == ("grade-river-services", "The harbour board’s outcome")
    assert [title for _, title, _ in scale.grades] == ["Shipshape", "Needs patching", "Sinking"]
    given = {report.framework: report.grade for report in searched_reports(corpus, analyse(corpus))}
    assert given == {
        "sif": ("ofsted-effectiveness", "good"),
        "river-services": ("river-services", "needs_patching"),
    }


def test_its_grades_stand_in_no_line_through_time_with_others(corpus: Corpus) -> None:
    own = area_timelines(corpus, "exampleshire")
    theirs = area_timelines(corpus, "exampleshire", "river-services")
    assert [line.area for line in own] == ["overall", "care_leavers"]
    assert [line.area for line in theirs] == ["river_service", "afloat", "crew_leavers"]
    assert {len(line.steps) for line in (*own, *theirs)} == {1}


def test_it_can_stand_beside_the_frameworks_there_are(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "generator/frameworks", tmp_path / "all", ignore=shutil.ignore_patterns("*.py", "*.json"))
    shutil.copytree(HERE / "frameworks/river_services", tmp_path / "all/river_services")
    assert load_frameworks(tmp_path / "all").keys() == FRAMEWORKS.keys()


def test_the_guide_names_every_key_of_a_framework() -> None:
    schema = Framework.model_json_schema()
    parts = [schema, *schema["$defs"].values()]
    keys = {key for part in parts for key in part.get("properties", {})} | {"extends", "without_areas"}
    assert {key for key in keys if f"`{key}`" not in GUIDE} == set()


def test_the_guide_quotes_the_example_as_it_is() -> None:
    facts = (HERE / "frameworks/river_services/framework.toml").read_text(encoding="utf-8")
    quoted = re.findall(r"```toml\n(.*?)```", GUIDE, re.DOTALL)
    assert len(quoted) >= 5
    for piece in quoted:
        assert tomllib.loads(piece)
        assert piece in facts
