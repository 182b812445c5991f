"""Reads TOML that people write, and tells where what they wrote is none: the reader's message, as words and place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import tomli

END = "end of document"
TWICE = "is there twice"


@dataclass
class InvalidTomlError(Exception):
    """The text is not TOML: why, and at which line and column (`line 3, column 8`)."""

    reason: str
    where: str


def parsed(text: str) -> dict[str, Any]:
    """Return the tables of a TOML text. Raises InvalidTomlError."""
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as fault:
        # "Expected '=' after a key in a key/value pair (at line 3, column 8)"
        message = re.fullmatch(r"(.*) \(at (.*)\)", str(fault), re.DOTALL)
        reason, where = message.groups() if message else (str(fault), "")
        if at_end := where == END:
            last = text.rstrip().splitlines() or [""]
            where = f"line {len(last)}, column {len(last[-1]) + 1}"
        reason = _there_twice(reason, where, text) or reason
        if at_end:
            reason = f"{reason}, as the file ends"
        raise InvalidTomlError(reason, where) from fault
    except (RecursionError, ValueError) as fault:  # lists within lists without end, a number of thousands of digits
        raise InvalidTomlError(f"what no program reads: {fault}", "") from fault


def _there_twice(reason: str, where: str, text: str) -> str | None:
    """What the reader says of a name that was given before, in plain words; None where it says another thing."""
    if table := re.fullmatch(r"Cannot declare \('(.+)',\) twice", reason):
        return f"`[{table[1]}]` {TWICE}"
    if name := re.fullmatch(r"Duplicate inline table key '(.+)'", reason):
        return f"`{name[1]}` {TWICE}"
    if reason != "Cannot overwrite a value":
        return None
    number = re.match(r"line (\d+)", where)
    line = text.splitlines()[int(number[1]) - 1] if number else ""
    given = re.match(r"""\s*(\[*["']?[\w. -]+?["']?\]*)\s*(?:=|$)""", line)
    return f"`{given[1]}` {TWICE}" if given else f"a name that {TWICE}"
