"""Where links lead and how they are printed: relative, so that the site works below any path."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.publish.hyperlinks import absolute, relative, source_of

FOLDER = "/reports/x/"


@pytest.mark.parametrize(
    ("link", "printed", "address"),
    [
        ("/about/", "../../about/", "/about/"),
        ("/", "../../", "/"),
        ("/reports/x/", "./", "/reports/x/"),
        ("/reports/x/#p3", "./#p3", "/reports/x/#p3"),
        ("/reports/y/source.pdf", "../y/source.pdf", "/reports/y/source.pdf"),
        ("/reports/", "../", "/reports/"),
        ("/reports/y/index.md#p3", "../y/#p3", "/reports/y/index.md#p3"),
        ("source.md", "source.md", "/reports/x/source.md"),
        ("../y/", "../y/", "/reports/y/"),
        ("#p3", "#p3", "/reports/x/#p3"),
        ("/a%20b/c.pdf?x=1#p%203", "../../a%20b/c.pdf?x=1#p%203", "/a b/c.pdf#p 3"),
        ("https://www.gov.uk/x/", "https://www.gov.uk/x/", None),
        ("mailto:a@b.example", "mailto:a@b.example", None),
    ],
)
def test_a_link_of_a_page(link: str, printed: str, address: str | None) -> None:
    assert (relative(link, FOLDER), absolute(link, FOLDER)) == (printed, address)


def test_the_home_page_links_downwards() -> None:
    assert [relative(link, "/") for link in ("/about/", "/", "/data/points.csv")] == ["about/", "./", "data/points.csv"]


_FOLDERS = st.lists(st.sampled_from(["a", "b", "c-d"]), max_size=3).map(
    lambda names: "/" + "".join(f"{n}/" for n in names)
)


@given(_FOLDERS, _FOLDERS, st.sampled_from(["", "source.pdf"]), st.sampled_from(["", "#p3"]))
def test_a_browser_finds_what_was_meant(folder: str, target: str, file: str, fragment: str) -> None:
    link = target + file + fragment
    assert urljoin(f"https://x.example{folder}", relative(link, folder)) == f"https://x.example{link}"


def test_an_address_is_made_from_a_file() -> None:
    assert [source_of(address) for address in ("/", "/about/", "/x/source.pdf")] == [
        "index.md",
        "about/index.md",
        "x/source.pdf",
    ]
