"""`source.toml`: what is known of a source document that the document itself does not say."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import tomli_w
from pydantic import TypeAdapter, ValidationError

from generator.corpus.hand_kept_files import in_words, read_toml
from generator.corpus.layout import SIDECAR
from generator.errors import RegistryProblem
from generator.incremental import KnownFiles
from generator.model.corpus import SourceSidecar
from generator.model.report import Report
from generator.model.web_address import is_safe_address
from generator.safe_paths import is_safe_name

_ADAPTER = TypeAdapter(SourceSidecar)
_UNKNOWN = {"url": None, "received": None}
WRITTEN = (
    *("file", "sha256", "publisher", "title", "url", "received", "licence", "published_supplied"),
    *("etag", "last_modified", "linked"),
)
"""The fields of a sidecar, in the order in which they are written."""
EXPECTED = (
    "publisher, title, sha256, licence and file (and, if known, received, url, published_supplied, etag and "
    "last_modified; linked = true where the file is read at its url)"
)


def read_sidecar(folder: Path) -> SourceSidecar:
    """Read a report folder's `source.toml`. Raises RegistryProblem where it is missing or malformed."""
    path = folder / SIDECAR
    document, text = read_toml(path)
    try:
        sidecar = _ADAPTER.validate_python(_UNKNOWN | {k: _as_text(v) for k, v in document.items()}, extra="forbid")
    except ValidationError as fault:
        raise RegistryProblem(
            code="malformed-sidecar",
            file=str(path),
            where=_line_of(str(fault.errors()[0]["loc"][-1]), text),
            seen=in_words(fault),
            expected=EXPECTED,
            advice="Compare it with the source.toml of another report.",
        ) from fault
    if sidecar.linked and not sidecar.url:
        raise _linked_to_nowhere(path, text)
    if sidecar.url and not is_safe_address(sidecar.url):
        expected = "an address that begins with https:// (http:// at this machine alone)"
        raise _unsafe(path, text, "url", f"the address {sidecar.url!r}", expected)
    if not is_safe_name(sidecar.file):
        raise _unsafe(path, text, "file", f"the file {sidecar.file!r}", "the name of a document beside it")
    return sidecar


def newest_received(folders: Iterable[Path], known: KnownFiles) -> str | None:
    """Return the newest day (ISO) on which a report of these folders was received, as far as one is readable."""
    days = (told.received for folder in folders if (told := _readable(folder, known)))
    return max((day for day in days if day), default=None)


def _readable(folder: Path, known: KnownFiles) -> SourceSidecar | None:
    try:
        return known_sidecar(folder, known) if os.path.isfile(folder / SIDECAR) else None
    except (RegistryProblem, OSError):
        return None


def known_sidecar(folder: Path, known: KnownFiles) -> SourceSidecar:
    """Return what `read_sidecar` gives, which is not read again where it is known. Raises OSError without a file."""
    return known.told(folder / SIDECAR, "sidecar", lambda: read_sidecar(folder))


def _unsafe(path: Path, text: str, field: str, seen: str, expected: str) -> RegistryProblem:
    return RegistryProblem(
        code="malformed-sidecar",
        file=str(path),
        where=_line_of(field, text),
        seen=seen,
        expected=expected,
        advice="Write it anew, or take the line away where nobody knows it.",
    )


def linked_source(folder: Path) -> SourceSidecar | None:
    """Return the sidecar of a report whose source is linked; None of any other, and where it cannot be read."""
    try:
        sidecar = read_sidecar(folder)
    except RegistryProblem:
        return None
    return sidecar if sidecar.linked else None


def _as_text(value: object) -> object:
    """A value as the text it was written as, but for yes and no: TOML makes days and numbers of others."""
    return value if isinstance(value, bool) else str(value)


def _linked_to_nowhere(path: Path, text: str) -> RegistryProblem:
    return RegistryProblem(
        code="malformed-sidecar",
        file=str(path),
        where=_line_of("linked", text),
        seen="a linked source without a url",
        expected="the address at which the file is read",
        advice="Add its url, or put the file beside this and take `linked` away.",
    )


def _line_of(field: str, text: str) -> str:
    """Where a field is written, as `line 3`; nowhere, where it is missing."""
    lines = [number for number, line in enumerate(text.splitlines(), 1) if line.partition("=")[0].strip() == field]
    return f"line {lines[0]}" if lines else ""


def sidecar_from(report: Report, file: str, received: str | None = None) -> SourceSidecar:
    """Return what a parsed report itself tells of its source, and when it was received, where that is known."""
    facts = report.document
    return SourceSidecar(
        publisher=facts.publisher,
        title=facts.title,
        url=None,
        received=received,
        sha256=facts.source.sha256,
        licence=facts.licence.name,
        file=file,
    )


def to_toml(sidecar: SourceSidecar) -> str:
    """Return a sidecar as TOML text; what is not known is left out."""
    told = {name: getattr(sidecar, name) for name in WRITTEN}
    return tomli_w.dumps({name: value for name, value in told.items() if value not in (None, False)})


def with_supplied_date(report: Report, sidecar: SourceSidecar) -> Report:
    """Return the report with the publication date its sidecar supplies, beside the printed one."""
    if sidecar.published_supplied == report.document.published_supplied:
        return report
    facts = report.document.model_copy(update={"published_supplied": sidecar.published_supplied})
    return report.model_copy(update={"document": facts})
