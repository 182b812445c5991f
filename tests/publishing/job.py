"""What GitHub gives a workflow: an origin, a room for each job, what is handed from job to job, caches and Pages."""

from __future__ import annotations

import json
import os
import shutil
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.installing import called
from tests.publishing import stand_in_gh

STATE: dict[str, Any] = {"pulls": [], "issues": [], "started": [], "forbids_pulls": False}
MAKE = """#!/bin/sh
# Stands in for `make .venv/.installed`: the environment is there already. Anything else is made as it is.
[ "$*" = .venv/.installed ] || exec {make} "$@"
ln -s {environment} .venv
"""
PIPX = """#!/bin/sh
# Stands in for pipx: calls the tool as it was asked for where it is installed. Here it may not ask the network.
[ "$1 $2" = "run --spec" ] && [ "${{3%%==*}}" = pip-audit ] && shift 4 || exit 2
{python} -c "import pip_audit" 2>/dev/null || exit 0
exec {python} -m pip_audit --dry-run "$@"
"""
WHO = {f"GIT_{who}_{what}": "a@b.example" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
ALONE = {"GIT_CONFIG_NOSYSTEM": "1", "GIT_ALLOW_PROTOCOL": "file"}
"""No setting of this computer counts, and git asks no network."""
PATIENT = {"READER_SECONDS": "300"}
"""On a computer that is busy with other tests, a process may take long to start."""


@dataclass
class Host:
    """`room` holds all of it; `program` is the installed command; `address` is where `pages` is served."""

    room: Path
    program: Path
    address: str
    source: str
    jobs: int = 0
    ran: set[str] = field(default_factory=set)
    """Every `run:` that was run."""
    secrets: dict[str, str] = field(default_factory=dict)

    @property
    def origin(self) -> str:
        return (self.room / "origin").as_uri()

    @property
    def pages(self) -> Path:
        """What the host serves."""
        return self.room / "pages"

    @property
    def artifacts(self) -> Path:
        """What jobs of the run hand on."""
        return self.room / "artifacts"

    @property
    def caches(self) -> Path:
        return self.room / "caches"

    @property
    def state(self) -> Any:
        return json.loads((self.room / "state.json").read_text(encoding="utf-8"))

    def keep(self, **changes: Any) -> None:
        """Change something of the state."""
        (self.room / "state.json").write_text(json.dumps(self.state | changes), encoding="utf-8")

    def begin(self) -> None:
        """Set up an empty host, and the commands that stand in."""
        for name in ("origin", "pages", "bin", "artifacts", "caches"):
            (self.room / name).mkdir(exist_ok=True)
        (self.room / "state.json").write_text(json.dumps(STATE), encoding="utf-8")
        environment = self.program.parents[1]
        gh = f'#!/bin/sh\nexec {sys.executable} {stand_in_gh.__file__} "$@"\n'
        make = MAKE.format(make=shutil.which("make"), environment=environment)
        for name, text in {"gh": gh, "make": make, "pipx": PIPX.format(python=sys.executable)}.items():
            (self.room / "bin" / name).write_text(text, encoding="utf-8")
            (self.room / "bin" / name).chmod(0o755)
        self.call("git", "init", "--quiet", "--bare", "--initial-branch=main", cwd=self.room / "origin")
        self.call("git", "config", "receive.denyNonFastForwards", "true", cwd=self.room / "origin")

    def begin_run(self) -> None:
        shutil.rmtree(self.artifacts)
        self.artifacts.mkdir()

    def begin_job(self, ref: str, event: str, token: str) -> Job:
        self.jobs += 1
        room = self.room / f"job-{self.jobs}"
        (room / "home").mkdir(parents=True)
        return Job(self, room, ref, event, token)

    def call(self, *command: object, cwd: Path, **environment: str) -> str:
        """Run a command as a person at the repository does."""
        own = {"PATH": f"{self.room / 'bin'}:{os.environ['PATH']}", "HOME": str(self.room), **WHO, **PATIENT}
        return called(*command, cwd=cwd, **own, **environment)

    def clone(self, branch: str = "main") -> Path:
        """A person's clone, to work in."""
        self.jobs += 1
        folder = self.room / f"clone-{self.jobs}"
        self.call("git", "clone", "--quiet", "--branch", branch, self.origin, folder, cwd=self.room)
        return folder


@dataclass
class Job:
    """A job's room: its checkout, its home, and what it saves at its end."""

    host: Host
    room: Path
    ref: str
    event: str
    token: str
    to_save: list[tuple[str, list[str]]] = field(default_factory=list)
    given: dict[str, str] = field(default_factory=dict)
    """What the workflow says in `env:` at its head."""

    @property
    def checkout(self) -> Path:
        return self.room / "work"

    @property
    def environment(self) -> dict[str, str]:
        host = self.host
        return {
            "PATH": f"{host.room / 'bin'}:{os.environ['PATH']}",
            "HOME": str(self.room / "home"),
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_REF_NAME": self.ref,
            "GITHUB_RUN_ID": str(host.jobs),
            "GITHUB_STATE": str(host.room / "state.json"),
            "GITHUB_ORIGIN": host.origin,
            "SOURCE": host.source,
            "WAIT": "0",
            **ALONE,
            **PATIENT,
            **self.given,
        }

    def end(self, went_well: bool) -> None:
        """Save what is to be found again by later runs."""
        for key, paths in self.to_save if went_well else ():
            for path in paths:
                if (self.checkout / path).is_dir():
                    shutil.copytree(self.checkout / path, self.host.caches / key / path)
