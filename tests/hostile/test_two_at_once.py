"""Two commands at once on one content folder: one line says so at most, and nothing is lost or half-made."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.corpus import load_corpus
from tests import five_reports
from tests.hostile.commands import begun, digests, half_made, ran, shelf
from tests.stand_in.server import StandIn

pytestmark = pytest.mark.slow
WAITS = ("one at a time", "one build at a time", "held already")
"""What a command says that leaves the work to another one."""


@pytest.fixture(scope="module")
def source() -> Iterator[str]:
    with StandIn(shelf()) as site:
        yield site.url


@pytest.fixture
def content(tmp_path: Path) -> Path:
    five_reports.write(tmp_path / "content")
    return tmp_path / "content"


@pytest.mark.parametrize(
    ("one", "other"), [("site", "site"), ("add", "add"), ("fetch", "fetch"), ("add", "fetch"), ("site", "add")]
)
def test_each_does_its_work_or_says_in_a_line_why_not(
    tmp_path: Path, content: Path, source: str, one: str, other: str
) -> None:
    before = digests(content / "reports")
    arguments: dict[str, tuple[object, ...]] = {
        "site": ("site", "--content", content),
        "add": ("add", _another(tmp_path), "--content", content),
        "fetch": ("fetch", "--source", source, "--content", content),
    }
    pair = [(verb, begun(*arguments[verb], folder=tmp_path)) for verb in (one, other)]
    ended = [(verb, process.communicate()[1], process.returncode) for verb, process in pair]
    for _, said, status in ended:
        assert "Traceback" not in said
        assert not status or any(word in said for word in WAITS), said
    if one != other:
        for verb in {verb for verb, _, status in ended if status}:
            status, said = ran(*arguments[verb], folder=tmp_path)
            assert status == 0, f"{verb} is done once the other is: {said}"
    assert before.items() <= digests(content / "reports").items()
    assert load_corpus(content).problems == ()
    assert half_made(content) == []
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".site")] == []
    if "site" in (one, other):
        assert (tmp_path / "site/index.html").is_file()


def _another(folder: Path) -> Path:
    """A document that is not held, of a kind that is known."""
    path = folder / "another.txt"
    words = five_reports.source(five_reports.IDS[3]).read_text("utf-8")
    path.write_text(words.replace("18 December 2019", "19 December 2019"), encoding="utf-8")
    return path


def test_two_file_each_document_once(tmp_path: Path, content: Path) -> None:
    documents = sorted((content / "reports").glob("*/*/source.txt"))
    pair = [begun("add", *documents, "--content", tmp_path / "added", folder=tmp_path) for _ in range(2)]
    for each in pair:
        each.communicate()
    assert len(list((tmp_path / "added/reports").glob("*/*/report.json"))) == len(documents)
    assert half_made(tmp_path / "added") == []
