"""Stands in for GitHub's command `gh`, as far as the steps call it: pull requests, issues and started workflows.

What there is stands in the file that GITHUB_STATE names. A token is the rights of the job that holds it, and lends no
others: `contents:write pull-requests:read`. Run as `gh`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ADDRESS = "https://github.example/owner/site"
FLAGS = {"silent", "delete"}


def needs(right: str) -> None:
    """End as GitHub does where the token has not this right."""
    thing, _, what = right.partition(":")
    given = dict(one.split(":") for one in os.environ.get("GH_TOKEN", "").split())
    if given.get(thing) not in {what, "write"}:
        sys.exit(f"gh: Resource not accessible by integration ({right} is needed)")


def options(words: list[str]) -> tuple[list[str], dict[str, str]]:
    """The words of a command without and with their options."""
    plain: list[str] = []
    named: dict[str, str] = {}
    rest = iter(words)
    for word in rest:
        if word.startswith("--"):
            named[word[2:]] = "" if word[2:] in FLAGS else next(rest)
        else:
            plain.append(word)
    return plain, named


def lent(rows: list[dict[str, Any]], asked: dict[str, str]) -> None:
    """Print the rows that are asked for, the newest first, through the filter that is asked for."""
    fields = asked["json"].split(",")
    kept = [
        {field: row[field] for field in fields}
        for row in reversed(rows)
        if row["state"] == asked["state"]
        and all(row[name] == asked[option] for option, name in FILTERS.items() if option in asked)
    ]
    subprocess.run(["jq", "--raw-output", asked["jq"]], input=json.dumps(kept), text=True, check=True)


FILTERS = {"base": "baseRefName", "head": "headRefName", "app": "app"}


def main(words: list[str]) -> None:
    path = Path(os.environ["GITHUB_STATE"])
    state = json.loads(path.read_text(encoding="utf-8"))
    plain, named = options(words)
    done = DOES[" ".join(plain[:2] if plain[0] != "api" else plain[:1])]
    done(state, plain, named)
    path.write_text(json.dumps(state, indent=1), encoding="utf-8")


def log_in(_state: Any, _plain: list[str], _named: dict[str, str]) -> None:
    """Let git reach the repository with the token, to push where the token may write."""
    needs("contents:read")
    here = ["git", "config", "--global"]
    subprocess.run([*here, f"url.{os.environ['GITHUB_ORIGIN']}.insteadOf", ADDRESS], check=True)
    if "contents:write" not in os.environ["GH_TOKEN"]:
        subprocess.run([*here, "url.https://may-not-push.example/.pushInsteadOf", ADDRESS], check=True)


def list_pulls(state: Any, _plain: list[str], named: dict[str, str]) -> None:
    needs("pull-requests:read")
    lent(state["pulls"], named)


def open_pull(state: Any, _plain: list[str], named: dict[str, str]) -> None:
    needs("pull-requests:write")
    if state["forbids_pulls"]:
        sys.exit("gh: GitHub Actions is not permitted to create or approve pull requests")
    body = Path(named["body-file"]).read_text(encoding="utf-8")
    pull = {"headRefName": named["head"], "baseRefName": named["base"], "title": named["title"], "body": body}
    state["pulls"].append(
        pull | {"number": len(state["pulls"]) + 1, "state": "open", "isCrossRepository": False, "app": "github-actions"}
    )


def change_pull(state: Any, plain: list[str], named: dict[str, str]) -> None:
    needs("pull-requests:write")
    assert named["method"] == "PATCH"
    assert plain[1].startswith("repos/{owner}/{repo}/pulls/")
    (pull,) = (one for one in state["pulls"] if str(one["number"]) == plain[1].rpartition("/")[2])
    field, _, value = named["field"].partition("=")
    pull[field] = Path(value[1:]).read_text(encoding="utf-8") if value.startswith("@") else value


def start_workflow(state: Any, plain: list[str], named: dict[str, str]) -> None:
    needs("actions:write")
    state["started"].append({"workflow": plain[2], "ref": named["ref"]})


def list_issues(state: Any, _plain: list[str], named: dict[str, str]) -> None:
    needs("issues:read")
    lent(state["issues"], named)


def open_issue(state: Any, _plain: list[str], named: dict[str, str]) -> None:
    needs("issues:write")
    number = len(state["issues"]) + 1
    state["issues"].append(
        {"number": number, "title": named["title"], "body": named["body"], "state": "open", "app": "github-actions"}
    )


def close_issue(state: Any, plain: list[str], named: dict[str, str]) -> None:
    needs("issues:write")
    (issue,) = (one for one in state["issues"] if str(one["number"]) == plain[2])
    issue.update(state="closed", comment=named["comment"])


DOES = {
    "auth setup-git": log_in,
    "pr list": list_pulls,
    "pr create": open_pull,
    "api": change_pull,
    "workflow run": start_workflow,
    "issue list": list_issues,
    "issue create": open_issue,
    "issue close": close_issue,
}

if __name__ == "__main__":
    main(sys.argv[1:])
