"""The website as built: hostile words stay words, links lead somewhere, a failed build leaves the old site alone."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from generator.errors import BuildProblem
from generator.markdown.escape import fold
from generator.model.content_settings import ContentSettings
from generator.publish import SiteSettings, build_site
from tests.markdown.test_escape import CASES
from tests.publish import sample
from tests.publish.reading import main_text, read

pytestmark = pytest.mark.slow
THEME = Path(__file__).parents[2] / "templates/theme"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    pages = [sample.page(f"/reports/{number}/", words=words) for number, (_, words) in enumerate(CASES)]
    pages.append(sample.page("/reports/harmless/"))
    build_site(SiteSettings(sample.write_pages(pages, folder / "pages"), folder / "site", strict=True))
    return folder / "site"


@pytest.mark.parametrize("number", range(len(CASES)), ids=[title for title, _ in CASES])
def test_hostile_words_are_only_text_on_the_built_page(site: Path, number: int) -> None:
    words = fold(CASES[number][1])
    html = (site / f"reports/{number}/index.html").read_text(encoding="utf-8")
    harmless = (site / "reports/harmless/index.html").read_text(encoding="utf-8")
    # Whatever the words are, the page says them in the same sixteen places …
    assert main_text(html).count(words) >= 16
    # … and has the same elements, with the same attributes, as a page with harmless words.
    assert _skeleton(html) == _skeleton(harmless)


def _skeleton(html: str) -> list[tuple[str, tuple[str, ...]]]:
    article = html[html.index("<article") : html.index("</article>")]
    return [(element.tag, tuple(sorted(element.attributes))) for element in read(article).elements]


def test_every_script_of_a_page_is_a_file_of_this_site(site: Path) -> None:
    for file in site.rglob("*.html"):
        for element in read(file.read_text(encoding="utf-8")).elements:
            assert not [name for name in element.attributes if name.startswith("on")], file
            if element.tag == "script" and element.attributes.get("type") == "application/ld+json":
                json.loads(element.text)  # data: no browser runs it
            elif element.tag == "script":
                assert element.attributes.get("src"), file
                assert not element.text, file
            for name in ("src", "href"):
                assert not re.match(r"(https?:)?//|javascript:|data:", element.attributes.get(name, "")), file


def test_every_page_says_whose_it_is(site: Path) -> None:
    for file in site.rglob("*.html"):
        footer = " ".join(read(file.read_text(encoding="utf-8")).of("footer")[0].text.split())
        assert "independent of Ofsted and the councils" in footer
        assert "If you are worried about a child" in footer
        assert "Report an error" in footer


def test_links_from_the_root_work_below_any_path(site: Path) -> None:
    page = read((site / "reports/0/index.html").read_text(encoding="utf-8"))
    links = {element.attributes["href"] for element in page.of("a")}
    assert "../../about/" in links
    assert not [link for link in links if link.startswith("/")]


@pytest.mark.parametrize(
    ("markdown", "complaint"),
    [
        ("[x](/no/such/page/)", "links to '/no/such/page/', which is not there"),
        ("[x](/about/#no-such-place)", "does not contain an anchor '#no-such-place'"),
        ("[x](#no-such-place)", "there is no such anchor on this page"),
        ("![x](/missing.svg)", "links to '/missing.svg', which is not there"),
        ("{ #p26}\nAgain", "has the anchor '#p26' twice"),
    ],
)
def test_a_strict_build_fails_and_leaves_the_old_site(tmp_path: Path, markdown: str, complaint: str) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("the old site", encoding="utf-8")
    pages = sample.write_pages([sample.page(markdown=markdown)], tmp_path / "pages")
    with pytest.raises(BuildProblem, match=re.escape(complaint)):
        build_site(SiteSettings(pages, site, strict=True))
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
    assert (site / "index.html").read_text(encoding="utf-8") == "the old site"


def test_a_build_that_is_not_strict_says_what_is_wrong(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    pages = sample.write_pages([sample.page(markdown="[x](/no/such/page/)")], tmp_path / "pages")
    build_site(SiteSettings(pages, tmp_path / "site", strict=False))
    told = [record.getMessage() for record in caplog.records if record.name.startswith("generator.")]
    assert told == ["Page 'reports/x/index.md' links to '/no/such/page/', which is not there"]
    assert (tmp_path / "site/reports/x/index.html").is_file()


def test_a_build_replaces_the_old_site_whole(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "gone.html").write_text("old", encoding="utf-8")
    build_site(SiteSettings(sample.write_pages([], tmp_path / "pages"), site, strict=True))
    assert (site / "index.html").is_file()
    assert not (site / "gone.html").exists()


def test_the_same_pages_give_the_same_files(tmp_path: Path) -> None:
    pages = sample.write_pages([sample.page()], tmp_path / "pages")
    for name in ("one", "other"):
        build_site(
            SiteSettings(pages, tmp_path / name, strict=True, said=ContentSettings(site_url="https://reports.example/"))
        )
    one, other = (_files(tmp_path / name) for name in ("one", "other"))
    assert "sitemap.xml.gz" in one
    assert one == other


def _files(site: Path) -> dict[str, bytes]:
    return {str(path.relative_to(site)): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_a_published_markdown_file_is_not_made_a_page(tmp_path: Path) -> None:
    pages = sample.write_pages([sample.page(markdown="[source](source.md)")], tmp_path / "pages")
    (pages / "reports/x/source.md").write_bytes(b"# As received\r\n<script>alert(1)</script>")
    build_site(SiteSettings(pages, tmp_path / "site", strict=True))
    assert (tmp_path / "site/reports/x/source.md").read_bytes() == b"# As received\r\n<script>alert(1)</script>"


def test_addresses_of_the_whole_site_stand_only_where_it_is_known(tmp_path: Path) -> None:
    pages = sample.write_pages([], tmp_path / "pages")
    build_site(
        SiteSettings(pages, tmp_path / "site", strict=True, said=ContentSettings(site_url="https://reports.example/x/"))
    )
    address = "https://reports.example/x/about/"
    about = (tmp_path / "site/about/index.html").read_text(encoding="utf-8")
    assert f'rel="canonical" href="{address}"' in about
    assert f'property="og:url" content="{address}"' in about
    assert f'"item":"{address}"' in about
    listed = ElementTree.parse(tmp_path / "site/sitemap.xml").getroot()
    assert address in {place.text for place in listed.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}


def test_a_site_without_an_address_has_no_list_of_addresses(site: Path) -> None:
    assert not list(site.glob("sitemap*"))
    assert "og:url" not in (site / "about/index.html").read_text(encoding="utf-8")


def test_nothing_is_published_that_is_not_the_sites_own(site: Path) -> None:
    own = {path.relative_to(THEME).as_posix() for path in (THEME / "assets").rglob("*") if path.is_file()}
    assert {path.relative_to(site).as_posix() for path in (site / "assets").rglob("*") if path.is_file()} == own


def test_an_address_that_is_not_there_leads_to_councils_and_to_the_search(site: Path) -> None:
    missing = read((site / "404.html").read_text(encoding="utf-8"))
    assert "Page not found" in missing.of("title")[0].text
    assert "/authorities/" in {link.attributes.get("href") for link in missing.of("a")}
    assert [form.attributes["action"] for form in missing.of("form")] == ["/search/", "/search/"]
    assert {"name": "robots", "content": "noindex"} in [one.attributes for one in missing.of("meta")]


def test_every_page_says_who_runs_the_site_where_that_is_known(tmp_path: Path, site: Path) -> None:
    pages = sample.write_pages([], tmp_path / "pages")
    build_site(SiteSettings(pages, tmp_path / "site", strict=True, said=ContentSettings(keeper="A & B")))
    told = (tmp_path / "site/about/index.html").read_text(encoding="utf-8")
    assert "It is run by A &amp; B." in told
    assert "run by" not in (site / "about/index.html").read_text(encoding="utf-8")
