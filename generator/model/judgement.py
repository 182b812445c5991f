"""A grade that inspectors gave, and every place where their document states it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from generator.model.noun import Noun, Place

Grade = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
"""Key of a point of the framework's scale (`framework.toml`), or one of `UNGRADED`. A key means what its scale says:
grades of two scales are never compared."""
NOT_REPORTED: Grade = "not_reported"
"""The rules of the inspection give no grade for the area."""
UNGRADED: tuple[Grade, ...] = ("not_judged", NOT_REPORTED)
"""What a report says in the place of a grade, whatever the scale."""
StatementRole = Literal["row", "sentence", "box", "heading", "cover-detached", "prose"]

PRECEDENCE: tuple[tuple[StatementRole, ...], ...] = (("row", "sentence"), ("box", "heading"), ("prose",))
"""Which statements of a judgement decide: the area's own row or sentence, then its section's box or heading, then
prose. A cover whose labels and grades have come apart is weak evidence, and decides nothing."""

FIRST_SHOWN: tuple[StatementRole, ...] = (*(role for roles in PRECEDENCE for role in roles), "cover-detached")
"""The statement to show first; a detached cover only where nothing else is."""


class Statement(Noun):
    """One place where the source states a judgement."""

    role: StatementRole
    place: Place
    words: str
    grade: Grade | None


class Judgement(Noun):
    """One area, its grade by the written precedence, and every place that states it."""

    area: str
    group: str | None = Field(None, description="Printed group, where labels repeat")
    label: str
    grade: Grade
    grade_text: str = Field(description="The grade in the words printed")
    stated_at: tuple[Statement, ...]
    conflict: bool = Field(False, description="True where any two statements differ")
    note: str | None = None

    @property
    def key(self) -> str:
        """The area, with its group where labels repeat."""
        return f"{self.group}: {self.area}" if self.group else self.area

    @property
    def is_graded(self) -> bool:
        """False where the report only says that it gives no grade."""
        return self.grade not in UNGRADED

    @property
    def deciding(self) -> Statement | None:
        """The strongest statement of the grade, by `FIRST_SHOWN`; None where a correction gave the grade."""
        agreeing = [said for said in self.stated_at if said.grade == self.grade]
        return min(agreeing, key=lambda said: FIRST_SHOWN.index(said.role), default=None)
