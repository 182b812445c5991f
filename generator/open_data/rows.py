"""The rows of the open data: codes and words of the parsed reports, each with its report's id and licence."""

from __future__ import annotations

from typing import Any

from generator.english.links import reason_words
from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.model.registry import StatusDecision
from generator.model.report import Report, Section, TextBlock

Row = dict[str, Any]


def _licence(report: Report) -> str:
    return report.document.licence.name


def authorities(corpus: Corpus, _: Analysis) -> list[Row]:
    known = [corpus.authorities[slug] for slug in corpus.by_authority if slug in corpus.authorities]
    return [
        {
            "authority": authority.slug,
            "name": authority.name,
            "gss_code": authority.gss_code,
            "region": authority.region,
            "type": authority.type,
            "status": authority.status,
            "reports": len(corpus.by_authority[authority.slug]),
            "inspectorate_url": authority.inspectorate_url,
        }
        for authority in known
    ]


def reports(corpus: Corpus, _: Analysis) -> list[Row]:
    return [
        {
            "report": report.id,
            "authority": report.authority.slug,
            "date": report.date,
            "framework": report.framework.key,
            "edition": report.framework.edition,
            "kind": report.document.kind,
            "first_hand": report.document.first_hand,
            "inspection_start": report.document.inspection_start,
            "inspection_end": report.document.inspection_end,
            "published": report.document.published,
            "publisher": report.document.publisher,
            "sha256": report.document.source.sha256,
            "words_source": report.ledger.words_source,
            "words_content": report.ledger.words_content,
            "words_furniture": report.ledger.words_furniture,
            "doubts": len(report.doubts),
            "licence": _licence(report),
        }
        for report in corpus.reports
    ]


def judgements(corpus: Corpus, _: Analysis) -> list[Row]:
    return [
        {
            "report": report.id,
            "authority": report.authority.slug,
            "date": report.date,
            "framework": report.framework.key,
            "group": judgement.group,
            "area": judgement.area,
            "grade": judgement.grade,
            "label": judgement.label,
            "conflict": judgement.conflict,
            "licence": _licence(report),
        }
        for report in corpus.reports
        for judgement in report.judgements
    ]


def recommendations(corpus: Corpus, analysis: Analysis) -> list[Row]:
    return [
        {
            "id": recommendation.id,
            "report": report.id,
            "authority": report.authority.slug,
            "date": report.date,
            "framework": report.framework.key,
            "kind": recommendation.kind,
            "number": recommendation.number,
            "text": recommendation.text,
            "complete": recommendation.complete,
            "themes": _themes_of(analysis, recommendation.id),
            "licence": _licence(report),
        }
        for report in corpus.reports
        for recommendation in report.recommendations
    ]


def _themes_of(analysis: Analysis, recommendation: str) -> list[str]:
    point = analysis.points.get(recommendation)
    return [tag.theme for tag in point.themes] if point else []


def findings(corpus: Corpus, analysis: Analysis) -> list[Row]:
    return [
        {
            "report": report.id,
            "authority": report.authority.slug,
            "date": report.date,
            "framework": report.framework.key,
            "section": section.heading,
            "anchor": block.anchor,
            "number": block.number,
            "text": block.text,
            "marker": block.marker,
            "fragment": block.fragment,
            "themes": [tag.theme for tag in analysis.block_themes.get(f"{report.id}#{block.anchor}", ())],
            "licence": _licence(report),
        }
        for report in corpus.reports
        for section in report.sections
        for block in section.blocks
        if _is_finding(section, block)
    ]


def _is_finding(section: Section, block: TextBlock) -> bool:
    """Numbered findings, and the paragraphs that stand for them where a letter or report numbers none."""
    return block.kind == "finding" or (section.role == "findings" and block.kind == "paragraph")


def statistics(corpus: Corpus, _: Analysis) -> list[Row]:
    return [
        {
            "report": report.id,
            "authority": report.authority.slug,
            "measure": figure.measure,
            "label": figure.label,
            "group": figure.group,
            "value": figure.value,
            "unit": figure.unit,
            "as_of": figure.as_of,
            "national": figure.national,
            "previous": figure.previous.value if figure.previous else None,
            "previous_as_of": figure.previous.as_of if figure.previous else None,
            "words": figure.words,
            "licence": _licence(report),
        }
        for report in corpus.reports
        for figure in report.statistics
    ]


def follow_ups(corpus: Corpus, analysis: Analysis) -> list[Row]:
    return [
        {
            "report": tied.report,
            "words": tied.follow_up.words,
            "refers_to": tied.follow_up.refers_to,
            "recommendations": list(tied.recommendations),
            "themes": list(tied.themes),
            "status": tied.follow_up.status,
            "basis": "program",
            "reason": "",
            "licence": _licence(corpus.by_id[tied.report]),
        }
        for tied in analysis.follow_ups
    ] + [_decided(corpus, analysis, status) for status in corpus.statuses]


def _decided(corpus: Corpus, analysis: Analysis, status: StatusDecision) -> Row:
    """A person's status of one recommendation; where somebody told it, under the recommendation's own report."""
    point = analysis.points[status.recommendation]
    report = status.report or point.report
    return {
        "report": report,
        "words": status.words or "",
        "refers_to": point.date,
        "recommendations": [point.id],
        "themes": [tag.theme for tag in point.themes],
        "status": status.status,
        "basis": "person",
        "reason": f"As told by {status.told_by}. {status.reason}" if status.told_by else status.reason,
        "licence": _licence(corpus.by_id[report]),
    }


def links(corpus: Corpus, analysis: Analysis) -> list[Row]:
    return [
        {
            "earlier": link.earlier,
            "later": link.later,
            "basis": link.basis,
            "score": link.score,
            "reason": reason_words(link),
            "report": link.later.split("#")[0],
            "licence": _licence(corpus.by_id[link.later.split("#")[0]]),
        }
        for link in analysis.links
    ]


def themes(corpus: Corpus, _: Analysis) -> list[Row]:
    return [
        {"theme": theme.slug, "title": theme.title, "description": theme.description, "pattern": theme.pattern}
        for theme in corpus.themes.values()
    ]


def frameworks(corpus: Corpus, _: Analysis) -> list[Row]:
    return [
        {
            "framework": framework.key,
            "title": framework.title,
            "publisher": framework.publisher,
            "starts": framework.starts,
            "ends": framework.ends,
            "area": area.key,
            "area_title": area.title,
            "relations": [
                f"{relation.framework}:{relation.other_area}:{relation.relation}"
                for relation in framework.relations
                if relation.area == area.key
            ],
        }
        for framework in corpus.frameworks.values()
        for area in framework.areas
    ]
