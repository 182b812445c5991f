"""The framework and the authority are known by printed words and the inspection's first day."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import SourceProblem
from generator.frameworks.loading import load_frameworks
from generator.frameworks.recognition import in_force
from tests.frameworks.reading import EXAMPLESHIRE, authority, parsed

BODY = "Executive summary\n\nThe council knows its services.\n"


@pytest.mark.parametrize(
    ("cover", "key", "kind"),
    [
        ("sif", "sif", "inspection-report"),
        ("letter", "ilacs-focused-visit", "visit-letter"),
        ("council", "slac", "council-paper"),
        ("lac-2013", "lac-2013", "inspection-report"),
        ("sif-reinspection", "sif-reinspection", "inspection-report"),
        ("lscb-review", "lscb-review", "board-review"),
    ],
)
def test_framework_is_known_by_its_words(tmp_path: Path, cover: str, key: str, kind: str) -> None:
    report = parsed(tmp_path, BODY, cover)
    assert (report.framework.key, report.document.kind) == (key, kind)


def test_words_run_over_lines(tmp_path: Path) -> None:
    cover = (
        "Exampleshire\nInspection of services for children in need of help and\n"
        "protection, children looked after and care leavers\n\n"
    )
    assert parsed(tmp_path, cover + BODY, "none").framework.key == "sif"


@pytest.mark.parametrize("words", ["Re-inspection of", "Reinspection of"])
def test_reinspection_is_not_taken_for_an_inspection(tmp_path: Path, words: str) -> None:
    assert parsed(tmp_path, _cover().replace("Inspection of", words) + BODY, "none").framework.key == "sif-reinspection"


@pytest.mark.parametrize(
    "board", ["", " Safeguarding Children Board", " Local Safeguarding Children Board", " Council"]
)
def test_review_of_a_board_names_its_council_or_the_board(tmp_path: Path, board: str) -> None:
    title = f"Exampleshire{board}\n\nReview of the effectiveness of the Local Safeguarding Children Board\n\n"
    report = parsed(tmp_path, title + BODY, "none")
    assert (report.framework.key, report.authority.slug) == ("lscb-review", "exampleshire")


LETTER = """9 March 2022

Dear Ms Model

{title}

This visit was carried out in line with the inspection of local authority children's services (ILACS) framework. The
last inspection of Exampleshire children's services and a monitoring visit to it found more to do.

"""


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("Monitoring visit to Exampleshire children's services", "ilacs-monitoring-visit"),
        ("Monitoring visit of Exampleshire local authority children's services", "ilacs-monitoring-visit"),
        ("Focused visit to Exampleshire", "ilacs-focused-visit"),
        ("Inspection of Exampleshire local authority children's services", "ilacs"),
    ],
)
def test_a_letter_may_mention_other_inspections_under_its_title(tmp_path: Path, title: str, key: str) -> None:
    assert parsed(tmp_path, LETTER.format(title=title) + BODY, "none").framework.key == key


def test_file_name_tells_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "ilacs-focused-visit"
    folder.mkdir()
    assert parsed(folder, BODY).framework.key == "sif"


def test_unknown_framework_says_what_was_looked_for(tmp_path: Path) -> None:
    with pytest.raises(SourceProblem) as caught:
        parsed(tmp_path, "Exampleshire\n\nInspection of fire services\n\n" + BODY, "none")
    assert caught.value.code == "unknown-framework"
    assert "Inspection of fire services" in caught.value.seen
    assert "docs/commands.md#what-is-refused" in caught.value.advice


def test_unknown_authority_gives_the_nearest_names(tmp_path: Path) -> None:
    with pytest.raises(SourceProblem) as caught:
        parsed(tmp_path, _cover().replace("Exampleshire", "Exampelshire") + BODY, "none")
    assert caught.value.code == "unknown-authority"
    assert "near names are Exampleshire" in caught.value.seen


def test_longer_name_wins_over_the_one_it_holds(tmp_path: Path) -> None:
    north = authority("north-exampleshire", "North Exampleshire")
    report = parsed(tmp_path, "North " + _cover() + BODY, "none", north)
    assert report.authority.slug == "north-exampleshire"


def test_name_in_the_publishers_address_is_not_the_authority(tmp_path: Path) -> None:
    head = "Ofsted\nPiccadilly Gate\nStore Street\nElsewhere\nM1 2WD\n\n"
    letter = "18 December 2019\n\nDear Ms Example\n\nFocused visit to Exampleshire children's services\n\n"
    report = parsed(tmp_path, head + letter + "Overview\n\nAll is well.\n", "none", authority("elsewhere", "Elsewhere"))
    assert report.authority.slug == "exampleshire"


def test_other_names_and_the_name_as_printed(tmp_path: Path) -> None:
    town = authority("exampleton", "Exampleton, City of", "City of Exampleton", "Exampleton")
    report = parsed(tmp_path, "Exampleton City Council\n" + _cover().split("\n", 1)[1] + BODY, "none", town)
    assert (report.authority.slug, report.authority.printed) == ("exampleton", "Exampleton City Council")


def test_dates_in_force_are_as_exact_as_they_are_known() -> None:
    sif = load_frameworks()["sif"]
    assert in_force("2013-11-19", sif)
    assert in_force("2018-07", sif)
    assert in_force("2015", sif)
    assert in_force(None, sif)
    assert not in_force("2012-06-11", sif)
    assert not in_force("2018-08-01", sif)


def test_inspection_outside_the_frameworks_time_is_doubted(tmp_path: Path) -> None:
    report = parsed(tmp_path, _cover().replace("2016", "2009") + BODY, "none")
    assert "framework-not-in-force" in {doubt.code for doubt in report.doubts}


def _cover() -> str:
    assert EXAMPLESHIRE.name == "Exampleshire"
    return (
        "Exampleshire\n\nInspection of services for children in need of help and protection, children looked after and "
        "care leavers\n\nInspection date: 4 January 2016 to 28 January 2016\n\nReport published: 21 March 2016\n\n"
    )
