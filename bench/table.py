"""Prints the figures as a table and keeps them as JSON."""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from importlib.metadata import version
from pathlib import Path

from rich import box
from rich.console import Console
from rich.table import Table

from bench.figures import Figure

WIDTH = 130
MET = {True: "met", False: "MISSED", None: ""}
LIBRARIES = ("mkdocs", "mkdocs-material", "markdown-it-py", "pypdfium2", "pydantic")
About = dict[str, object]


def about(as_of: str | None, hugo: str) -> About:
    """Return when, where and how the figures are taken; `hugo` is its program."""
    return {
        "date": as_of or date.today().isoformat(),
        "command": "python -m bench " + " ".join(sys.argv[1:]),
        "processors": os.cpu_count(),
        "processor": _processor(),
        "memory_mb": os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**20,
        "load": round(os.getloadavg()[0], 2),
        "system": platform.platform(terse=True),
        "python": platform.python_version(),
        "hugo": _version_of(hugo),
        **{name: version(name) for name in LIBRARIES},
    }


def _version_of(hugo: str) -> str:
    program = shutil.which(hugo)
    if not program:
        return "not installed"
    return subprocess.run([program, "version"], capture_output=True, text=True, check=False).stdout.strip()


def _processor() -> str:
    told = Path("/proc/cpuinfo")
    lines = told.read_text(encoding="utf-8").splitlines() if told.is_file() else []
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "not known")


def show(figures: Sequence[Figure], about: About) -> None:
    """Print the figures on standard output under what was run."""
    title = f"{about['command']}, {about['date']}, {about['processors']} processors, load {about['load']} at the start"
    table = Table(title=title, title_justify="left", box=box.SIMPLE)
    for heading in ("what", "figure", "unit", "runs", "target", ""):
        table.add_column(heading, justify="right" if heading in ("figure", "runs") else "left")
    for figure in figures:
        asked = "" if figure.target is None else f"{figure.bound} {figure.target:.3g}"
        outcome = f"({figure.note})" if figure.note else MET[figure.met]
        table.add_row(figure.title, number(figure.value), figure.unit, str(figure.runs or ""), asked, outcome)
    Console(width=WIDTH).print(table)


def number(value: float | None) -> str:
    """Return three figures, or all of a larger number."""
    if value is None:
        return ""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def write(figures: Sequence[Figure], about: About, path: Path) -> None:
    """Write the figures as one JSON object: `about`, and `figures` by their keys."""
    told = {figure.key: {**asdict(figure), "met": figure.met} for figure in figures}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"about": about, "figures": told}, indent=2) + "\n", encoding="utf-8")
