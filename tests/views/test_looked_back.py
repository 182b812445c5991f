"""What stands before sentences that look back: the inspection meant, by its document where that is held."""

from __future__ import annotations

import pytest

from generator.analysis import analyse
from generator.model.noun import Place
from generator.model.report import FollowUp, Report
from generator.views.context import SiteContext
from generator.views.elements.looked_back import LookedBack, first_and_more, looked_back
from tests.analysis.factory import corpus, follow_up, report
from tests.views import sample

FIRST = report(date="2015-09-14", grades={"overall": "good"})
SAID = "Plans are now clear."
LATER = report(date="2018-05-01")


def shown(*said: FollowUp, earlier: tuple[Report, ...] = (FIRST,)) -> tuple[LookedBack, ...]:
    held = corpus(*earlier, LATER)
    return looked_back(SiteContext(held, analyse(held), sample.AS_OF), [(LATER, one) for one in said])


@pytest.mark.parametrize("date", ["2015", "2015-09"])
def test_an_inspection_that_is_held_is_named_by_its_document(date: str) -> None:
    (group,) = shown(follow_up(SAID, date))
    assert (group.about, [link.text for link in group.held]) == (
        "About the",
        ["inspection that ended 14 September 2015"],
    )


def test_one_inspection_named_in_two_ways_is_one() -> None:
    (group,) = shown(follow_up(SAID, "2015").model_copy(update={"also_refers_to": ("2015-09",)}))
    assert (group.about, len(group.held)) == ("About the", 1)


def test_a_document_of_another_kind_than_the_words_say_is_not_named() -> None:
    letter = report(date="2015-09-14", framework="ilacs", document="visit-letter")
    (group,) = shown(follow_up("Plans are clearer than at the inspection in 2015.", "2015"), earlier=(letter,))
    assert (group.about, group.held) == ("About the inspection or visit of 2015", ())


def test_words_that_name_no_inspection_the_program_knows_say_so() -> None:
    (group,) = shown(follow_up(SAID, None, "met"))
    assert group.about + group.read_as == (
        "The program could not tell which inspection is meant; it reads the words as “met”:"
    )


def test_a_sentence_printed_twice_is_quoted_once_with_both_places() -> None:
    (group,) = shown(follow_up(SAID, "2015"), follow_up(SAID, "2015").model_copy(update={"place": Place(line=9)}))
    (quote,) = group.quotes
    assert (quote.words, len(quote.also)) == (SAID, 1)


def test_the_first_sentences_stand_open_and_the_rest_is_folded() -> None:
    statuses = ("met", "met", "met", "not_met")
    said = [follow_up(f"Plan {number} is clear.", "2015", status) for number, status in enumerate(statuses)]
    shown_first, more = first_and_more(shown(*said), 2)
    assert [quote.words for group in shown_first for quote in group.quotes] == ["Plan 0 is clear.", "Plan 1 is clear."]
    assert more is not None
    assert (more.title, [len(group.quotes) for group in more.said]) == ("2 more sentences", [1, 1])
    assert first_and_more(shown(*said), 4)[1] is None
