"""Which of an earlier report's points a sentence names: those whose subject its words name, or none.

A status on the wrong point is the worst fault there is. So a point is named only by a subject that says something by
itself, that the sentence names among its first, and where no other point of the report is as near. Words about points
in general ("most of the recommendations") name none but those they give as examples.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.analysis.likeness import PointPair, Side, pairs_among, side_of, side_of_point
from generator.analysis.link_model import load_link_model
from generator.analysis.subjects import general_subjects, subjects_named
from generator.analysis.themes import Tagger
from generator.frameworks.cues import cue, phrases_beside
from generator.model.analysis import Point
from generator.model.report import FollowUpKind

LEAST_SCORE: Mapping[FollowUpKind, float] = {"point": 0.6, "change": 0.5}
"""How likely the link model must find it that the words and the point ask for the same."""
WITHOUT_SHORTFALL = 0.7
"""How likely where they do not name the same shortfall."""
LEAST_WORDS = 0.1
LEAST_WORDS_BEHIND_OTHERS = 0.13
"""How alike the words must be where the point names other subjects before the one that the sentence names."""
FIRST_NAMED = 2
"""How many of a sentence's subjects, of those that say something by themselves, may name a point."""
NEXT_BEST = 0.8
"""Where another point of the report has more than this share of the best one's score, either may be meant."""

_PHRASES = phrases_beside(__file__)
LOOKING_BACK = cue(_PHRASES["looking_back"])
IN_GENERAL = cue(_PHRASES["in_general"])
EXAMPLES = cue(_PHRASES["examples"])


def points_named(words: str, kind: FollowUpKind, points: Sequence[Point], tagger: Tagger) -> tuple[str, ...]:
    """Return the ids of the points named, in the order of their report; `points` are one report's.

    `words` are the sentence's, with those before it where it points back to them.
    """
    naming = _naming(words)
    named = _telling(subjects_named(naming))[:FIRST_NAMED]
    if not any(slug in side_of_point(point).matter.subjects for slug in named for point in points):
        return ()
    sentence = side_of("", "", naming, frozenset(tag.theme for tag in tagger.tag(naming)))
    found = set(_best_on_each(named, _scored(points, sentence), LEAST_SCORE[kind]))
    return tuple(point.id for point in points if point.id in found)


def _naming(words: str) -> str:
    """The words that can name a point: without those that look back, and of words in general only the examples."""
    if IN_GENERAL.search(words):
        example = EXAMPLES.search(words)
        words = words[example.end() :] if example else ""
    return LOOKING_BACK.sub(" ", words)


def _scored(points: Sequence[Point], sentence: Side) -> list[tuple[float, PointPair]]:
    """Each point that shares a theme or subject with the sentence, the nearest first."""
    model = load_link_model()
    pairs = pairs_among([[side_of_point(point) for point in points], [sentence]], model.rarities)
    return sorted(((model.score(pair.numbers), pair) for pair in pairs), key=lambda found: -found[0])


def _best_on_each(named: Sequence[str], scored: Sequence[tuple[float, PointPair]], least: float) -> Iterator[str]:
    for slug in named:
        on_it = [(score, pair) for score, pair in scored if slug in pair.earlier.matter.subjects]
        if not on_it:
            continue
        (score, best), *others = on_it
        is_alone = not others or others[0][0] <= NEXT_BEST * score
        same_shortfall = best.numbers["shortfalls"] > 0 or score >= WITHOUT_SHORTFALL
        least_words = LEAST_WORDS if slug == _telling(best.earlier.matter.subjects)[0] else LEAST_WORDS_BEHIND_OTHERS
        if is_alone and score >= least and best.numbers["words"] >= least_words and same_shortfall:
            yield best.earlier.id


def _telling(subjects: Iterable[str]) -> list[str]:
    """The subjects that say something by themselves."""
    return [slug for slug in subjects if slug not in general_subjects()]
