"""The source documents that content holds, as they can be met again on the web: by their bytes and by their address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.corpus.layout import id_of, report_folders, sha256_of, sources_in
from generator.corpus.sidecars import read_sidecar
from generator.corpus.staleness import linked_and_stale
from generator.errors import RegistryProblem
from generator.model.corpus import SourceSidecar


@dataclass(frozen=True)
class HeldSource:
    """A report's source: the report's id, its bytes by their sha256, what its sidecar says, None where it says nothing.

    `to_read_anew` where it is linked and another version of the parser has read it.
    """

    report: str
    sha256: str
    sidecar: SourceSidecar | None
    to_read_anew: bool = False

    @property
    def council(self) -> str:
        return self.report.partition("/")[0]

    @property
    def is_pdf(self) -> bool:
        return self.sidecar is None or self.sidecar.file.endswith(".pdf")


def held_sources(content: Path) -> Iterator[HeldSource]:
    """Yield each report's source, in the order of the ids."""
    stale = set(linked_and_stale(content))
    for folder in report_folders(content):
        sidecar = _sidecar(folder)
        sources = sources_in(folder)
        if sources or (sidecar and sidecar.linked):
            digest = sha256_of(sources[0]) if sources else sidecar.sha256 if sidecar else ""
            yield HeldSource(id_of(folder), digest, sidecar, folder in stale)


def _sidecar(folder: Path) -> SourceSidecar | None:
    try:
        return read_sidecar(folder)
    except RegistryProblem:
        return None
