"""A council's history as a grid: a row for each subject, a mark for each document, and in the row its story.

The row is the picture, the table and the way in at once. What stands in a story is worked out by `analysis/stories.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from generator import english
from generator.analysis.history import PointHistory
from generator.analysis.how_common import asks_council, is_inspection
from generator.analysis.stories import DocumentInStory, FoundOn, Story
from generator.english import history as wording
from generator.english import recommendations
from generator.frozen import Frozen
from generator.model.analysis import MOST_SHOWN, RecommendationLink
from generator.model.report import Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink, Quote
from generator.views.elements.council_replies import ReplyShown, replies_about
from generator.views.elements.evidence import BY, Evidence
from generator.views.elements.how_common import CommonSubject, common_subjects
from generator.views.elements.looked_back import looked_back_of
from generator.views.elements.point_links import alike, decided, finding_quote, only_shown, stated, why_alike

MOST_COLUMNS = 12
"""With more documents the marks do not stand in columns but beside each other, each with its year."""


class GridColumn(Frozen):
    """A document: when it ended and what it is of. `corrected` is the sign of a day that a person put right."""

    month: str
    corrected: Hyperlink | None
    kind: str


class GridMark(Frozen):
    """How much a document asks for on a subject. `look` tells an inspection from a visit and from one without any."""

    year: str
    number: str
    look: str


class AskedPoint(Frozen):
    """What was asked for, in the inspectors' words. `anchor` is its place on this page, None where it has another.

    `given_for` are the words that gave it its subject, `before` what came before it, `replies` its council's words.
    """

    anchor: str | None
    quote: Quote
    fragment: str | None
    given_for: str | None
    before: tuple[Evidence, ...]
    replies: tuple[ReplyShown, ...]


class StoryStep(Frozen):
    """One document: its day and what it is, what is said in it of what was asked before, and what it asks for."""

    day: str
    kind: str
    said: tuple[Evidence, ...]
    asked_for: str
    asked: tuple[AskedPoint, ...]


class SubjectStory(Frozen):
    """One subject with its marks and steps, oldest first; `common` says how long and how common."""

    title: str
    anchor: str
    marks: tuple[GridMark, ...]
    common: CommonSubject | None
    steps: tuple[StoryStep, ...]


class GridOfSubjects(Frozen):
    """Subjects with a mark for each document. `layout` says how many columns there are."""

    layout: str
    columns: tuple[GridColumn, ...]
    stories: tuple[SubjectStory, ...]


class StoryGrid(Frozen):
    """All subjects: those that came up again, under their `title`; then, folded, `more` that came up once.

    Where none came up again, the others stand open in their place.
    """

    title: str
    often: GridOfSubjects
    more_title: str
    more: GridOfSubjects | None


def story_grid(site: SiteContext, stories: Sequence[Story], documents: Sequence[Report]) -> StoryGrid | None:
    """The grid; None where nothing was asked."""
    often, once = more_than_once(stories)
    first, more = (often, once) if often else (once, [])
    if not first:
        return None
    return StoryGrid(
        title=wording.OFTEN if often else wording.subjects(len(once)),
        often=_grid(site, first, documents),
        more_title=wording.once(len(once)),
        more=_grid(site, more, documents) if more else None,
    )


def board_grid(site: SiteContext, stories: Sequence[Story], documents: Sequence[Report]) -> GridOfSubjects | None:
    """What the safeguarding board was told, with a column for each document that told it; None where it was nothing."""
    return _grid(site, stories, documents, of_board=True) if stories else None


def _grid(
    site: SiteContext, stories: Iterable[Story], documents: Sequence[Report], *, of_board: bool = False
) -> GridOfSubjects:
    return GridOfSubjects(
        layout=f"cols-{len(documents)}" if len(documents) <= MOST_COLUMNS else "no-columns",
        columns=tuple(_column(site, report) for report in documents),
        stories=tuple(_story(site, story, documents, of_board=of_board) for story in stories),
    )


def _column(site: SiteContext, report: Report) -> GridColumn:
    return GridColumn(wording.column(report), site.corrected_day(report), wording.kind_of_document(report))


def _story(site: SiteContext, story: Story, documents: Sequence[Report], *, of_board: bool) -> SubjectStory:
    """A row of the grid whose columns are these documents. How common a subject is, is counted of councils alone."""
    place = addresses.history_board_anchor if of_board else addresses.history_theme_anchor
    return SubjectStory(
        title=site.theme_title(story.theme) if story.theme else wording.NO_THEME,
        anchor=place(story.theme),
        marks=tuple(_mark(site, story, report) for report in documents),
        common=None if of_board else _common(site, story),
        steps=tuple(_step(site, story, step) for step in story.steps),
    )


def _mark(site: SiteContext, story: Story, report: Report) -> GridMark:
    number = story.asked_in(report)
    look = "inspection" if is_inspection(site.corpus, report) else "visit"
    return GridMark(wording.year_of_mark(report), wording.asked_here(number), look if number else "none")


def _common(site: SiteContext, story: Story) -> CommonSubject | None:
    """How long, up to the last inspection that told the council something on it, and how common; None without one."""
    told = [step.report for step in story.asking if any(asks_council(found.point) for found in step.asked)]
    inspections = [report for report in told if is_inspection(site.corpus, report)]
    if not told or story.theme is None:
        return None
    return next(iter(common_subjects(site, (inspections or told)[-1], [story.theme])), None)


def _step(site: SiteContext, story: Story, step: DocumentInStory) -> StoryStep:
    report = step.report
    return StoryStep(
        day=english.report_date(report),
        kind=wording.inspected(site.inspection_name(report.framework.key), report.document),
        said=(*_said(site, step), *_not_found(site, step)),
        asked_for=wording.ASKED_FOR,
        asked=tuple(_asked(site, story, found) for found in step.asked),
    )


def _said(site: SiteContext, step: DocumentInStory) -> Iterator[Evidence]:
    """What the document says of what was asked before: inspectors' own words first, then what the program found."""
    yield from map(partial(decided, site), step.decided)
    yield from looked_back_of(site, step.looks_back)
    yield from map(partial(_found, site), step.findings[:MOST_SHOWN])
    yield from (_alike(site, link, link.later) for link in stated(step.asked_elsewhere))
    yield from _near(site, [link.later for link in only_shown(step.asked_elsewhere)], earlier=False)


