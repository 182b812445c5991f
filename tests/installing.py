"""Installs the program as a keeper has it: a wheel, in an environment that borrows only the libraries of ours."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from pathlib import Path

from tests.five_reports import PROJECT


def called(*command: object, cwd: Path, **environment: str) -> str:
    """Run a command as a person does; return what it printed. Fails with all it said where it ends badly."""
    words = [str(word) for word in command]
    done = subprocess.run(words, cwd=cwd, capture_output=True, text=True, env=environment or None, check=False)
    assert done.returncode == 0, done.stderr + done.stdout
    return done.stdout


PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check")


def wheel(folder: Path) -> Path:
    """Build the wheel into a folder; return it."""
    called(*PIP, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", folder, PROJECT, cwd=folder)
    (built,) = folder.glob("*.whl")
    return built


def install(folder: Path) -> Path:
    """Build the wheel and install it below a folder; return its command, as `installed_in` does."""
    called(sys.executable, "-m", "venv", "--without-pip", folder / "venv", cwd=folder)
    called(*PIP, "--python", folder / "venv", "install", "--no-deps", "--no-index", wheel(folder), cwd=folder)
    (packages,) = (folder / "venv").glob("lib/python*/site-packages")
    (packages / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return installed_in(folder)


def installed_in(folder: Path) -> Path:
    """The command of the program that was installed below a folder."""
    return folder / "venv/bin/inspection-reports"
