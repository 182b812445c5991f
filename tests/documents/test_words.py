"""Every word of a source ends in exactly one block or one piece of furniture."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.documents import read, to_blocks
from generator.model.document import Document
from tests.five_reports import IDS, source

HEADINGS = ("Summary", "Recommendations", "The local authority", "Inspection findings", "What needs to improve?")

PIECES = st.sampled_from(
    [
        *("word", "Word", "end.", "and", "Multi-", "(Recommendation)", "{{x}}", "<script>", "e\u0301", "©", "M1 1AA"),
        *("-", "–", "■", "\uf06e", "\uf02d", "1.", "12.", "2.1", "²", "_", "7", "#", "##"),
        *("|", "|a|b|", "| a | b |\n", "|---|---|", "\t", "Summary\t2\n", "Contents\n", "Summary"),
        *("\n", "\n\n", "\f", "\r\n", "\u2028", "\x1c", "\u00a0", " ", "  "),
        *("<p>", "</p>", "<p>One</p><p>Two</p>", "<br>", "<table>", "<tr>", "<td>", "</td>", "</tr>", "</table>"),
        *("<b>", "</b>", "**", "**bold**", "T: 0300 000 0000", "W: www.example.org"),
    ]
)


def assert_every_word_once(document: Document) -> None:
    blocks, furniture = to_blocks(document, HEADINGS)
    places = Counter(index for block in blocks for index in (*block.words, *block.markup))
    places.update(index for piece in (*document.furniture, *furniture) for index in piece.words)
    assert places == Counter(range(len(document.words)))


@pytest.mark.parametrize("report_id", IDS)
def test_of_each_source(report_id: str) -> None:
    path = source(report_id)
    document = read(path)
    assert list(document.words) == path.read_text(encoding="utf-8").split()
    assert_every_word_once(document)


@settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECES, min_size=1, max_size=40))
def test_of_any_text(tmp_path: Path, pieces: list[str]) -> None:
    path = tmp_path / "any.txt"
    path.write_bytes(("word " + " ".join(pieces)).encode())
    document = read(path)
    assert list(document.words) == path.read_bytes().decode().split()
    assert_every_word_once(document)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")), min_size=1))
def test_of_any_letters(tmp_path: Path, text: str) -> None:
    path = tmp_path / "any.txt"
    path.write_bytes(("word " + text).encode())
    assert_every_word_once(read(path))


def test_the_words_of_a_block_are_those_it_shows(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text("- 12. Plans are clear.\n■ Homes\n|a|b|\n", encoding="utf-8")
    document = read(path)
    blocks, _ = to_blocks(document, ())
    assert [[document.words[index] for index in block.words] for block in blocks] == [
        ["12.", "Plans", "are", "clear."],
        ["Homes"],
        ["|a|b|"],
    ]
    assert [[document.words[index] for index in block.markup] for block in blocks] == [["-"], ["■"], []]


def test_places_are_lines_from_one(tmp_path: Path) -> None:
    path = tmp_path / "place.txt"
    path.write_text(
        "\n\nThe first sentence was cut by the page's end and goes on at\n\n\nits top.\r\nNext.\n", encoding="utf-8"
    )
    document = read(path)
    blocks, _ = to_blocks(document, ())
    assert [block.place for block in blocks] == [(3, 6), (7, 7)]
    assert (document.unit, document.extent) == ("line", 8)
