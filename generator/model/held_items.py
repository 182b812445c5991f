"""What is held of each report: what must not become less unseen."""

from __future__ import annotations

from collections.abc import Mapping

HeldItems = Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]
"""Report id -> the ids of the judgements and of the recommendations held of it, as in the tables of the data."""
