"""Two commands at once on one content folder: one line says so at most, and nothing is lost or half-made."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.corpus import load_corpus
from tests import five_reports
from tests.hostile.commands import begun, digests, half_made, ran, shelf
from tests.stand_in.server import StandIn

pytestmark = pytest.mark.slow


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
    pair = [begun(*arguments[verb], folder=tmp_path) for verb in (one, other)]
    for process in pair:
        _, said = process.communicate()
        assert "Traceback" not in said
        if process.returncode:
            assert [line for line in said.splitlines() if "one at a time" in line or "held already" in line], said
    for verb in {one, other}:
        status, said = ran(*arguments[verb], folder=tmp_path)
        assert status == 0 or "held already" in said, f"{verb} is done, or has been: {said}"
    assert before.items() <= digests(content / "reports").items()
    assert load_corpus(content).problems == ()
    assert half_made(content) == []
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".site")] == []
    if "site" in (one, other):
        held = len(list(content.glob("reports/*/*/report.json")))
        status, said = ran(*arguments["site"], folder=tmp_path)
        assert status == 0, said
        assert len(json.loads((tmp_path / "site/data/reports.json").read_text("utf-8"))) == held


def _another(folder: Path) -> Path:
    """A document that is not held, of a kind that is known."""
    path = folder / "another.txt"
    words = five_reports.source(five_reports.IDS[3]).read_text("utf-8")
    path.write_text(words.replace("18 December 2019", "19 December 2019"), encoding="utf-8")
    return path


def test_two_file_each_document_once(tmp_path: Path, content: Path) -> None:
    documents = sorted((content / "reports").glob("*/*/source.txt"))
    shutil.rmtree(tmp_path / "added", ignore_errors=True)
    pair = [begun("add", *documents, "--content", tmp_path / "added", folder=tmp_path) for _ in range(2)]
    for each in pair:
        each.communicate()
    assert len(list((tmp_path / "added/reports").glob("*/*/report.json"))) == len(documents)
    assert half_made(tmp_path / "added") == []
