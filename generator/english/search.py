"""What the page of the search says before its script fills it."""

from __future__ import annotations

TITLE = "Search"
DESCRIPTION = "Find words in every paragraph, recommendation and summary of the reports held here."
