"""What changed between two states of a content folder, worked out from both: a pure function of two corpora."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from rapidfuzz import fuzz, process

from generator.analysis.inferences_changed import inferences_changed
from generator.analysis.report_values import ValueRead, values_of
from generator.corpus.moved import page_of
from generator.errors import InputProblem
from generator.model.analysis import Analysis
from generator.model.content_changes import AddedReport, ContentChanges, ContentCounts, GoneReport, ValueChange
from generator.model.corpus import Corpus
from generator.model.report import Report

OTHER_WORDS = "other words"
"""What a value that is told by its words is of, where they are read otherwise."""
ALIKE = 70
"""Of 100: how alike the words of two values have to be to be one, read otherwise."""


def changes_between(old: Corpus, new: Corpus, worked_out: tuple[Analysis, Analysis] | None = None) -> ContentChanges:
    """Return all that differs; reports of which nothing differs on disk are not looked into.

    With what was `worked_out` of both, themes and links of points that are in both are compared too.
    """
    kept = [id_ for id_ in new.by_id if id_ in old.by_id and _differs(id_, old, new)]
    return ContentChanges(
        was=counts_of(old),
        now=counts_of(new),
        added=tuple(_added(report, new) for id_, report in new.by_id.items() if id_ not in old.by_id),
        gone=tuple(_gone(id_, new) for id_ in old.by_id if id_ not in new.by_id),
        values=(
            *(change for id_ in kept for change in value_changes(old.by_id[id_], new.by_id[id_])),
            *(inferences_changed(*worked_out, old.by_id.keys() & new.by_id.keys()) if worked_out else ()),
        ),
    )


def counts_of(corpus: Corpus) -> ContentCounts:
    reports = corpus.reports
    return ContentCounts(
        reports=len(reports),
        councils=len(corpus.by_authority),
        judgements=sum(len(report.judgements) for report in reports),
        recommendations=sum(len(report.recommendations) for report in reports),
        figures=sum(len(report.statistics) for report in reports),
        follow_ups=sum(len(report.follow_ups) for report in reports),
        doubts=sum(len(report.doubts) for report in reports),
        corrections=len(corpus.corrections),
    )


def value_changes(old: Report, new: Report) -> Iterator[ValueChange]:
    """Yield each value of a report that was gained, lost or altered, in the order of the kinds."""
    was = {(value.kind, value.same_as): value for value in values_of(old)}
    now = {(value.kind, value.same_as): value for value in values_of(new)}
    lost = [value for key, value in was.items() if key not in now]
    gained = [value for key, value in now.items() if key not in was]
    for key, value in now.items():
        if key in was and was[key].value != value.value:
            yield ValueChange(report=new.id, kind=value.kind, about=value.about, was=was[key].value, now=value.value)
    for before, after in _read_otherwise(lost, gained):
        lost.remove(before)
        gained.remove(after)
        about = OTHER_WORDS
        yield ValueChange(report=new.id, kind=after.kind, about=about, was=before.about, now=after.about)
    yield from (_of(new, value, was=value.value) for value in lost)
    yield from (_of(new, value, now=value.value) for value in gained)


def _of(report: Report, value: ValueRead, was: str | None = None, now: str | None = None) -> ValueChange:
    return ValueChange(report=report.id, kind=value.kind, about=value.about, was=was, now=now)


def _read_otherwise(lost: Iterable[ValueRead], gained: Iterable[ValueRead]) -> list[tuple[ValueRead, ValueRead]]:
    """Pairs of values told by their words that are nearly the same, each in one pair at most."""
    left = [value for value in gained if value.in_words]
    pairs = []
    for value in (value for value in lost if value.in_words):
        of_kind = {place: other.about for place, other in enumerate(left) if other.kind == value.kind}
        found = process.extractOne(value.about, of_kind, scorer=fuzz.ratio, score_cutoff=ALIKE)
        if found:
            pairs.append((value, left.pop(found[2])))
    return pairs


def _differs(id_: str, old: Corpus, new: Corpus) -> bool:
    known = old.digests.get(id_)
    return known is None or known != new.digests.get(id_)


def _added(report: Report, corpus: Corpus) -> AddedReport:
    known = corpus.authorities.get(report.authority.slug)
    return AddedReport(
        report=report.id,
        authority=known.title if known else report.authority.title,
        framework=report.framework.key,
        date=report.date,
        grades={one.key: one.grade for one in report.judgements},
        recommendations=len(report.recommendations),
        doubts=len(report.doubts),
    )


def _gone(id_: str, new: Corpus) -> GoneReport:
    address = page_of(id_)
    entry = next((one for one in new.moved if one.old == address), None)
    wrong = next((f"{one.code}: {one.seen}" for one in new.problems if _is_about(one, id_)), None)
    if entry is None:
        return GoneReport(report=id_, recorded=False, left_out=wrong)
    return GoneReport(report=id_, recorded=True, to=entry.to, reason=entry.reason, left_out=wrong)


def _is_about(problem: InputProblem, report: str) -> bool:
    """Whether a problem is of a report's folder, or of a file in it."""
    folders = (path.as_posix() for path in (Path(problem.file), Path(problem.file).parent))
    return any(folder.endswith(f"reports/{report}") for folder in folders)
