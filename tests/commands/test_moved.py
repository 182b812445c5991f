"""A report whose folder got another name, and one that was removed, each leave a page at the old address."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.conftest import Run

NOW, BEFORE, REMOVED = "lincolnshire/2015-01-06-sif", "lincolnshire/2015-01-05-sif", "leeds/2014-12-01-sif"
ENTRIES = f"""
[[moved]]
from = "/reports/{BEFORE}/"
to = "/reports/{NOW}/"

[[moved]]
from = "/reports/{REMOVED}/"
date = "2026-11-21"
reason = "It was a draft."
"""
LOST = '[[moved]]\nfrom = "/reports/leeds/2015-01-05-sif/"\nto = "/reports/leeds/2015-01-06-sif/"\n'


def keep(content: Path, entries: str) -> None:
    (content / "registry").mkdir(exist_ok=True)
    (content / "registry/moved.toml").write_text(entries, encoding="utf-8")


@pytest.mark.slow
def test_the_site_has_a_page_at_the_old_address(run: Run, content: Path, tmp_path: Path) -> None:
    keep(content, ENTRIES)
    site = tmp_path / "site"
    assert run("site", "--strict", "--content", content, "--out", site).exit_code == 0
    moved = (site / "reports" / BEFORE / "index.html").read_text(encoding="utf-8")
    assert '<meta http-equiv="refresh" content="0; url=../2015-01-06-sif/">' in moved
    assert "This page has moved" in moved
    removed = (site / "reports" / REMOVED / "index.html").read_text(encoding="utf-8")
    assert 'name="robots" content="noindex"' in removed
    assert "It was taken away on 21 November 2026." in removed
    assert "It was a draft." in removed


@pytest.mark.slow
def test_nothing_else_of_the_site_shows_it(run: Run, content: Path, tmp_path: Path) -> None:
    for name, entries in (("before", ""), ("after", ENTRIES)):
        keep(content, entries)
        address = ("--site-url", "https://reports.example/")
        assert run("site", "--clean", "--content", content, "--out", tmp_path / name, *address).exit_code == 0
    before, after = (
        {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        for folder in (tmp_path / "before", tmp_path / "after")
    )
    added = {Path("reports") / report / "index.html" for report in (BEFORE, REMOVED)}
    assert after.keys() - before.keys() == added
    of_all = Path("fingerprint.json")  # it is another where any file is
    others = [path for path in before if after[path] != before[path] and path.suffix != ".gz"]
    assert others == [of_all]


def test_an_entry_that_leads_nowhere_is_told_and_makes_no_page(run: Run, content: Path, tmp_path: Path) -> None:
    keep(content, ENTRIES + LOST)
    for verb in (("check", "--jobs", 1), ("build", "--strict", "--out", tmp_path / "pages")):
        result = run(*verb, "--content", content)
        assert result.exit_code == 1
        assert "no page at /reports/leeds/2015-01-06-sif/" in result.stderr
    assert run("build", "--out", tmp_path / "pages", "--content", content).exit_code == 0
    assert not (tmp_path / "pages/reports/leeds/2015-01-05-sif").exists()
    assert (tmp_path / "pages/reports" / BEFORE / "index.md").is_file()


@pytest.mark.slow
def test_an_entry_that_is_left_out_takes_no_page_off_the_list_for_search_engines(
    run: Run, content: Path, tmp_path: Path
) -> None:
    keep(content, f'[[moved]]\nfrom = "/reports/{NOW}/"\nto = "/themes/"\n')
    address = ("--site-url", "https://reports.example/")
    assert run("site", "--clean", "--content", content, "--out", tmp_path / "site", *address).exit_code == 0
    assert f"/reports/{NOW}/" in (tmp_path / "site/sitemap.xml").read_text(encoding="utf-8")
    assert 'rel="canonical"' in (tmp_path / "site/reports" / NOW / "index.html").read_text(encoding="utf-8")
