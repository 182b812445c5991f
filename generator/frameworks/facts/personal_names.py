"""How reports print a person's name, and the titles that stand behind one."""

from __future__ import annotations

import re

from generator.frameworks.cues import any_of, phrases_beside

_PHRASES = phrases_beside(__file__)
TITLE_WORDS = any_of(_PHRASES["titles"])
TITLE = re.compile(rf"[,\s]*[(\[–-]?\s*\b(?P<title>{TITLE_WORDS})\s*[)\]]?\s*(?:from Ofsted)?\.?$", re.IGNORECASE)
"""A title at the end of a text, with what joins it to the name."""

CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w’'´.-]*"
PARTICLE = any_of(_PHRASES["particles"])
NAME = re.compile(rf"^{CAPITAL}(?:\s+(?:{CAPITAL}|{PARTICLE})){{1,4}}$")
"""A whole name: two to five words."""

_HONORIFIC = re.compile(rf"^{any_of(_PHRASES['honorifics'])}\.?\s+")
_AFTER_A_NAME = re.compile(rf",?\s+(?:{any_of(_PHRASES['honours'])})$")


def without_honorific(name: str) -> str:
    """Return a name without `Ms` before it or `OBE` behind it."""
    return _AFTER_A_NAME.sub("", _HONORIFIC.sub("", name))
