"""Before any report is read it is seen what a site says of itself, and from which day its pages will speak."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.commands.console import Console
from generator.corpus import load_corpus
from generator.corpus.layout import report_folders
from generator.incremental import NO_CACHE, KnownFiles
from generator.model.site_expected import SiteExpected
from generator.pipeline import BuildSettings, make_pages
from generator.pipeline.preparing import expected
from tests.corpus.made_up import content_folder, made_up, put

YEARS = (2014, 2015, 2016)
IDS = tuple(f"leeds/{year}-05-04-sif" for year in YEARS)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Three reports, received in the order of their dates."""
    content = content_folder(tmp_path)
    for year, id_ in zip(YEARS, IDS, strict=True):
        source = f"Words of {year}.\n"
        _write_received(put(content, made_up(id_, source), source), f"{year}-06-01")
    return content


def _write_received(folder: Path, day: str) -> None:
    sidecar = folder / "source.toml"
    sidecar.write_text(sidecar.read_text().replace("2026-11-01", day))


def seen(content: Path, as_of: str | None = None, cache: Path | None = Path("cache")) -> SiteExpected:
    settings = BuildSettings(content, Path("pages"), as_of=as_of, cache=cache)
    return expected(settings, report_folders(content), KnownFiles())


def test_the_day_is_the_newest_on_which_a_report_was_received(content: Path) -> None:
    assert seen(content).day == load_corpus(content).as_of == "2016-06-01"


def test_a_day_that_was_asked_for_goes_before(content: Path) -> None:
    assert seen(content, "2020-01-01").day == "2020-01-01"


@pytest.mark.parametrize("written", ["", "received = ", 'received = "soon"\n'])
def test_a_sidecar_that_cannot_be_read_is_passed_over(content: Path, written: str) -> None:
    (content / "reports" / IDS[-1] / "source.toml").write_text(written)
    assert seen(content).day == "2015-06-01"


def test_where_nobody_wrote_one_down_none_is_expected(content: Path) -> None:
    for id_ in IDS:
        (content / "reports" / id_ / "source.toml").unlink()
    assert seen(content).day is None


def test_without_a_cache_none_is_looked_for(content: Path) -> None:
    assert seen(content, cache=None).day is None
    assert seen(content, "2020-01-01", cache=None).day == "2020-01-01"


def test_all_of_a_site_is_made_by_what_was_said_of_it_first(content: Path, tmp_path: Path) -> None:
    def rewritten(_: SiteExpected) -> None:
        (content / "site.toml").write_text('site_url = "https://new.example"\n')

    (content / "site.toml").write_text('site_url = "https://old.example"\n')
    settings = BuildSettings(content, tmp_path / "pages")
    made = make_pages(settings, settings.out, NO_CACHE, Console(quiet=True), hear_expected=rewritten)
    assert made.said.site_url == "https://old.example/"
    told = b"".join(file.read_bytes() for file in settings.out.rglob("*") if file.is_file())
    assert b"old.example" in told
    assert b"new.example" not in told


def test_what_is_said_of_the_site_is_what_is_said_in_the_end(content: Path) -> None:
    (content / "site.toml").write_text('site_url = "https://reports.example"\nkeeper = "Friends"\n')
    said = seen(content).said
    assert (said.site_url, said.keeper) == ("https://reports.example/", "Friends")
