"""A page may tell of a file that takes long to write: the site around the others is made before that file is there."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from generator.incremental import Cache
from generator.model.site_expected import SiteExpected
from generator.progress import silent
from generator.publish import SiteSettings
from generator.publish.building import BuiltSite, DataWritten, PagesWritten, finished, site_begun
from generator.work_ahead import WorkAhead, work_ahead
from tests.publish import sample

LARGE = "data/large.sqlite"
AWAITED = frozenset({LARGE, "data/index.md"})
NAMES = frozenset({"index.md", *AWAITED})
ROOM = '<span class="of-site size">{}</span>'


@pytest.fixture
def settings(tmp_path: Path) -> SiteSettings:
    """A site whose page on data says how large a file is, which is not written yet."""
    tells = sample.page("/data/", markdown="It has [so many]{.of-site .size} bytes.")
    pages = sample.write_pages([tells], tmp_path / "pages")
    return SiteSettings(pages, tmp_path / "site", strict=False, jobs=2)


def _begin(work: WorkAhead[BuiltSite], settings: SiteSettings) -> None:
    work.tell(SiteExpected(settings.said, None))
    work.tell(PagesWritten(settings, names=NAMES, awaited=AWAITED))


def _built(settings: SiteSettings, cache: Cache, content: bytes) -> None:
    with work_ahead(partial(site_begun, settings, cache), settings.jobs) as work:
        _begin(work, settings)
        large = settings.pages / LARGE
        large.unlink(missing_ok=True)  # it may stand in the site too, under a second name
        large.write_bytes(content)
        work.tell(DataWritten({"size": str(len(content))}))
        finished(work, cache, silent)


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_file_is_published_and_told_of(settings: SiteSettings, tmp_path: Path, jobs: int) -> None:
    cache = Cache(tmp_path / "cache")
    for content in (b"abc", b"abcd", b"abcd"):
        _built(SiteSettings(settings.pages, settings.site, strict=False, jobs=jobs), cache, content)
        assert (settings.site / LARGE).read_bytes() == content
        assert ROOM.format(len(content)) in (settings.site / "data/index.html").read_text(encoding="utf-8")


def test_what_an_earlier_build_left_in_the_folder_is_not_published(settings: SiteSettings, tmp_path: Path) -> None:
    (settings.pages / "old.json").write_bytes(b"{}")
    _built(settings, Cache(tmp_path / "cache"), b"abc")
    assert not (settings.site / "old.json").exists()


def test_where_the_file_does_not_come_the_site_stays_as_it_was(settings: SiteSettings, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    _built(settings, cache, b"abc")
    with work_ahead(partial(site_begun, settings, cache), settings.jobs) as work:
        _begin(work, settings)
    assert (settings.site / LARGE).read_bytes() == b"abc"
    assert {path.name for path in tmp_path.iterdir()} <= {"cache", "pages", "site", ".site.lock"}
