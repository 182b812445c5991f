"""The frameworks that are known: each a folder with a `framework.toml`, found by looking, never listed.

A framework that is a form of another one, as a re-inspection is of an inspection, says `extends` and states only what
differs. It shares the other's facts about what is printed, never those that say which framework it is.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from generator.frameworks.agreement import refuse_disagreement
from generator.frameworks.data_file import malformed, read_data
from generator.frameworks.own_faults import own_faults
from generator.frameworks.schema_faults import schema_fault
from generator.model.framework import Framework

HERE = Path(__file__).parent

_Facts = dict[str, Any]

FROM_BASE = (
    "publisher",
    "programme",
    "inspectorates",
    "scale_key",
    "scale",
    "points",
    "box_heads",
    "expected_recommendations",
    "summary_on_cover",
    "closings",
    "editions",
)
"""Facts taken over whole where a framework that extends another has none of its own."""


@cache
def _load(folder: Path) -> tuple[Framework, ...]:
    paths = {path: _read(path) for path in sorted(folder.glob("*/framework.toml"))}
    refuse_disagreement(paths, elsewhere=() if folder == HERE else _load(HERE))
    return tuple(paths.values())


def _read(path: Path) -> Framework:
    facts = _facts(path)
    try:
        framework = Framework.model_validate(facts)
    except ValidationError as found:
        raise malformed(path, *schema_fault(found, facts)) from found
    for fault in own_faults(framework, path):
        raise malformed(path, *fault)
    return framework


def _facts(path: Path) -> _Facts:
    """Return a file's facts with those it shares with the framework it extends."""
    own = read_data(path)
    if "extends" not in own:
        return own
    base = read_data(_file_of(own.pop("extends"), path))
    return _extended(base, own, left_out=frozenset(own.pop("without_areas", ())))


def _file_of(key: str, path: Path) -> Path:
    """Return the file of a framework that lies beside the one at `path`, else of this package's."""
    beside = [folder / key.replace("-", "_") / path.name for folder in (path.parent.parent, HERE)]
    return next((file for file in beside if file.is_file()), beside[0])


def _extended(base: _Facts, own: _Facts, left_out: frozenset[str]) -> _Facts:
    """Return own facts before those of the base; an area of one's own stands in the place of the base's."""
    areas = {area["key"]: area for area in (*base.get("areas", ()), *own.get("areas", ()))}
    return {
        **{name: base[name] for name in FROM_BASE if name in base},
        **own,
        "areas": [area for key, area in areas.items() if key not in left_out],
        **{name: [*own.get(name, ()), *_without(base.get(name, ()), left_out)] for name in ("relations", "headings")},
    }


def _without(facts: list[_Facts], areas: frozenset[str]) -> list[_Facts]:
    return [fact for fact in facts if fact.get("area") not in areas]


def load_frameworks(folder: Path = HERE) -> dict[str, Framework]:
    """Return every framework found in `folder`, by key.

    Raises RegistryProblem for a `framework.toml` that cannot be understood.
    """
    return {framework.key: framework for framework in _load(folder)}
