"""CPU seconds of parsing each document, in one process after its start-up, beside plain text extraction.

The floor is what pypdfium2 needs to give the bare text of the same file: nothing that reads PDFs with it
can be cheaper. It is taken right after each document's parsing, so that both meet the same busy machine.
"""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2 as pdfium

from bench.figures import Figure, median
from generator.corpus.parsing import parse_one
from generator.corpus.registry import load_registry
from generator.errors import InputProblem
from generator.model.report import to_json

PAGES = 20
"""Pages a cost is given for: about one report."""
TARGET = 0.15


@dataclass(frozen=True)
class Cost:
    """CPU seconds for one document of that many pages."""

    pages: int
    parsing: float
    floor: float


def measure(paths: Sequence[Path], content: Path, runs: int, note: str = "") -> list[Figure]:
    """Return the cost for each 20 pages, its floor, and how flat it stays as documents are added.

    `note` says why the documents are too few to hold flatness to its target.
    """
    passes = [costs_in_a_new_process(paths, content) for _ in range(runs)]
    if not passes[0]:
        return []

    def figure(key: str, title: str, unit: str, of: Callable[[list[Cost]], float], target: float | None) -> Figure:
        return Figure(key, title, median(of(costs) for costs in passes), unit, runs, target)

    seconds = f"CPU s for {PAGES} pages"
    return [
        figure("parsing.mean", "parsing, mean of the documents", seconds, mean_of_documents, TARGET),
        figure("parsing.total", "parsing, all pages together", seconds, parsing_per_pages, None),
        figure("parsing.floor", "plain text by pypdfium2, all pages together", seconds, floor_per_pages, None),
        figure("parsing.to_floor", "parsing against plain text", "times", times_the_floor, None),
        replace(
            figure("parsing.flatness", "second half of the documents against the first", "times", growth, 1.25),
            note=note,
        ),
    ]


def costs_in_a_new_process(paths: Sequence[Path], content: Path) -> list[Cost]:
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as process:
        return process.submit(costs, paths, content).result()


def costs(paths: Sequence[Path], content: Path) -> list[Cost]:
    """Parse each document and extract its text; what cannot be parsed costs nothing that is asked for."""
    authorities = load_registry(content).authorities
    parse_one(paths[0], authorities)
    found = []
    for path in paths:
        begun = time.process_time()
        report = parse_one(path, authorities)
        if isinstance(report, InputProblem) or not report.document.source.pages:
            continue
        to_json(report)
        parsed = time.process_time()
        extract_text(path)
        found.append(Cost(report.document.source.pages, parsed - begun, time.process_time() - parsed))
    return found


def extract_text(path: Path) -> None:
    pdf = pdfium.PdfDocument(path)
    for page in pdf:
        page.get_textpage().get_text_range()
    pdf.close()


def mean_of_documents(costs: list[Cost]) -> float:
    return sum(cost.parsing / cost.pages for cost in costs) / len(costs) * PAGES


def parsing_per_pages(costs: list[Cost]) -> float:
    return sum(cost.parsing for cost in costs) / sum(cost.pages for cost in costs) * PAGES


def floor_per_pages(costs: list[Cost]) -> float:
    return sum(cost.floor for cost in costs) / sum(cost.pages for cost in costs) * PAGES


def times_the_floor(costs: list[Cost]) -> float:
    return parsing_per_pages(costs) / floor_per_pages(costs)


def growth(costs: list[Cost]) -> float:
    """Return what a page costs among the later documents, in parts of what it costs among the earlier ones."""
    middle = len(costs) // 2
    return parsing_per_pages(costs[middle:]) / parsing_per_pages(costs[:middle]) if middle else 1.0
