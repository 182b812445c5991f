"""Read the data file of a learnt model, or say which file does not fit the program."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from generator.errors import RegistryProblem

Model = TypeVar("Model")


def read_model(file: Path, made_of: Callable[[Any], Model]) -> Model:
    """Return what `made_of` makes of the file's JSON. Raises RegistryProblem where it is missing or of another make."""
    try:
        return made_of(json.loads(file.read_text("utf-8")))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as fault:
        raise RegistryProblem(
            code="malformed-framework",
            file=str(file),
            where="",
            seen=f"{type(fault).__name__}: {fault}",
            expected="a model that was learnt for this version of the program",
            advice="Put it back (git has the last version), or make it with `python -m generator learn`.",
        ) from fault


def demand_version(kept: int, known: int) -> None:
    """Raise ValueError where a model is kept for another version than the one known."""
    if kept != known:
        raise ValueError(f"learnt for version {kept}, not {known}")
