"""What the guides and each command's help show can be copied: commands run, entries fit the reports held here."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from generator.commands import VERBS, main
from generator.corpus import load_corpus
from generator.corpus.registry import load_registry
from tests.commands.conftest import Run
from tests.five_reports import PROJECT, source
from tests.installing import called
from tests.stand_in.server import StandIn
from tests.stand_in.shelf import made_up

GUIDES = ("README.md", "CONTRIBUTING.md", "docs/commands.md")
STARTS = ("python -m generator ", "python -m tests", "make ")
LETTER = "north-east-lincolnshire/2019-12-18-ilacs-focused-visit"
ENTRIES = {
    "corrections.toml": ("[[correction]]",),
    "links.toml": ("[[decision]]", "[[status]]"),
    "registry/moved.toml": ("[[moved]]",),
    "replies.toml": ("[[reply]]",),
}
"""The files of a content folder that hold entries people write, and how the entries begin."""
ELSEWHERE = {
    "python -m generator serve": ("does not end by itself", "tests/commands/test_serve.py"),
    "python -m generator evaluate": ("needs a corpus with checked answers", "tests/evaluation/test_evaluate.py"),
    "python -m generator learn": ("needs labels that people gave", "tests/commands/test_learn.py"),
    "python -m generator live": ("asks a published site", "tests/commands/test_live.py"),
    "python -m tests.hostile": ("takes hours", "tests/hostile/test_hostile_documents.py"),
    "python -m tests.hostile.fuzzed_content": ("takes long", "tests/hostile/test_fuzzed_content.py"),
    "python -m tests.hostile.growth": ("takes long", "tests/hostile/test_linear_rules.py"),
    "python -m tests.hostile.kills": ("takes long", "tests/hostile/test_kills.py"),
    "python -m tests.stand_in": ("does not end by itself", "tests/keeping/test_keeping.py"),
    "make accessibility": ("takes long", "tests/browser/test_every_page.py"),
    "make bench": ("takes long", "tests/bench/test_harness.py"),
    "make check": ("runs with the tests", ".ci/run"),
    "make evaluate": ("needs a corpus with checked answers", "tests/evaluation/test_evaluate.py"),
    "make install": ("downloads the libraries", "tests/keeping/conftest.py"),
    "make lighthouse": ("downloads Lighthouse", "tests/bench/test_lighthouse.py"),
    "make mutants": ("takes a quarter of an hour", "tests/mutants.py"),
    "make rehearsal": ("goes the same way as a test", "tests/publishing/test_publishing.py"),
    "make screenshots": ("makes pictures for people to look at", "tests/browser/screenshots.py"),
    "make serve": ("does not end by itself", "tests/commands/test_serve.py"),
    "make sheets": ("prints every page", "tests/browser/test_paper.py"),
    "make site": ("downloads the libraries", ".ci/run"),
    "make test": ("runs the tests", ".ci/run"),
}
"""Commands of the guides that do not run here: why not, and what holds them."""
NATION = "make nation"
"""Runs against the stand-in."""


def examples(guide: str) -> Iterator[str]:
    """The blocks of a guide that stand in by four spaces or are fenced as commands, as they would be copied."""
    text = (PROJECT / guide).read_text(encoding="utf-8")
    for block in re.findall(r"(?:^    .*\n|^\n(?=    ))+", text, re.MULTILINE):
        yield re.sub(r"^    ", "", block, flags=re.MULTILINE)
    yield from re.findall(r"^```sh\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def command(verb: str) -> click.Command:
    found = main.get_command(click.Context(main), verb)
    assert found
    return found


HELPS = [main.help or "", *(command(verb).help or "" for verb in VERBS)]


def lines_with(word: str) -> list[str]:
    """Each line of an example that has the word, once, from it on and without what is said of it."""
    shown = [*(block for guide in GUIDES for block in examples(guide)), *HELPS]
    lines = [line.strip().removeprefix(".venv/bin/") for block in shown for line in block.splitlines()]
    return sorted({line.partition(word)[2].partition(" # ")[0].strip() for line in lines if line.startswith(word)})


COMMANDS = [
    line for line in lines_with("python -m generator ") if f"python -m generator {line.split()[0]}" not in ELSEWHERE
]


def entries() -> dict[str, str]:
    """What is shown of corrections and decisions, by the place where it is shown."""
    shown = {guide: "".join(block for block in examples(guide) if block.lstrip().startswith("[[")) for guide in GUIDES}
    for name in ENTRIES:
        head = (PROJECT / "content" / name).read_text(encoding="utf-8")
        shown[name] = "\n".join(re.findall(r"^#     (.*)$", head, re.MULTILINE))
    return {place: words for place, words in shown.items() if words}


def in_git(folder: Path) -> None:
    """Keep all that is in a folder in git, as a second state of its content."""
    called = ("git", "-c", "user.name=A", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false")
    subprocess.run([*called, "init", "--quiet", "--initial-branch=main"], cwd=folder, check=True)
    subprocess.run([*called, "add", "content"], cwd=folder, check=True)
    for message in ("Begin", "Go on"):
        subprocess.run([*called, "commit", "--quiet", "--allow-empty", "-m", message], cwd=folder, check=True)


@pytest.mark.slow
@pytest.mark.parametrize("line", COMMANDS)
def test_a_command_runs(run: Run, content: Path, line: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """As it is written, on a copy of the content; the files it names are there, under other names."""
    shutil.rmtree(content / "reports" / LETTER)
    monkeypatch.chdir(tmp_path)
    shutil.copytree(source(LETTER).parent, "reports")
    shutil.copy(source(LETTER), "letter.txt")
    arguments = [
        "letter.txt" if word.endswith("/report.pdf") and "://" not in word else word for word in shlex.split(line)
    ]
    if arguments[0] == "changed" or "HEAD~1" in arguments:
        shutil.rmtree("reports")  # beside it, `.` would be read as a content folder itself
        in_git(tmp_path)
    if "--undo" in arguments:
        run(*arguments[:-1], "--reason", "To be undone.", "--content", content)
    asks_content = () if arguments[0] in ("parse", "init") else ("--content", content)
    with StandIn(made_up([load_registry(content).authorities[slug] for slug in ("kent", "leeds")])) as inspectorate:
        asks_site = ("--source", inspectorate.url) if arguments[0] == "fetch" else ()
        result = run(*arguments, *asks_content, *asks_site)
    assert (result.exit_code, "Traceback" in result.stderr) == (0, False), result.stderr


def test_what_does_not_run_here_is_shown_and_held_elsewhere() -> None:
    begun = [f"{start}{line.split()[0]}" for start in STARTS for line in lines_with(start)]
    assert {one for one in begun if not one.startswith("python -m generator ")} - {NATION} <= {*ELSEWHERE}
    assert {*ELSEWHERE} <= {*begun}
    assert [held for _, held in ELSEWHERE.values() if not (PROJECT / held).is_file()] == []


@pytest.mark.slow
def test_the_nation_is_made(tmp_path: Path) -> None:
    """As `make` makes it, in a folder of the test's own, of two councils that the stand-in has."""
    known = [one for one in load_registry(PROJECT / "content").authorities.values() if one.ofsted_urn]
    with StandIn(made_up(known[:2])) as site:
        own = ("-o", ".venv/.installed", f"BIN={Path(sys.executable).parent}", f"NATION={tmp_path}")
        called(*NATION.split(), *own, f"SOURCE={site.url}", cwd=PROJECT, PATH=os.environ["PATH"])
    assert (tmp_path / "site/index.html").is_file()


