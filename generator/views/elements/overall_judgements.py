"""What pages that show a grade without its evidence need of it: whether it sums up the service, what to know of it."""

from __future__ import annotations

from generator.analysis.judgement_areas import overall_judgements_of
from generator.english import judgements as wording
from generator.model.judgement import Judgement
from generator.model.report import Report
from generator.views.context import SiteContext


def overall_judgements(site: SiteContext, report: Report) -> tuple[Judgement, ...]:
    """The report's judgements of the whole service: usually one, none where its framework or the report gives none."""
    return overall_judgements_of(site.corpus, report)


def what_to_know(report: Report, judgement: Judgement) -> list[str]:
    """Sentences that stand beside the grade on pages that show it without its evidence."""
    conflict = [wording.CONTRADICTS_ITSELF] if judgement.conflict else []
    return conflict if report.document.first_hand else [*conflict, wording.second_hand(report.document.publisher)]
