"""Places that are no council though their names look like one: Newcastle under Lyme is not Newcastle upon Tyne."""

from __future__ import annotations

import tomllib
from pathlib import Path

FACTS = Path(__file__).with_suffix(".toml")


def places() -> list[str]:
    """Return their names, of one word or several."""
    return sorted(tomllib.loads(FACTS.read_text(encoding="utf-8"))["places"])
