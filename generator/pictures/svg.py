"""Builds SVG: elements whose numbers are short, and the frame of a picture with its title and description."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, tostring

from generator.model.page import Picture

Written = str | int | float


def frame(name: str, title: str, words: str, **attributes: Written) -> Element:
    """A picture's outermost element, named by its title and described by its words; `name` makes its ids its own."""
    svg = Element("svg", {"role": "img", "aria-labelledby": f"{name}-title {name}-desc"} | _as_written(attributes))
    SubElement(svg, "title", {"id": f"{name}-title"}).text = title
    SubElement(svg, "desc", {"id": f"{name}-desc"}).text = words
    return svg


def small_frame(words: str, height: int) -> Element:
    """The frame of one row or one sign, which a line of words says whole."""
    return Element("svg", {"role": "img", "aria-label": words, "width": "100%", "height": str(height)})


def add(to: Element, shape: str, text: str | None = None, **attributes: Written) -> Element:
    """Put a shape into another. `of` is its class, and an underscore in a name of an attribute a hyphen."""
    added = SubElement(to, shape, _as_written(attributes))
    added.text = text
    return added


def percent(share: float) -> str:
    """A place across, as a share of the picture's width: 0.5 is `50%`."""
    return f"{_short(100 * share)}%"


def finished(svg: Element) -> Picture:
    return Picture(tostring(svg, encoding="unicode"))


def _as_written(attributes: dict[str, Written]) -> dict[str, str]:
    return {
        "class" if name == "of" else name.replace("_", "-"): value if isinstance(value, str) else _short(value)
        for name, value in attributes.items()
    }


def _short(number: float) -> str:
    """A number to two places, without the noughts that say nothing."""
    return f"{number:.2f}".rstrip("0").rstrip(".")
