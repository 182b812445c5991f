"""How far themes, links and readings can be trusted, from the figures measured.

Pages that use them say it in a short sentence and lead to the quality page, which says all (`…_in_full`).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from generator import english
from generator.analysis.measured import Measured, Share, load_measured
from generator.views import addresses
from generator.views.elements.pieces import Hyperlink

NOT_MEASURED = "How often the program is right here has not been measured."
TRUST = Hyperlink("How far to trust this", addresses.MEASURED)


def _where_measured(words: Callable[[Measured], str]) -> Callable[..., str]:
    """Say the words of the figures given, or of the last record; where there are none, say that."""

    @wraps(words)
    def said(measured: Measured | None = None) -> str:
        known = measured or load_measured()
        return words(known) if known else NOT_MEASURED

    return said


@_where_measured
def links_words(known: Measured) -> str:
    """Of links, in short: how many were right, and how many such pairs are missed."""
    return (
        f"Similar points are found by the program: {_right(known.links)}, and it finds about {known.links_found:.0%} "
        "of such pairs. So where none is found, a point need not be new."
    )


@_where_measured
def statuses_words(known: Measured) -> str:
    """Of readings, in short: how many were right."""
    return f"“Met”, “partly met” and “not met” are the program’s reading of these words: {_right(known.statuses)}."


@_where_measured
def links_in_full(known: Measured) -> str:
    """Of links: how many were right, how sure that is, and how many such pairs are missed."""
    return (
        f"How far to trust links made by the program: against reports compared by hand, {_share(known.links, 'link')} "
        f"joined points that ask for the same improvement, and {_none_or(known.links_different)} joined points "
        f"that have nothing to do with each other. It finds about {known.links_found:.0%} of such pairs, so no link "
        "does not mean that nothing similar was said."
    )


@_where_measured
def themes_in_full(known: Measured) -> str:
    """Of themes: how far they agree with those noted by hand, and of how many texts."""
    return (
        f"How far to trust themes: on {english.counted(known.theme_texts, 'recommendation')} whose themes were noted "
        f"by hand, the program agrees to {known.theme_f1:.2f} on a scale on which 1 is full agreement. Many of these "
        "were in view when its phrases were written, so expect less on others."
    )


@_where_measured
def statuses_in_full(known: Measured) -> str:
    """Of readings: how many were right, how sure that is, and how often met and not met were exchanged."""
    return (
        "“Met”, “partly met” and “not met” are the program’s reading of these words. Against sentences read by hand, "
        f"{_share(known.statuses, 'sentence')} were read alike, and {_none_or(known.flips)} as met where it "
        "was not met or the other way round."
    )


def _right(share: Share) -> str:
    return f"{share.right:,} of {share.of:,} checked by hand were right"


def _share(share: Share, noun: str) -> str:
    low, high = share.interval
    return (
        f"{share.right:,} of {english.counted(share.of, noun)} ({share.right / share.of:.0%}; with so few, the true "
        f"share may lie between {low:.0%} and {high:.0%})"
    )


def _none_or(number: int) -> str:
    return f"{number:,}" if number else "none"
