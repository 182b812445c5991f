"""Files that are published as they are stand in the site under a second name, without a copy."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.publish.test_incremental_site import Place


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A project with a file of data."""
    place = Place.new(tmp_path)
    (tmp_path / "pages/data").mkdir(parents=True, exist_ok=True)
    (tmp_path / "pages/data/all.json").write_bytes(b"{}")
    return place


def test_a_file_of_the_pages_folder_is_not_copied(place: Place) -> None:
    place.build()
    assert (place.folder / "site/data/all.json").samefile(place.folder / "pages/data/all.json")


def test_a_file_of_the_theme_is(place: Place) -> None:
    place.build()
    theme, site = (place.folder / folder / "assets/site.css" for folder in ("templates/theme", "site"))
    assert site.read_bytes() == theme.read_bytes()
    assert not site.samefile(theme), "what is done to a site must not come to the program"


def test_a_link_that_somebody_put_there_is_published_as_what_it_leads_to(place: Place) -> None:
    linked = place.folder / "pages/data/all.json"
    linked.rename(place.folder / "elsewhere.json")
    linked.symlink_to(place.folder / "elsewhere.json")
    place.build()
    published = place.folder / "site/data/all.json"
    assert published.read_bytes() == b"{}"
    assert not published.is_symlink()
