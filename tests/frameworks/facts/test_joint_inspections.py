"""Who inspected together, and what they looked at: from the title and the opening, never from further down."""

from __future__ import annotations

from time import process_time

import pytest

from generator.frameworks import load_frameworks
from generator.frameworks.facts.inspecting import inspecting
from generator.frameworks.facts.inspection_theme import inspection_theme
from generator.frameworks.facts.response import response_asked
from generator.model.framework import ResponseAsked
from tests.frameworks.facts.reading import sections

JTAI = load_frameworks()["jtai"]
ASKED = ResponseAsked(kind="statement-of-action", title="Statement", printed=("written statement of",), dated=True)
NAMES = ("the London Borough of Exampleshire", "Exampleshire")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "[summary]\nBetween 14 and 18 March 2016, Ofsted, the Care Quality Commission (CQC), HMI Constabulary "
            "(HMIC) and HMI Probation (HMI Prob) undertook a joint inspection.",
            ("ofsted", "cqc", "hmicfrs", "hmi-probation"),
        ),
        (
            "[summary]\nIt was carried out by inspectors from Ofsted, the Care Quality Commission (CQC) and His "
            "Majesty’s Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS).",
            ("ofsted", "cqc", "hmicfrs"),
        ),
        # One alone is named for another reason, and so is whoever is named among the findings.
        ("[summary]\nOfsted judged the council to be good last year.", ()),
        ("[findings]\nOfsted, the CQC and HMI Probation have all praised the partnership.", ()),
    ],
)
def test_who_inspected(text: str, found: tuple[str, ...]) -> None:
    assert inspecting(sections(text), JTAI) == found


def test_who_inspects_each_time_need_not_be_named() -> None:
    assert inspecting(sections("[cover]\nA report"), load_frameworks()["sif"]) == ("ofsted",)


OLD_TITLE = "[summary] Joint targeted area inspection of the multi-agency response to "
NEW_TITLE = """[summary] Joint targeted area inspection of Exampleshire
This letter summarises the findings of the joint targeted area inspection (JTAI) of the """


@pytest.mark.parametrize(
    ("text", "key", "words"),
    [
        (f"{OLD_TITLE}children’s mental health in Exampleshire", "mental-health", "children’s mental health"),
        # The title is wider than what was looked at.
        (
            f"{OLD_TITLE}abuse and neglect in Exampleshire\n"
            "This inspection included a ‘deep dive’ focus on the response to children living with domestic abuse.",
            "living-with-domestic-abuse",
            "children living with domestic abuse",
        ),
        (
            f"{NEW_TITLE}multi-agency response to identification of initial need and risk in the London Borough of "
            "Exampleshire.",
            "front-door",
            "identification of initial need and risk",
        ),
        (
            f"{NEW_TITLE}multi-agency response to children and families who need help in Exampleshire.",
            "early-help",
            "children and families who need help",
        ),
        # `in the family` is no place, and the wider of two themes goes first.
        (
            f"{OLD_TITLE}sexual abuse in the family in Exampleshire",
            "sexual-abuse-in-the-family",
            "sexual abuse in the family",
        ),
        (
            f"{OLD_TITLE}child sexual exploitation and children associated with gangs in Exampleshire",
            "child-exploitation",
            "child sexual exploitation and children associated with gangs",
        ),
        # A theme that nobody has listed is kept in its words.
        (f"{OLD_TITLE}loneliness in Exampleshire", None, "loneliness"),
    ],
)
def test_what_was_looked_at(text: str, key: str | None, words: str) -> None:
    theme = inspection_theme(sections(text), JTAI.themes, NAMES)
    assert theme is not None
    assert (theme.key, theme.words) == (key, words)


def test_a_long_text_of_places_takes_no_longer_than_its_length() -> None:
    """200,000 characters of the words that lead on to a theme took a minute."""
    text = "[summary]\nA " + "multi-agency response to neglect in " * 5600
    began = process_time()
    inspection_theme(sections(text), JTAI.themes, NAMES)
    assert process_time() - began < 3


def test_no_theme_is_taken_from_the_findings() -> None:
    text = "[summary]\nNothing is said here.\n[findings]\nThe multi-agency response to domestic abuse is good."
    assert inspection_theme(sections(text), JTAI.themes, NAMES) is None


ASKS, SENDS = (
    "The board should prepare a written statement of action.",
    "The board should send the written statement of ",
)
PARTNERS = "This should be an answer of many agencies. The response should set out what each will do."


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        # What is printed between two sentences that ask is quoted with them, over the end of a paragraph too.
        (
            f"[next-steps]\n{ASKS} {PARTNERS} Others oversee it.\n{SENDS}action by 20 June 2019. It will inform us.",
            f"{ASKS} {PARTNERS} Others oversee it. {SENDS}action by 20 June 2019.",
        ),
        # One sentence asks: what goes on from it is part of the request, what comes after is not.
        (f"[next-steps]\nWe thank you. {ASKS} {PARTNERS} We will come back.", f"{ASKS} {PARTNERS}"),
        (f"[next-steps]\n{ASKS}\n{PARTNERS}", ASKS),
        # Another part is printed between: the mark says that something is left out.
        (
            f"[outcome]\n{ASKS}\n[findings]\nAll is well.\n[next-steps]\n{SENDS}action by 20 June 2019.",
            f"{ASKS} … {SENDS}action by 20 June 2019.",
        ),
    ],
)
def test_the_whole_passage_that_asks_is_quoted(text: str, quoted: str) -> None:
    response, _ = response_asked(sections(text), (ASKED,), "2018-01-01")
    assert response is not None
    assert response.words == quoted
