"""What `${{ … }}` in a workflow comes to: the part of GitHub's language that the workflows here are written in."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

TOKEN = re.compile(r"\s*('(?:[^']|'')*'|&&|\|\||==|!=|!|[(),]|[A-Za-z_*][\w.*-]*)")
OPERATORS = {"&&": " and ", "||": " or ", "!": " not ", "true": "True", "false": "False", "null": "None"}
STATUS = ("success", "failure", "cancelled", "always")


class Expressions:
    """Works expressions out, by what is known (`github.ref`, `needs.fetch.result`) and whether all went well so far."""

    def __init__(self, known: Mapping[str, Any], went_well: bool = True) -> None:
        self._known = known
        self._functions: dict[str, Callable[..., Any]] = {
            "success": lambda: went_well,
            "failure": lambda: not went_well,
            "cancelled": lambda: False,
            "always": lambda: True,
            "contains": lambda among, one: one in among,
        }

    def text(self, written: object) -> str:
        """A value of a workflow as text, with what stands in `${{ }}` worked out."""
        if not isinstance(written, str):
            return _as_text(written)
        return re.sub(r"\$\{\{(.*?)\}\}", lambda found: _as_text(self.value(found[1])), written)

    def holds(self, condition: str | None) -> bool:
        """Whether an `if:` holds; one that asks for no status holds only where all went well until now."""
        inner = re.sub(r"^\$\{\{(.*)\}\}$", r"\1", condition or "success()").strip()
        asks = any(f"{name}()" in inner for name in STATUS)
        return bool(self.value(inner)) and (asks or bool(self._functions["success"]()))

    def value(self, expression: str) -> Any:
        """What an expression comes to. Raises ValueError where it is not written as those here are."""
        words, at = [], 0
        while at < len(expression.rstrip()):
            found = TOKEN.match(expression, at)
            if not found:
                raise ValueError(f"cannot be worked out: {expression}")
            words.append(self._word(found[1]))
            at = found.end()
        return eval("".join(words).strip(), {"__builtins__": {}, "look": self._look, **self._functions})

    def _word(self, token: str) -> str:
        if token[0] == "'":
            return repr(token[1:-1].replace("''", "'"))
        if token in OPERATORS or token in self._functions or not token[0].isalpha():
            return OPERATORS.get(token, token)
        return f"look({token!r})"

    def _look(self, path: str) -> Any:
        """A value by its path; what is not there equals the empty text, as on GitHub. A `*` takes every value there."""
        found: Any = self._known
        steps = path.split(".")
        assert steps[0] in self._known, f"nothing is known of {steps[0]}"
        for number, step in enumerate(steps):
            if step == "*":
                return [one.get(steps[number + 1]) for one in found.values()]
            found = found.get(step) if isinstance(found, Mapping) else None
        return "" if found is None else found


def _as_text(value: object) -> str:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
