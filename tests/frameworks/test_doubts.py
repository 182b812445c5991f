"""What is doubted: numbers that do not run on, dates that cannot all be right, what should be there and is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.frameworks import load_frameworks
from generator.frameworks.doubtful_dates import dates_in_order, figures_a_year_out, figures_without_a_year
from generator.frameworks.doubts import recommendation_count
from generator.model.noun import Place
from generator.model.report import Report, Statistic
from tests.frameworks.reading import parsed

SIF = load_frameworks()["sif"]


def codes(report: Report) -> set[str]:
    return {doubt.code for doubt in report.doubts}


def figure(as_of: str | None, words: str) -> Statistic:
    return Statistic(
        measure="children_looked_after",
        label="Children looked after",
        value=3,
        unit="children",
        as_of=as_of,
        as_of_text=words,
        words=f"At {words}, three children",
        place=Place(line=9),
    )


@pytest.fixture
def report(tmp_path: Path) -> Report:
    return parsed(tmp_path, "Executive summary\n\nThe council knows its services.\n")


def test_area_that_is_not_found_is_doubted_by_name(report: Report) -> None:
    missing = {doubt.field for doubt in report.doubts if doubt.code == "judgement-missing"}
    assert missing == {area.key for area in SIF.areas} - {"lscb"}


def test_safeguarding_board_is_expected_only_where_the_cover_names_it(tmp_path: Path) -> None:
    text = "Review of the effectiveness of the Local Safeguarding Children Board\n\nExecutive summary\n\nIt is known.\n"
    missing = {doubt.field for doubt in parsed(tmp_path, text).doubts if doubt.code == "judgement-missing"}
    assert "lscb" in missing


def test_gap_in_the_numbers_of_recommendations(tmp_path: Path) -> None:
    report = parsed(tmp_path, "Recommendations\n\n1. Make plans clear.\n3. Learn from complaints.\n")
    messages = [doubt.message for doubt in report.doubts if doubt.code == "numbering"]
    assert messages == ["Number 1 is followed by number 3"]


def test_gap_in_the_numbers_of_findings(tmp_path: Path) -> None:
    report = parsed(tmp_path, "Inspection findings\n\n12. Plans are clear.\n\n14. Visits are late.\n")
    assert "numbering" in codes(report)


def test_numbers_that_run_on_raise_no_doubt(tmp_path: Path) -> None:
    text = "Recommendations\n\n1. Make plans clear.\n2. Learn.\n\nInspection findings\n\n3. Plans.\n4. Visits.\n"
    assert "numbering" not in codes(parsed(tmp_path, text))


@pytest.mark.parametrize(("count", "doubted"), [(0, True), (1, False), (45, False), (46, True)])
def test_count_outside_what_such_reports_have(tmp_path: Path, count: int, doubted: bool) -> None:
    points = "\n".join(f"{k}. Improve the service that comes as number {k}." for k in range(1, count + 1))
    report = parsed(tmp_path, f"Recommendations\n\n{points}\n\nSummary for children and young people\n\n- Well done.\n")
    assert len(report.recommendations) == count
    assert bool(list(recommendation_count(report, SIF))) == doubted


@pytest.mark.parametrize(
    ("start", "end", "published", "field"),
    [
        ("2016-01-28", "2016-01-04", "2016-03-21", "document.inspection_end"),
        ("2016-01-04", "2016-01-28", "2016-01-20", "document.published"),
        ("2016-01-04", None, "2015-12-31", "document.published"),
        ("2016-01-04", "2016-01-28", "2016-03", None),
        ("2016-01", "2016-01-28", "2016", None),
    ],
)
def test_dates_out_of_order(report: Report, start: str, end: str | None, published: str, field: str | None) -> None:
    facts = report.document.model_copy(
        update={"inspection_start": start, "inspection_end": end, "published": published}
    )
    found = [doubt.field for doubt in dates_in_order(report.model_copy(update={"document": facts}), SIF)]
    assert found == ([field] if field else [])


def test_day_without_a_year(report: Report) -> None:
    told = report.model_copy(update={"statistics": (figure(None, "24 April"), figure("2016-04-24", "24 April 2016"))})
    assert [doubt.code for doubt in figures_without_a_year(told, SIF)] == ["date-without-year"]


def test_first_day_of_the_inspection_in_another_year_may_be_a_misprint(report: Report) -> None:
    told = report.model_copy(
        update={"statistics": (figure("2016-01-04", "4 January 2016"), figure("2015-01-04", "4 January 2015"))}
    )
    found = list(figures_a_year_out(told, SIF))
    assert [doubt.message for doubt in found] == [
        "“4 January 2015” may be a misprint: other figures and the inspection are of 2016-01-04"
    ]


def test_one_post_held_since_two_years(tmp_path: Path) -> None:
    text = (
        "Executive summary\n\n- The chief executive has been in post since January 2013.\n"
        "- The director of children's services has held the post since May 2014 and is deputy chief executive.\n\n"
        "Since coming into post in 2015, the chief executive has brought services together.\n"
    )
    found = [doubt.message for doubt in parsed(tmp_path, text).doubts if doubt.code == "dates-contradict"]
    assert len(found) == 1
    assert found[0].startswith("The report says of the chief executive both")


@pytest.mark.parametrize(
    ("cover", "code"),
    [
        ("2. Children looked after and\nachieving permanence\t\tInadequate\n", "grade-without-area"),
        ("Requires improvement\n\n2.1 Adoption performance\n", "grades-without-labels"),
        ("2.1 Adoption performance\n\n2.2 Experiences and progress of care leavers\n\nGood\n", "grades-without-labels"),
        ("2.1 Adoption performance\tGood\n", ""),
    ],
)
def test_a_grade_on_the_cover_that_was_not_used_is_doubted(tmp_path: Path, cover: str, code: str) -> None:
    found = codes(parsed(tmp_path, f"{cover}\nExecutive summary\n\nThe council knows its services.\n"))
    assert found & {"grade-without-area", "grades-without-labels"} == ({code} if code else set())
