"""Says in words what does not fit the schema of a framework: which entry of which table, what was seen, what may be.

    [[scale]] 'strong', colour: 'green'. Expected one of 'best', 'fair', 'weak', 'poor' or 'plain'.

Entries are named by what a person calls them (a grade, a key, a heading), never by a number.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any, get_args, get_origin

from pydantic import BaseModel, ValidationError

from generator.frameworks.own_faults import Fault
from generator.model.framework import Framework

_NAMES = ("grade", "key", "role", "kind", "title", "area", "printed")
"""What names an entry of a table: the first of these that it has, and `printed` of a heading before its role."""
_KINDS = {
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "string_type": 'words in quotes: "like these"',
    "tuple_type": 'a list in brackets: ["like this"]',
    "model_type": "an entry under a line with its table's name in two brackets",
    "string_pattern_mismatch": "a name in small letters, digits and underscores: needs_patching",
}


def schema_fault(found: ValidationError, facts: Mapping[str, Any]) -> Fault:
    """Return the first fault that pydantic found in a file's facts; the others may follow from it.

    A key misspelt leaves another out, so it goes first.
    """
    faults = found.errors()
    fault = next((one for one in faults if one["type"] == "extra_forbidden"), faults[0])
    path = fault["loc"]
    where = _where(path, facts)
    kind, key = fault["type"], str(path[-1]) if path else ""
    if kind == "missing":
        return Fault(where, "nothing", f"a line {key} = …, which the guide describes")
    if kind == "extra_forbidden":
        return Fault(where, f"{key!r}, which is no key", _nearest(key, path))
    if kind == "literal_error":
        return Fault(where, repr(fault["input"]), f"one of {fault['ctx']['expected']}")
    if kind == "value_error":
        return Fault(where, str(fault["ctx"]["error"]), "one entry under [[points]] for each of these roles")
    return Fault(where, repr(fault["input"]), _KINDS.get(kind, fault["msg"]))


def _where(path: Sequence[int | str], facts: Mapping[str, Any]) -> str:
    """`("scale", 1, "colour")` is `[[scale]] 'strong', colour`."""
    if len(path) < 2 or not isinstance(path[1], int):
        return ", ".join(map(str, path))
    table, _, *rest = path
    entries = facts.get(str(table))
    entry = entries[path[1]] if isinstance(entries, list) and path[1] < len(entries) else None
    inside = [str(step) for step in rest if isinstance(step, str) and not step.startswith(("literal", "function"))]
    if not isinstance(entry, Mapping):
        return str(table)
    return ", ".join((f"[[{table}]] {_name(entry, path[1])}", *inside[:1]))


def _name(entry: Mapping[str, Any], at: int) -> str:
    names = ("printed", *_NAMES) if "level" in entry or "role" in entry else _NAMES
    named = next((entry[name] for name in names if entry.get(name)), None)
    first = named[0] if isinstance(named, list) else named
    return repr(first) if first else f"number {at + 1}"


def _nearest(key: str, path: Sequence[int | str]) -> str:
    model = _entry_of(str(path[0])) if len(path) > 1 else Framework
    known = [*(model.model_fields if model else ()), *(("extends", "without_areas") if model is Framework else ())]
    near = get_close_matches(key, known, n=1)
    return f"perhaps {near[0]!r}: the guide names every key" if near else "a key that the guide names"


def _entry_of(table: str) -> type[BaseModel] | None:
    """Return the noun of which a table's entries are: its field is a tuple of such."""
    field = Framework.model_fields.get(table)
    inside = get_args(field.annotation) if field and get_origin(field.annotation) is tuple else ()
    return next((one for one in inside if isinstance(one, type) and issubclass(one, BaseModel)), None)
