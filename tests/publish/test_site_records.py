"""What a build notes of its site is found by the next one, whichever process noted it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.incremental import Cache, Standing, digest_of, digest_of_bytes, standing
from generator.publish import SiteSettings, build_site
from tests.publish import sample


def test_what_other_processes_noted_of_a_site_is_kept_for_the_next_build(tmp_path: Path) -> None:
    pages, site = sample.write_pages([], tmp_path / "pages"), tmp_path / "site"
    (pages / "about/more").mkdir(parents=True)
    inodes = []
    for words in ("One", "Two", "Three"):
        (pages / "about/more/index.md").write_text(f"# {words}\n", encoding="utf-8")
        cache = Cache(tmp_path / "cache")
        with cache.held():
            build_site(SiteSettings(pages, site, strict=False, jobs=2), cache)
            cache.sweep()
        inodes.append((site / "index.html").stat().st_ino)
        assert words in (site / "about/more/index.html").read_text(encoding="utf-8")
    assert inodes == inodes[:1] * 3, "the page that did not change stays"


def test_a_file_whose_maker_noted_its_digest_is_not_read_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages, cache, read = sample.write_pages([], tmp_path / "pages"), Cache(tmp_path / "cache"), list[str]()
    (pages / "data").mkdir(exist_ok=True)
    (pages / "data/all.json").write_bytes(b"[]")
    maker = Standing(cache, "data", pages)
    maker.note("data/all.json", "", digest_of_bytes(b"[]"))
    maker.save()

    def reading(path: Path) -> str:
        read.append(path.name)
        return digest_of(path)

    monkeypatch.setattr(standing, "digest_of", reading)
    build_site(SiteSettings(pages, tmp_path / "site", strict=False), cache, noted=maker.noted())
    assert "index.md" in read
    assert "all.json" not in read
