"""When to stop asking: a site that answers nothing, or again and again with nothing of use, is left in peace."""

from __future__ import annotations

from generator.errors import InputProblem
from generator.inspectorate_site import problems
from generator.web import WebProblem

UNANSWERED = 3
"""So many requests without an answer, one after another, end a visit: each is tried several times, and waited for."""
UNWELCOME = 10
"""So many answers that are of no use in the same way, one after another, end a visit: a site's, not a document's."""


class Patience:
    """Counts what comes to nothing, one after another; raises the problem that ends the visit when it is lost."""

    def __init__(self) -> None:
        self._unanswered = self._in_a_row = 0
        self._way: str | None = None

    def answered(self) -> None:
        """What was asked for is there, or is not changed."""
        self._unanswered = self._in_a_row = 0

    def failed(self, problem: InputProblem) -> None:
        """Note one. Raises it where the server has had enough, and SiteChangedProblem once there are too many."""
        if isinstance(problem, WebProblem) and problem.ends_the_visit:
            raise problem
        self._in_a_row = self._in_a_row + 1 if problem.code == self._way else 1
        self._way = problem.code
        self._unanswered = self._unanswered + 1 if problem.code == "no-answer" else 0
        if self._unanswered >= UNANSWERED:
            raise problems.in_trouble(problem.file, self._unanswered)
        if self._in_a_row >= UNWELCOME:
            raise problems.turned_away(problem.file, self._in_a_row, problem.seen)
