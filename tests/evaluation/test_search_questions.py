"""Questions to the search: which are asked, and what counts as found."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.commands import main
from generator.errors import BuildProblem
from generator.evaluation.search_questions import (
    SearchAnswer,
    SearchJudged,
    SearchQuestion,
    read_questions,
    search_figures,
    search_misses,
)
from generator.pipeline import search_asked
from tests.evaluation.test_evaluate import REPORT, folders

__all__ = ["folders"]

NATIONAL = Path(__file__).with_name("search_questions.md")
TABLE = """
| reader | question | answered in |
|---|---|---|
| parent | homes for young people who left care | lincolnshire/2018-10-19-ilacs#r1 |
| parent | how long children wait | lincolnshire/2018-10-19-ilacs#r1 lincolnshire/2018-10-19-ilacs#r2 |
| care leaver | my dad hurts me | /worried-about-a-child/ |
| officer | neglect in kent | kent/2025-11-07-ilacs#p3 |
"""
PLACES = ("kent/2025-ilacs#p1", "kent/2025-ilacs#p2", "leeds/2024-ilacs#r1")


def judged(*answers: str, places: tuple[str, ...] = PLACES, offered: tuple[str, ...] = ("compare/", "data/")) -> bool:
    return SearchJudged(SearchQuestion("parent", "words", answers), SearchAnswer(places, offered)).is_found


def test_any_right_place_among_the_first_five_is_found() -> None:
    assert judged("leeds/2024-ilacs#r1")
    assert judged("rye/2020-ilacs#p1", "kent/2025-ilacs#p2")
    assert not judged("kent/2025-ilacs#p9")
    assert not judged("rye/2020-ilacs#p1", places=(*PLACES, *PLACES, "rye/2020-ilacs#p1"))


def test_a_right_page_among_the_first_two_that_are_offered_is_found() -> None:
    assert judged("/data/")
    assert not judged("/quality/")
    assert not judged("/data/", offered=("compare/", "about/", "data/"))


def test_councils_that_nobody_reads_are_counted_apart() -> None:
    of = [SearchQuestion("parent", "q", (f"{council}/2020-ilacs#p1",)) for council in ("dorset", "leeds")]
    hits = SearchAnswer(("dorset/2020-ilacs#p1",), ())
    measured = [SearchJudged(question, hits) for question in of]
    figures = search_figures(measured)
    assert (figures["n"], figures["found"]) == (2, 1)
    assert figures["unread"] == {"n": 1, "found": 0}
    assert list(search_misses(measured)) == ["not found: search: q: expected leeds/2020-ilacs#p1"]


def test_a_question_is_asked_where_all_reports_that_answer_it_are_at_hand() -> None:
    question = SearchQuestion("parent", "q", ("kent/2025-ilacs#p1", "kent/2020-ilacs#p1"))
    assert question.can_be_asked({"kent/2025-ilacs", "kent/2020-ilacs"})
    assert not question.can_be_asked({"kent/2025-ilacs"})
    assert SearchQuestion("parent", "q", ("/data/",)).can_be_asked(())


def test_the_national_set_has_a_hundred_questions_of_five_kinds_of_readers() -> None:
    questions = read_questions(NATIONAL)
    assert len(questions) == 100
    assert {one.reader for one in questions} == {"parent", "care leaver", "councillor", "journalist", "officer"}
    assert len({one.words for one in questions}) == 100


def test_a_file_without_questions_says_what_it_should_hold(tmp_path: Path) -> None:
    (tmp_path / "questions.md").write_text("Nothing.\n", "utf-8")
    for name in ("questions.md", "missing.md"):
        with pytest.raises(BuildProblem) as told:
            read_questions(tmp_path / name)
        assert told.value.code == "unreadable-questions"


def run(folders: tuple[Path, Path], tmp_path: Path, *more: str) -> Result:
    (tmp_path / "questions.md").write_text(TABLE, "utf-8")
    options = ["--corpus", str(folders[0]), "--questions", str(tmp_path / "questions.md"), "--jobs", "1"]
    return CliRunner().invoke(main, ["evaluate", *options, *more])


def test_the_search_is_asked_and_held_to_its_floor(folders: tuple[Path, Path], tmp_path: Path) -> None:
    assert "The homes that care leavers live in." in REPORT
    floors = tmp_path / "floors.toml"
    floors.write_text("[search]\nfound = 1.0\n", "utf-8")
    result = run(folders, tmp_path, "--json", "--floors", str(floors))
    measured = json.loads(result.stdout)["search"]
    assert (measured["n"], measured["found"]) == (2, 2)
    assert measured["pages"] == {"n": 1, "found": 1}
    assert measured["readers"]["care leaver"] == {"n": 1, "found": 1}
    assert result.exit_code == 0
    assert "search, pages: 1 of 1 found" in run(folders, tmp_path).stdout


def test_where_there_is_no_node_that_is_said_and_no_floor_is_missed(
    folders: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_asked, "find_spec", lambda _: None)
    floors = tmp_path / "floors.toml"
    floors.write_text("[search]\nfound = 1.0\n", "utf-8")
    result = run(folders, tmp_path, "--floors", str(floors))
    assert "The search was not asked: Node is not here." in result.stderr
    assert result.exit_code == 0
