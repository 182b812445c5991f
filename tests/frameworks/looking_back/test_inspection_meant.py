"""Which earlier inspection a sentence means: its own words first, then those just before, and nothing in doubt."""

from __future__ import annotations

import pytest

from generator.frameworks.looking_back.inspection_meant import inspections_meant
from generator.model.noun import Place
from generator.model.report import PreviousInspection


def told(subject: str, date: str) -> PreviousInspection:
    return PreviousInspection(date=date, subject=subject, grade=None, words="", place=Place(page=1))


@pytest.mark.parametrize(
    ("sentence", "meant"),
    [
        ("Recommendations made in 2011 have been met.", "2011"),
        ("The areas for improvement identified by Ofsted in 2013 remain.", "2013"),
        ("In 2013, this was an area for improvement.", "2013"),
        ("Plans are better than at the 2012 and 2011 inspections.", "2012 2011"),
        ("An inspection of children's services took place in November 2019.", "2019-11"),
        ("The weaknesses, which a new manager found in 2013, remain.", ""),
    ],
)
def test_a_date_in_the_sentence(sentence: str, meant: str) -> None:
    assert " ".join(inspections_meant(sentence, ())) == meant


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (
            "Since the most recent inspection of services for children looked after, plans are better.",
            "most recent inspection of services for children looked after",
        ),
        (
            "The last inspection of services for children looked after and care leavers found weak plans.",
            "last inspection of services for children looked after and care leavers",
        ),
        ("Plans have improved since the last inspection and leaders know it.", "last inspection"),
        ("All is well since the previous inspections of fostering.", "previous inspections of fostering"),
    ],
)
def test_words_of_an_inspection_are_whole(sentence: str, words: str) -> None:
    assert inspections_meant(sentence, ()) == (words,)


@pytest.mark.parametrize(
    ("sentence", "meant"),
    [
        ("Plans improved since the last inspection of services for looked after children.", "2010-11"),
        (
            "Plans improved since the last inspection of fostering.",
            "last inspection of fostering",
        ),
        ("Plans improved since the last inspection.", "last inspection"),
        ("Plans improved since the last inspections of services for looked after children.", ""),
    ],
)
def test_an_inspection_of_one_service_is_not_the_last_of_another(sentence: str, meant: str) -> None:
    earlier = (told("services for looked after children", "2010-11"), told("safeguarding arrangements", "2013"))
    found = inspections_meant(sentence, earlier)
    assert found == (meant,) if meant else not found[0].startswith("20")


@pytest.mark.parametrize(
    ("sentence", "before", "meant"),
    [
        ("Weaknesses found at that inspection remain.", ["The inspection in May 2018 found weak plans."], "2018-05"),
        ("Since then, plans are better.", ["Leaders acted.", "The council was last inspected in 2016."], "2016"),
        ("Since the inspection, plans are better.", ["The inspection in May 2018 found weak plans."], "2018-05"),
        ("It was so both then and at the focused visit in 2018.", ["The inspection in 2014 found it."], "2014 2018"),
        ("The points of those inspections are met.", ["There were inspections in 2011 and 2013."], "2011 2013"),
        ("At that inspection, plans were weak.", ["There were inspections in 2011 and 2013."], ""),
        ("Since then, plans are better.", ["After the inspection in 2016, a director came in May 2017."], ""),
        ("Since then, plans are better.", ["A director came in May 2017.", "The inspection was in 2016."], ""),
        ("Points of that inspection are met.", ["The inspection of the fostering agency was in 2016."], ""),
        ("All recommendations have been met.", ["The inspection in 2016 made ten of them."], "2016"),
        ("However, some areas for improvement are left.", ["Much is better since the inspection in 2016."], "2016"),
        ("All recommendations have been met.", ["Leaders acted.", "The inspection in 2016 made ten."], ""),
        ("Plans are better.", ["The inspection in 2016 found weak plans."], ""),
    ],
)
def test_what_is_named_just_before(sentence: str, before: list[str], meant: str) -> None:
    assert " ".join(inspections_meant(sentence, (), before)) == meant
