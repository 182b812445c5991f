"""What comes of asking the inspectorate's site: what became of each document, and what was not taken and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from pydantic import Field

from generator.errors import InputProblem
from generator.model.noun import Noun
from generator.model.registry import Day

Reason = Literal["gone", "not-readable", "same-bytes", "re-issued", "removed", "too-large", "elsewhere"]
"""Why a document is not taken. `gone`: its address holds nothing; `not-readable`: no PDF, or no report of a known kind;
`same-bytes`: another address has it too; `re-issued`: other bytes than those held, for a person to look at;
`removed`: a person took the report out; `too-large`; `elsewhere`: the address leads to another publisher."""


class NotTaken(Noun):
    """A document that was asked for and not taken. It is asked for again once the parser is another version.

    `why` says in one line what was seen. `sha256` is of the bytes, where there were any, and `report` the id of the
    report that is held instead.
    """

    url: str
    reason: Reason
    why: str
    parser_version: str
    on: Day = Field(description="The day it was asked for")
    council: str | None = Field(None, description="Slug of the council whose page leads to it")
    code: str | None = Field(None, description="What stood against reading it, such as `unknown-framework`")
    sha256: str | None = None
    report: str | None = None
    etag: str | None = None
    last_modified: str | None = None


State = Literal["new", "wanted", "read-anew", "held", "re-issued", "not-taken", "remembered", "earlier", "failed"]
"""`new`: filed now; `wanted`: would be asked for; `read-anew`: linked, and parsed again; `held`: here already, and not
changed as far as the server tells; `not-taken` now, and `remembered` from before; `earlier` than asked for; `failed`:
no answer, so that it is asked for again next time."""


@dataclass(frozen=True)
class PublishedDocument:
    """A document that a council's page leads to, and what became of it.

    `report` is the id under which it is held, `why` one line on what is not taken, `doubts` how many there are of what
    was read of a new report.
    """

    council: str
    address: str
    title: str
    date: str | None
    state: State
    report: str | None = None
    reason: Reason | None = None
    why: str = ""
    doubts: int = 0


@dataclass
class Fetched:
    """What came of one visit. `asked` are the councils whose page was read, `absent` those who have none.

    `withdrawn` are reports held, by id, that their council's page no longer leads to. `unknown` are names on the site's
    list that the register does not have. `ended_early` where the visit was broken off: what came until then is kept.
    """

    documents: list[PublishedDocument] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    problems: list[InputProblem] = field(default_factory=list)
    ended_early: bool = False
    requests: int = 0

    def of_state(self, *states: State) -> Sequence[PublishedDocument]:
        """The documents that became so, in the order of the pages."""
        return [one for one in self.documents if one.state in states]
