"""Refuse labels that are too few to learn from, by name: scikit-learn would end in an error about numbers."""

from __future__ import annotations

from collections.abc import Iterable

from generator.errors import BuildProblem


def demand_two(labels: Iterable[str | bool], file: str, what: str) -> None:
    """Do nothing where there are at least two different labels; `what` says of what, `file` in which file.

    Raises BuildProblem where there are fewer.
    """
    different = {str(label) for label in labels}
    if len(different) < 2:
        raise BuildProblem(
            code="too-few-labels",
            file=file,
            where=what,
            seen=f"only {different.pop()!r} among the labels" if different else "no labels",
            expected="at least two different labels to tell apart",
            advice="Add labels of more councils: each tenth of them is judged by what the others taught.",
        )
