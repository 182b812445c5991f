"""Makes a site of what was read of hostile documents, as its keeper would."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from generator.corpus.filing import file_new
from generator.corpus.layout import folder_of
from generator.corpus.sidecars import sidecar_from
from generator.corpus.staleness import as_filed
from generator.documents.reading import source_name
from generator.model.report import Report
from tests import five_reports
from tests.hostile.running import GOOD, Read

ADDRESS = "https://reports.example/"
RECEIVED = "2026-11-21"
FIRST_FREE = date(1991, 1, 1)
"""From here on are days that no report has, for folders of those that would have one and the same id."""


@dataclass(frozen=True)
class Made:
    """What came of making a site: its folder, the exit status, what was said, seconds, and most megabytes."""

    folder: Path
    status: int
    said: str
    seconds: float
    megabytes: int


def content_of(read: Iterable[Read], content: Path) -> list[str]:
    """File what was read beside the five good reports, as `add` does, and nothing twice; return the ids."""
    five_reports.write(content)
    held = {hashlib.sha256(path.read_bytes()).hexdigest() for path in GOOD}
    ids = []
    for one in read:
        if isinstance(one.outcome, Report) and (digest := one.outcome.document.source.sha256) not in held:
            held.add(digest)
            ids.append(_filed(content, one.path, one.outcome))
    return ids


def _filed(content: Path, document: Path, report: Report) -> str:
    free, name = report.id, source_name(document)
    day = FIRST_FREE
    while folder_of(content, free).exists():
        free, day = f"{report.authority.slug}/{day}-{report.framework.key}", day + timedelta(days=1)
    return file_new(content, document, as_filed(report, free, name), sidecar_from(report, name, RECEIVED), {}).id


def made_site(content: Path, room: Path, jobs: int) -> Made:
    """Have the command make a site of a content folder."""
    command = [sys.executable, "-m", "generator", "site", "--content", str(content), "--out", str(room / "site")]
    command += ["--cache", str(room / "cache"), "--site-url", ADDRESS, "--jobs", str(jobs)]
    begun, said = time.monotonic(), room / "said.txt"
    with said.open("wb") as file:
        environment = os.environ | {"PYTHONPATH": str(five_reports.PROJECT)}
        process = subprocess.Popen(command, stdout=file, stderr=file, env=environment, cwd=room)
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.monotonic() - begun
    return Made(room / "site", process.returncode, said.read_text("utf-8"), seconds, used.ru_maxrss // 1024)
