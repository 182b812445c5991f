"""The frameworks that are known: each a folder with a `framework.toml`, found by looking, never listed."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from pydantic import ValidationError

from generator.errors import RegistryProblem
from generator.model.framework import Framework

HERE = Path(__file__).parent


@cache
def _load(folder: Path) -> tuple[Framework, ...]:
    return tuple(_read(path) for path in sorted(folder.glob("*/framework.toml")))


def _read(path: Path) -> Framework:
    try:
        return Framework.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, ValidationError) as problem:
        raise RegistryProblem(
            code="malformed-framework",
            file=str(path),
            seen=str(problem),
            expected="the fields that generator/model/framework.py describes",
            advice="Compare it with another framework's file.",
        ) from problem


def load_frameworks(folder: Path = HERE) -> dict[str, Framework]:
    """Return every framework found in `folder`, by key.

    Raises RegistryProblem for a `framework.toml` that cannot be understood.
    """
    return {framework.key: framework for framework in _load(folder)}
