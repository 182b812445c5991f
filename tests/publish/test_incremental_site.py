"""Whatever became of the pages since the last build, the site is the one a build from nothing makes, to the byte."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import BuildProblem
from generator.incremental import NO_CACHE, Cache, Standing, state_of
from generator.model.content_settings import ContentSettings
from generator.publish import BuiltSite, SiteSettings, build_site, building
from generator.publish.link_check import PageFacts
from generator.resources import CONFIG
from tests.publish import sample

ADDRESSES = ("/reports/x/", "/reports/y/", "/reports/x/later/", "/compare/x-and-y/", "/themes/", "/about/")
WORDS = (
    "",
    "## Care leavers\n\n[x](/reports/x/#p1)",
    '{ id="p1"}\nNeglect is seen.\n\n[y](/reports/y/)',
    "[table](/reports/x/table.csv) and [later](later/)",
    "| a |\n|---|\n| [x](/reports/x/#p1) |",
    "[how many]{.of-site .told-plans}",
    "It was [some time ago]{.of-site .age-2026-04-30}.",
)
FILES = ("/reports/x/table.csv", "/reports/y/source.md", "/data/all.json")
TEMPLATES = ("main.html", "404.html", "sitemap.xml", "partials/footer.html", "assets/site.css")


@dataclass
class Place:
    """A project in a folder of its own: pages, settings and theme, and the site with its cache."""

    folder: Path
    today: str = "21 November 2026"
    told: str = "2 of 5"
    last: BuiltSite = field(init=False)

    @classmethod
    def new(cls, folder: Path) -> Place:
        shutil.copy(CONFIG, folder / "mkdocs.yml")
        shutil.copytree(CONFIG.parent / "templates" / "theme", folder / "templates" / "theme")
        sample.write_pages([], folder / "pages")
        return cls(folder)

    def build(self, cache: Cache = NO_CACHE, site: str = "site", strict: bool = False) -> dict[str, bytes]:
        settings = SiteSettings(
            self.folder / "pages",
            self.folder / site,
            strict=strict,
            said=ContentSettings(site_url="https://reports.example/"),
            config=self.folder / "mkdocs.yml",
            words_of_site={"told-plans": self.told} | self.words_of_day,
        )
        self.last = build_site(settings, cache)
        assert self.last.state == state_of(self.folder / site), (
            "so the next build knows whether it is still as it was made"
        )
        return _files(self.folder / site)

    @property
    def words_of_day(self) -> dict[str, str]:
        return {"today": self.today, "month": self.today.partition(" ")[2]} if self.today else {}

    def rebuild(self, strict: bool = False) -> dict[str, bytes]:
        return self.build(Cache(self.folder / "cache"), strict=strict)


def _files(site: Path) -> dict[str, bytes]:
    return {str(path.relative_to(site)): path.read_bytes() for path in site.rglob("*") if path.is_file()}


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place.new(tmp_path)


Change = Callable[[Place], None]


def _put_page(address: str, words: str, of: type[sample.SamplePage] = sample.SamplePage) -> Change:
    page = sample.page(address, markdown=words, of=of)
    return lambda place: _void(sample.write_pages([page], place.folder / "pages"))


def _put_file(address: str, content: bytes) -> Change:
    def change(place: Place) -> None:
        path = place.folder / "pages" / address.lstrip("/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    return change


def _void(_: object) -> None:
    """Forget a value: a change returns nothing."""


def _take_away(address: str) -> Change:
    name = address.lstrip("/") + ("index.md" if address.endswith("/") else "")
    return lambda place: (place.folder / "pages" / name).unlink(missing_ok=True)


def _rename(old: str, new: str) -> Change:
    def change(place: Place) -> None:
        path, target = (place.folder / "pages" / address.lstrip("/") / "index.md" for address in (old, new))
        if path.is_file() and old != new:
            target.parent.mkdir(parents=True, exist_ok=True)
            path.replace(target)

    return change


def _append(name: str, words: str) -> Change:
    def change(place: Place) -> None:
        with (place.folder / name).open("a", encoding="utf-8") as file:
            file.write(words)

    return change


def _spoil(name: str) -> Change:
    """Change or remove a file of the finished site, as a careless hand might."""

    def change(place: Place) -> None:
        path = place.folder / "site" / name
        if path.is_file():
            path.write_text("spoilt", encoding="utf-8") if len(name) % 2 else path.unlink()

    return change


def _set_day(day: str) -> Change:
    return lambda place: setattr(place, "today", day)


def _set_told(told: str) -> Change:
    return lambda place: setattr(place, "told", told)


CHANGES = st.one_of(
    st.builds(_put_page, st.sampled_from(ADDRESSES), st.sampled_from(WORDS)),
    st.builds(_put_file, st.sampled_from(FILES), st.binary(max_size=4)),
    st.builds(_take_away, st.sampled_from(ADDRESSES + FILES)),
    st.builds(_rename, st.sampled_from(ADDRESSES), st.sampled_from(ADDRESSES)),
    st.builds(_append, st.sampled_from(TEMPLATES).map("templates/theme/{}".format), st.just(" ")),
    st.builds(_append, st.just("mkdocs.yml"), st.just("\n# Nothing new\n")),
    st.builds(_spoil, st.sampled_from(["index.html", "reports/x/index.html", "sitemap.xml", "assets/site.css"])),
    st.builds(_set_day, st.sampled_from(["1 May 2026", "2 May 2026", ""])),
    st.builds(_set_told, st.sampled_from(["2 of 5", "3 of 6"])),
)


@pytest.mark.slow
@given(st.lists(st.lists(CHANGES, max_size=3), min_size=1, max_size=5))
@settings(max_examples=12)
def test_any_sequence_of_changes_gives_the_site_of_a_clean_build(rounds: list[list[Change]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Place.new(Path(folder))
        place.rebuild()
        for changes in rounds:
            for change in changes:
                change(place)
            rebuilt, said = place.rebuild(), place.last.wrong
            assert rebuilt == place.build(site="clean")
            assert said == place.last.wrong


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sources of the pages that are rendered."""
    from generator.publish import mkdocs_adapter

    pages: list[str] = []
    opened = mkdocs_adapter.GeneratedPage.open

    def open_(page: mkdocs_adapter.GeneratedPage, *facts: Any) -> PageFacts:
        pages.append(page.file.src_uri)
        return opened(page, *facts)

    monkeypatch.setattr(mkdocs_adapter.GeneratedPage, "open", open_)
    return pages


