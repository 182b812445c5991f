"""What stands before sentences that look back: the inspection meant, by its document where that is held."""

from __future__ import annotations

import pytest

from generator.analysis import analyse
from generator.model.noun import Place
from generator.model.report import FollowUp, Report
from generator.views.context import SiteContext
from generator.views.elements.evidence import Evidence
from generator.views.elements.looked_back import looked_back
from tests.analysis.factory import corpus, follow_up, report
from tests.views import sample

FIRST = report(date="2015-09-14", grades={"overall": "good"})
SAID = "Plans are now clear."
LATER = report(date="2018-05-01")


def shown(*said: FollowUp, earlier: tuple[Report, ...] = (FIRST,)) -> tuple[Evidence, ...]:
    held = corpus(*earlier, LATER)
    return looked_back(SiteContext(held, analyse(held), sample.AS_OF), [(LATER, one) for one in said])


@pytest.mark.parametrize("date", ["2015", "2015-09"])
def test_an_inspection_that_is_held_is_named_by_its_document(date: str) -> None:
    (group,) = shown(follow_up(SAID, date))
    assert (group.about, [link.text for link in group.links]) == (
        "About the",
        ["inspection that ended 14 September 2015"],
    )


def test_one_inspection_named_in_two_ways_is_one() -> None:
    (group,) = shown(follow_up(SAID, "2015").model_copy(update={"also_refers_to": ("2015-09",)}))
    assert (group.about, len(group.links)) == ("About the", 1)


def test_a_document_of_another_kind_than_the_words_say_is_not_named() -> None:
    letter = report(date="2015-09-14", framework="ilacs", document="visit-letter")
    (group,) = shown(follow_up("Plans are clearer than at the inspection in 2015.", "2015"), earlier=(letter,))
    assert (group.about, group.links) == ("About the inspection or visit of 2015", ())


def test_words_that_name_no_inspection_the_program_knows_say_so() -> None:
    (group,) = shown(follow_up(SAID, None, "met"))
    assert group.about == "The program could not tell which inspection is meant"
    assert group.note == "The program reads this as “met”."


def test_a_sentence_printed_twice_is_quoted_once_with_both_places() -> None:
    (group,) = shown(follow_up(SAID, "2015"), follow_up(SAID, "2015").model_copy(update={"place": Place(line=9)}))
    (quote,) = group.quotes
    assert (quote.words, len(quote.also)) == (SAID, 1)


def test_words_that_look_back_are_called_the_inspectors() -> None:
    (group,) = shown(follow_up(SAID, "2015"))
    assert (group.kind, group.name) == ("inspectors", "Inspectors say so")
