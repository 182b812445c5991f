"""What a document says of several bodies at once: which of them answer for the services, and what comes next.

An inspection of a whole local area is made by several inspectorates, and its findings are for the council, the health
service, the police and others together: nothing of it may read as the council's alone.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.model.noun import Noun, Place

BodyKind = Literal["council", "icb", "police", "probation", "health-trust", "childrens-trust", "schools", "other"]
"""`icb`: an NHS integrated care board or, before July 2022, a clinical commissioning group."""


class Body(Noun):
    """A body that answers for the services; `authority` is the slug of a council of the register."""

    name: str = Field(description="As printed")
    kind: BodyKind
    authority: str | None = None


class InspectionTheme(Noun):
    """What a joint inspection looked at: a key of the framework's own list (not of the themes of recommendations)."""

    key: str | None = Field(description="None where the words fit none of the framework's list")
    words: str = Field(description="As printed")
    place: Place


class Response(Noun):
    """The written answer that inspectors ask for."""

    kind: str = Field(
        description="statement-of-action, priority-action-plan or strategic-plan, or one of the framework"
    )
    by: str | None = Field(description="Who has to write it, as printed; None where nobody is named")
    sent_by: str | None = Field(
        None, description="Who has to send it by the day it is due, as printed; None where no sentence says so"
    )
    due: str | None = Field(None, description="ISO, cut to what is printed; None where no day is certain or printed")
    words: str = Field(description="The whole passage that asks for it, from its first sentence to its last")
    place: Place


class ReturnVisit(Noun):
    """When inspectors say that they come back."""

    within: str | None = Field(description="The words that say when: `within approximately three years`")
    words: str = Field(description="The whole sentence")
    place: Place
