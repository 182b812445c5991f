"""moved.toml: what became of each address, and what is said of an entry that does not say it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.corpus.moved import load_moved, misfits
from generator.corpus.registry import load_registry
from generator.model.registry import MovedAddress
from tests.corpus.made_up import content_folder

OLD, NEW, NEWEST = "/reports/leeds/2016-05-04-sif/", "/reports/leeds/2016-05-05-sif/", "/reports/leeds/2016-05-06-sif/"
REMOVED = 'reason = "It was a draft."\ndate = "2026-11-21"'


def entry(old: str, rest: str) -> str:
    return f'[[moved]]\nfrom = "{old}"\n{rest}\n'


def to(address: str) -> str:
    return f'to = "{address}"'


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "moved.toml"


def loaded(path: Path, *entries: str) -> list[MovedAddress]:
    path.write_text("".join(entries), encoding="utf-8")
    moved, problems = load_moved(path)
    assert problems == []
    return list(moved)


def told(path: Path, *entries: str) -> tuple[str, str]:
    """Where the one problem is, and what was seen there."""
    path.write_text("".join(entries), encoding="utf-8")
    _, (problem,) = load_moved(path)
    return problem.where, problem.seen


def test_an_address_that_moved(path: Path) -> None:
    (moved,) = loaded(path, entry(OLD, to(NEW)))
    assert (moved.old, moved.to, moved.reason, moved.date) == (OLD, NEW, None, None)


def test_a_report_that_was_removed(path: Path) -> None:
    (moved,) = loaded(path, entry(OLD, REMOVED))
    assert (moved.to, moved.reason, moved.date) == (None, "It was a draft.", "2026-11-21")


def test_an_address_that_moved_twice_leads_to_where_its_page_is_at_last(path: Path) -> None:
    moved = loaded(path, entry(OLD, to(NEW)), entry(NEW, to(NEWEST)))
    assert [(one.old, one.to) for one in moved] == [(OLD, NEWEST), (NEW, NEWEST)]


def test_what_moved_before_it_was_removed_says_why_it_went(path: Path) -> None:
    moved = loaded(path, entry(OLD, to(NEW)), entry(NEW, REMOVED))
    assert [(one.old, one.to, one.reason) for one in moved] == [
        (OLD, None, "It was a draft."),
        (NEW, None, "It was a draft."),
    ]


FAULTS = {
    # what is wrong: (the entries, where it is told, words of what was seen)
    "no word on what became of it": ([entry(OLD, 'date = "2026-11-21"')], "line 1", "without `to`"),
    "removed on no day": ([entry(OLD, 'reason = "A draft."')], "line 1", "without `to`"),
    "an address of another site": ([entry(OLD, to("https://reports.example/"))], "line 1", "to: "),
    "an address that leads outside": ([entry("/../secrets/", to(NEW))], "line 1", "from: "),
    "an address of no folder": ([entry("/reports/leeds", to(NEW))], "line 1", "from: "),
    "the same address twice": ([entry(OLD, to(NEW)), entry(OLD, to(NEWEST))], "line 4", "a second entry"),
    "an address that leads to itself": ([entry(OLD, to(OLD))], "line 1", "led round in a circle"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_an_entry_that_cannot_be_followed_is_told(path: Path, fault: str) -> None:
    entries, where, seen = FAULTS[fault]
    at, words = told(path, *entries)
    assert at == where
    assert seen in words


def test_each_entry_of_a_circle_is_told(path: Path) -> None:
    path.write_text(entry(OLD, to(NEW)) + entry(NEW, to(OLD)), encoding="utf-8")
    moved, problems = load_moved(path)
    assert (moved, [problem.where for problem in problems]) == ((), ["line 1", "line 4"])


@pytest.mark.parametrize(
    ("pages", "seen"),
    [([NEW], []), ([NEW, OLD], ["a page that is still there"]), ([], [f"no page at {NEW}"])],
)
def test_an_entry_fits_where_its_own_page_is_gone_and_the_new_one_there(
    path: Path, pages: list[str], seen: list[str]
) -> None:
    assert [problem.seen for problem in misfits(loaded(path, entry(OLD, to(NEW))), pages, path)] == seen


def test_without_the_file_nothing_has_moved(tmp_path: Path) -> None:
    """What moved on another site is no business of this one: no other file stands in."""
    content = content_folder(tmp_path)
    (content / "registry/moved.toml").unlink(missing_ok=True)
    registry = load_registry(content)
    assert (registry.moved, registry.problems) == ((), ())


def test_an_address_of_a_file_is_no_page(path: Path) -> None:
    where, seen = told(path, entry("/data/recommendations.csv/", to(NEW)))
    assert (where, "from" in seen) == ("line 1", True)


def test_what_is_expected_of_an_entry_is_said_as_it_is_written(path: Path) -> None:
    path.write_text(f'[[moved]]\nold = "{OLD}"\n', encoding="utf-8")
    _, (problem,) = load_moved(path)
    assert problem.expected.startswith("the fields from")
