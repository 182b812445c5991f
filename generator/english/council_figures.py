"""What a council's page says of figures printed in its reports, beside the national figures of the same reports."""

from __future__ import annotations

from generator.english.documents import report_words
from generator.model.report import Report

KEY = "● this council   ◇ England, in the same report"


NONE_NEWER = "The program found none in newer reports."


def opening(report: Report) -> str:
    """Which report prints them; how long ago that was follows."""
    return f"From the {'report on the ' if report.document.first_hand else ''}{report_words(report)}"


def picture(label: str, own: str, national: str) -> str:
    """A row of the picture for who cannot see it."""
    return f"{label}: {own}; national: {national}"


CAPTION = "Every figure the report prints"


def national(value: str) -> str:
    """Beside a council's own figure: "England 60 per 10,000 children"."""
    return f"England {value}"
