"""A monitoring visit's letter is all about one inspection: what it was about, and what it tells of progress since."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.frameworks.facts.sentence_splitting import sentences
from generator.frameworks.looking_back import follow_ups, inspection_monitored
from generator.model.report import Report
from tests.frameworks.reading import cases_of, parsed

LETTERS = {
    case.title: case.text for case in cases_of(Path(__file__).parent / "whole_documents/ilacs-monitoring-visit.md")
}
EARLY = "An early letter: areas covered in bullets, findings in bullets, and no list of points"
BULLETS = "Summary of findings and evaluation of progress in bullets, which are no points"
PROSE = "Headline findings, and findings in prose"
URGENT = "Priority actions found on a visit"


def letter(title: str, folder: Path) -> Report:
    return parsed(folder, LETTERS[title], cover="none")


@pytest.mark.parametrize(
    ("title", "topic"),
    [
        (EARLY, "help and protection"),
        (BULLETS, "the response to children who go missing; the quality of plans for children in need"),
        (PROSE, "Support for children in care; Support for care leavers, with a focus on their homes"),
        (URGENT, "Help and protection"),
    ],
    ids=["in a sentence", "in a list", "in a list under a later heading", "one alone"],
)
def test_the_topic_stands_under_areas_covered(title: str, topic: str, tmp_path: Path) -> None:
    assert letter(title, tmp_path).document.topic == topic


@pytest.mark.parametrize("title", [EARLY, BULLETS, PROSE])
def test_a_letter_without_a_list_of_points_has_none_and_that_is_no_doubt(title: str, tmp_path: Path) -> None:
    found = letter(title, tmp_path)
    assert (found.recommendations, found.doubts) == ((), ())


@pytest.mark.parametrize(
    ("title", "told"),
    [
        (
            EARLY,
            [
                ("change", "better", "2016-06"),
                ("change", "unclear", "2016-06"),  # `have improved but children still wait too long`
                ("change", "same", "last monitoring visit"),
                ("point", "partly_met", "2016-06"),
            ],
        ),
        (BULLETS, [("change", "unclear", "2018-01")]),
        (
            PROSE,
            [
                ("change", "better", "2021-07"),
                ("change", "unclear", "2021-07"),  # `progress in some areas`
                ("change", "better", "2021-07"),
                ("point", "met", "2021-07"),
            ],
        ),
    ],
    ids=["early", "bullets", "prose"],
)
def test_words_on_progress_look_back_at_the_inspection_that_is_monitored(
    title: str, told: list[tuple[str, str, str]], tmp_path: Path
) -> None:
    found = letter(title, tmp_path).follow_ups
    assert [(one.kind, one.status, one.refers_to) for one in found] == told


def test_what_a_visit_was_to_look_at_is_no_word_on_progress(tmp_path: Path) -> None:
    words = [one.words for one in letter(BULLETS, tmp_path).follow_ups]
    assert not any(said.startswith("Inspectors reviewed the progress") for said in words)


def test_a_letter_that_is_not_all_about_one_inspection_has_to_name_it(tmp_path: Path) -> None:
    found = letter(PROSE, tmp_path)
    spoken = sentences(found.sections)
    assert inspection_monitored(found.previous_inspections) == "2021-07"
    named = [one.words for one in follow_ups(spoken, found.previous_inspections)]
    assert "The area for priority action on the timeliness of visits has been addressed." not in named


@pytest.mark.parametrize(
    "words",
    ["Most children make good progress at school.", "Reviews track the progress of each plan."],
)
def test_a_childs_progress_is_not_the_councils(words: str, tmp_path: Path) -> None:
    text = LETTERS[PROSE].replace("The local authority has made progress in some areas.", words)
    assert words not in [one.words for one in parsed(tmp_path, text, cover="none").follow_ups]
