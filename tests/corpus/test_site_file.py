"""site.toml: what a content folder says of its site, and what is said of a line that does not fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.corpus import load_corpus
from generator.corpus.site_file import load_site_file
from generator.errors import DecisionProblem
from generator.model.content_settings import ContentSettings
from tests.corpus.made_up import content_folder
from tests.problems import assert_told_whole

WHOLE = """# Who keeps this site.
site_url = "https://reports.example/children"
first_site_url = "https://before.example"
sources = "linked"
keeper = "Friends of Anytown"
contact = "reports@anytown.example"
"""


def written(folder: Path, text: str) -> Path:
    (folder / "site.toml").write_text(text, encoding="utf-8")
    return folder


def test_a_folder_without_the_file_says_nothing(tmp_path: Path) -> None:
    assert load_site_file(tmp_path) == (ContentSettings(), [])
    assert (ContentSettings().site_url, ContentSettings().sources) == (None, "beside")


def test_everything_it_may_say(tmp_path: Path) -> None:
    said, problems = load_site_file(written(tmp_path, WHOLE))
    assert problems == []
    assert said.site_url == "https://reports.example/children/"  # with the slash by which every address goes on
    assert said.first_site_url == "https://before.example/"
    assert (said.sources, said.keeper, said.contact) == ("linked", "Friends of Anytown", "reports@anytown.example")


@pytest.mark.parametrize("contact", ["a.b@c.example", "https://forge.example/anytown/issues"])
def test_a_contact_is_an_e_mail_address_or_a_page(tmp_path: Path, contact: str) -> None:
    assert load_site_file(written(tmp_path, f'contact = "{contact}"'))[0].contact == contact


@pytest.mark.parametrize("address", ["https://reports.example", "http://localhost:8000/", "http://127.0.0.1:81/x/"])
def test_an_address_is_https_or_on_this_computer(tmp_path: Path, address: str) -> None:
    assert load_site_file(written(tmp_path, f'site_url = "{address}"'))[1] == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('site_url = "reports.example"', "public address"),
        ('site_url = "http://reports.example/"', "public address"),
        ('site_url = "https://reports.example/?a=b"', "public address"),
        ('sources = "elsewhere"', '"beside"'),
        ("keeper = 7", "who keeps the site"),
        ('keeper = "a\\nb"', "who keeps the site"),
        ('contact = "javascript:alert(1)"', "e-mail address"),
        ('contact = "somebody"', "e-mail address"),
        ('colour = "red"', "lines that begin with site_url, first_site_url, sources, keeper, contact"),
        ('[keeper]\nname = "A"', "who keeps the site"),
    ],
)
def test_a_line_that_does_not_fit_is_told_and_the_others_count(tmp_path: Path, line: str, expected: str) -> None:
    others = [other for other in WHOLE.splitlines()[1:] if not line.lstrip("[").startswith(other.split(" ")[0])]
    text = "\n".join(["# Two lines", *(others[:1]), line]) + "\n"
    said, (problem,) = load_site_file(written(tmp_path, text))
    assert_told_whole(problem)
    assert problem.where == "line 3"
    assert expected in problem.expected
    assert said != ContentSettings()


def test_text_that_is_no_toml_is_told(tmp_path: Path) -> None:
    said, (problem,) = load_site_file(written(tmp_path, 'keeper = "A'))
    assert (said, problem.code) == (ContentSettings(), "malformed-registry")
    assert_told_whole(problem)


@pytest.mark.parametrize("text", [b'keeper = "A', b'keeper = "\xe9"', b'site_url = "a"\nsite_url = "b"\n'])
def test_a_file_that_cannot_be_read_stops_every_build(tmp_path: Path, text: bytes) -> None:
    (tmp_path / "site.toml").write_bytes(text)
    (problem,) = load_site_file(tmp_path)[1]
    assert isinstance(problem, DecisionProblem)
    assert problem.advice.endswith("it would have no address, and might publish files you keep elsewhere.")


def test_a_name_given_twice_is_told_to_a_layman(tmp_path: Path) -> None:
    (problem,) = load_site_file(written(tmp_path, 'site_url = "https://a.example/"\n' * 2))[1]
    assert (problem.where.split(",")[0], problem.seen) == ("line 2", "`site_url` is there twice")
    assert (problem.expected, problem.advice.split(".")[0]) == ("each name once", "Keep one of them")


def test_a_line_that_does_not_fit_stops_none(tmp_path: Path) -> None:
    (problem,) = load_site_file(written(tmp_path, 'colour = "red"\n'))[1]
    assert not isinstance(problem, DecisionProblem)


def test_a_corpus_holds_what_was_said_and_the_problems(tmp_path: Path) -> None:
    corpus = load_corpus(written(content_folder(tmp_path), WHOLE + 'colour = "red"\n'))
    assert corpus.settings.keeper == "Friends of Anytown"
    assert [Path(problem.file).name for problem in corpus.problems] == ["site.toml"]
