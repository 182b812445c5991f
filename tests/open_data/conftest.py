"""The open data of three corpora, written once: made up, with joint inspections, and of the five reports."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.commands.console import Console
from generator.incremental import NO_CACHE, Cache
from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.pipeline.published_data import PublishedData
from generator.pipeline.taken_together import begun_together
from generator.publish import PagesFolder
from tests.views import joint_sample, sample

DAY = "2026-11-26"


class Held(NamedTuple):
    corpus: Corpus
    analysis: Analysis


@pytest.fixture(scope="session", params=["made up", "joint", "five reports"])
def held(request: pytest.FixtureRequest, corpus_of_five: Corpus, analysis_of_five: Analysis) -> Held:
    made: dict[str, Callable[[], Held]] = {
        "made up": lambda: Held(sample.corpus(), sample.analysis()),
        "joint": lambda: Held(joint_sample.corpus(), joint_sample.analysis()),
        "five reports": lambda: Held(corpus_of_five, analysis_of_five),
    }
    return made[request.param]()


@pytest.fixture(scope="session")
def data_folder(held: Held, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of all data files, as `site/data/` is."""
    return published(held, tmp_path_factory.mktemp("published"))


def published(held: Held, out: Path, cache: Cache = NO_CACHE, day: str = DAY) -> Path:
    data = PublishedData(held.corpus, held.analysis, day, PagesFolder(out), cache)
    with begun_together([data.tables(), data.database()], 1, cache) as begun:
        begun.finish("writing the data", Console(quiet=True))
    return out / "data"
