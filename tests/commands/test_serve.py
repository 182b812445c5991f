"""`serve` shows an edit at once, keeps the last good site where one is wrong, and ends when it is asked to."""

from __future__ import annotations

import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser

from tests.commands.conftest import Run
from tests.five_reports import PROJECT

pytestmark = pytest.mark.slow

AIM = 2.0
"""Seconds from an edit to the page that shows it. Other tests run meanwhile, so these wait up to PATIENCE."""
PATIENCE = 60.0
LEFT = "The site is still the one before that change."


@dataclass
class Served:
    """A running `serve` of a copy of the project, and what it says."""

    project: Path
    address: str
    process: subprocess.Popen[bytes]
    log: Path

    def page(self, address: str) -> str:
        with urlopen(self.address + address, timeout=PATIENCE) as answer:
            return str(answer.read().decode())

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def served(content_of_five: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    project, port = tmp_path_factory.mktemp("served"), free_port()
    for folder in ("generator", "templates"):
        shutil.copytree(PROJECT / folder, project / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(content_of_five, project / "content")
    shutil.copy(PROJECT / "mkdocs.yml", project)
    command = [sys.executable, "-m", "generator", "serve", "--port", str(port)]
    log = project / "log.txt"
    # A shell may have told its background jobs to ignore Ctrl+C, and their children inherit that.
    heeding = signal.signal(signal.SIGINT, signal.default_int_handler)
    with log.open("wb") as stderr:
        process = subprocess.Popen(command, cwd=project, stderr=stderr)
    signal.signal(signal.SIGINT, heeding)
    running = Served(project, f"http://localhost:{port}", process, log)
    try:
        wait(lambda: "Ctrl+C ends it" in running.said() or process.poll() is not None)
        assert process.poll() is None, running.said()
        yield running
    finally:
        process.kill()
        process.wait()


def add(file: Path, words: str) -> None:
    file.write_text(file.read_text(encoding="utf-8") + words, encoding="utf-8")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        return int(probe.getsockname()[1])


def wait(until: Callable[[], bool]) -> float:
    """Wait for something to be true; return how many seconds that took."""
    started = time.perf_counter()
    while not until():
        assert time.perf_counter() - started < PATIENCE
        time.sleep(0.05)
    return time.perf_counter() - started


def test_an_edited_page_is_shown(served: Served) -> None:
    add(served.project / "content/pages/about.md", "\nWords that are new here.\n")
    taken = wait(lambda: "Words that are new here." in served.page("/about/"))
    print(f"An edit was shown after {taken:.2f} s (aim: {AIM:.0f} s on a computer with nothing else to do).")


def test_a_correction_is_shown(served: Served) -> None:
    reason = "A person looked at the heading again."
    assert reason not in served.page("/quality/")
    add(
        served.project / "content/corrections.toml",
        '\n[[correction]]\nreport = "lincolnshire/2015-01-06-sif"\nfield = "judgements.adoption.grade"\n'
        f'expect = "outstanding"\nvalue = "good"\nreason = "{reason}"\ndate = "2026-11-21"\n',
    )
    wait(lambda: reason in served.page("/quality/"))


@pytest.mark.parametrize("template", ["written.md", "theme/partials/footer.html"])
def test_an_edited_template_is_shown(served: Served, template: str) -> None:
    add(served.project / "templates" / template, f"\nWords that are new in {template}.\n")
    wait(lambda: f"Words that are new in {template}." in served.page("/about/"))


class TestWhatCannotBeMade:
    """It is told, and the last site stays until it is mended."""

    def test_a_page_without_a_title(self, served: Served) -> None:
        page = served.project / "content/pages/about.md"
        with spoilt(served, page, "No title at all\n"):
            assert "written-page:" in served.said()
            assert "pages/about.md, line 1" in served.said()

    def test_a_template_with_a_fault(self, served: Served) -> None:
        page = served.project / "templates/home.md"
        with spoilt(served, page, "# Home\n\n{{ page.no_such_field }}\n"):
            assert f"template: {page}, line 3: it fails (UndefinedError" in served.said()


@contextmanager
def spoilt(served: Served, file: Path, words: str) -> Iterator[None]:
    """Spoil a file and wait until that is told; then mend it, and wait until the site is made again."""
    good, shown = file.read_text(encoding="utf-8"), without_script(served.page("/"))
    told = served.said().count(LEFT)
    file.write_text(words, encoding="utf-8")
    wait(lambda: served.said().count(LEFT) > told)
    assert without_script(served.page("/")) == shown
    yield
    made = served.said().count("Made again")
    file.write_text(good, encoding="utf-8")
    wait(lambda: served.said().count("Made again") > made)


def test_the_projects_own_pages_are_looked_after_where_the_content_has_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    watched: list[Path] = []
    monkeypatch.setattr("generator.commands.serve.serve_site", lambda _site, _port, paths, *_: watched.extend(paths))
    run("serve", "--content", tmp_path / "content", "--port", free_port(), "--out", tmp_path / "site")
    assert {tmp_path / "content", PROJECT / "content/pages", PROJECT / "templates"} <= set(watched)


@pytest.mark.browser
def test_an_open_page_reloads_by_itself_and_nothing_is_refused(served: Served, browser: Browser) -> None:
    complaints: list[str] = []
    page = browser.new_page()
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.goto(f"{served.address}/about/")
    add(served.project / "content/pages/about.md", "\nA tab shows these words.\n")
    started = time.perf_counter()
    page.get_by_text("A tab shows these words.").wait_for(timeout=PATIENCE * 1000)
    print(f"An open page showed an edit after {time.perf_counter() - started:.2f} s (aim: {AIM:.0f} s).")
    page.close()
    assert complaints == []


def test_the_script_that_reloads_a_page_is_the_only_one_its_policy_lets_in(served: Served) -> None:
    page = served.page("/")
    assert "script-src 'self' 'sha256-" in page
    assert "unsafe" not in page
    assert len(re.findall(r"<script>", page)) == 1


def test_an_address_of_nothing_gives_the_page_that_says_so(served: Served) -> None:
    with pytest.raises(HTTPError) as answer:
        served.page("/nowhere/")
    assert answer.value.code == 404
    assert answer.value.read() == (served.project / "build/served" / "404.html").read_bytes()


def test_a_port_that_is_taken_is_wrong_usage(served: Served, run: Run, tmp_path: Path) -> None:
    port = served.address.rpartition(":")[2]
    result = run("serve", "--port", port, "--out", tmp_path / "site")
    assert result.exit_code == 2
    assert f"Port {port} cannot be had" in result.stderr


def test_ctrl_c_ends_it_in_good_order(served: Served) -> None:
    served.process.send_signal(signal.SIGINT)
    assert served.process.wait(PATIENCE) == 0
    assert served.said().endswith("Ended.\n")
    assert "Traceback" not in served.said()


def without_script(page: str) -> str:
    """A page without what serving adds: its script, which has the time in it, and the script's digest."""
    return re.sub(r"<script>.*?</script>|'sha256-[^']*'", "", page, flags=re.DOTALL)
