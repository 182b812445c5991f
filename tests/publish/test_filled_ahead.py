"""Pages that get other words on the day are filled early, and taken where all they say is what they say in the end."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.incremental import Cache, Standing
from generator.publish.filled_ahead import FilledAhead
from generator.publish.link_check import PageFacts
from generator.site_folder import listing_of

PAGE = '<p><span class="of-site today">1 May 2026</span>, <span class="of-site told">3</span> of 5</p>'
OF_DAY = '<p><span class="of-site today">1 May 2026</span></p>'
BEFORE = {"today": "1 May 2026", "told": "3"}
NEXT_DAY = {"today": "2 May 2026"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of pages as they were noted: one says the day alone, one more, and of one it is not known what it says."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "day.html").write_text(OF_DAY, encoding="utf-8")
    (site / "more.html").write_text(PAGE, encoding="utf-8")
    (site / "unknown.html").write_text(PAGE, encoding="utf-8")
    standing = Standing(Cache(tmp_path / "cache"), "site", site, facts=PageFacts)
    standing.note("day.html", "", "", PageFacts(rooms={"today": BEFORE["today"]}))
    standing.note("more.html", "", "", PageFacts(rooms=BEFORE))
    standing.note("unknown.html", "", "", PageFacts(rooms={**BEFORE, "told": None}))
    standing.save()
    return site


def ahead(site: Path, words: dict[str, str]) -> FilledAhead:
    standing = Standing(Cache(site.parent / "cache"), "site", site, facts=PageFacts)
    return FilledAhead(site, site.parent / "ahead", listing_of(site), standing, words)


def test_a_page_that_says_the_day_alone_is_filled(site: Path, tmp_path: Path) -> None:
    page = ahead(site, NEXT_DAY).take("day.html", NEXT_DAY | {"told": "4"}, tmp_path / "0")
    assert page
    assert "2 May 2026" in (tmp_path / "0").read_text(encoding="utf-8")
    assert page.rooms == NEXT_DAY


def test_one_that_says_more_is_filled_with_what_it_said(site: Path, tmp_path: Path) -> None:
    page = ahead(site, NEXT_DAY).take("more.html", NEXT_DAY | {"told": "3"}, tmp_path / "0")
    assert page
    assert (tmp_path / "0").read_text(encoding="utf-8") == PAGE.replace("1 May", "2 May")
    assert page.rooms == NEXT_DAY | {"told": "3"}


@pytest.mark.parametrize(
    ("name", "words"),
    {
        "a page of which it is not known what it says": ("unknown.html", NEXT_DAY | {"told": "3"}),
        "one that says this day": ("day.html", {"today": "1 May 2026"}),
        "one that is not there": ("none.html", NEXT_DAY),
    }.values(),
)
def test_others_are_not(site: Path, tmp_path: Path, name: str, words: dict[str, str]) -> None:
    assert ahead(site, words).take(name, words, tmp_path / "0") is None
    assert not (tmp_path / "0").exists()


def test_one_that_somebody_wrote_to_since_is_not(site: Path, tmp_path: Path) -> None:
    (site / "day.html").write_text(f"{OF_DAY} edited", encoding="utf-8")
    assert ahead(site, NEXT_DAY).take("day.html", NEXT_DAY, tmp_path / "0") is None


# title: the words in the end, of a page that was filled for the next day
OTHERS_IN_THE_END = {
    "another day": {"today": "3 May 2026", "told": "3"},
    "another number": NEXT_DAY | {"told": "4"},
    "no number": NEXT_DAY,
}


@pytest.mark.parametrize("title", OTHERS_IN_THE_END)
def test_one_is_not_taken_where_the_words_are_others_in_the_end(title: str, site: Path, tmp_path: Path) -> None:
    assert ahead(site, NEXT_DAY).take("more.html", OTHERS_IN_THE_END[title], tmp_path / "0") is None
