"""What a reader is cautioned against where authorities stand side by side: codes for `english/comparison.py`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

CautionKind = Literal["frameworks", "dates", "second-hand", "no-report"]


@dataclass(frozen=True, slots=True)
class Caution:
    """A caution, and the slugs of the authorities it speaks of."""

    kind: CautionKind
    authorities: tuple[str, ...]
