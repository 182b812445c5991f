"""Stands in for GitHub's actions, as far as the workflows use them: what each leaves in a job's room, and puts out."""

from __future__ import annotations

import shutil
import tarfile
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.installing import called
from tests.publishing.job import WHO, Job
from tests.publishing.stand_in_gh import ADDRESS

Given = Mapping[str, str]
Outputs = dict[str, str]


def check_out(job: Job, given: Given) -> Outputs:
    """A clone that reaches its origin no more, as no credentials are kept; of a pull request, merged with main."""
    depth = given.get("fetch-depth", "1")
    assert given["persist-credentials"] == "false"
    merged = job.event == "pull_request"
    shallow = [] if merged or depth == "0" else [f"--depth={depth}", "--single-branch"]
    branch = "main" if merged else job.ref
    clone = ("git", "clone", "--quiet", *shallow, "--branch", branch, job.host.origin)
    called(*clone, job.checkout, cwd=job.room, **job.environment)
    if merged:
        called("git", "switch", "--quiet", "--detach", cwd=job.checkout, **job.environment)
        merge = ("git", "merge", "--quiet", "--no-ff", "--message=Merge", f"origin/{job.ref}")
        called(*merge, cwd=job.checkout, **job.environment, **WHO)
    called("git", "remote", "set-url", "origin", ADDRESS, cwd=job.checkout, **job.environment)
    return {}


def set_up_python(_job: Job, given: Given) -> Outputs:
    assert given["python-version"]
    return {}


def restore(job: Job, given: Given) -> Outputs:
    """What was saved under the key, else the newest under a key that begins so."""
    found = sorted(job.host.caches.glob(f"{given['restore-keys'].strip()}*"), key=lambda path: path.stat().st_mtime)
    for path in given["path"].split():
        if found and (found[-1] / path).is_dir():
            shutil.copytree(found[-1] / path, job.checkout / path)
    return {}


def cache(job: Job, given: Given) -> Outputs:
    """The same, and saved at the end of the job; what has the key already is never written again."""
    restore(job, given)
    key = f"{given['key']}-{job.host.jobs}"  # a commit of its own
    job.to_save.append((key, given["path"].split()))
    return {}


def upload(job: Job, given: Given) -> Outputs:
    """What a job hands on, without files that are hidden."""
    source = job.checkout / given["path"]
    assert any(source.iterdir()), f"nothing to hand on in {source}"
    shutil.copytree(source, job.host.artifacts / given["name"], ignore=_hidden)
    return {}


def download(job: Job, given: Given) -> Outputs:
    shutil.copytree(job.host.artifacts / given["name"], job.checkout / given["path"])
    return {}


def configure_pages(job: Job, _given: Given) -> Outputs:
    assert "pages:" in job.token
    return {"base_url": job.host.address.rstrip("/")}


def upload_pages(job: Job, given: Given) -> Outputs:
    folder = job.host.artifacts / "github-pages"
    folder.mkdir()
    with tarfile.open(folder / "artifact.tar", "w") as archive:
        archive.add(job.checkout / given["path"], ".", filter=_if_shown)
    return {}


def deploy_pages(job: Job, _given: Given) -> Outputs:
    assert {"pages:write", "id-token:write"} <= {*job.token.split()}
    shutil.rmtree(job.host.pages)
    with tarfile.open(job.host.artifacts / "github-pages/artifact.tar") as archive:
        archive.extractall(job.host.pages, filter="data")
    return {"page_url": job.host.address}


def _hidden(_folder: str, names: list[str]) -> list[str]:
    return [name for name in names if name.startswith(".")]


def _if_shown(member: tarfile.TarInfo) -> tarfile.TarInfo | None:
    return None if len(member.name) > 1 and Path(member.name).name.startswith(".") else member


ACTIONS: dict[str, Callable[[Job, Given], Outputs]] = {
    "actions/checkout": check_out,
    "actions/setup-python": set_up_python,
    "actions/cache": cache,
    "actions/cache/restore": restore,
    "actions/upload-artifact": upload,
    "actions/download-artifact": download,
    "actions/configure-pages": configure_pages,
    "actions/upload-pages-artifact": upload_pages,
    "actions/deploy-pages": deploy_pages,
}
