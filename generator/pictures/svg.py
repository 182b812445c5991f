"""Builds SVG: shapes whose numbers are short, and the frame of a picture with its title and description.

A page of the site has some hundred shapes, and the nation's pages have a million: a shape is written as it is made.
"""

from __future__ import annotations

from functools import lru_cache
from html import escape

from generator.model.page import Picture

Written = str | int | float
"""What an attribute may be: words, or a number, which is cut to two places."""


class Drawn:
    """An element of SVG: its opening, its words, and the shapes in it."""

    __slots__ = ("_name", "_opening", "_parts", "_words")

    def __init__(self, name: str, words: str | None, attributes: dict[str, Written]) -> None:
        self._name = name
        self._words = escape(words, quote=False) if words else ""
        self._opening = name + "".join([_attribute(each, value) for each, value in attributes.items()])
        self._parts: list[Drawn | str] = []

    def add(self, name: str, words: str | None = None, **attributes: Written) -> Drawn:
        """Put a shape into this one. `of` is its class; an underscore in an attribute's name stands for a hyphen."""
        added = Drawn(name, words, attributes)
        self._parts.append(added)
        return added

    def put(self, shapes: str) -> None:
        """Put in shapes that are SVG already: those that a picture has so many of that it writes them straight."""
        self._parts.append(shapes)

    def written(self) -> str:
        """The shape and all in it as SVG."""
        if not self._parts and not self._words:
            return f"<{self._opening}/>"
        inside = "".join([part if isinstance(part, str) else part.written() for part in self._parts])
        return f"<{self._opening}>{self._words}{inside}</{self._name}>"

    def finished(self) -> Picture:
        return Picture(self.written())


def frame(name: str, title: str, words: str, **attributes: Written) -> Drawn:
    """A picture's outermost shape, named by its title and described by its words; `name` makes its ids its own."""
    known: dict[str, Written] = {"role": "img", "aria-labelledby": f"{name}-title {name}-desc"}
    svg = Drawn("svg", None, known | attributes)
    svg.add("title", title, id=f"{name}-title")
    svg.add("desc", words, id=f"{name}-desc")
    return svg


def small_frame(words: str, height: int) -> Drawn:
    """The frame of one row or one sign, which a line of words says whole."""
    return Drawn("svg", None, {"role": "img", "aria-label": words, "width": "100%", "height": height})


def percent(share: float) -> str:
    """A place across, as a share of the picture's width: 0.5 is `50%`."""
    return f"{_short(100 * share)}%"


@lru_cache(10_000)
def _attribute(name: str, value: Written) -> str:
    written = escape(value) if isinstance(value, str) else _short(value)
    return f' {"class" if name == "of" else name.replace("_", "-")}="{written}"'


def _short(number: float) -> str:
    """A number to two places, without the noughts that say nothing."""
    return f"{number:.2f}".rstrip("0").rstrip(".") if isinstance(number, float) else str(number)
