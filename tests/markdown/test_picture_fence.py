"""Pictures are the one markup a page may hold, and nothing else gets in by their door."""

from random import Random

import pytest

from generator.markdown import picture_fence
from generator.markdown.picture_fence import fence
from generator.markdown.rendering import render
from generator.model.page import Picture

AS_OURS = (
    '<svg role="img" aria-label="King\'s &amp; &quot;Queen&#x27;s&quot; &lt;1&gt;" width="100%" height="26">'
    '<title id="a-title">It\'s &quot;so&quot;, &amp; more</title><desc></desc>'
    '<defs><g id="m-good" class="m"><path d="M0 1h2z"/></g></defs><g><text x="1">12<tspan>a</tspan></text></g>'
    '<a href="/authorities/exampleshire/#p1" tabindex="-1"><use href="#m-good" x="1"><title>One</title></use></a>'
    "</svg>\n"
)
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


def test_a_picture_as_ours_are_drawn_is_read_by_one_expression_as_shape_by_shape() -> None:
    quick = picture_fence._drawn(AS_OURS)
    assert quick is not None
    assert quick == picture_fence._parsed(AS_OURS)
    assert (quick.links, quick.anchors) == (("/authorities/exampleshire/#p1",), ("a-title", "m-good"))


def test_whatever_is_altered_in_a_picture_both_ways_read_the_same_or_the_quick_one_nothing() -> None:
    random, read = Random(7), 0
    pieces = [
        *"<>/&\"' \n\t\r\0=#ax1",
        "&#96;",
        "&quot;",
        "&x;",
        "</g>",
        "<g>",
        "<g/>",
        ' x="1"',
        "<text/>",
        "<!---->",
        " id=",
        ' aria-label=" id="',
        "é",
    ]
    for _ in range(20_000):
        at, cut = random.randrange(len(AS_OURS) + 1), random.choice([0, 0, 1, 2, 5, 9])
        altered = AS_OURS[:at] + random.choice([*pieces, ""]) + AS_OURS[at + cut :]
        quick = picture_fence._drawn(altered)
        read += quick is not None
        assert quick is None or quick == picture_fence._parsed(altered), altered
    assert read > 1_000