def _not_found(site: SiteContext, step: DocumentInStory) -> Iterator[Evidence]:
    """What is said in place of words: that the program found none, or that inspectors may mean this as well."""
    if step.nothing_found:
        yield Evidence(
            "nothing",
            wording.nothing_found(_looks_at_a_part(site, step.report), english.looked_at(step.report.document, "{}")),
        )
    elif step.of_all and not step.has_words:
        ways = Hyperlink(wording.READ_OF_ALL, f"#{addresses.WHAT_BECAME}")
        yield Evidence("inspectors", wording.OF_ALL, links=(ways,))
    elif not step.has_words:
        yield Evidence("nothing", wording.NOT_LOOKED_FOR)


def _looks_at_a_part(site: SiteContext, report: Report) -> bool:
    return not is_inspection(site.corpus, report)


def _found(site: SiteContext, found: FoundOn) -> Evidence:
    on = (wording.opening(point.point.recommendation.text) for point in found.points)
    return Evidence("program", wording.RELATED, quotes=(finding_quote(site, found.finding),), note=wording.found_on(on))


def _asked(site: SiteContext, story: Story, found: PointHistory) -> AskedPoint:
    point, recommendation = found.point, found.point.recommendation
    words = [word for tag in point.themes if tag.theme == story.theme for word in tag.words]
    told = found.date if found.told_later_by else None
    source = Hyperlink(wording.in_the_report(recommendation, told), addresses.recommendation(point.id))
    return AskedPoint(
        anchor=addresses.history_point_anchor(point.id) if point.first_theme == story.theme else None,
        quote=site.quote_point(site.corpus.by_id[point.report], recommendation, source),
        fragment=english.fragment_words(recommendation.complete, recommendation.lost),
        given_for=wording.given_for(words) if words else None,
        before=tuple(_before(site, found)),
        replies=replies_about(site, point.id),
    )


def _before(site: SiteContext, found: PointHistory) -> Iterator[Evidence]:
    """What is said of it as a point that was made before, and what people say of it whom no report tells."""
    said = found.point.said_again
    if said and said not in {link.said_again for link in found.similar_before}:
        words = recommendations.said_again(said, is_traced=bool(found.similar_before))
        yield Evidence("inspectors", recommendations.MADE_BEFORE, words)
    yield from (_alike(site, link, link.earlier) for link in stated(found.before))
    yield from _near(site, [link.earlier for link in only_shown(found.before)], earlier=True)
    yield from (decided(site, status) for status in found.statuses if status.report not in site.corpus.by_id)


def _alike(site: SiteContext, link: RecommendationLink, other: str) -> Evidence:
    """A similar point and why it is put beside one; its opening words lead to it."""
    return Evidence(BY[link.basis], alike(site, link, other), links=(_way(site, other),), note=why_alike(site, link))


def _near(site: SiteContext, points: Iterable[str], *, earlier: bool) -> Iterator[Evidence]:
    """Points that are only shown, as on the same subject; each once."""
    ways = tuple(_way(site, point) for point in dict.fromkeys(points))
    if ways:
        yield Evidence("program", wording.same_subject(earlier=earlier), links=ways)


def _way(site: SiteContext, point: str) -> Hyperlink:
    found = site.analysis.points[point]
    return Hyperlink(wording.opening_of(found.recommendation.text, found.date), addresses.history_point(point))


def more_than_once(stories: Iterable[Story]) -> tuple[list[Story], list[Story]]:
    """Subjects that several documents raise, and those that one does."""
    told = list(stories)
    often = [story for story in told if len(story.asking) > 1 and story.theme]
    return often, [story for story in told if story not in often]
