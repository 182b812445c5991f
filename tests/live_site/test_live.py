"""The live site is asked what it holds: the proof waits for it, and fails where it does not come."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.errors import BuildProblem, InputProblem
from generator.live_site import Proof, TakenOut, items_there, prove, reports_built
from generator.live_site.proof import PAUSE
from generator.site_folder import FINGERPRINT
from tests.browser.serving import served

NEWEST, OTHER = "kent/2017-01-02-sif", "leeds/2016-05-04-sif"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of two reports, as it is built."""
    for report in (NEWEST, OTHER):
        (tmp_path / "reports" / report).mkdir(parents=True)
        (tmp_path / "reports" / report / "index.html").write_text(report, encoding="utf-8")
    (tmp_path / "index.html").write_text("first page", encoding="utf-8")
    table(tmp_path, "reports", NEWEST, OTHER)
    table(tmp_path, "judgements", NEWEST, NEWEST, OTHER)
    table(tmp_path, "recommendations", OTHER)
    fingerprint(tmp_path, "aaaa")
    return tmp_path


def fingerprint(site: Path, word: str) -> None:
    (site / FINGERPRINT).write_text(json.dumps({"fingerprint": word, "files": 7}), encoding="utf-8")


def table(site: Path, name: str, *reports: str) -> None:
    (site / "data").mkdir(exist_ok=True)
    (site / f"data/{name}.json").write_text(
        json.dumps([{"report": report, "id": f"{report}#{number}"} for number, report in enumerate(reports)]),
        encoding="utf-8",
    )


@pytest.fixture
def address(site: Path) -> Iterator[str]:
    """Below a path, as a project's site is hosted."""
    with served(site) as there:
        yield f"{there}/some/path/"


def proof(folder: Path | None = None, *taken_out: TakenOut) -> Proof:
    return Proof(NEWEST, frozenset({NEWEST, OTHER}), folder, fresh="run=7", taken_out=taken_out)


def test_a_site_that_shows_everything(site: Path, address: str) -> None:
    prove(address, proof(site), seconds=0)


@pytest.mark.usefixtures("site")
def test_what_a_site_holds(address: str) -> None:
    assert items_there(address) == {
        NEWEST: ((f"{NEWEST}#0", f"{NEWEST}#1"), ()),
        OTHER: ((f"{OTHER}#2",), (f"{OTHER}#0",)),
    }


def test_where_no_site_is_yet_nothing_is_held(tmp_path: Path) -> None:
    with served(tmp_path) as there:
        assert items_there(f"{there}/some/path") is None


@pytest.mark.parametrize("name", ["reports", "judgements", "recommendations"])
def test_a_site_without_its_data_holds_nobody_knows_what(site: Path, address: str, name: str) -> None:
    (site / f"data/{name}.json").unlink()
    with pytest.raises(BuildProblem, match=f"data/{name}.json: no such file"):
        items_there(address)


def test_the_rules_for_other_peoples_robots_do_not_keep_a_keeper_away(site: Path, address: str) -> None:
    (site / "robots.txt").write_text("User-agent: *\nDisallow: /\n", encoding="utf-8")
    prove(address, proof(site), seconds=0)


@pytest.mark.parametrize(
    ("spoil", "seen"),
    [
        (lambda site: shutil.rmtree(site / "reports" / NEWEST), "no such page"),
        (lambda site: table(site, "reports", OTHER), f"1 reports; missing: {NEWEST}; not expected: none"),
        (lambda site: table(site, "reports", NEWEST, OTHER, "x/1"), "not expected: x/1"),
        (lambda site: (site / "data/reports.json").write_text("<html>"), "something else than a list of rows"),
        (lambda site: (site / "data/reports.json").write_text("[7]"), "something else than a list of rows"),
    ],
)
def test_a_site_that_does_not(site: Path, address: str, spoil: object, seen: str) -> None:
    spoil(site)  # type: ignore[operator]
    with pytest.raises(InputProblem) as told:
        prove(address, proof(), seconds=0)
    assert seen in told.value.seen


