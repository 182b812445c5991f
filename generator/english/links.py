"""Why two recommendations are put side by side, in words that a reader can check against both texts."""

from __future__ import annotations

from collections.abc import Sequence

from generator.english.decisions import why_decided
from generator.english.sentences import listed, quoted
from generator.model.analysis import RecommendationLink

MOST_SUBJECTS = 3
WHICH_ONE = "Which earlier one they mean is worked out by the program."


def reason_words(link: RecommendationLink, themes: Sequence[str]) -> str:
    """What a person gave as the reason, or what inspectors say of the two and what both texts share.

    `themes` are the titles of the link's themes: pages set their apostrophes, the open data have the registry's own.

    "The inspectors write: “This was asked before.” Which earlier one they mean is worked out by the program. Both are
    on the subject “Plans”."
    """
    if link.decision is not None:
        return why_decided(link.decision)
    return " ".join([*_inspectors_words(link), _shared_words(link, themes)])


def _inspectors_words(link: RecommendationLink) -> list[str]:
    if link.said_again is not None:
        return [f"The inspectors write: “{link.said_again}” {WHICH_ONE}"]
    if link.unresolved:
        return ["The inspectors write that this earlier priority action is unresolved."]
    return []


def _shared_words(link: RecommendationLink, themes: Sequence[str]) -> str:
    """There is always one: without a theme or a subject in common two points are not held against each other."""
    noun = "subject" if len(themes) == 1 else "subjects"
    on_themes = [f"are on the {noun} {listed(quoted(themes))}"] if themes else []
    subjects = [slug.replace("-", " ") for slug in link.subjects[:MOST_SUBJECTS]]
    about = on_themes or [f"speak of {listed(subjects)}"]
    say = [f"say {listed(quoted(link.phrases))}"] if link.phrases else []
    return f"Both {', and both '.join([*about, *say])}."
