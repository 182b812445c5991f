"""How much is held of each report: what must not become less unseen."""

from __future__ import annotations

from collections.abc import Mapping

HeldCounts = Mapping[str, tuple[int, int]]
"""Report id -> how many judgements and how many recommendations are held of it."""
