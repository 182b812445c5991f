"""What a host reads beside the pages, with and without a public address."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.content_settings import ContentSettings
from generator.publish.building import build_site
from generator.publish.deploy_files import HEADERS, deploy_files
from generator.publish.site_settings import SiteSettings
from tests.publish import sample

BELOW = ContentSettings(site_url="https://a.example/repo/")


@pytest.mark.parametrize(
    ("said", "robots"),
    [
        (ContentSettings(), "User-agent: *\nAllow: /\n"),
        (BELOW, "User-agent: *\nAllow: /\n\nSitemap: https://a.example/repo/sitemap.xml\n"),
    ],
)
def test_robots_are_told_of_a_sitemap_that_is_there(said: ContentSettings, robots: str) -> None:
    assert dict(deploy_files(said))["robots.txt"] == robots


def test_headers_say_what_no_page_can() -> None:
    told = dict(deploy_files(ContentSettings()))["_headers"]
    assert told.startswith("/*\n  Content-Security-Policy: default-src 'self'; script-src 'self';")
    for line in ("frame-ancestors 'none'", "X-Content-Type-Options: nosniff", "Referrer-Policy: same-origin"):
        assert line in told


@pytest.mark.parametrize(("said", "missing"), [(ContentSettings(), "/404.html"), (BELOW, "/repo/404.html")])
def test_apache_is_told_the_same(said: ContentSettings, missing: str) -> None:
    lines = dict(deploy_files(said))[".htaccess"].splitlines()
    assert lines[0] == f"ErrorDocument 404 {missing}"
    assert [line for line in lines if line.startswith("Header")] == [
        f'Header always set {name} "{value}"' for name, value in HEADERS.items()
    ]
    assert not [value for value in HEADERS.values() if '"' in value or "%" in value]  # Apache would read more into them


def test_a_site_below_a_path_is_whole(tmp_path: Path) -> None:
    pages = sample.write_pages([], tmp_path / "pages")
    build_site(SiteSettings(pages, tmp_path / "site", strict=True, said=BELOW))
    site = tmp_path / "site"
    assert (site / ".nojekyll").read_bytes() == b""
    assert "<loc>https://a.example/repo/about/</loc>" in (site / "sitemap.xml").read_text(encoding="utf-8")
    missing = (site / "404.html").read_text(encoding="utf-8")
    assert 'href="/repo/assets/site.css"' in missing  # it is shown at any depth
    about = (site / "about/index.html").read_text(encoding="utf-8")
    policy = "default-src 'self'; script-src 'self'; style-src 'self'"
    assert f'http-equiv="Content-Security-Policy" content="{policy}' in about