def test_only_a_changed_page_is_rendered_again(place: Place, rendered: list[str]) -> None:
    place.rebuild()
    rendered.clear()
    _put_page("/reports/x/", "New words.")(place)
    assert b"New words." in place.rebuild()["reports/x/index.html"]
    assert rendered == ["reports/x/index.md"]


def test_nothing_is_rendered_again_where_nothing_changed(place: Place, rendered: list[str]) -> None:
    first = place.rebuild()
    rendered.clear()
    assert place.rebuild() == first
    assert rendered == []


@pytest.mark.parametrize("change", [_append("templates/theme/main.html", " "), _append("mkdocs.yml", "\n")])
def test_a_change_of_the_shell_renders_every_page_again(place: Place, rendered: list[str], change: Change) -> None:
    place.rebuild()
    everything = sorted(rendered)
    rendered.clear()
    change(place)
    place.rebuild()
    assert sorted(rendered) == everything


def test_a_theme_that_was_edited_while_the_site_was_made_and_put_back_leaves_no_trace(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    footer = place.folder / "templates/theme/partials/footer.html"
    good = footer.read_text(encoding="utf-8")

    def opened(*facts: Any, **more: Any) -> Standing:
        """The theme's key is known by now, and no template is read yet."""
        footer.write_text(f"{good}\nWords of an edit.\n", encoding="utf-8")
        return Standing(*facts, **more)

    with monkeypatch.context() as editing:
        editing.setattr(building, "Standing", opened)
        assert b"Words of an edit." in place.rebuild()["about/index.html"]
    footer.write_text(good, encoding="utf-8")
    assert place.rebuild() == place.build(site="clean")


DAY_IN_FOOT = b'It shows reports received by <span class="of-site today">%b</span>.'
MONTH_IN_FOOT = b'It shows reports received up to <span class="of-site month">%b</span>.'
AGED = "Speaks of 21 November 2026, [some time ago]{.of-site .age-2026-11-21}."


def test_a_new_day_changes_the_foot_of_comparisons_without_rendering_them(place: Place, rendered: list[str]) -> None:
    _put_page("/compare/x-and-y/", AGED, of=sample.SampleComparison)(place)
    first = place.rebuild()
    rendered.clear()
    _set_day("2 January 2027")(place)
    rebuilt = place.rebuild()
    assert rendered == []
    assert b"Speaks of 21 November 2026, " in rebuilt["compare/x-and-y/index.html"]
    assert DAY_IN_FOOT % b"21 November 2026" in first["compare/x-and-y/index.html"]
    assert DAY_IN_FOOT % b"2 January 2027" in rebuilt["compare/x-and-y/index.html"]
    assert rebuilt == place.build(site="clean")


def test_a_new_day_changes_the_foot_of_other_pages_that_tell_ages_once_a_month(
    place: Place, rendered: list[str]
) -> None:
    page = place.folder / "site/about/index.html"
    _put_page("/about/", AGED)(place)
    first = place.rebuild()
    stood = page.stat().st_ino
    rendered.clear()
    _set_day("30 November 2026")(place)
    assert place.rebuild()["about/index.html"] == first["about/index.html"]
    assert page.stat().st_ino == stood
    _set_day("1 December 2026")(place)
    rebuilt = place.rebuild()
    assert rendered == []
    assert MONTH_IN_FOOT % b"November 2026" in first["about/index.html"]
    assert MONTH_IN_FOOT % b"December 2026" in rebuilt["about/index.html"]
    assert rebuilt == place.build(site="clean")


def test_a_page_without_ages_says_no_day_and_stays_the_file_it_was(place: Place) -> None:
    page = place.folder / "site/about/index.html"
    _put_page("/about/", "No ages.")(place)
    place.rebuild()
    before = page.stat().st_ino
    _set_day("2 January 2027")(place)
    place.rebuild()
    assert b"received by" not in page.read_bytes()
    assert page.stat().st_ino == before


def test_a_page_is_made_anew_where_words_it_had_room_for_are_no_longer_given(place: Place, rendered: list[str]) -> None:
    _put_page("/about/", "[some day]{.of-site .today}")(place)
    place.rebuild()
    rendered.clear()
    _set_day("")(place)
    assert b">some day</span>" in place.rebuild()["about/index.html"]
    assert rendered == ["about/index.md"]


@pytest.mark.parametrize("name", ["about/index.html", "404.html", "sitemap.xml.gz", "assets/site.css"])
def test_a_spoilt_file_of_the_site_is_made_anew(place: Place, name: str) -> None:
    whole = place.rebuild()
    (place.folder / "site" / name).write_bytes(b"spoilt")
    assert place.rebuild() == whole


def test_a_file_of_the_old_site_is_never_written_through_its_link(place: Place) -> None:
    place.rebuild()
    old = (place.folder / "site" / "about/index.html").open("rb")
    _put_page("/about/", "New words.")(place)
    place.rebuild()
    with old:
        assert b"New words." not in old.read()


@pytest.mark.parametrize("name", ["stray.html", "stray/folder/", "about/stray.html/", "reports/x/index.html/"])
def test_what_somebody_put_into_the_site_does_not_stay(place: Place, name: str) -> None:
    whole = place.rebuild()
    path = place.folder / "site" / name
    if path.is_file():
        path.unlink()
    path.mkdir(parents=True) if name.endswith("/") else path.write_bytes(b"stray")
    assert place.rebuild() == whole
    assert name == "reports/x/index.html/" or not path.exists()


def test_nothing_is_written_behind_a_link_in_the_site(place: Place, tmp_path: Path) -> None:
    _put_page("/about/", "It was [some time ago]{.of-site .age-2026-04-30}.")(place)
    whole = place.rebuild()
    own = tmp_path / "own"
    (place.folder / "site/about").rename(own)
    (place.folder / "site/about").symlink_to(own, target_is_directory=True)
    (own / "index.html").write_bytes(b"somebody's own")
    _set_day("2 January 2027")(place)
    assert place.rebuild() == place.build(site="clean") != whole
    assert not (place.folder / "site/about").is_symlink()
    assert (own / "index.html").read_bytes() == b"somebody's own"


def test_a_page_taken_away_is_missed_by_pages_that_did_not_change(place: Place, rendered: list[str]) -> None:
    _put_page("/reports/x/", "[y](/reports/y/#p1)")(place)
    _put_page("/reports/y/", '{ id="p1"}\nHere.')(place)
    place.rebuild(strict=True)
    rendered.clear()
    _put_page("/reports/y/", "No longer.")(place)
    with pytest.raises(BuildProblem, match=r"the doc 'reports/y/index.md' does not contain an anchor '#p1'"):
        place.rebuild(strict=True)
    _take_away("/reports/y/")(place)
    with pytest.raises(BuildProblem, match="links to '/reports/y/#p1', which is not there"):
        place.rebuild(strict=True)
    assert "reports/x/index.md" not in rendered


def test_a_damaged_cache_is_as_good_as_none(place: Place) -> None:
    whole = place.rebuild()
    record = place.folder / "cache/values/standing/site"
    record.write_bytes(record.read_bytes()[:-9])
    assert place.rebuild() == whole


def test_files_are_copied_where_they_cannot_be_linked(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = place.rebuild()

    def refused(*_: object) -> None:
        raise OSError("other file system")

    monkeypatch.setattr("os.link", refused)
    assert place.rebuild() == whole


def test_progress_is_told_up_to_the_last_page(place: Place) -> None:
    told: list[tuple[str, int, int]] = []
    settings = SiteSettings(place.folder / "pages", place.folder / "site")
    build_site(settings, progress=lambda *step: told.append(step))
    pages = len(list((place.folder / "pages").rglob("index.md")))
    assert [what for what, _, _ in told] == ["Rendering pages"] * len(told)
    assert told == sorted(told)
    assert told[-1][1:] == (pages, pages)


@pytest.mark.parametrize("jobs", [2, 3])
def test_processes_that_share_the_pages_make_the_same_site(place: Place, jobs: int) -> None:
    for number in range(60):
        page = place.folder / f"pages/about/page-{number}/index.md"
        page.parent.mkdir(parents=True)
        page.write_text(f"# Page {number}\n\n[Before](/about/page-{number - 1}/)\n", encoding="utf-8")
    sites = {used: place.folder / f"site-of-{used}" for used in (1, jobs)}
    wrong = {
        used: build_site(SiteSettings(place.folder / "pages", site, strict=False, jobs=used)).wrong
        for used, site in sites.items()
    }
    assert _files(sites[1]) == _files(sites[jobs])
    assert {used: len(said) for used, said in wrong.items()} == {1: 1, jobs: 1}, (
        "the first page leads to one that is not there"
    )
