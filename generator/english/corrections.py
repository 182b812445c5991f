"""What readers see beside a value that a person put right."""

from __future__ import annotations


def grade_note(was: str | None, reason: str) -> str:
    """The note on a grade: "Corrected by hand. The program had read “inadequate”. Page 24 says so." """
    read = f"The program had read “{was.replace('_', ' ')}”." if was else "The program had found none."
    return f"Corrected by hand. {read} {reason}"
