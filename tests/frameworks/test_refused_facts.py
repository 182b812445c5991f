"""Facts of one framework that cannot be meant are refused when its folder is loaded, in words that say what to mend."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import RegistryProblem
from generator.frameworks import load_frameworks

FACTS = """
key = "river-services"
title = "Inspection of river services"
short_title = "River services"
publisher = "Waterways"
kind = "inspection-report"
starts = "2031-02"
summary = "How safe children are afloat"
recognised_by = ["inspection of river services"]

[[scale]]
grade = "dry"
title = "Dry"
colour = "best"
printed = ["dry"]
meaning = "Nobody is wet"

[[scale]]
grade = "wet"
title = "Wet"
colour = "poor"
printed = ["wet", "soaked"]
meaning = "Somebody is"

[[areas]]
key = "river"
title = "The river"
labels = ["The river"]
overall = true
sentences = ["The river {grade}"]

[[areas]]
key = "boats"
title = "Boats"
labels = ["Boats", "Ferries"]

[[points]]
role = "recommendations"
kind = "recommendation"

[[headings]]
printed = ["What to mend"]
role = "recommendations"

[[headings]]
printed = ["On the boats"]
role = "findings"
area = "boats"

[[relations]]
area = "boats"
framework = "ilacs"
other_area = "overall"
relation = "none"
why = "A boat is no council"
"""

REFUSED = {
    "a colour that is none": (
        'colour = "best"',
        'colour = "green"',
        "[[scale]] 'dry', colour: 'green'. Expected one of 'best', 'fair', 'weak', 'poor' or 'plain'.",
    ),
    "a title left out": ('title = "Wet"\n', "", "[[scale]] 'wet', title: nothing. Expected a line title = …"),
    "a grade with a hyphen": ('grade = "wet"', 'grade = "Very-wet"', "'Very-wet'. Expected a name in small letters"),
    "words that are no list": (
        'printed = ["dry"]',
        'printed = "dry"',
        "[[scale]] 'dry', printed: 'dry'. Expected a list",
    ),
    "a role that is none": (
        'role = "findings"',
        'role = "finding"',
        "[[headings]] 'On the boats', role: 'finding'. Expected one of 'cover', ",
    ),
    "a kind of point that is none": (
        'kind = "recommendation"',
        'kind = "wish"',
        "[[points]] 'recommendations', kind: 'wish'. Expected one of 'recommendation', ",
    ),
    "a kind of document that is none": (
        '"inspection-report"',
        '"report"',
        "kind: 'report'. Expected one of 'inspection-",
    ),
    "a key misspelt": (
        "publisher =",
        "publishers =",
        "publishers: 'publishers', which is no key. Expected perhaps 'publisher'",
    ),
    "a key that is none": (
        'starts = "2031-02"',
        'starts = "2031-02"\nalso_known = ["ris"]',
        "also_known: 'also_known', which is no key. Expected",
    ),
    "a key of an entry misspelt": (
        'meaning = "Nobody is wet"',
        'meaning = "Nobody is wet"\nedges = "solid"',
        "[[scale]] 'dry', edges: 'edges', which is no key. Expected perhaps 'edge'",
    ),
    "a table misspelt": (
        '[[areas]]\nkey = "boats"',
        '[[area]]\nkey = "boats"',
        "area: 'area', which is no key. Expected perhaps 'areas'",
    ),
    "a list whose points nobody ruled": (
        '[[points]]\nrole = "recommendations"\nkind = "recommendation"\n',
        "",
        "headings open recommendations, and no [[points]] says what kind these are",
    ),
    "another folder": ('key = "river-services"', 'key = "rivers"', "key: 'rivers' in the folder 'river_services'"),
    "no first day": ('starts = "2031-02"\n', "", "starts: nothing. Expected the first day"),
    "a day in words": ('"2031-02"', '"February 2031"', "starts: 'February 2031'. Expected a date such as"),
    "a last day before the first": ('"2031-02"', '"2031-02"\nends = "2030"', "ends: '2030', before '2031-02'"),
    "no meaning": ('meaning = "Nobody is wet"\n', "", "[[scale]] 'dry', meaning: nothing. Expected what the grade"),
    "a word of two grades": (
        '"soaked"',
        '"Dry"',
        "[[scale]] 'wet': the printed words 'dry', which 'dry' has",
    ),
    "a grade twice": ('grade = "wet"', 'grade = "dry"', "[[scale]] 'dry': the grade 'dry', which 'dry' has"),
    "a label of two areas": ('"Ferries"', '"The River"', "[[areas]] 'boats': the label 'the river', which 'river' has"),
    "a sentence without its grade": (
        "The river {grade}",
        "The river is",
        "[[areas]] 'river', sentences: 'The river is'. Expected {grade}",
    ),
    "two that sum up": (
        'title = "Boats"',
        'title = "Boats"\noverall = true',
        "overall = true in 'river', 'boats'. Expected",
    ),
    "none that sums up": ("overall = true\n", "", "overall = true in none. Expected it in one"),
    "a heading about no area": (
        'area = "boats"',
        'area = "ships"',
        "[[headings]] 'On the boats', area: 'ships', which is no area's key. Expected one of 'boats', 'river'",
    ),
    "a relation of no area": (
        'area = "boats"\nframework',
        'area = "ships"\nframework',
        "[[relations]] to ilacs 'overall', area: 'ships', which is no area's key",
    ),
    "words around a name that nobody looks for": (
        'starts = "2031-02"',
        'starts = "2031-02"\nauthority_named_by = ["in {authority}"]',
        "authority_named_by: it without authority_in_title. Expected authority_in_title = true beside it",
    ),
    "an edition that is none": (
        'title = "Boats"',
        'title = "Boats"\neditions = ["2031"]',
        "editions: '2031', which is no edition's",
    ),
}


def load(folder: Path, facts: str) -> list[str]:
    (folder / "river_services").mkdir()
    (folder / "river_services/framework.toml").write_text(facts, encoding="utf-8")
    return list(load_frameworks(folder))


def test_facts_that_fit_are_loaded(tmp_path: Path) -> None:
    assert load(tmp_path, FACTS) == ["river-services"]


@pytest.mark.parametrize("title", REFUSED)
def test_what_cannot_be_meant_is_refused_with_its_place_and_what_is_expected(title: str, tmp_path: Path) -> None:
    old, new, said = REFUSED[title]
    assert old in FACTS
    with pytest.raises(RegistryProblem) as caught:
        load(tmp_path, FACTS.replace(old, new, 1))
    assert said in str(caught.value)
    assert caught.value.file.endswith("river_services/framework.toml")
    assert "pydantic" not in str(caught.value)
