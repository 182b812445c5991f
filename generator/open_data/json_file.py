"""How a file of JSON is written that people may read too: in the order given, two spaces a step."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any


def json_file(value: Mapping[str, Any] | Sequence[Any]) -> bytes:
    return (json.dumps(value, indent=2, ensure_ascii=False) + "\n").encode()
