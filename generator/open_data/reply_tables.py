"""The table of what councils say of reports on them, which no inspector says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.model.registry import CouncilReply
from generator.open_data.declaration import Column, WholeTable
from generator.open_data.licences import NOT_STATED
from generator.open_data.shared_columns import licence_of_rows


class Replied(NamedTuple):
    reply: CouncilReply
    council: str


def _replied(corpus: Corpus, _: Analysis) -> Iterator[Replied]:
    for reply in corpus.replies:
        authority = corpus.authorities.get(reply.authority)
        yield Replied(reply, authority.title if authority else reply.authority)


def _point(row: Replied) -> str | None:
    return row.reply.about if "#" in row.reply.about else None


REPLIES = WholeTable[Replied](
    name="replies",
    row="One reply of a council to a report, or that it checked what this site shows: its words, not the inspectors’",
    key=("about", "kind", "date", "field"),
    columns=(
        Column(
            "about", "string", "What it speaks of: id of a council, report or recommendation", lambda r: r.reply.about
        ),
        Column("kind", "string", "reply or checked", lambda r: r.reply.kind, one_of=("reply", "checked")),
        Column("date", "date", "The day the council gave it", lambda r: r.reply.date),
        Column(
            "field",
            "string",
            "Path of the corrected value it speaks of; “all” where it is about the whole",
            lambda r: r.reply.field or "all",
        ),
        Column(
            "authority", "string", "Slug of the council", lambda r: r.reply.authority, names="authorities", always=True
        ),
        Column("authority_name", "string", "Its name", lambda r: r.council, always=True),
        Column("report", "string", "Id of the report it speaks of", lambda r: r.reply.report, names="reports"),
        Column("recommendation", "string", "Id of the recommendation it speaks of", _point, names="recommendations"),
        Column("words", "string", "The council’s words", lambda r: r.reply.words),
        Column("office", "string", "Who in the council says it", lambda r: r.reply.office, always=True),
        Column("received", "date", "The day it came to this site", lambda r: r.reply.received, always=True),
        Column("source", "string", "Address where the council says it", lambda r: r.reply.source, always=True),
        licence_of_rows(NOT_STATED),
    ),
    of_corpus=_replied,
    searched=("words",),
    facets=("kind",),
)
