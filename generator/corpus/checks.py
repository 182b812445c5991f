"""What `check` asks of each report folder beyond loading: does the parsed report still tell of its source?

What a build would mend is no fault: it is told apart, with the command that mends it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from generator.corpus.layout import (
    PARSED,
    SIDECAR,
    documents_out_of_place,
    folder_of,
    id_of,
    report_folders,
    sha256_of,
    sources_in,
)
from generator.corpus.parsing import count_words, parse_all
from generator.corpus.reports import read_report
from generator.corpus.sidecars import linked_source, read_sidecar
from generator.corpus.staleness import EXTERNAL, as_filed, linked_and_stale, without_sidecar
from generator.errors import InputProblem, RegistryProblem, SourceProblem
from generator.model.corpus import SourceSidecar
from generator.model.registry import Authority
from generator.model.report import Report
from generator.progress import Progress
from generator.resources import COMMAND

BUILD = f"`{COMMAND} build` writes it"


def check_sidecars(content: Path) -> Iterator[InputProblem]:
    """Each folder has a source, and its sidecar is of these very bytes."""
    for folder in report_folders(content):
        sources = sources_in(folder)
        if sources and (folder / SIDECAR).is_file():
            yield from _sidecar_findings(folder, sources[0])
        elif not sources and (sidecar := linked_source(folder)):
            yield from _linked_findings(folder, sidecar)
        elif not sources:
            yield _finding("no-source", folder, "no source document", "source.pdf, .txt or .md", "Put it back.")


def check_places(content: Path) -> Iterator[InputProblem]:
    """Each document lies where reports are looked for: one that does not is never read."""
    for path in documents_out_of_place(content):
        expected = "documents in folders such as reports/leeds/2016-05-04-sif/"
        advice = f"Move it there, or file it with `{COMMAND} add`."
        yield _finding("misplaced", path, "a document where no report is looked for", expected, advice)


def what_a_build_writes(content: Path, unwritten: Iterable[Path], reports: Collection[str]) -> Iterator[InputProblem]:
    """What is missing or out of date beside a source, and is written by the next build, or fetch for a linked one.

    `unwritten` are the folders of reports that were read anew, `reports` the ids of all that a build can publish.
    """
    for folder in unwritten:
        parsed = folder / PARSED
        seen = "out of date" if parsed.is_file() else "missing"
        expected = "what the program reads in the source now"
        yield _finding("stale", parsed, f"a parsed report that is {seen}", expected, f"{BUILD}, then review it.")
    for folder in (each for each in without_sidecar(content) if id_of(each) in reports):
        expected = "what is known of the source: its publisher, its licence, when it came"
        advice = f"{BUILD}, as far as the document says; add `url` and `received` where you know them."
        yield _finding("no-sidecar", folder / SIDECAR, "no such file", expected, advice)
    for folder in linked_and_stale(content):
        seen = "what another version of the program read in a source that is linked and not here"
        expected = "what the program reads in the source now"
        advice = f"`{COMMAND} fetch` reads it anew; until then it is published as it is."
        yield _finding("stale", folder / PARSED, seen, expected, advice)


def check_ledgers(content: Path, reports: Iterable[Report]) -> Iterator[InputProblem]:
    """Each ledger adds up, to its own totals and to the pieces of furniture it lists."""
    for report in reports:
        ledger = report.ledger
        furniture = sum(piece.words for piece in ledger.furniture)
        if (ledger.words_content + ledger.words_furniture, furniture) != (ledger.words_source, ledger.words_furniture):
            seen = (
                f"{ledger.words_content} words of content, {ledger.words_furniture} of furniture"
                f" ({furniture} in the list) and {ledger.words_source} in the source"
            )
            advice = "Take report.json away and run `build`; if it stays so, please report a fault of the program."
            path = folder_of(content, report.id) / PARSED
            yield _finding("ledger", path, seen, "content and furniture that add up to the source", advice)


def check_against_sources(
    content: Path, authorities: Mapping[str, Authority], stale: Collection[Path], jobs: int, progress: Progress
) -> Iterator[InputProblem]:
    """Each parsed report says what the program reads in its source today; another tool's has the right word count.

    Those of `stale` sources are passed over.
    """
    fresh = {
        source: report
        for folder, report in _readable(content)
        for source in sources_in(folder)[:1]
        if source not in stale
    }
    own = [source for source, report in fresh.items() if not report.document.parser_version.startswith(EXTERNAL)]
    for source, words in count_words([source for source in fresh if source not in set(own)], jobs):
        yield from _word_count_findings(source, fresh[source], words)
    for source, outcome in parse_all(own, authorities, jobs, progress):
        yield from _difference(source, fresh[source], outcome)


def _difference(source: Path, kept: Report, outcome: Report | InputProblem) -> Iterator[InputProblem]:
    if isinstance(outcome, InputProblem):
        yield outcome
        return
    read = as_filed(outcome, kept.id, kept.document.source.file)
    supplied = {"published_supplied": kept.document.published_supplied}  # by a person, in the sidecar
    read = read.model_copy(update={"document": read.document.model_copy(update=supplied)})
    fields = [name for name in Report.model_fields if getattr(read, name) != getattr(kept, name)]
    if fields:
        seen = f"{', '.join(fields)} other than what the program reads in {source.name} now"
        advice = "Take report.json away and run `build`; put a value right in corrections.toml, not in report.json."
        yield _finding("differs-from-source", source.parent / PARSED, seen, "what the source says", advice)


def _word_count_findings(source: Path, report: Report, words: int | InputProblem) -> Iterator[InputProblem]:
    if isinstance(words, InputProblem):
        yield words
    elif words != report.ledger.words_source:
        seen = f"a ledger of {report.ledger.words_source} words"
        advice = f"Ask whoever made it ({report.document.parser_version})."
        yield _finding("ledger", source.parent / PARSED, seen, f"the {words} words of {source.name}", advice)


def _sidecar_findings(folder: Path, source: Path) -> Iterator[InputProblem]:
    try:
        sidecar = read_sidecar(folder)
    except RegistryProblem:
        return  # told when the reports are loaded
    if sidecar.file != source.name:
        yield _finding("sidecar", folder / SIDECAR, f"the file {sidecar.file}", source.name, "Mend the sidecar.")
    digest = sha256_of(source)
    if sidecar.sha256 != digest:
        advice = "If the document was replaced on purpose, write its sha256, url and date received."
        yield _finding(
            "sidecar", folder / SIDECAR, f"the sha256 {sidecar.sha256}", f"{digest} of {source.name}", advice
        )


def _linked_findings(folder: Path, sidecar: SourceSidecar) -> Iterator[InputProblem]:
    """What was read of a source that is not kept here was read of these very bytes."""
    try:
        digest = read_report(folder).document.source.sha256
    except SourceProblem:
        return  # told when the reports are loaded
    if sidecar.sha256 != digest:
        advice = f"Run `{COMMAND} fetch`, which reads it anew, or mend the sidecar."
        yield _finding("sidecar", folder / SIDECAR, f"the sha256 {sidecar.sha256}", f"{digest} of {PARSED}", advice)


def _readable(content: Path) -> Iterator[tuple[Path, Report]]:
    """The folders whose parsed report can be read; the others are told when the reports are loaded."""
    for folder in report_folders(content):
        try:
            yield folder, read_report(folder)
        except SourceProblem:
            continue


def _finding(code: str, path: Path, seen: str, expected: str, advice: str) -> SourceProblem:
    return SourceProblem(code=code, file=str(path), seen=seen, expected=expected, advice=advice)
