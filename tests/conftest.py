"""What many tests share: the five reports, what is found in them, and one browser."""

from __future__ import annotations

import asyncio
import gc
import os
import sys
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser

from generator.analysis import analyse
from generator.corpus import load_corpus
from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from tests import five_reports
from tests.browser import serving
from tests.installing import install, installed_in
from tests.made_once import made_once

pytest_plugins = ("pytester", "tests.long_tests")
RUBBISH_AFTER = 200_000
"""So many new things before Python looks for rubbish, in place of its 700."""
PEOPLES = os.path.join(five_reports.PROJECT, "content", "reports")


def refuse_what_people_added(event: str, arguments: tuple[object, ...]) -> None:
    """Fail what reads `content/reports/`: a test that did would break with a report that is added there.

    A command that is begun in the project's folder reads that content too, unless it names another.
    """
    if event in ("open", "os.listdir", "os.scandir") and isinstance(arguments[0], str | os.PathLike):
        path = os.path.abspath(arguments[0])
        assert not path.startswith(PEOPLES), f"tests read tests/content, not {path}"
    elif event == "subprocess.Popen" and isinstance(words := arguments[1], Sequence) and "generator" in words:
        folder = os.path.abspath(str(arguments[2] or "."))
        assert "--content" in words or folder != str(five_reports.PROJECT), f"which content: {words}"


def compile_once() -> None:
    """Let bytecode be kept, whatever the environment says: the tests start some hundred processes of the program."""
    sys.dont_write_bytecode = False
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


sys.addaudithook(refuse_what_people_added)
compile_once()
gc.disable()  # until all tests are collected: nothing of that goes before the end
settings.register_profile("project", deadline=None)  # how long an example takes says how busy the machine is
settings.load_profile("project")


@pytest.hookimpl(wrapper=True)
def pytest_xdist_auto_num_workers() -> Generator[None, int, int]:
    """Run one process more than there are processors: some always wait, for a browser, a server or a command."""
    found = yield
    return found if "PYTEST_XDIST_AUTO_NUM_WORKERS" in os.environ else found + 1


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop() -> None:
    """Look for no rubbish among what was collected, and seldom: that took a sixth of the time of tests that render."""
    gc.freeze()
    gc.set_threshold(RUBBISH_AFTER)
    gc.enable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put files with slow tests first, the longest of all: one that came last would keep one process at work alone."""
    takes: dict[Path, float] = {}
    for item in items:
        for slow in item.iter_markers("slow"):
            takes[item.path] = max(takes.get(item.path, 0), slow.kwargs.get("seconds", 1))
    items.sort(key=lambda item: -takes.get(item.path, 0))


@pytest.fixture(scope="session")
def content_of_five(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A content folder with the five reports: to be read or copied, not changed."""
    content = tmp_path_factory.mktemp("five") / "content"
    five_reports.write(content)
    return content


@pytest.fixture(scope="session")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command of the program's wheel, in an environment of its own that borrows only the libraries of ours."""
    return installed_in(made_once(tmp_path_factory, "program", install))


@pytest.fixture(scope="session")
def corpus_of_five(content_of_five: Path) -> Corpus:
    corpus = load_corpus(content_of_five)
    assert corpus.problems == ()
    return corpus


@pytest.fixture(scope="session")
def analysis_of_five(corpus_of_five: Corpus) -> Analysis:
    return analyse(corpus_of_five)


@pytest.fixture(autouse=True)
def own_loop(request: pytest.FixtureRequest) -> Iterator[None]:
    """Hide the event loop of a browser, there to the end of the process, from tests that need their own."""
    if request.node.get_closest_marker("browser"):
        yield
        return
    loop = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    yield
    asyncio._set_running_loop(loop)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests of a process: its library allows no second one beside it."""
    if serving.chromium() is None:
        message = "Chromium is not installed: no browser test can run"
        pytest.fail(message) if os.environ.get("CI") == "true" else pytest.skip(message)
    with serving.browser() as opened:
        yield opened
