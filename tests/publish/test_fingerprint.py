"""A site's fingerprint: the same for the same files, another for any other, and no dearer than what was to be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.incremental import NO_CACHE, Cache, Standing, digest_of_bytes, listed_below
from generator.publish import SiteSettings, build_site
from generator.publish.fingerprint import digests_of, write_fingerprint
from generator.site_folder import FINGERPRINT
from tests.publish import sample

FILES = {"index.html": b"first page", "data/a.json": b"[]", ".nojekyll": b""}


def written(folder: Path, files: dict[str, bytes]) -> str:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    site, published = (Standing(NO_CACHE, name, folder) for name in ("site", "published"))
    write_fingerprint(folder, digests_of(listed_below(folder), site, published))
    told = json.loads((folder / FINGERPRINT).read_bytes())
    assert told["files"] == len(files)
    return str(told["fingerprint"])


def test_the_same_files_have_the_same_in_any_folder_and_order(tmp_path: Path) -> None:
    turned = dict(reversed(FILES.items()))
    assert written(tmp_path / "one", FILES) == written(tmp_path / "two", turned)


@pytest.mark.parametrize(
    "other",
    [
        {**FILES, "index.html": b"another page"},
        {**FILES, "more.html": b""},
        {name: content for name, content in FILES.items() if name != ".nojekyll"},
        {"index.html": FILES["data/a.json"], "data/a.json": FILES["index.html"], ".nojekyll": b""},
    ],
)
def test_others_have_another(tmp_path: Path, other: dict[str, bytes]) -> None:
    assert written(tmp_path / "one", FILES) != written(tmp_path / "two", other)


def test_it_is_no_part_of_itself(tmp_path: Path) -> None:
    assert written(tmp_path, FILES) == written(tmp_path, FILES)


def test_a_file_whose_digest_is_known_is_not_read_again(tmp_path: Path) -> None:
    read = written(tmp_path / "one", FILES)
    known = Standing(NO_CACHE, "site", tmp_path / "one")
    known.note("index.html", "", digest_of_bytes(FILES["index.html"]))
    (tmp_path / "one/index.html").write_bytes(b"not looked at")
    published = Standing(NO_CACHE, "published", tmp_path / "one")
    write_fingerprint(tmp_path / "one", digests_of(FILES, known, published))
    assert json.loads((tmp_path / "one" / FINGERPRINT).read_bytes())["fingerprint"] == read


def test_a_site_made_anew_from_what_stands_has_that_of_one_from_nothing(tmp_path: Path) -> None:
    pages = [sample.page(f"/reports/{number}/") for number in range(3)]
    settings = SiteSettings(sample.write_pages(pages, tmp_path / "pages"), tmp_path / "site")
    cache = Cache(tmp_path / "cache")
    build_site(settings, cache)
    sample.write_pages([sample.page("/reports/1/", words="Other words.")], tmp_path / "pages")
    build_site(settings, cache)
    again = (tmp_path / "site" / FINGERPRINT).read_bytes()
    build_site(settings)
    assert (tmp_path / "site" / FINGERPRINT).read_bytes() == again
