"""A tuple on a page holds what may be many: what may be missing is a field that may be None."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from generator.frozen import Frozen, field_names
from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from tests.views import sample
from tests.views.made import all_pages

MAY_BE_MANY = {
    "AskedPoint.replies": "replies of a council to one point",
    "DataPage.versions": "dated versions of the data that were recorded",
    "DataPage.earlier": "the same, but the newest",
    "AuthorityPage.replies": "what the council says of reports on it",
    "ReportPage.replies": "the same of one report",
    "RecommendationItem.replies": "the same of one recommendation",
    "VisitsCell.visits": "visits since the latest grades",
    "AuthorityPage.gone": "that it no longer exists, and each change of councils that ended it",
    "HomePage.subjects": "what these inspections are about",
    "AuthorityPage.not_held": "lines of inspections of which none on this area is held",
    "AuthorityPage.programmes": "lines of inspections that are not of the council alone",
    "AuthorityPage.all_there_is": "the same, where the council has no report of its own",
    "CompareChoices.neighbours": "councils most alike",
    "CompareChoices.region": "other councils of the region",
    "YearOfDocuments.documents": "documents of one year",
    "AuthorityPage.timelines": "a table for each printed group of grades, where labels repeat",
    "TakeCare.later_visits": "visits after the latest grades that found priority actions",
    "AuthorityPage.urgent": "the same",
    "CouncilRow.later": "the same",
    "CouncilRow.others": "lines of inspections that are not of the council alone",
    "ChangeEntry.links": "the same, and visits between two grades",
    "DocumentInTime.later": "the same",
    "SaidBefore.others": "earlier recommendations on the same subject besides the one quoted",
    "WhatChanged.more": "subjects on which something changed, besides the first three",
    "AskedPoint.before": "points of several inspections",
    "RecommendationItem.before": "points of several inspections",
    "GroupOfWords.said": "sentences of several documents",
    "HistoryPage.beside": "what inspectors say besides, of all points or by subject",
    "Quote.bullets": "bullets printed under a point that leads on to them",
    "RecommendationItem.bullets": "the same",
    "RecommendationGroup.folded": "the rest of a list too long to stand open",
    "Quote.also": "places of one document that print the same sentence",
    "EarlierTold.held": "areas of which the report of that inspection gives other grades",
    "TextLine.supports": "recommendations that one finding supports",
    "TextLine.signs": "a fragment that was also joined",
    "Folded.lines": "subjects that the councils were told something on before",
    "HistoryCell.grades": "the grades of all inspections of one council in an area",
    "TakeCare.cautions": "later reports in which no grades were found",
    "ComparePage.names": "councils, where there are too many for all pairs",
    "FrameworkPage.by_theme": "themes of inspections that each look at one",
    "MeasurePage.earlier": "years of earlier reports",
    "RegionTold.told": "councils of a region that were told something",
    "RegionTold.not_told": "councils of a region on whose latest inspection nothing was found",
    "AreaOfProgramme.editions": "editions of frameworks under which reports judge the area",
    "AreaPart.apart": "kinds of inspection of councils that are not counted with the others",
    "EditionOfGrades.earlier": "grades before the latest",
    "JudgementAreaPage.frameworks": "kinds of inspection that judge the area",
    "EditionOfGrades.not_graded": "ways in which reports judge the area with others or in parts",
    "RegionOfRows.rows": "councils of a region with a grade, or of which there is more to say",
    "RegionOfRows.not_graded": "why councils of a region have no grade: none now, or never one",
    "WithoutGrade.named": "those councils",
    "GradeOfCouncil.instead": "grades of areas, where the latest inspection gives none for the whole",
    "GradeOfCouncil.links": "later visits that found priority actions",
    "GradeOfCouncil.notes": "a grade that is second-hand and contradicts itself",
    "ChangeEntry.moves": "areas whose grade changed",
    "ChangeEntry.unmoved": "areas whose grade did not change, and those that are not compared, by reason",
    "HomePage.regions": "regions, where there are too many councils for one list",
    "QualityPage.contradictions": "areas on which places of a report disagree",
    "QualityPage.corrections": "values that people corrected",
    "QualityPage.problems": "inputs that were left out",
    "RecommendationItem.doubts": "what is doubted of one point",
    "ReportPage.since": "a later inspection, and the latest of the visits after it",
    "Doubts.dates": "doubts about the days of an inspection",
    "Doubts.judgements": "doubts about grades",
    "Doubts.recommendations": "doubts about the list of recommendations",
    "Doubts.partnership": "doubts about the bodies inspected and what they have to do",
    "ReportPage.conflicts": "areas on which places of a report disagree",
}
"""Fields that hold one at most in the reports of the tests, and what they would hold more of."""

Longest = Counter[str]


def longest_tuples(value: Any) -> Iterator[tuple[str, int]]:
    """Each tuple field within a page, as `Class.field`, with how many it holds."""
    if isinstance(value, tuple):
        for each in value:
            yield from longest_tuples(each)
    if hasattr(value, "_fields"):
        names = value._fields
    elif isinstance(value, Frozen):
        names = field_names(value)
    else:
        return
    for name in names:
        held = getattr(value, name)
        if isinstance(held, tuple) and not hasattr(held, "_fields"):
            yield f"{type(value).__module__}.{type(value).__name__}.{name}", len(held)
        yield from longest_tuples(held)


@pytest.fixture(scope="module")
def longest(corpus_of_five: Corpus, analysis_of_five: Analysis) -> Longest:
    found: Longest = Counter()
    for corpus, analysis in ((corpus_of_five, analysis_of_five), (sample.corpus(), sample.analysis())):
        for page in all_pages(corpus, analysis, sample.AS_OF):
            for field, length in longest_tuples(page):
                found[field] = max(found[field], length)
    return found


def test_no_tuple_means_if(longest: Longest) -> None:
    few = [field for field, length in longest.items() if length < 2]
    named = {".".join(field.split(".")[-2:]) for field in few}
    assert {field for field in named if not field.endswith(".crumbs")} == set(MAY_BE_MANY)
