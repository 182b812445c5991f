"""Reads the files of facts that parsing rests on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from generator import toml
from generator.errors import RegistryProblem

EXPECTED = "facts in TOML"


def read_data(path: Path) -> dict[str, Any]:
    """Return the tables of a file of facts. Raises RegistryProblem, with the place, where it cannot be read."""
    try:
        return toml.parsed(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as fault:
        raise malformed(path, "", str(fault)) from fault
    except toml.InvalidTomlError as fault:
        raise malformed(path, fault.where, f"text that is not TOML ({fault.reason})") from fault


def malformed(path: Path, where: str, seen: str, expected: str = EXPECTED) -> RegistryProblem:
    """Return the problem of a file of facts that does not say what it should."""
    return RegistryProblem(
        code="malformed-framework",
        file=str(path),
        where=where,
        seen=seen,
        expected=expected,
        advice="docs/adding-a-framework.md describes each fact.",
    )
