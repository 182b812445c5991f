"""What every noun of the model is: frozen, and strict; and where in a source something stands."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, model_serializer

Count = Annotated[int, Field(ge=0, le=1_000_000_000)]
"""A number of things in a document: none has more, and databases hold no number of any length."""
MOST_POINTS = 200
"""Recommendations of a report: of 392, none has more than 44."""
Finite = Annotated[float, Field(allow_inf_nan=False)]
"""A number that can be written as JSON."""


class Noun(BaseModel):
    """Frozen, and strict about fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Place(Noun):
    """Where in the source: a page or a line, from 1, `to` the last where it spans more."""

    page: Count | None = None
    line: Count | None = None
    to: Count | None = None
    paragraph: str | None = Field(None, description="Number printed with the paragraph, as printed")

    @model_serializer
    def _only_what_is_known(self) -> dict[str, int | str]:
        known = {"page": self.page, "line": self.line, "to": self.to, "paragraph": self.paragraph}
        return {name: value for name, value in known.items() if value is not None}
