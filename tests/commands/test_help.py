"""Every verb can be learnt from its help and from docs/commands.md, and wrong usage is said to be that."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.commands import VERBS
from tests.commands.conftest import Run
from tests.five_reports import PROJECT


@pytest.mark.parametrize("verb", VERBS)
def test_help_shows_an_example(run: Run, verb: str) -> None:
    result = run(verb, "--help")
    assert result.exit_code == 0
    assert f"python -m generator {verb} " in result.stdout.split("Example:")[1]


def test_the_guide_names_every_verb_and_no_other() -> None:
    guide = (PROJECT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `(\w+)", guide.split("\n\n## ")[0], re.MULTILINE) == list(VERBS)


WRONG_USAGE: dict[str, list[object]] = {
    "no verb of that name": ["fly"],
    "no documents named": ["parse", "--out", "x"],
    "no --out": ["parse", "x.txt"],
    "a day that is none": ["build", "--as-of", "2026-02-30"],
    "a day cut short": ["build", "--as-of", "2026-02"],
    "no jobs at all": ["build", "--jobs", "0"],
    "a site's address that is none": ["site", "--site-url", "reports.example"],
    "one web address for two documents": ["add", __file__, PROJECT / "README.md", "--url", "https://files.example/"],
}


@pytest.mark.parametrize("fault", WRONG_USAGE)
def test_wrong_usage_is_status_2(run: Run, fault: str) -> None:
    result = run(*WRONG_USAGE[fault])
    assert result.exit_code == 2
    assert "Error:" in result.stderr
    assert result.stdout == ""


def test_a_wrong_address_of_the_site_is_told_what_is_expected(run: Run) -> None:
    said = run("site", "--site-url", "reports.example").stderr
    assert "'reports.example' is not an address that begins with https:// or http://" in said


@pytest.mark.parametrize(("verb", "front_page"), [("build", "index.md"), ("site", "index.html")])
class TestOut:
    def test_a_folder_that_holds_something_else_is_never_replaced(
        self, run: Run, content: Path, tmp_path: Path, verb: str, front_page: str
    ) -> None:
        precious = tmp_path / "photos" / "child.jpg"
        precious.parent.mkdir()
        precious.write_bytes(b"precious")
        result = run(verb, "--content", content, "--out", precious.parent)
        assert result.exit_code == 2
        assert front_page in result.stderr
        assert precious.read_bytes() == b"precious"

    def test_a_folder_that_holds_the_content_is_never_replaced(
        self, run: Run, content: Path, verb: str, front_page: str
    ) -> None:
        (content.parent / front_page).write_text("Even where it has a front page.")
        assert run(verb, "--content", content, "--out", content.parent).exit_code == 2
        assert (content / "registry" / "authorities.csv").is_file()
