"""A bad input beside good ones: it is told with its file, place and cure, and everything else is still published.

But for what people decided: where that is lost, nothing is.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.conftest import Run
from tests.five_reports import source

LETTER = "north-east-lincolnshire/2019-12-18-ilacs-focused-visit"
FOLDER = Path("reports/leeds/2016-01-01-sif")
WEB_PAGE = b"<!DOCTYPE html>\n<html><head><title>Report not found</title></head><body><p>Sorry.</p></body></html>\n"


def drop(content: Path, name: str, data: bytes, folder: Path = FOLDER) -> Path:
    path = content / folder / name
    path.parent.mkdir(parents=True)
    path.write_bytes(data)
    return path


def an_empty_file(content: Path) -> Path:
    return drop(content, "source.txt", b"")


def a_binary(content: Path) -> Path:
    return drop(content, "source.pdf", bytes(range(256)) * 40)


def a_binary_called_text(content: Path) -> Path:
    return drop(content, "source.txt", bytes(range(256)) * 40)


def a_web_page_saved_as_pdf(content: Path) -> Path:
    return drop(content, "source.pdf", WEB_PAGE)


def a_pdf_cut_off(content: Path) -> Path:
    return drop(content, "source.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Cat")


def an_unknown_authority(content: Path) -> Path:
    text = source(LETTER).read_text(encoding="utf-8").replace("North East Lincolnshire", "Atlantis")
    return drop(content, "source.txt", text.encode(), Path("reports/atlantis/2019-12-18-ilacs-focused-visit"))


def an_unknown_framework(content: Path) -> Path:
    return drop(content, "source.txt", b"Leeds\n\nAnnual report on parking\n\nThere were many cars.\n")


def a_report_in_the_folder_of_another(content: Path) -> Path:
    return drop(content, "source.txt", source(LETTER).read_bytes() + b"\n")


def a_duplicate(content: Path) -> Path:
    copy = content / "reports/north-east-lincolnshire/2020-01-01-ilacs-focused-visit"
    copy.mkdir()
    shutil.copy(source(LETTER), copy / "source.txt")
    return copy / "report.json"


def two_documents_in_one_folder(content: Path) -> Path:
    drop(content, "source.txt", b"One.")
    (content / FOLDER / "source.md").write_bytes(b"Two.")
    return content / FOLDER


def a_parsed_report_of_another_schema(content: Path) -> Path:
    return drop(content, "report.json", b'{"schema": 99}')


def a_malformed_register(content: Path) -> Path:
    path = content / "registry/authorities.csv"
    path.write_text(path.read_text(encoding="utf-8") + "leeds,half a row\n", encoding="utf-8")
    return path


def malformed_themes(content: Path) -> Path:
    (content / "registry/themes.toml").write_text('[[theme]]\nslug = "care\n')
    return content / "registry/themes.toml"


def moved_addresses_that_are_not_toml(content: Path) -> Path:
    (content / "registry/moved.toml").write_text("[[moved]\n")
    return content / "registry/moved.toml"


def a_malformed_correction(content: Path) -> Path:
    (content / "corrections.toml").write_text("[[correction]]\nreport = 7\n")
    return content / "corrections.toml"


def corrections_that_are_not_toml(content: Path) -> Path:
    (content / "corrections.toml").write_text("[[correction]\n")
    return content / "corrections.toml"


def links_that_are_not_toml(content: Path) -> Path:
    (content / "links.toml").write_text("[[decision]\n")
    return content / "links.toml"


def a_correction_of_another_value(content: Path) -> Path:
    (content / "corrections.toml").write_text(
        '[[correction]]\nreport = "lincolnshire/2015-01-06-sif"\nfield = "judgements.adoption.grade"\n'
        'expect = "inadequate"\nvalue = "good"\nreason = "Page 24 says so."\ndate = "2026-11-21"\n'
    )
    return content / "corrections.toml"


BAD_SOURCES = [
    an_empty_file,
    a_binary,
    a_binary_called_text,
    a_web_page_saved_as_pdf,
    a_pdf_cut_off,
    an_unknown_authority,
    an_unknown_framework,
    a_report_in_the_folder_of_another,
    a_duplicate,
    two_documents_in_one_folder,
    a_parsed_report_of_another_schema,
]
BAD_REGISTRIES = [
    a_malformed_register,
    malformed_themes,
    moved_addresses_that_are_not_toml,
]
DECISIONS_LOST = [
    a_malformed_correction,
    corrections_that_are_not_toml,
    links_that_are_not_toml,
    a_correction_of_another_value,
]
Spoil = Callable[[Path], Path]
every_bad_input = pytest.mark.parametrize("spoil", BAD_SOURCES + BAD_REGISTRIES, ids=lambda spoil: spoil.__name__)
GOOD_PAGES = (
    "reports/lincolnshire/2015-01-06-sif",
    "reports/newcastle-upon-tyne/2017-07-07-sif",
    "reports/north-east-lincolnshire/2017-09-25-sif",
    f"reports/{LETTER}",
    "reports/north-lincolnshire/2012-06-13-slac",
)


@every_bad_input
def test_the_rest_is_built_and_the_fault_is_told(run: Run, content: Path, tmp_path: Path, spoil: Spoil) -> None:
    place = spoil(content)
    result = run("build", "--content", content, "--out", tmp_path / "pages")
    assert result.exit_code == 0
    (message,) = [line for line in result.stderr.splitlines() if str(place) in line]
    assert "Expected " in message
    assert message.endswith(".")
    assert [page for page in GOOD_PAGES if not (tmp_path / "pages" / page / "index.md").is_file()] == []


@pytest.mark.parametrize("spoil", DECISIONS_LOST, ids=lambda spoil: spoil.__name__)
def test_nothing_is_made_where_what_a_person_decided_cannot_be_followed(
    run: Run, content: Path, tmp_path: Path, spoil: Spoil
) -> None:
    """The value they put right would be published again as it was before."""
    place = spoil(content)
    result = run("build", "--content", content, "--out", tmp_path / "pages")
    assert result.exit_code == 1
    (message,) = result.stderr.splitlines()
    assert f"{place}, line " in message
    assert "Expected " in message
    assert "no site is made" in message
    assert not (tmp_path / "pages").exists()


@every_bad_input
def test_strict_makes_nothing_and_ends_with_status_1(run: Run, content: Path, tmp_path: Path, spoil: Spoil) -> None:
    place = spoil(content)
    result = run("build", "--strict", "--content", content, "--out", tmp_path / "pages")
    assert result.exit_code == 1
    assert str(place) in result.stderr
    assert not (tmp_path / "pages").exists()


@pytest.mark.parametrize(
    ("spoils", "said"), [([an_empty_file], "(1 problem)"), ([a_duplicate, malformed_themes], "(2 problems)")]
)
def test_the_number_of_problems_is_said(
    run: Run, content: Path, tmp_path: Path, spoils: list[Spoil], said: str
) -> None:
    for spoil in spoils:
        spoil(content)
    assert said in run("build", "--content", content, "--out", tmp_path / "pages").stderr.splitlines()[-2]


def test_what_is_bad_is_never_touched(run: Run, content: Path, tmp_path: Path) -> None:
    bad = {spoil(content): None for spoil in (an_empty_file, a_malformed_correction)}
    before = {path: path.read_bytes() for path in bad}
    run("build", "--content", content, "--out", tmp_path / "pages")
    assert {path: path.read_bytes() for path in bad} == before


def test_no_report_at_all(run: Run, content: Path, tmp_path: Path) -> None:
    shutil.rmtree(content / "reports")
    result = run("build", "--content", content, "--out", tmp_path / "pages")
    assert result.exit_code == 1
    assert "no report" in result.stderr
    assert "generator add" in result.stderr
    assert not (tmp_path / "pages").exists()


def test_frozen_takes_no_stale_report(run: Run, content: Path, tmp_path: Path) -> None:
    parsed = content / "reports" / LETTER / "report.json"
    parsed.unlink()
    result = run("build", "--frozen", "--content", content, "--out", tmp_path / "pages")
    assert result.exit_code == 1
    assert str(parsed.with_name("source.txt")) in result.stderr
    assert not parsed.exists()
    assert not (tmp_path / "pages").exists()


def test_a_document_dropped_in_is_parsed_and_published(run: Run, content: Path, tmp_path: Path) -> None:
    folder = content / "reports" / LETTER
    (folder / "report.json").unlink()
    (folder / "source.toml").unlink()
    (folder / "source.txt").rename(folder / "letter from the inspectors.txt")
    result = run("build", "--strict", "--content", content, "--out", tmp_path / "pages")
    assert (result.exit_code, (folder / "report.json").is_file()) == (0, True)
    assert (tmp_path / "pages" / "reports" / LETTER / "index.md").is_file()


@pytest.mark.slow
class TestSite:
    def test_the_site_is_made_from_what_is_good(self, run: Run, content: Path, tmp_path: Path) -> None:
        places = [spoil(content) for spoil in (an_empty_file, a_duplicate, malformed_themes)]
        result = run("site", "--content", content, "--out", tmp_path / "site")
        assert result.exit_code == 0
        assert [place for place in places if str(place) not in result.stderr] == []
        assert [page for page in GOOD_PAGES if not (tmp_path / "site" / page / "index.html").is_file()] == []

    def test_a_site_that_cannot_be_made_leaves_the_old_one(self, run: Run, content: Path, tmp_path: Path) -> None:
        old = tmp_path / "site" / "index.html"
        old.parent.mkdir()
        old.write_text("The site of yesterday.")
        an_empty_file(content)
        result = run("site", "--strict", "--content", content, "--out", tmp_path / "site")
        assert result.exit_code == 1
        assert [path.read_text() for path in (tmp_path / "site").iterdir()] == ["The site of yesterday."]
        assert sorted(path.name for path in tmp_path.iterdir()) == ["content", "site"]


def test_no_published_file_says_where_on_this_disk_the_content_lies(
    run: Run, content_of_five: Path, tmp_path: Path
) -> None:
    content = tmp_path / "keepers-home" / "content"
    shutil.copytree(content_of_five, content)
    drop(content, "source.pdf", WEB_PAGE)
    (content / "versions").mkdir()
    (content / "versions" / "odd.json").write_text("{}")
    elsewhere = tmp_path / "other-home" / "content"
    shutil.copytree(content, elsewhere)
    run("build", "--content", content, "--out", tmp_path / "one", "--cache", tmp_path / "cache")
    run("build", "--content", elsewhere, "--out", tmp_path / "other", "--cache", tmp_path / "cache")
    made = {path.relative_to(tmp_path / "one"): path.read_bytes() for path in sorted((tmp_path / "one").rglob("*.*"))}
    assert b"reports/leeds/2016-01-01-sif/source.pdf: a web page" in made[Path("quality/index.md")]
    assert not [name for name, words in made.items() if b"keepers-home" in words or str(tmp_path).encode() in words]
    assert made == {path: (tmp_path / "other" / path).read_bytes() for path in made}
