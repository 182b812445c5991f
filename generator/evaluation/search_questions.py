"""Whether the search finds what answers a question: questions with right answers, and how many of them were found.

The right paragraph of a question has to be among the first five results, the right page of the site among the first two
pages offered. Councils that nobody reads while the search is mended are counted apart (`learning.folds.is_read`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.errors import BuildProblem, unreadable
from generator.learning.folds import is_read

FIRST_RESULTS = 5
FIRST_PAGES = 2
_ROW = re.compile(r"^\| (?P<reader>[a-z ]+) \| (?P<words>.+?) \| (?P<answers>\S.*?) \|$", re.M)


@dataclass(frozen=True)
class SearchQuestion:
    """A question as a reader asks it. `answers` are places in reports (`<report id>#<anchor>`) or pages of the site."""

    reader: str
    words: str
    answers: tuple[str, ...]

    @property
    def is_for_page(self) -> bool:
        return self.council is None

    @property
    def council(self) -> str | None:
        """The slug of the council whose report answers it; None where a page does."""
        report, _, anchor = self.answers[0].partition("#")
        return report.partition("/")[0] if anchor and not report.startswith("/") else None

    def can_be_asked(self, reports: Collection[str]) -> bool:
        """Whether all reports that answer it are among these ids."""
        return self.is_for_page or all(answer.partition("#")[0] in reports for answer in self.answers)


@dataclass(frozen=True)
class SearchAnswer:
    """What the search gave: places in reports, and pages of the site, each best first."""

    places: tuple[str, ...]
    offered: tuple[str, ...]


@dataclass(frozen=True)
class SearchJudged:
    question: SearchQuestion
    answer: SearchAnswer

    @property
    def is_found(self) -> bool:
        given = self.answer.offered[:FIRST_PAGES] if self.question.is_for_page else self.answer.places[:FIRST_RESULTS]
        return not {answer.lstrip("/") for answer in self.question.answers}.isdisjoint(given)


def read_questions(path: Path) -> tuple[SearchQuestion, ...]:
    """Read the rows of a Markdown table: reader, question, answers. Raises BuildProblem where there is none."""
    try:
        rows = list(_ROW.finditer(path.read_text("utf-8")))
    except (OSError, ValueError) as fault:
        raise _unreadable(path, unreadable(fault)) from fault
    questions = [SearchQuestion(row["reader"], row["words"], tuple(row["answers"].split())) for row in rows[1:]]
    if not questions:
        raise _unreadable(path, "no row of questions")
    return tuple(questions)


def _unreadable(path: Path, seen: str) -> BuildProblem:
    return BuildProblem(
        code="unreadable-questions",
        file=str(path),
        seen=seen,
        expected="a table of reader, question and answers, as tests/evaluation/search_questions.md has",
        advice="Name the file with --questions.",
    )


def search_figures(judged: Sequence[SearchJudged]) -> dict[str, Any]:
    """Return n and found of questions that reports answer, the same of the `unread` councils, of `pages` and of each
    kind of reader."""
    of_reports = [one for one in judged if not one.question.is_for_page]
    readers = dict.fromkeys(one.question.reader for one in judged)
    return {
        **_figures(of_reports),
        "unread": _figures([one for one in of_reports if not is_read(one.question.council or "")]),
        "pages": _figures([one for one in judged if one.question.is_for_page]),
        "readers": {reader: _figures([one for one in judged if one.question.reader == reader]) for reader in readers},
    }


def _figures(judged: Sequence[SearchJudged]) -> dict[str, int]:
    return {"n": len(judged), "found": sum(one.is_found for one in judged)}


def search_misses(judged: Sequence[SearchJudged]) -> Iterator[str]:
    """Yield a line for each question that was not answered among the first."""
    for one in judged:
        if not one.is_found:
            yield f"not found: search: {one.question.words}: expected {' or '.join(one.question.answers)}"
