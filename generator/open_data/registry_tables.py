"""The tables of what is known beside the reports: councils, who came before or serves them, and themes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.model.registry import Authority, Succession, Theme, Trust
from generator.open_data.declaration import Column, WholeTable
from generator.open_data.shared_columns import AUTHORITY, OF_REGISTERS, OF_THIS_SITE


class Council(NamedTuple):
    authority: Authority
    reports: int


class Succeeded(NamedTuple):
    entry: Succession
    before: str
    after: str


class RunBy(NamedTuple):
    trust: Trust
    council: str


def _councils(corpus: Corpus, _: Analysis) -> Iterator[Council]:
    for slug, authority in sorted(corpus.authorities.items()):
        yield Council(authority, len(corpus.by_authority.get(slug, ())))


def _succeeded(corpus: Corpus, _: Analysis) -> Iterator[Succeeded]:
    for one in corpus.successions:
        yield Succeeded(one, _name(corpus, one.predecessor), _name(corpus, one.successor))


def _run(corpus: Corpus, _: Analysis) -> Iterator[RunBy]:
    return (RunBy(trust, _name(corpus, trust.authority)) for trust in corpus.trusts)


def _name(corpus: Corpus, slug: str) -> str:
    return corpus.authorities[slug].title if slug in corpus.authorities else slug


def _themes(corpus: Corpus, _: Analysis) -> Iterable[Theme]:
    return corpus.themes.values()


AUTHORITIES = WholeTable[Council](
    name="authorities",
    row="A council of the register, with or without a report on this site",
    key=("authority",),
    columns=(
        Column(AUTHORITY.name, "string", AUTHORITY.meaning, lambda row: row.authority.slug),
        Column("name", "string", "Its name, as on the site", lambda row: row.authority.title, always=True),
        Column("official_name", "string", "Its name in the register", lambda row: row.authority.name, always=True),
        Column(
            "gss_code",
            "string",
            "Code of the Office for National Statistics (Government Statistical Service code)",
            lambda row: row.authority.gss_code,
        ),
        Column("region", "string", "Region of England", lambda row: row.authority.region),
        Column("type", "string", "Kind of authority", lambda row: row.authority.type),
        Column(
            "status",
            "string",
            "current or abolished",
            lambda row: row.authority.status,
            always=True,
            one_of=("current", "abolished"),
        ),
        Column("reports", "integer", "Reports and letters on this site", lambda row: row.reports, always=True),
        Column(
            "inspectorate_url",
            "string",
            "The inspectorate’s own page of the council",
            lambda row: row.authority.inspectorate_url,
        ),
        OF_REGISTERS,
    ),
    of_corpus=_councils,
    facets=("region", "type"),
    label="name",
)

SUCCESSIONS = WholeTable[Succeeded](
    name="successions",
    row="One council taking the place, or a part of the area, of another",
    key=("predecessor", "successor"),
    columns=(
        Column(
            "predecessor",
            "string",
            "Slug of the council that was there before",
            lambda row: row.entry.predecessor,
            names="authorities",
            always=True,
        ),
        Column("predecessor_name", "string", "Its name", lambda row: row.before, always=True),
        Column(
            "successor",
            "string",
            "Slug of the council that took its place or a part",
            lambda row: row.entry.successor,
            names="authorities",
            always=True,
        ),
        Column("successor_name", "string", "Its name", lambda row: row.after, always=True),
        Column("date", "date", "The day from which it did", lambda row: row.entry.date, always=True),
        Column("note", "string", "Anything else to know about it", lambda row: row.entry.note or None),
        OF_THIS_SITE,
    ),
    of_corpus=_succeeded,
)

TRUSTS = WholeTable[RunBy](
    name="trusts",
    row="One trust or company that ran a council’s services for children, or runs them still",
    key=("authority", "trust"),
    columns=(
        Column(
            "authority",
            "string",
            "Slug of the council",
            lambda row: row.trust.authority,
            names="authorities",
            always=True,
        ),
        Column("authority_name", "string", "Its name", lambda row: row.council, always=True),
        Column("trust", "string", "Name of the trust or company", lambda row: row.trust.name, always=True),
        Column("from", "date", "Since when, cut to what is known", lambda row: row.trust.start),
        Column(
            "until",
            "date",
            "Until when; empty where that is not known, which does not mean that it still does",
            lambda row: row.trust.end,
        ),
        Column(
            "sources", "list", "Sources: ids of reports, or addresses", lambda row: list(row.trust.sources), always=True
        ),
        OF_THIS_SITE,
    ),
    of_corpus=_run,
)

THEMES = WholeTable[Theme](
    name="themes",
    row="One subject (“theme” in the files)",
    key=("theme",),
    columns=(
        Column("theme", "string", "Slug of the subject", lambda theme: theme.slug, always=True),
        Column("title", "string", "Its title", lambda theme: theme.title, always=True),
        Column("description", "string", "What it covers", lambda theme: theme.description),
        Column("pattern", "string", "The pattern of words that the program looks for", lambda theme: theme.pattern),
        OF_THIS_SITE,
    ),
    of_corpus=_themes,
    label="title",
)
