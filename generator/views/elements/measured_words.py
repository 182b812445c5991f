"""How far links and readings can be trusted: a short sentence where they stand, and the way to all the figures."""

from __future__ import annotations

from generator.analysis.accuracy import load_history_accuracy
from generator.english import accuracy as wording
from generator.views import addresses
from generator.views.elements.basic import Hyperlink

TRUST = Hyperlink(wording.TRUST, addresses.MEASURED)


def links_words() -> str:
    return wording.links_words(load_history_accuracy())


def usually_finds() -> str:
    return wording.usually_finds(load_history_accuracy())


def statuses_words() -> str:
    return wording.statuses_words(load_history_accuracy())
