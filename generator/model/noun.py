"""What every noun of the model is: frozen, and strict; and where in a source something stands."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field, model_serializer


class Noun(BaseModel):
    """Frozen, and strict about fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Place(Noun):
    """Where in the source: a page or a line, from 1, `to` the last where it spans more."""

    page: int | None = None
    line: int | None = None
    to: int | None = None
    paragraph: str | None = Field(None, description="Number printed with the paragraph, as printed")

    @model_serializer
    def _only_what_is_known(self) -> dict[str, int | str]:
        known = {"page": self.page, "line": self.line, "to": self.to, "paragraph": self.paragraph}
        return {name: value for name, value in known.items() if value is not None}
