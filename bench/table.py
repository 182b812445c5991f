"""Prints the figures as a table and keeps them as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from rich import box
from rich.console import Console
from rich.table import Table

from bench.figures import Figure

WIDTH = 120
MET = {True: "met", False: "MISSED", None: ""}


def show(figures: Sequence[Figure], about: str) -> None:
    """Print the figures on standard output under a line that says what was measured."""
    table = Table(title=about, title_justify="left", box=box.SIMPLE)
    for heading in ("what", "figure", "unit", "target", ""):
        table.add_column(heading, justify="right" if heading == "figure" else "left")
    for figure in figures:
        asked = "" if figure.target is None else f"{figure.bound} {figure.target:g}"
        table.add_row(figure.title, f"{figure.value:.3g}", figure.unit, asked, MET[figure.met])
    Console(width=WIDTH).print(table)


def write(figures: Sequence[Figure], about: str, path: Path) -> None:
    """Write the figures as one JSON object: `about`, and `figures` by their keys."""
    told = {figure.key: {**asdict(figure), "met": figure.met} for figure in figures}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"about": about, "figures": told}, indent=2) + "\n", encoding="utf-8")
