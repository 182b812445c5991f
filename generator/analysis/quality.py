"""How well each report was read, as numbers that add up: the corpus's quality is a `sum`."""

from __future__ import annotations

from generator.frozen import Frozen, field_names
from generator.model.report import Report


class Quality(Frozen):
    """Counts; add two to get the counts of both."""

    reports: int = 0
    words: int = 0
    words_content: int = 0
    words_furniture: int = 0
    conflicts: int = 0
    fragments: int = 0
    doubts: int = 0

    def __add__(self, other: Quality) -> Quality:
        return Quality(*(getattr(self, name) + getattr(other, name) for name in field_names(Quality)))

    @property
    def adds_up(self) -> bool:
        """Every word of the source stands in content or in furniture."""
        return self.words_content + self.words_furniture == self.words


def quality_of(report: Report) -> Quality:
    return Quality(
        reports=1,
        words=report.ledger.words_source,
        words_content=report.ledger.words_content,
        words_furniture=report.ledger.words_furniture,
        conflicts=sum(judgement.conflict for judgement in report.judgements),
        fragments=sum(not recommendation.complete for recommendation in report.recommendations),
        doubts=len(report.doubts),
    )


def total(reports: tuple[Report, ...]) -> Quality:
    return sum((quality_of(report) for report in reports), Quality())
