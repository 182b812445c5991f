"""`replies.toml`: an entry that fits what is held stands; any other is left out and told, and stops nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import tomli_w

from generator.corpus.replies_file import HeldForReplies, load_replies
from generator.errors import DecisionProblem
from tests.analysis.factory import report

REPORT = report(date="2018-05-01", points=("Make return interviews timely.",))
GONE = "ashmere/2012-01-10-sif"
FITS: dict[str, str] = {
    "about": REPORT.id,
    "kind": "reply",
    "words": "We have.",
    "office": "Director of children's services",
    "date": "2018-06-01",
    "received": "2018-06-02",
    "source": "https://council.example/reply",
}
FIELD = "judgements.overall.grade"


def load(folder: Path, *entries: dict[str, Any]) -> tuple[list[str], list[str]]:
    (folder / "replies.toml").write_text(tomli_w.dumps({"reply": list(entries)}), encoding="utf-8")
    replies, problems = load_replies(folder, HeldForReplies({REPORT.id: REPORT}, {(REPORT.id, FIELD)}, {GONE}))
    assert not any(isinstance(problem, DecisionProblem) for problem in problems)
    return [reply.about for reply in replies], [f"{one.seen} / {one.expected}" for one in problems]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"about": REPORT.authority.slug},
        {"about": f"{REPORT.id}#r1"},
        {"field": FIELD},
        {"kind": "checked", "words": None},
    ],
)
def test_an_entry_that_fits_stands(tmp_path: Path, changes: dict[str, str | None]) -> None:
    entry = {name: value for name, value in (FITS | changes).items() if value}
    assert load(tmp_path, entry) == ([entry["about"]], [])


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"about": f"{REPORT.id}#r2"}, f"near are {REPORT.id}#r1, {REPORT.id}"),
        ({"about": "nowhere"}, "a council (leeds), a report"),
        ({"date": "2018-04-30"}, "a reply of 2018-04-30 to a report of 2018-05-01"),
        ({"date": "2018-06-03"}, "received on 2018-06-02, before it was given on 2018-06-03"),
        ({"date": "2018-02-30"}, "is not a day"),
        ({"source": "http://council.example/"}, "source: "),
        ({"source": "javascript:alert(1)"}, "source: "),
        ({"words": None}, "a reply needs its `words`"),
        ({"kind": "denial"}, "kind: "),
        ({"field": "judgements.overall"}, "no correction of 'judgements.overall'"),
        ({"reporter": "A. Person"}, "reporter"),
    ],
)
def test_one_that_does_not_is_left_out_and_told(tmp_path: Path, changes: dict[str, str | None], told: str) -> None:
    stands, problems = load(tmp_path, {name: value for name, value in (FITS | changes).items() if value})
    assert stands == []
    assert len(problems) == 1
    assert told in problems[0]


def test_the_same_twice_stands_once(tmp_path: Path) -> None:
    stands, problems = load(tmp_path, FITS, FITS)
    assert stands == [REPORT.id]
    assert problems == ["a second entry of this kind and day on the same / one entry for each"]


def test_what_speaks_of_a_report_that_is_left_out_is_left_out_with_it(tmp_path: Path) -> None:
    assert load(tmp_path, FITS | {"about": GONE}) == ([], [])


def test_a_folder_without_such_a_file_has_no_replies(tmp_path: Path) -> None:
    assert load_replies(tmp_path, HeldForReplies({}, (), ())) == ((), [])
