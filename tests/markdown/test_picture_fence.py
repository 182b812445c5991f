"""Pictures are the one markup a page may hold, and nothing else gets in by their door."""

import pytest

from generator.markdown.picture_fence import fence
from generator.markdown.rendering import render
from generator.model.page import Picture

DRAWN = '<svg role="img" viewBox="0 0 2 2"><title id="t">One</title><circle cx="1" cy="1" r="1" class="mark" /></svg>'


def test_a_picture_stands_on_the_page_as_markup() -> None:
    html = render(str(fence(Picture(DRAWN)))).html
    assert html.startswith('<div class="picture"')
    assert '<circle cx="1" cy="1" r="1" class="mark"/>' in html


@pytest.mark.parametrize(
    "foreign",
    [
        "<svg><script>alert(1)</script></svg>",
        '<svg onload="alert(1)"></svg>',
        '<svg><a href="javascript:alert(1)"><text>x</text></a></svg>',
        '<svg style="background:url(//elsewhere)"></svg>',
        '<!DOCTYPE svg [<!ENTITY x "y">]><svg><text>&x;</text></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg"><foreignObject></foreignObject></svg>',
        "<svg><text>never closed</svg>",
        '<svg><a href="//elsewhere.example/"><text>x</text></a></svg>',
        '<svg><a href="https://elsewhere.example/"><text>x</text></a></svg>',
        "<svg><a><text>leads nowhere</text></a></svg>",
        '<svg><use href="/elsewhere.svg#a"></use></svg>',
        '<svg><use href="data:image/svg+xml,x"></use></svg>',
        '<svg><rect href="#a"></rect></svg>',
        '<svg><use xmlns:x="http://www.w3.org/1999/xlink" x:href="#a"></use></svg>',
        "<svg><style>a{}</style></svg>",
        "<div>no picture</div>",
    ],
)
def test_whatever_else_is_in_the_fence_is_shown_as_words(foreign: str) -> None:
    html = render(f"```svg\n{foreign}\n```").html
    assert html.startswith("<pre><code>")
    assert "<" not in html.removeprefix("<pre><code>").removesuffix("</code></pre>\n")


def test_no_word_of_a_picture_can_end_its_fence() -> None:
    html = render(str(fence(Picture("<svg><text>a\n```\n<b>b</b></text></svg>")))).html
    assert "<b>" not in html


def test_a_part_of_a_picture_leads_to_a_page_as_any_link_does() -> None:
    picture = Picture('<svg><a href="/authorities/exampleshire/" tabindex="-1"><use href="#m-good" x="1"/></a></svg>')
    page = render(str(fence(picture)), resolve=lambda address: f"..{address}")
    assert '<a href="../authorities/exampleshire/" tabindex="-1"><use href="#m-good" x="1"/></a>' in page.html
    assert page.links == ["/authorities/exampleshire/"]


def test_ids_of_a_picture_are_places_of_the_page_and_told_where_they_stand_twice() -> None:
    twice = fence(Picture('<svg><title id="same">One</title></svg>'))
    page = render(f"{twice}\n\n{twice}")
    assert page.anchors == {"same"}
    assert page.repeated == ["same"]