def test_another_page_than_was_built(address: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    built = tmp_path_factory.mktemp("built")
    (built / "index.html").write_text("newer page", encoding="utf-8")
    (built / "reports" / NEWEST).mkdir(parents=True)
    with pytest.raises(BuildProblem, match="a file that cannot be read"):
        prove(address, proof(built), seconds=0)
    (built / "reports" / NEWEST / "index.html").write_text(NEWEST, encoding="utf-8")
    fingerprint(built, "aaaa")
    with pytest.raises(BuildProblem, match="another page"):
        prove(address, proof(built), seconds=0)


@pytest.fixture
def built(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same site, on the computer that made it."""
    return shutil.copytree(site, tmp_path_factory.mktemp("made") / "site")


@pytest.mark.parametrize(
    ("there", "seen"),
    [
        ('{"fingerprint": "bbbb", "files": 7}', "another build (fingerprint bbbb)"),
        ("<html>", "something else than a fingerprint"),
        ('{"fingerprint": ["aaaa"]}', "something else than a fingerprint"),
        (None, "no such file"),
    ],
)
def test_another_build_is_told_whatever_it_is_that_differs(
    site: Path, built: Path, address: str, there: str | None, seen: str
) -> None:
    if there is None:
        (site / FINGERPRINT).unlink()
    else:
        (site / FINGERPRINT).write_text(there, encoding="utf-8")
    with pytest.raises(BuildProblem) as told:
        prove(address, proof(built), seconds=0)
    assert (told.value.code, told.value.seen) == ("not-live", seen)
    assert told.value.file.endswith(f"/some/path/{FINGERPRINT}")
    assert told.value.expected == f"the build in {built} (fingerprint aaaa)"


def test_a_folder_without_fingerprint_is_no_site_as_it_was_built(built: Path, address: str) -> None:
    (built / FINGERPRINT).unlink()
    with pytest.raises(BuildProblem, match="Make the site again") as told:
        prove(address, proof(built), seconds=0)
    assert told.value.code == "not-built"


def test_a_page_that_is_still_the_one_before_is_found_among_many(site: Path, built: Path, address: str) -> None:
    """A copy that was stopped on the way: its fingerprint came first, and most pages did not."""
    for number in range(60):
        for folder, words in ((site, "before"), (built, "now")):
            (folder / f"authorities/{number}").mkdir(parents=True)
            (folder / f"authorities/{number}/index.html").write_text(words, encoding="utf-8")
    with pytest.raises(BuildProblem, match="another page"):
        prove(address, proof(built), seconds=0)


GONE = "kent/2014-03-04-sif"
FILE = b"%PDF-1.7 of a letter that was withdrawn"
SHA256 = hashlib.sha256(FILE).hexdigest()


@pytest.mark.parametrize("taken_out", [TakenOut(GONE, SHA256), TakenOut(GONE, None)])
def test_the_file_of_a_report_that_was_taken_out_may_not_be_there(
    site: Path, address: str, taken_out: TakenOut
) -> None:
    folder = site / "reports" / GONE
    folder.mkdir(parents=True)
    (folder / "index.html").write_text("This page is gone", encoding="utf-8")
    prove(address, proof(None, taken_out), seconds=0)
    (folder / "source.pdf").write_bytes(FILE)
    with pytest.raises(BuildProblem) as told:
        prove(address, proof(None, taken_out), seconds=0)
    assert told.value.code == "still-there"
    assert told.value.file.endswith(f"/reports/{GONE}/source.pdf")
    assert "rm -rf" in told.value.advice


FEEDS = {
    # what the feed of its council links to: whether it may be there
    f"https://old.example/reports/{GONE}/": False,
    "https://old.example/reports/kent/2019-05-10-ilacs/": True,
}


@pytest.mark.parametrize("link", FEEDS)
def test_nor_may_a_feed_that_tells_of_it(site: Path, address: str, link: str) -> None:
    """As is left where a site with the last report of a council was, and the next one is copied on top."""
    (site / "authorities/kent").mkdir(parents=True)
    (site / "authorities/kent/feed.xml").write_text(f"<feed><entry><id>{link}</id></entry></feed>", encoding="utf-8")
    if FEEDS[link]:
        prove(address, proof(None, TakenOut(GONE, SHA256)), seconds=0)
        return
    with pytest.raises(BuildProblem) as told:
        prove(address, proof(None, TakenOut(GONE, SHA256)), seconds=0)
    assert (told.value.code, told.value.seen) == ("still-there", "a feed that tells of a report that was taken out")


def test_another_document_in_its_place_may_be(site: Path, address: str) -> None:
    (site / "reports" / GONE).mkdir(parents=True)
    (site / "reports" / GONE / "source.pdf").write_bytes(b"%PDF-1.7 published anew")
    prove(address, proof(None, TakenOut(GONE, SHA256)), seconds=0)


def test_a_host_that_answers_every_address_with_a_page_shows_no_file(site: Path, address: str) -> None:
    (site / "reports" / GONE).mkdir(parents=True)
    (site / "reports" / GONE / "source.pdf").write_bytes(b"<!doctype html><title>Not found</title>")
    prove(address, proof(None, TakenOut(GONE, SHA256), TakenOut(GONE, None)), seconds=0)


def test_a_host_that_takes_a_while_is_asked_again(site: Path, address: str) -> None:
    table(site, "reports", OTHER)
    waited: list[float] = []

    def pause(seconds: float) -> None:
        waited.append(seconds)
        if len(waited) == 3:
            table(site, "reports", NEWEST, OTHER)

    told: list[tuple[str, float]] = []

    def tell(problem: InputProblem, left: float) -> None:
        told.append((problem.code, left))

    prove(address, proof(), seconds=60, clock=lambda: sum(waited), pause=pause, tell=tell)
    assert waited == [PAUSE] * 3
    assert told == [("not-live", 60)]


def test_but_not_for_ever(site: Path, address: str) -> None:
    table(site, "reports", OTHER)
    waited: list[float] = []
    with pytest.raises(BuildProblem):
        prove(address, proof(), seconds=35, clock=lambda: sum(waited), pause=waited.append)
    assert len(waited) == 3


def test_whoever_waits_hears_each_half_minute_how_long_is_left(site: Path, address: str) -> None:
    table(site, "reports", OTHER)
    waited, left = list[float](), list[float]()
    with pytest.raises(BuildProblem):
        prove(address, proof(), 75, lambda: sum(waited), waited.append, lambda _, seconds: left.append(seconds))
    assert left == [75, 45, 15]


def test_a_site_that_does_not_answer_is_told() -> None:
    with pytest.raises(InputProblem, match="no whole answer"):
        items_there("http://127.0.0.1:1/")


def test_what_was_built_is_told_by_its_own_data(site: Path) -> None:
    assert reports_built(site) == {NEWEST, OTHER}
    with pytest.raises(BuildProblem, match="a folder whose data cannot be read"):
        reports_built(site / "reports")
