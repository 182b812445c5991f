"""What people decided is followed, or it stops the build: the site never goes back to what was put right.

Only where nothing wrong can come of it is a decision that does not fit told and no more.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.corpus import load_corpus
from generator.errors import DecisionProblem
from tests.corpus.made_up import content_folder, made_up, put

SIF, LATER, LEFT_OUT = "leeds/2016-05-04-sif", "leeds/2018-05-04-sif", "leeds/2020-05-04-sif"


def correction(report: str = SIF, expect: str = "good", value: str = "inadequate", more: str = "") -> str:
    return (
        f'[[correction]]\nreport = "{report}"\nfield = "judgements.overall.grade"\nexpect = "{expect}"\n'
        f'value = "{value}"\nreason = "Page 3 says so."\ndate = "2026-11-21"\n{more}'
    )


def decision(later: str = LATER, later_text: str = "Listen to children.") -> str:
    return (
        f'[[decision]]\naction = "reject"\nearlier = "{SIF}#r1"\nlater = "{later}#r1"\n'
        f'earlier_text = "Listen to children."\nlater_text = "{later_text}"\n'
        'reason = "Two matters."\ndate = "2026-11-21"\n'
    )


def exchanged(decision: str) -> str:
    return decision.replace(SIF, "?").replace(LATER, SIF).replace("?", LATER)


def status(report: str = LATER) -> str:
    return (
        f'[[status]]\nrecommendation = "{SIF}#r1"\ntext = "Listen to children."\nstatus = "met"\n'
        f'report = "{report}"\nwords = "Words that stand nowhere."\nreason = "All of it."\ndate = "2026-11-21"\n'
    )


STOPPING = {
    # what is wrong: (file, its words, where it is told)
    "a file that is not TOML": ("corrections.toml", '[[correction]]\nreport = "x\n', "line 2, column 12"),
    "a file that ends too early": ("corrections.toml", "report = [\n\n", "line 1, column 11"),
    "links that are not TOML": ("links.toml", "[[decision\n", "line 1, column 11"),
    "a table under another name": ("corrections.toml", correction().replace("[correction]", "[corrections]"), ""),
    "one table in place of a list": ("corrections.toml", correction().replace("[[correction]]", "[correction]"), ""),
    "an entry without a reason": ("corrections.toml", correction().replace("reason", "because"), "line 1"),
    "another value than expected": ("corrections.toml", "\n" + correction(expect="outstanding"), "line 2, leeds/"),
    "a report that is not held": ("corrections.toml", correction(report="leeds/1999-01-01-sif"), "line 1, leeds/1999"),
    "a folder in place of a report": ("corrections.toml", correction(report="leeds"), "line 1, leeds jud"),
    "a decision on other words": (
        "links.toml",
        decision(later_text="Speak."),
        "line 1, reject leeds/2016-05-04-sif#r1",
    ),
    "a decision on a report that is not held": ("links.toml", decision(later="leeds/2019-01-01-sif"), "line 1, reject"),
    "a decision with its ends exchanged": ("links.toml", exchanged(decision()), "line 1, reject leeds/2018"),
    "a second decision on one link": ("links.toml", decision() + decision().replace("reject", "add"), "line 9, add "),
    "a status on words that stand nowhere": ("links.toml", decision() + status(), "line 9, status of"),
}

HARMLESS = {
    # what is told, and no more: (file, its words, code)
    "the program reads the right value by now": (
        "corrections.toml",
        correction(expect="outstanding", value="good"),
        "correction-outlived",
    ),
    "the program reads nothing by now, where nothing is right": (
        "corrections.toml",
        correction()
        .replace("judgements.overall.grade", "document.lead_inspector")
        .replace('value = "inadequate"\n', ""),
        "correction-outlived",
    ),
    "the report is left out itself": ("corrections.toml", correction(report=LEFT_OUT), "correction-does-not-fit"),
    "a report it speaks of is left out": ("links.toml", decision(later=LEFT_OUT), "decision-does-not-fit"),
    "its later report is left out": ("links.toml", status(report=LEFT_OUT), "decision-does-not-fit"),
    "there is no such file": ("links.toml", None, "missing-registry"),
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Two reports that can be published, and one that cannot."""
    content = content_folder(tmp_path)
    put(content, made_up(SIF))
    put(content, made_up(LATER, "Later."), "Later.")
    (put(content, made_up(LEFT_OUT, "Left out."), "Left out.") / "report.json").write_text("{}", encoding="utf-8")
    return content


@pytest.mark.parametrize("fault", STOPPING)
def test_what_stops_a_build_is_told_with_its_place_and_why(content: Path, fault: str) -> None:
    file, words, where = STOPPING[fault]
    (content / file).write_text(words, encoding="utf-8")
    (problem,) = [problem for problem in load_corpus(content).problems if problem.file == str(content / file)]
    assert isinstance(problem, DecisionProblem)
    assert problem.where.startswith(where)
    assert "Until then no site is made" in problem.advice


@pytest.mark.parametrize("fault", HARMLESS)
def test_what_can_do_no_harm_is_only_told(content: Path, fault: str) -> None:
    file, words, code = HARMLESS[fault]
    (content / file).unlink() if words is None else (content / file).write_text(words, encoding="utf-8")
    (problem,) = [problem for problem in load_corpus(content).problems if problem.file == str(content / file)]
    assert (problem.code, isinstance(problem, DecisionProblem)) == (code, False)


def test_what_fits_is_followed(content: Path) -> None:
    (content / "corrections.toml").write_text(correction(), encoding="utf-8")
    (content / "links.toml").write_text(decision(), encoding="utf-8")
    corpus = load_corpus(content)
    assert (len(corpus.corrections), len(corpus.decisions)) == (1, 1)
    assert corpus.by_id[SIF].judgements[0].grade == "inadequate"


def test_numbers_are_those_of_the_report_as_read_whatever_is_taken_away(content: Path) -> None:
    paths = {"judgements.0": None, "judgements.adoption": None, "judgements.2": None, "judgements.3.label": "D"}
    areas = {"overall": "a", "adoption": "b", "leadership": "c", "lscb": "d", "care_leavers": "e"}
    grades = [
        {"area": area, "label": label, "grade": "good", "grade_text": "good", "stated_at": []}
        for area, label in areas.items()
    ]
    five = "leeds/2021-05-04-sif"
    put(content, made_up(five, "Five grades.", judgements=grades), "Five grades.")
    (content / "corrections.toml").write_text(
        "".join(
            f'[[correction]]\nreport = "{five}"\nfield = "{field}"\nexpect = "{"d" if value else "present"}"\n'
            + (f'value = "{value}"\n' if value else "")
            + 'reason = "Page 3 says so."\ndate = "2026-11-21"\n'
            for field, value in paths.items()
        ),
        encoding="utf-8",
    )
    corpus = load_corpus(content)
    assert [judgement.label for judgement in corpus.by_id[five].judgements] == ["D", "e"]
    assert len(corpus.corrections) == len(paths)
