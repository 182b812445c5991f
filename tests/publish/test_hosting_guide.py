"""The guide to hosts: what it makes of `_headers` for each is every header, whole."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from generator.model.content_settings import ContentSettings
from generator.publish.deploy_files import HEADERS, deploy_files
from tests.five_reports import PROJECT

GUIDE = (PROJECT / "docs/hosting.md").read_text(encoding="utf-8")
NOT_HERE = {"rsync": "copies to a server", "ssh": "asks a server", "aws": "copies to S3"}
"""Commands of the guide that need a host, each with what it does there."""
COMMANDS = [line.strip() for line in GUIDE.splitlines() if line.startswith("    sed ")]


@pytest.mark.parametrize(
    ("command", "line"),
    list(zip(COMMANDS, ('add_header {} "{}" always;', '{} "{}"'), strict=True)),
    ids=("nginx", "caddy"),
)
def test_a_host_is_told_every_header(command: str, line: str, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/_headers").write_text(dict(deploy_files(ContentSettings()))["_headers"], encoding="utf-8")
    subprocess.run(["bash", "-c", command], cwd=tmp_path, check=True)
    (written,) = (path for path in tmp_path.rglob("*") if path.is_file() and path.name != "_headers")
    assert written.read_text(encoding="utf-8").splitlines() == [line.format(*one) for one in HEADERS.items()]


def test_the_files_it_names_are_written() -> None:
    named = re.findall(r"^\| `([\w.]+)`", GUIDE, re.MULTILINE)
    assert set(named) == {name for name, _ in deploy_files(ContentSettings())} | {"404.html", "fingerprint.json"}


def test_every_other_command_is_one_of_a_hosts() -> None:
    shown = re.findall(r"^    ([a-z]+) [^{;\n]*$", GUIDE, re.MULTILINE) + re.findall(
        r"`([a-z]+) [a-z0-9]+ [^`]*`", GUIDE
    )
    assert {*shown} - {"sed"} == {*NOT_HERE}