def test_commands_are_found_in_the_guides() -> None:
    assert {"add", "review", "check", "site", "parse", "fetch"} <= {line.split()[0] for line in COMMANDS}
    assert {line.split()[0] for line in lines_with("python -m generator ")} <= {*VERBS}


@pytest.mark.parametrize("line", lines_with("python -m generator "))
def test_a_command_is_shown_with_options_it_has(line: str) -> None:
    verb, *words = line.split()
    shown = command(verb)
    parts = [shown, *(shown.commands.values() if isinstance(shown, click.Group) else ())]
    known = {name for part in parts for option in part.params for name in option.opts}
    assert {word for word in words if word.startswith("-")} <= known


def test_what_is_made_with_make_can_be_made() -> None:
    targets = re.findall(r"^([a-z-]+):", (PROJECT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    named = {line.split()[0] for line in lines_with("make ")}
    assert named
    assert named <= set(targets)


@pytest.mark.parametrize("place", entries())
def test_the_entries_shown_fit_the_reports(run: Run, content: Path, place: str) -> None:
    words = entries()[place]
    for name, tables in ENTRIES.items():
        own = [entry for entry in re.split(r"^(?=\[\[)", words, flags=re.MULTILINE) if entry.startswith(tables)]
        if own:
            (content / name).parent.mkdir(exist_ok=True)
            (content / name).write_text("\n".join(own), encoding="utf-8")
    corpus = load_corpus(content)
    assert [str(problem) for problem in corpus.problems] == []
    assert len(corpus.corrections) == words.count("[[correction]]")
    assert len(corpus.decisions) == words.count("[[decision]]")
    assert len(corpus.statuses) == words.count("[[status]]")
    assert len(corpus.replies) == words.count("[[reply]]")
    assert len(corpus.moved) == words.count("[[moved]]")
    assert run("check", "--jobs", 1, "--content", content).exit_code == 0
