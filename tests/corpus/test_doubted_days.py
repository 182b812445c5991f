"""Days that can hardly be meant never move the day that pages speak from, and are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.corpus import load_corpus
from generator.corpus.doubted_days import days_to_come
from generator.corpus.layout import folder_of
from tests.corpus.made_up import codes, content_folder, made_up, put

TODAY = "2026-11-26"
LEEDS, BARNET, KENT = "leeds/2016-05-04-sif", "barnet/2016-05-04-sif", "kent/2016-05-04-sif"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Three sound reports, all received on 1 November 2026."""
    content = content_folder(tmp_path)
    for id_ in (LEEDS, BARNET, KENT):
        put(content, made_up(id_, f"Words of {id_}.\n"), f"Words of {id_}.\n")
    return content


def received(content: Path, id_: str, day: str) -> None:
    sidecar = folder_of(content, id_) / "source.toml"
    sidecar.write_text(sidecar.read_text().replace('"2026-11-01"', f'"{day}"'))


@pytest.mark.parametrize(
    ("day", "as_of", "told"),
    [
        ("2026-11-20", "2026-11-20", []),
        ("2029-11-20", "2029-11-20", []),
        ("2062-11-20", "2026-11-01", ["doubted-day"]),
        ("2099-12-31", "2026-11-01", ["doubted-day"]),
        ("2100-01-01", "2026-11-01", ["malformed-sidecar"]),
        ("9999-12-31", "2026-11-01", ["malformed-sidecar"]),
        ("1066-10-14", "2026-11-01", ["malformed-sidecar"]),
    ],
)
def test_one_report_received_years_after_all_others(content: Path, day: str, as_of: str, told: list[str]) -> None:
    received(content, KENT, day)
    corpus = load_corpus(content)
    assert (corpus.as_of, codes(corpus.problems)) == (as_of, told)


def test_a_day_is_not_doubted_where_others_came_then_or_too_few_say_when(content: Path) -> None:
    received(content, KENT, "2062-11-20")
    received(content, BARNET, "2062-11-19")
    assert load_corpus(content).as_of == "2062-11-20"
    received(content, BARNET, "2026-11-19")
    (folder_of(content, LEEDS) / "source.toml").unlink()
    assert load_corpus(content).as_of == "2062-11-20"


def test_a_day_is_not_doubted_of_a_report_that_was_published_about_then(content: Path) -> None:
    late = "leeds/2061-05-04-sif"
    put(content, made_up(late, "Late words.\n"), "Late words.\n")
    received(content, late, "2062-11-20")
    assert load_corpus(content).as_of == "2062-11-20"


@pytest.mark.parametrize(("day", "told"), [(TODAY, 0), ("2026-11-27", 0), ("2026-11-28", 1), ("2027-11-01", 1)])
def test_a_day_to_come_is_told_by_whoever_may_ask_what_day_it_is(content: Path, day: str, told: int) -> None:
    """Tomorrow has begun where another keeper lives."""
    received(content, KENT, day)
    found = list(days_to_come(load_corpus(content), content, TODAY))
    assert [one.seen for one in found] == [f"received = {day}, which is to come"] * told


def test_a_day_to_come_in_a_decision_is_told_with_its_entry(content: Path) -> None:
    (content / "registry/moved.toml").write_text('[[moved]]\nfrom = "/old/"\nreason = "Gone."\ndate = "2027-01-01"\n')
    (content / "corrections.toml").write_text(
        f'[[correction]]\nreport = "{KENT}"\nfield = "judgements.overall.grade"\nexpect = "good"\n'
        'value = "inadequate"\nreason = "So."\ndate = "2027-01-02"\n'
    )
    told = [(Path(one.file).name, one.where) for one in days_to_come(load_corpus(content), content, TODAY)]
    assert told == [("corrections.toml", f"{KENT} judgements.overall.grade"), ("moved.toml", "/old/")]
