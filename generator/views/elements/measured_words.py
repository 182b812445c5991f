"""How far links and readings can be trusted: a short sentence where they stand, and the way to all the figures."""

from __future__ import annotations

from generator.analysis.accuracy import load_links, load_looking_back
from generator.english import accuracy as wording
from generator.views import addresses
from generator.views.elements.basic import Hyperlink

TRUST = Hyperlink(wording.TRUST, addresses.MEASURED)


def links_words() -> str:
    return wording.links_words(load_links())


def usually_finds() -> str:
    return wording.usually_finds(load_looking_back(), load_links())


def statuses_words() -> str:
    return wording.statuses_words(load_looking_back())


def directions_words() -> str:
    return wording.directions_words(load_looking_back())
