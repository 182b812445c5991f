"""What a council was told on each subject as a story: what was asked, what each later document says of it, what next.

Every document of the programme from the first that says or asks something on the subject is a step, where it could ask
for something or was found to say something. What a safeguarding board was told is the board's: its stories stand apart
and count to nothing of the council's. That the program found nothing is told of a step only where it looked there
for a point, and where inspectors do not speak of all points together: then they may mean this one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.analysis.history import AuthorityHistory, PointHistory, ThemeHistory
from generator.analysis.how_common import is_inspection
from generator.frozen import Frozen
from generator.model.analysis import Analysis, FollowUpTied, LaterFinding, RecommendationLink
from generator.model.corpus import Corpus
from generator.model.registry import StatusDecision
from generator.model.report import Report


class FoundOn(Frozen):
    """Words of a later document, and the earlier points on whose subject they were found."""

    finding: LaterFinding
    points: tuple[PointHistory, ...]


class DocumentInStory(Frozen):
    """One document in the story of a subject: what it asks for on it, and what it says of what was asked before.

    `asked_elsewhere` links earlier points of the story to points of this document that stand under other subjects.
    `of_all` tells whether inspectors speak here of all earlier points together, `looked_in` whether the program looked
    here for any point of the story.
    """

    report: Report
    asked: tuple[PointHistory, ...]
    looks_back: tuple[FollowUpTied, ...]
    findings: tuple[FoundOn, ...]
    decided: tuple[StatusDecision, ...]
    asked_elsewhere: tuple[RecommendationLink, ...]
    of_all: bool
    looked_in: bool

    @property
    def has_words(self) -> bool:
        """Whether anything was found here, asked or said."""
        return bool(self.asked or self.looks_back or self.findings or self.decided or self.asked_elsewhere)

    @property
    def nothing_found(self) -> bool:
        """Whether the program looked here and found nothing at all."""
        return self.looked_in and not self.has_words and not self.of_all


class Story(Frozen):
    """One subject, oldest step first; `theme` is None for points that got no theme."""

    theme: str | None
    steps: tuple[DocumentInStory, ...]

    @property
    def asking(self) -> tuple[DocumentInStory, ...]:
        """The steps at which something was asked on it, at least one."""
        return tuple(step for step in self.steps if step.asked)

    def asked_in(self, report: Report) -> int:
        """How many points on it a document has."""
        return sum(len(step.asked) for step in self.steps if step.report.id == report.id)


def documents_that_ask(corpus: Corpus, authority: str) -> tuple[Report, ...]:
    """Return the documents in which a council can be asked for something: all inspections, and visits that asked."""
    held = corpus.of_programme(authority)
    return tuple(one for one in held if _asks(one, of_board=False) or is_inspection(corpus, one))


def documents_on_board(corpus: Corpus, authority: str) -> tuple[Report, ...]:
    """Return the documents that ask something of the council's safeguarding board."""
    return tuple(one for one in corpus.of_programme(authority) if _asks(one, of_board=True))


def _asks(report: Report, *, of_board: bool) -> bool:
    return any(one.is_of_board is of_board for one in report.recommendations)


def stories_of(corpus: Corpus, analysis: Analysis, history: AuthorityHistory) -> tuple[Story, ...]:
    """Return a story for each subject of a council's own points: those that most documents raise first."""
    return _told(corpus, analysis, history, documents_that_ask(corpus, history.authority), of_board=False)


def stories_of_board(corpus: Corpus, analysis: Analysis, history: AuthorityHistory) -> tuple[Story, ...]:
    """Return the same of the points for its safeguarding board; what is said of the council is not said of these."""
    return _told(corpus, analysis, history, documents_on_board(corpus, history.authority), of_board=True)


