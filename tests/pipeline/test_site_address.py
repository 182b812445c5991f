"""The address a site is made for is one, known before any page is made: asked for, MkDocs' own, or the content's."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.content_settings import ContentSettings
from generator.pipeline import BuildSettings, preparing
from generator.pipeline.site_address import address_in

ASKED, OF_MKDOCS, OF_CONTENT = (f"https://{name}.example/" for name in ("asked", "mkdocs", "content"))


@pytest.mark.parametrize(
    ("asked", "of_mkdocs", "of_content", "address"),
    [
        (ASKED, OF_MKDOCS, OF_CONTENT, ASKED),
        (None, OF_MKDOCS, OF_CONTENT, OF_MKDOCS),
        (None, None, OF_CONTENT, OF_CONTENT),
        (None, None, None, None),
    ],
)
def test_what_goes_before_what(
    monkeypatch: pytest.MonkeyPatch,
    asked: str | None,
    of_mkdocs: str | None,
    of_content: str | None,
    address: str | None,
) -> None:
    monkeypatch.setattr(preparing, "address_in", lambda _: of_mkdocs)
    said = ContentSettings(site_url=of_content, keeper="Friends")
    made = preparing.at_its_address(said, BuildSettings(Path("content"), Path("site"), site_url=asked))
    assert (made.site_url, made.keeper) == (address, "Friends")


@pytest.mark.parametrize(
    ("said", "address"),
    [("site_name: A\n", None), ("site_url: https://a.example/\n", "https://a.example/"), ("site_url: ''\n", None)],
)
def test_mkdocs_own_file_may_leave_it_open(tmp_path: Path, said: str, address: str | None) -> None:
    (tmp_path / "mkdocs.yml").write_text(said, encoding="utf-8")
    assert address_in(tmp_path / "mkdocs.yml") == address


def test_an_address_from_the_environment_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_url: !ENV SITE_URL\n", encoding="utf-8")
    monkeypatch.setenv("SITE_URL", "https://a.example/")
    assert address_in(tmp_path / "mkdocs.yml") == "https://a.example/"


def test_an_address_from_the_file_it_builds_on_counts(tmp_path: Path) -> None:
    (tmp_path / "base.yml").write_text("site_url: https://a.example/\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("INHERIT: base.yml\nsite_name: A\n", encoding="utf-8")
    assert address_in(tmp_path / "mkdocs.yml") == "https://a.example/"
