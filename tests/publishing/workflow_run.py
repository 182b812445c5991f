"""Runs a workflow as it is written: its jobs in order, each `run:` step by bash in the job's own checkout.

What the steps call beside git and the program is stood in for: GitHub's command, its actions, `make` of an environment.
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tests.publishing.actions import ACTIONS
from tests.publishing.expressions import Expressions
from tests.publishing.job import Host, Job


@dataclass(frozen=True)
class Event:
    """What starts a run: `schedule`, `push`, `pull_request` or `workflow_dispatch`, on a branch of the repository."""

    name: str
    ref: str = "main"
    schedule: str | None = None
    inputs: Mapping[str, Any] = field(default_factory=dict)


@dataclass
class WorkflowRun:
    """How a run went: what became of each job by its name, what they handed on, and all that was printed."""

    artifacts: Path
    results: dict[str, str] = field(default_factory=dict)
    outputs: dict[str, dict[str, str]] = field(default_factory=dict)
    printed: str = ""

    @property
    def went_well(self) -> bool:
        return not {"failure", "cancelled"} & {*self.results.values()}


def run_workflow(
    host: Host, file: Path, event: Event, before: Mapping[str, Callable[[], object]] | None = None
) -> WorkflowRun:
    """Run a workflow file of the repository on an event. `before` a job of a name, something else happens."""
    workflow = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert event.name in workflow[True], f"{file.name} does not start on {event.name}"  # YAML reads `on` so
    host.begin_run()
    run = WorkflowRun(host.artifacts)
    for name, written in workflow["jobs"].items():
        if before and name in before:
            before[name]()
        _run_job(host, run, name, written | {"env": workflow.get("env", {})}, event)
    return run


def _run_job(host: Host, run: WorkflowRun, name: str, written: Mapping[str, Any], event: Event) -> None:
    needs = [written["needs"]] if isinstance(written.get("needs"), str) else written.get("needs", [])
    known = _known(event, {need: {"result": run.results[need], "outputs": run.outputs[need]} for need in needs})
    ready = all(run.results[need] == "success" for need in needs)
    run.outputs[name] = {}
    if not Expressions(known, ready).holds(written.get("if")):
        run.results[name] = "skipped"
        return
    token = " ".join(f"{thing}:{right}" for thing, right in written["permissions"].items())
    job = host.begin_job(event.ref, event.name, token)
    known |= {"steps": {}, "secrets": host.secrets, "runner": {"os": "Linux"}}
    known["github"]["token"] = token
    job.given = {key: Expressions(known).text(value) for key, value in written["env"].items()}
    went_well = True
    for step in written["steps"]:
        if Expressions(known, went_well).holds(step.get("if")):
            went_well = _run_step(job, run, step, known, went_well) and went_well
    job.end(went_well)
    run.results[name] = "success" if went_well else "failure"
    told = Expressions(known)
    run.outputs[name] = {key: told.text(value) for key, value in written.get("outputs", {}).items()}


def _known(event: Event, needs: dict[str, Any]) -> dict[str, Any]:
    return {
        "needs": needs,
        "inputs": dict(event.inputs),
        "github": {
            "ref": f"refs/heads/{event.ref}",
            "sha": event.ref,
            "event_name": event.name,
            "event": {"schedule": event.schedule},
            "server_url": "https://github.example",
            "repository": "owner/site",
            "run_id": "7",
        },
    }


def _run_step(job: Job, run: WorkflowRun, step: Mapping[str, Any], known: dict[str, Any], went_well: bool) -> bool:
    """Run a step; return whether it went well. What it puts out is known to the steps after it."""
    told = Expressions(known, went_well)
    if "uses" in step:
        given = {key: told.text(value) for key, value in step.get("with", {}).items()}
        outputs = ACTIONS[step["uses"].partition("@")[0]](job, given)
    else:
        environment = {key: told.text(value) for key, value in step.get("env", {}).items()}
        job.host.ran.add(step["run"])
        done, outputs = _run_script(job, step["run"], environment)
        run.printed += f"$ {step['run']}\n{done.stdout}{done.stderr}"
        if done.returncode:
            return False
    known["steps"][step.get("id")] = {"outputs": outputs}
    return True


def _run_script(
    job: Job, script: str, environment: Mapping[str, str]
) -> tuple[subprocess.CompletedProcess[str], dict[str, str]]:
    """Run a script as GitHub's runner does: written to a file, by `bash -e`, its outputs in a file beside."""
    (job.room / "step.sh").write_text(script, encoding="utf-8")
    (job.room / "outputs").write_text("", encoding="utf-8")
    files = {"GITHUB_OUTPUT": job.room / "outputs", "GITHUB_STEP_SUMMARY": job.room / "summary.md"}
    own = job.environment | {name: str(path) for name, path in files.items()} | dict(environment)
    command = ["bash", "-e", str(job.room / "step.sh")]
    done = subprocess.run(command, cwd=job.checkout, env=own, capture_output=True, text=True, check=False)
    lines = (job.room / "outputs").read_text(encoding="utf-8").splitlines()
    return done, dict(line.split("=", 1) for line in lines)
