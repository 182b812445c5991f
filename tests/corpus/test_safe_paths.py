"""What leads out of the content folder, or is called what no system can hold, is refused: none of its words is read."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator.commands import main
from generator.corpus import load_corpus
from generator.corpus.layout import report_folders
from generator.errors import BuildProblem
from generator.safe_paths import has_safe_names, is_safe_name
from tests.corpus.made_up import content_folder, made_up, put

ID = "leeds/2016-05-04-sif"
OTHER = "barnet/2016-05-04-sif"
SECRET = "Words that nobody may read here."


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    folder = tmp_path / "outside"
    folder.mkdir()
    (folder / "secret.txt").write_text(SECRET)
    return folder


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "own"
    folder.mkdir()
    content = content_folder(folder)
    put(content, made_up(OTHER, "Other words.\n"), "Other words.\n")
    return content


def told(content: Path) -> list[str]:
    corpus = load_corpus(content)
    assert OTHER in corpus.by_id, "the good one beside it is read"
    assert ID not in corpus.by_id
    return [problem.code for problem in corpus.problems]


def test_a_report_folder_that_is_a_link_elsewhere(content: Path, outside: Path) -> None:
    put(content_folder(outside), made_up(ID))
    (content / "reports/leeds").symlink_to(outside / "content/reports/leeds")
    assert told(content) == ["outside-content"]


@pytest.mark.parametrize("name", ["report.json", "source.txt", "source.toml", "source.pdf"])
def test_a_file_of_a_report_that_is_a_link_elsewhere(content: Path, outside: Path, name: str) -> None:
    folder = put(content, made_up(ID))
    (folder / name).unlink(missing_ok=True)
    (folder / name).symlink_to(outside / "secret.txt")
    assert told(content) == ["outside-content"]
    assert folder not in report_folders(content)


def test_a_link_within_the_content_folder_is_followed(content: Path) -> None:
    folder = put(content, made_up(ID))
    (folder / "source.txt").rename(content / "kept.txt")
    (folder / "source.txt").symlink_to(content / "kept.txt")
    assert ID in load_corpus(content).by_id


@pytest.mark.parametrize("place", ["registry/moved.toml", "registry/aliases.csv", "pages/about.md", "links.toml"])
def test_a_registry_a_decision_or_a_page_that_is_a_link_elsewhere_ends_the_build(
    content: Path, outside: Path, place: str
) -> None:
    (content / place).parent.mkdir(exist_ok=True)
    (content / place).unlink(missing_ok=True)
    (content / place).symlink_to(outside / "secret.txt")
    with pytest.raises(BuildProblem) as caught:
        load_corpus(content)
    assert caught.value.code == "outside-content"
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize("name", ["versions", "registry", "pages", "reports", "letters", "notes/deep"])
def test_a_folder_that_is_a_link_elsewhere_ends_the_build_whatever_its_name(
    content: Path, outside: Path, name: str
) -> None:
    folder = content / name
    folder.parent.mkdir(exist_ok=True)
    if folder.exists():
        folder.rename(outside / folder.name)
    folder.symlink_to(outside / folder.name if (outside / folder.name).exists() else outside)
    with pytest.raises(BuildProblem) as caught:
        load_corpus(content)
    assert (caught.value.code, caught.value.file) == ("outside-content", str(folder))


def test_a_link_elsewhere_is_told_by_every_command_before_anything_is_read(content: Path, outside: Path) -> None:
    (content / "versions").symlink_to(outside)
    for command in (["check"], ["add", str(outside / "secret.txt")], ["correct", ID, "x", "y", "--reason", "z"]):
        ended = CliRunner().invoke(main, [*command, "--content", str(content)])
        assert (ended.exit_code, ended.stderr.count("\n")) == (1, 1)
        assert ended.stderr.startswith("outside-content: ")


def test_what_is_hidden_beside_the_content_is_not_looked_at(content: Path, outside: Path) -> None:
    (content / ".git").symlink_to(outside)
    assert OTHER in load_corpus(content).by_id


@pytest.mark.parametrize("name", ["leeds\n", os.fsdecode(b"\xff")])
def test_a_council_folder_with_an_odd_name_is_told_once(content: Path, name: str) -> None:
    for key in ("2016-05-04-sif", "2017-05-04-sif"):
        (content / "reports" / name / key).mkdir(parents=True)
        (content / "reports" / name / key / "source.txt").write_text(SECRET)
    assert told(content) == ["odd-name"]


@pytest.mark.parametrize("name", ["us\n.md", os.fsdecode(b"ab\xffout.md"), os.fsdecode(b"\xff/about.md")])
def test_a_written_page_with_an_odd_name_is_left_out_and_told(content: Path, name: str) -> None:
    page = content / "pages" / name
    page.parent.mkdir(parents=True)
    page.write_text(f"# Us\n\n{SECRET}\n")
    assert told(content) == ["odd-name"]
    assert not has_safe_names(page, content / "pages")


ODD = [
    "a\nb.txt",
    "a\u202etxt.pdf",
    "con.pdf",
    "AUX",
    "a" * 200 + ".txt",
    "a:b.txt",
    "a\\b.txt",
    "b. ",
    "\udcff.txt",
    "..",
]


@pytest.mark.parametrize("name", ODD)
def test_a_name_that_not_every_system_can_hold(name: str) -> None:
    assert not is_safe_name(name)


@pytest.mark.parametrize(
    "name", ["source.pdf", "Children's services (2) – May 2016.pdf", "Ynys Môn.txt", "contents.md"]
)
def test_a_name_that_people_give(name: str) -> None:
    assert is_safe_name(name)


@pytest.mark.parametrize("name", ["a\nb.txt", "a\u202etxt.pdf", os.fsdecode(b"\xff.txt")])
def test_an_odd_name_in_a_report_folder_is_told_in_signs_that_show(content: Path, name: str) -> None:
    folder = put(content, made_up(ID))
    (folder / name).write_text("words")
    assert told(content) == ["odd-name"]
    assert str(load_corpus(content).problems[0]).isprintable()


def changed(content: Path, change: dict[str, Any], of: str = "document") -> None:
    folder = put(content, made_up(ID))
    data = json.loads((folder / "report.json").read_text())
    (data[of] if of else data).update(change)
    (folder / "report.json").write_text(json.dumps(data))


IMPOSSIBLE: list[tuple[str, dict[str, Any]]] = [
    ("a day that is none", {"published": "2016-02-30"}),
    ("a day in words", {"published": "yesterday"}),
    ("a year far off", {"inspection_end": "9999-01-01"}),
    ("markup for a day", {"inspection_start": "<script>"}),
    ("a file elsewhere", {"source": {"file": "../../../outside/secret.txt", "sha256": "a" * 64, "lines": 1}}),
    ("an absolute path", {"source": {"file": "/etc/passwd", "sha256": "a" * 64, "lines": 1}}),
    ("a web page as source", {"source": {"file": "page.html", "sha256": "a" * 64, "lines": 1}}),
    ("a year of no calendar here", {"copyright_year": 30000}),
    ("a digest that is none", {"source": {"file": "source.txt", "sha256": "x", "lines": 1}}),
]


@pytest.mark.parametrize(("what", "change"), IMPOSSIBLE, ids=[what for what, _ in IMPOSSIBLE])
def test_a_report_that_says_what_cannot_be_is_left_out(content: Path, what: str, change: dict[str, Any]) -> None:
    changed(content, {**change, "parser_version": "external:tool 1"})
    assert told(content) == ["impossible-value"], what


@pytest.mark.parametrize(
    "url",
    [
        "http://files.example/a.pdf",
        "javascript:alert(1)",
        "data:text/html,x",
        "https://",
        "https://a@b/",
        "//files",
        "x",
    ],
)
def test_an_address_that_readers_may_not_be_led_to(content: Path, url: str) -> None:
    folder = put(content, made_up(ID))
    sidecar = (folder / "source.toml").read_text()
    lines = [line for line in sidecar.splitlines() if not line.startswith("url")]
    (folder / "source.toml").write_text("\n".join([*lines, f'url = "{url}"']))
    assert told(content) == ["malformed-sidecar"]


FIGURE = {"measure": "children", "label": "Children", "value": 1.0, "unit": "children", "as_of": None}
FIGURE |= {"as_of_text": None, "words": "One child.", "place": {"line": 1}}
SECTION = {"heading": "Words", "level": 2, "role": "other", "anchor": "s2", "place": {"line": 1}, "blocks": []}
ANSWER = {"kind": "statement-of-action", "by": None, "words": "Answer.", "place": {"line": 1}}
IMPOSSIBLE_PARTS: list[tuple[str, dict[str, Any]]] = [
    ("a measure that leads elsewhere", {"statistics": [FIGURE | {"measure": "../../../x"}]}),
    ("a figure beyond all counting", {"statistics": [FIGURE | {"value": 1e308}]}),
    ("an average beyond all counting", {"statistics": [FIGURE | {"national": -1e18}]}),
    (
        "an earlier one beyond it",
        {"statistics": [FIGURE | {"previous": {"value": 1e10, "as_of": None}}]},
    ),
    ("a heading of no rank", {"sections": [SECTION | {"level": 30_000_000_000}]}),
    ("a heading over more lines than there are", {"sections": [SECTION | {"place": {"line": 1, "to": 1_000_000_000}}]}),
    ("an area that is markup", {"sections": [SECTION | {"area": "<b>"}]}),
    ("an answer due on a day that is none", {"response": ANSWER | {"due": "2023-13"}}),
    ("an answer due on a day in words", {"response": ANSWER | {"due": "next May"}}),
    ("an address that is markup", {"sections": [SECTION | {"anchor": '"><script>'}]}),
]


@pytest.mark.parametrize(("what", "change"), IMPOSSIBLE_PARTS, ids=[what for what, _ in IMPOSSIBLE_PARTS])
def test_a_report_of_which_a_part_says_what_cannot_be_is_left_out(
    content: Path, what: str, change: dict[str, Any]
) -> None:
    changed(content, {"parser_version": "external:tool 1"})
    folder = content / "reports" / ID
    (folder / "report.json").write_text(json.dumps(json.loads((folder / "report.json").read_text()) | change))
    assert told(content) == ["impossible-value"], what
