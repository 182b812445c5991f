"""Reads HTML as a browser would, to compare what a page says with what it was given to say."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "link", "input", "br", "hr", "img"}
BLOCKS = {"p", "li", "td", "th", "caption", "h1", "h2", "h3", "h6", "blockquote", "title"}


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    text: str = ""


@dataclass
class Read(HTMLParser):
    """All elements of a piece of HTML, each with the text inside it."""

    elements: list[Element] = field(default_factory=list)
    _open: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open, f"</{tag}> closes nothing"
        assert self._open.pop().tag == tag, f"</{tag}> closes another element"

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data

    def of(self, tag: str) -> list[Element]:
        return [element for element in self.elements if element.tag == tag]


def read(html: str) -> Read:
    reader = Read()
    reader.feed(html)
    reader.close()
    return reader


def main_text(html: str) -> str:
    """The text of the page's own part, on one line."""
    return " ".join(read(html).of("article")[0].text.split())
