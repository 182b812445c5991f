"""What tells a council's name from other words: "Newcastle under Lyme" is none, "Reading" may be one."""

from __future__ import annotations

import tomllib
from pathlib import Path

FACTS = Path(__file__).with_suffix(".toml")


def places() -> list[str]:
    """Return the names of places that look like a council's and are not, of one word or several."""
    return _facts()["places"]


def topics() -> list[str]:
    """Return what inspections are about: beside one of these a council is meant, whatever else its name may be."""
    return _facts()["topics"]


def _facts() -> dict[str, list[str]]:
    return {name: sorted(listed) for name, listed in tomllib.loads(FACTS.read_text(encoding="utf-8")).items()}
