"""A content repository on a host of its own, its workflows run as they are written, and what its keepers do between.

The program is installed from its wheel. What a workflow starts, such as the checks of a proposal, is run as well.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.publishing.job import Host
from tests.publishing.workflow_run import Event, WorkflowRun, run_workflow

BELOW = "/some/path/"
"""Where the site is served: below a path, as a project's site is on Pages."""
DAILY, WEEKLY = "17 5 * * 1-6", "17 5 * * 0"


@dataclass
class Rehearsal:
    """What happens at the repository of a host."""

    host: Host

    @property
    def pulls(self) -> list[dict[str, Any]]:
        """The pull requests that are open."""
        return [one for one in self.host.state["pulls"] if one["state"] == "open"]

    @property
    def issues(self) -> list[dict[str, Any]]:
        """All issues that were ever opened."""
        return list(self.host.state["issues"])

    def begin(self) -> None:
        """Begin the repository with `init`, and push it to its origin."""
        host, first = self.host, self.host.room / "first"
        host.begin()
        host.call(host.program, "init", first, "--program", "a wheel", cwd=host.room)
        for command in ("init --quiet --initial-branch=main", "add --all", "commit --quiet --message Begin"):
            host.call("git", *command.split(), cwd=first)
        host.call("git", "push", "--quiet", host.origin, "main", cwd=first)

    def run(self, workflow: str, event: Event, **before: Callable[[], object]) -> WorkflowRun:
        """Run a workflow of the repository as it stands on the branch of the event."""
        file = self.host.clone(event.ref) / f".github/workflows/{workflow}.yml"
        return run_workflow(self.host, file, event, before)

    def morning(self, schedule: str = DAILY, **before: Callable[[], object]) -> WorkflowRun:
        """A day's `Fetch`; `before` a job of it, something else may happen."""
        return self.run("fetch", Event("schedule", schedule=schedule), **before)

    def close(self) -> None:
        """Close what is open without merging it."""
        self.host.keep(pulls=[pull | {"state": "closed"} for pull in self.host.state["pulls"]])

    def started(self) -> list[WorkflowRun]:
        """Run what workflows have started since, each on its branch."""
        waiting = self.host.state["started"]
        self.host.keep(started=[])
        return [
            self.run(one["workflow"].removesuffix(".yml"), Event("workflow_dispatch", one["ref"])) for one in waiting
        ]

    def put_right(self, branch: str, report: str, field: str, value: str) -> WorkflowRun:
        """A keeper corrects a value on the branch of a proposal, which starts its checks; return their run."""
        clone, program = self.host.clone(branch), self.host.program
        reason = ("--reason", "The letter says so on its first page.")
        self.host.call(program, "correct", report, field, value, *reason, cwd=clone)
        self.push(clone, "Put a date right", branch)
        return self.run("check", Event("pull_request", branch))

    def push(self, clone: Path, what: str, branch: str = "main") -> None:
        """Commit all there is in a clone, and push it."""
        self.host.call("git", "add", "--all", cwd=clone)
        self.host.call("git", "commit", "--quiet", "--message", what, cwd=clone)
        self.host.call("git", "push", "--quiet", "origin", f"HEAD:{branch}", cwd=clone)

    def merge(self, *how: str) -> WorkflowRun:
        """Merge the pull request that is open; return the run of `Publish` which that starts. `how` as git takes it."""
        (pull,) = self.pulls
        clone = self.host.clone()
        merge = ("git", "merge", "--quiet", *(how or ("--no-ff", "--message=Merge")))
        self.host.call(*merge, f"origin/{pull['headRefName']}", cwd=clone)
        if "--squash" in how:
            self.host.call("git", "commit", "--quiet", "--message", pull["title"], cwd=clone)
        self.host.call("git", "push", "--quiet", "origin", "HEAD:main", cwd=clone)
        others = [one for one in self.host.state["pulls"] if one["number"] != pull["number"]]
        self.host.keep(pulls=[*others, pull | {"state": "merged"}])
        return self.publish()

    def publish(self, **inputs: bool) -> WorkflowRun:
        """Run `Publish`, by hand where there is something to say."""
        return self.run("publish", Event("workflow_dispatch" if inputs else "push", inputs=inputs))

    def subjects(self, branch: str = "main") -> list[str]:
        """The first lines of the commits of a branch, the newest first."""
        return self.host.call("git", "log", "--format=%s", branch, cwd=self.host.room / "origin").splitlines()
