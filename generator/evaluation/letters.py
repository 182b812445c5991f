"""Texts are compared by their letters and digits: spaces, hyphens and quotation marks differ from copy to copy."""

from __future__ import annotations


def letters(text: str) -> str:
    """Return a text's letters and digits alone, in the case printed."""
    return "".join(sign for sign in text if sign.isalnum())