def _told(
    corpus: Corpus, analysis: Analysis, history: AuthorityHistory, asking: Iterable[Report], *, of_board: bool
) -> tuple[Story, ...]:
    documents, could_ask = corpus.of_programme(history.authority), {one.id for one in asking}
    told = [_Telling(analysis, history, theme, of_board=of_board) for theme in history.by_theme]
    found = [Story(one.theme, tuple(one.steps(documents, could_ask))) for one in told if one.points]
    return tuple(sorted(found, key=lambda story: (story.theme is None, -len(story.asking))))


def of_all_points(history: AuthorityHistory) -> tuple[FollowUpTied, ...]:
    """Return sentences on what became of earlier points that name neither a point nor a subject."""
    return tuple(tied for tied in history.follow_ups if _is_of_all(tied))


def in_no_story(history: AuthorityHistory, stories: Iterable[Story]) -> tuple[FollowUpTied, ...]:
    """Return sentences that look back on subjects on which nothing was ever asked, or on none."""
    told = {id(tied) for story in stories for step in story.steps for tied in step.looks_back}
    return tuple(tied for tied in history.follow_ups if id(tied) not in told and not _is_of_all(tied))


class _Telling:
    """The points of one theme, the council's own or those for its safeguarding board, and what is known of them."""

    def __init__(self, analysis: Analysis, history: AuthorityHistory, theme: ThemeHistory, *, of_board: bool) -> None:
        self.theme = theme.theme
        self.points = [one for one in theme.points if one.point.recommendation.is_of_board is of_board]
        self._analysis, self._history, self._of_board = analysis, history, of_board
        self._own = {found.point.id for found in self.points}

    def steps(self, documents: Sequence[Report], could_ask: Iterable[str]) -> Iterator[DocumentInStory]:
        has_begun = False
        for report in documents:
            step = self._step(report)
            has_begun = has_begun or step.has_words
            if has_begun and (step.has_words or report.id in could_ask):
                yield step

    def _step(self, report: Report) -> DocumentInStory:
        before = [found for found in self.points if self._is_before(found, report)]
        said = [tied for tied in self._history.follow_ups if tied.report == report.id]
        return DocumentInStory(
            report=report,
            asked=tuple(found for found in self.points if found.point.report == report.id),
            looks_back=tuple(tied for tied in said if self._is_on(tied)),
            findings=tuple(_findings(report, before)),
            decided=tuple(one for found in before for one in found.statuses if one.report == report.id),
            asked_elsewhere=tuple(link for found in before for link in found.after if self._leads(link, report)),
            of_all=any(_is_of_all(tied) for tied in said),
            looked_in=any(found.point.is_compared and found.point.recommendation.complete for found in before),
        )

    def _is_before(self, found: PointHistory, report: Report) -> bool:
        return "" < found.point.date < report.date

    def _is_on(self, tied: FollowUpTied) -> bool:
        """Whether a sentence names one of the points or, where they are the council's, speaks of their theme."""
        speaks_of_theme = self.theme in tied.themes and not self._of_board
        return speaks_of_theme or not self._own.isdisjoint(tied.recommendations)

    def _leads(self, link: RecommendationLink, report: Report) -> bool:
        """Whether a link leads to a point of the document that the story does not show."""
        return self._analysis.points[link.later].report == report.id and link.later not in self._own


def _findings(report: Report, before: Iterable[PointHistory]) -> Iterator[FoundOn]:
    """What a document finds on the subjects of earlier points, each passage once, the nearest first."""
    found = [(one, point) for point in before for one in point.later_findings if one.report == report.id]
    by_place: dict[str, list[tuple[LaterFinding, PointHistory]]] = {}
    for one, point in sorted(found, key=lambda each: -each[0].score):
        by_place.setdefault(one.anchor, []).append((one, point))
    for alike in by_place.values():
        yield FoundOn(alike[0][0], tuple(point for _, point in alike))


def _is_of_all(tied: FollowUpTied) -> bool:
    return tied.follow_up.kind == "point" and not tied.recommendations and not tied.themes
