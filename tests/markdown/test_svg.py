"""Pictures are the one markup a page may hold, and nothing else gets in by their door."""

import pytest

from generator.markdown.rendering import render
from generator.markdown.svg import fence

DRAWN = '<svg role="img" viewBox="0 0 2 2"><title id="t">One</title><circle cx="1" cy="1" r="1" class="mark" /></svg>'


def test_a_picture_stands_on_the_page_as_markup() -> None:
    html = render(str(fence(DRAWN))).html
    assert html.startswith('<div class="picture"')
    assert '<circle cx="1" cy="1" r="1" class="mark"></circle>' in html


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
        "<div>no picture</div>",
    ],
)
def test_whatever_else_is_in_the_fence_is_shown_as_words(foreign: str) -> None:
    html = render(f"```svg\n{foreign}\n```").html
    assert html.startswith("<pre><code>")
    assert "<" not in html.removeprefix("<pre><code>").removesuffix("</code></pre>\n")


def test_no_word_of_a_picture_can_end_its_fence() -> None:
    html = render(str(fence("<svg><text>a\n```\n<b>b</b></text></svg>"))).html
    assert "<b>" not in html
