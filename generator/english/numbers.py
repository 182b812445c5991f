"""How numbers are said: counts with their noun, figures with their unit."""

from __future__ import annotations

from generator.model.numerals import NUMERALS
from generator.model.report import Unit

FIRST_FIGURE = 10
UNITS: dict[Unit, tuple[str, str]] = {
    "children": (" child", " children"),
    "percent": ("%", "%"),
    "per_10000": (" per 10,000 children", " per 10,000 children"),
    "count": ("", ""),
    "years": (" year", " years"),
    "weeks": (" week", " weeks"),
    "days": (" day", " days"),
    "other": ("", ""),
}


def number_words(value: float) -> str:
    """34204.0 as "34,204", 14.5 as "14.5"."""
    return f"{int(value):,}" if float(value).is_integer() else f"{value:,.10g}"


def figure_words(value: float, unit: Unit) -> str:
    """A number with its unit: "16%", "204 children", "60 per 10,000 children"."""
    one, many = UNITS[unit]
    return number_words(value) + (one if value == 1 else many)


def counted(number: int, one: str, many: str = "") -> str:
    """ "1 report", "5 reports"; `many` where the plural is not the word and an s."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def small_number(number: int) -> str:
    """A number in a sentence, from 1: "three", and from ten on in figures."""
    return NUMERALS[number - 1] if 0 < number < FIRST_FIGURE else f"{number:,}"
