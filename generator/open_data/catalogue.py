"""The list of all tables, and a data file of each for a corpus."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.corpus.digests import analysed_digests
from generator.incremental import key_of
from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.open_data.analysis_tables import FOLLOW_UPS, LATER_FINDINGS, LINKS
from generator.open_data.body_tables import BODIES, NEXT_STEPS
from generator.open_data.declaration import DataFile, DataPart, Parts, Table, names_of_councils
from generator.open_data.framework_tables import FRAMEWORKS, SCALES
from generator.open_data.judgement_tables import JUDGEMENTS
from generator.open_data.recommendation_tables import RECOMMENDATIONS
from generator.open_data.registry_tables import AUTHORITIES, SUCCESSIONS, THEMES, TRUSTS
from generator.open_data.reply_tables import REPLIES
from generator.open_data.report_tables import FINDINGS, REPORTS, STATISTICS

TABLES: tuple[Table[Any], ...] = (
    AUTHORITIES,
    REPORTS,
    JUDGEMENTS,
    RECOMMENDATIONS,
    BODIES,
    NEXT_STEPS,
    FINDINGS,
    STATISTICS,
    FOLLOW_UPS,
    LINKS,
    LATER_FINDINGS,
    THEMES,
    FRAMEWORKS,
    SCALES,
    SUCCESSIONS,
    TRUSTS,
    REPLIES,
)


def data_files(corpus: Corpus, analysis: Analysis) -> list[DataFile]:
    """Every table, in the order of `TABLES`. `analysis` is the corpus's own."""
    names = names_of_councils(corpus)
    keys = {slug: key_of(key, names) for slug, key in analysed_digests(corpus, corpus.by_authority).items()}
    return [DataFile(table, tuple(_parts(table.parts(corpus, analysis), keys))) for table in TABLES]


def _parts(parts: Parts, keys: Mapping[str, str]) -> Iterator[DataPart]:
    return (DataPart(name, keys.get(name), values) for name, values in parts.items())
