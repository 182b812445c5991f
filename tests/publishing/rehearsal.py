"""A content repository with everything around it that GitHub gives: an origin, jobs in checkouts of their own, Pages.

Each job calls the steps in `.ci/` that the workflows call, in their order, with the program installed from its wheel.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path

from tests.installing import called

BELOW = "/some/path/"
"""Where the site is served: below a path, as a project's site is on Pages."""
GH = """#!/bin/sh
# Stands in for GitHub's command: writes down what it was asked, and knows of a pull request until it is merged.
echo "$*" >>"$GH_LOG"
opened=$(grep -c "^pr create" "$GH_LOG")
merged=$(grep -c "^merged" "$GH_LOG")
if [ "$1 $2" = "pr list" ] && [ "$opened" -gt "$merged" ]; then echo 7; fi
exit 0
"""


@dataclass
class Rehearsal:
    """`room` holds the origin, the checkouts and what is deployed; `program` is the installed command."""

    room: Path
    program: Path
    jobs: int = field(default=0)

    @property
    def pages(self) -> Path:
        """What the host serves."""
        return self.room / "pages"

    @property
    def asked_of_github(self) -> list[str]:
        log = self.room / "gh.log"
        return log.read_text(encoding="utf-8").splitlines() if log.is_file() else []

    def begin(self) -> None:
        """Begin the repository with `init`, and push it to an origin of its own."""
        for name in ("origin", "pages", "bin"):
            (self.room / name).mkdir()
        (self.room / "bin/gh").write_text(GH, encoding="utf-8")
        (self.room / "bin/gh").chmod(0o755)
        self.call("git", "init", "--quiet", "--bare", "--initial-branch=main", cwd=self.room / "origin")
        self.call(self.program, "init", self.room / "first", "--program", "a wheel", cwd=self.room)
        first = self.room / "first"
        self.call("git", "init", "--quiet", "--initial-branch=main", cwd=first)
        self.call("git", "add", "--all", cwd=first)
        self.call("git", "commit", "--quiet", "--message", "Begin", cwd=first)
        self.call("git", "push", "--quiet", self.room / "origin", "main", cwd=first)

    def fetch(self, source: str) -> str | None:
        """Run the jobs of `fetch.yml`; return the summary of the pull request, or None where nothing is new."""
        reading = self.checkout()
        self.call(".ci/fetch", "--source", source, cwd=reading)
        fetched = reading / "build/fetched"
        if not (fetched / "commit.bundle").is_file():
            return None
        writing = self.checkout(installed=False)
        shutil.copytree(fetched, writing / "build/fetched")
        self.call(".ci/propose", cwd=writing)
        return (fetched / "summary.md").read_text(encoding="utf-8")

    def check(self) -> Path:
        """Run the job of `check.yml` on what is proposed; return the site it makes."""
        proposed = self.checkout("fetched", depth=2)
        self.call(".ci/check", cwd=proposed, BEFORE="HEAD^1")
        return proposed / "site"

    def merge(self) -> None:
        self.call("gh", "merged", cwd=self.room)
        self.call("git", "push", "--quiet", "origin", "fetched:main", cwd=self.checkout("fetched", depth=2))

    def publish(self, address: str) -> None:
        """Run the jobs of `publish.yml`: build, deploy, and prove that it is live at an address."""
        building = self.checkout()
        self.call(".ci/check", cwd=building, BEFORE=address, PAGES_URL=address)
        shutil.rmtree(self.pages)
        shutil.copytree(building / "site", self.pages)
        proving = self.checkout()
        shutil.copytree(self.pages, proving / "site")
        self.call(".ci/prove", address, cwd=proving, WAIT="0")

    def checkout(self, branch: str = "main", depth: int = 1, *, installed: bool = True) -> Path:
        """A fresh checkout, as each job has it."""
        self.jobs += 1
        folder = self.room / f"job-{self.jobs}"
        origin = (self.room / "origin").as_uri()
        self.call("git", "clone", "--quiet", f"--depth={depth}", "--branch", branch, origin, folder, cwd=self.room)
        if installed:
            (folder / ".venv").symlink_to(self.program.parents[1])
        return folder

    def call(self, *command: object, cwd: Path, **environment: str) -> str:
        """Run a command with GitHub's stand-in at hand, and a name for commits."""
        own = {
            "PATH": f"{self.room / 'bin'}:{os.environ['PATH']}",
            "GH_LOG": str(self.room / "gh.log"),
            "HOME": str(self.room),
            "CI": "true",
            **{f"GIT_{who}_{what}": "a@b.example" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
        }
        return called(*command, cwd=cwd, **own, **environment)
