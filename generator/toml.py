"""Reads TOML that people write, and tells where what they wrote is none: tomllib's message, as words and place."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import Any

END = "end of document"


@dataclass
class InvalidTomlError(Exception):
    """The text is not TOML: why, and at which line and column (`line 3, column 8`)."""

    reason: str
    where: str


def parsed(text: str) -> dict[str, Any]:
    """Return the tables of a TOML text. Raises InvalidTomlError."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        # "Expected '=' after a key in a key/value pair (at line 3, column 8)"
        message = re.fullmatch(r"(.*) \(at (.*)\)", str(fault), re.DOTALL)
        reason, where = message.groups() if message else (str(fault), "")
        if where == END:
            last = text.rstrip().splitlines() or [""]
            where = f"line {len(last)}, column {len(last[-1]) + 1}"
            reason = f"{reason}, as the file ends"
        raise InvalidTomlError(reason, where) from fault
    except (RecursionError, ValueError) as fault:  # lists within lists without end, a number of thousands of digits
        raise InvalidTomlError(f"what no program reads: {fault}", "") from fault
