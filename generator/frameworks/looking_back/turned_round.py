"""Words under which a sentence may say the opposite of what it seems to say: then nothing is told of it.

`No areas for improvement remain outstanding` holds the words of points that stand, `leaders have reversed the decline`
those of decline, `Leaders believe that all has been met` those of success. Whatever models and cues make of such a
sentence, a status that may be turned upside down is not told. It costs a few true ones.
"""

from __future__ import annotations

from generator.frameworks.cues import cue, phrases_beside
from generator.model.report import FollowUpStatus

_UNDER = {name: cue(phrases) for name, phrases in phrases_beside(__file__).items()}
_NOT_TOLD = _UNDER.pop("not_told")


def may_be_turned(sentence: str, status: FollowUpStatus) -> bool:
    """Tell whether a sentence's words may say the opposite of a status: of met, not met, better or worse."""
    words = _UNDER.get(status)
    return words is not None and bool(words.search(sentence) or _NOT_TOLD.search(sentence))
