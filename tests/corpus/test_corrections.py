"""Corrections and decisions: what a person says holds as long as it speaks of what is there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.corpus import load_corpus
from generator.corpus.corrected_values import ValuePutRight, corrected_report
from generator.errors import RegistryProblem
from generator.frameworks import load_frameworks
from generator.model.corpus import Corpus
from generator.model.registry import Correction
from tests.corpus.made_up import content_folder, made_up, put

GOOD = "leeds/2016-05-04-sif"
LEADERSHIP = "Leadership, management and governance"

FITTING = {
    # field: (expect, value, what the report then holds)
    "judgements.overall.grade": ("good", "requires_improvement", "requires_improvement"),
    "judgements.1.grade": ("inadequate", "good", "good"),
    "document.published": ("2016-05-04", "2016-05-05", "2016-05-05"),
    "document.copyright_year": ("2016", "2017", 2017),
    "document.lead_inspector": (None, "A Person", "A Person"),
    "recommendations.r1.text": ("Listen to children.", "Listen to all children.", "Listen to all children."),
    "recommendations.r1.complete": ("true", "false", False),
}

UNFITTING = {
    # what is wrong: (report, field, expect, value, words of the message)
    "the program reads it right by now": (GOOD, "judgements.overall.grade", "inadequate", "good", 'reads "good"'),
    "no such report": ("leeds/1999-01-01-sif", "document.published", None, "2016", "leeds/1999-01-01-sif"),
    "no judgement where one is expected": (GOOD, "judgements.lscb.grade", "good", "inadequate", "no 'lscb'"),
    "an area the framework does not have": (GOOD, "judgements.parking.grade", None, "good", "no 'parking'"),
    "no such field": (GOOD, "document.colour", "red", "blue", "no 'colour'"),
    "a name that is no number": (GOOD, "judgements.\u00b2.grade", "good", "inadequate", "no '\u00b2'"),
    "another report's id": (GOOD, "id", GOOD, "leeds/2017-01-01-sif", "the field id"),
    "another authority": (GOOD, "authority.slug", "leeds", "barnet", "the field authority.slug"),
    "another source": (GOOD, "document.source.sha256", "a", "b", "the field document.source.sha256"),
    "a grade that is none": (GOOD, "judgements.overall.grade", "good", "splendid", "judgements.overall.grade"),
    "a number in a list that is empty": (GOOD, "people.0.name", None, "A", "nothing was read there"),
    "a point's own id": (GOOD, "recommendations.r1.id", f"{GOOD}#r1", "zzz", "the field recommendations.r1.id"),
    "an area of the framework": (GOOD, "judgements.overall.area", "overall", "../x", "the field judgements.overall"),
    "a year of no calendar here": (GOOD, "document.copyright_year", "2016", "30000", "the year 30000"),
    "a place": (GOOD, "recommendations.r1.place.line", "1", "2", "the field recommendations.r1.place.line"),
    "a number that is none": (GOOD, "document.copyright_year", "2016", "soon", "copyright_year"),
}


def corrected(tmp_path: Path, report: str, field: str, expect: str | None, value: str | None) -> Corpus:
    content = content_folder(tmp_path)
    put(content, made_up(GOOD))
    lines = [f'expect = "{expect}"\n' if expect else "", f'value = "{value}"\n' if value else ""]
    (content / "corrections.toml").write_text(
        f'# Why this is.\n[[correction]]\nreport = "{report}"\nfield = "{field}"\n{"".join(lines)}'
        'reason = "The words say so."\ndate = "2026-11-21"\n'
    )
    return load_corpus(content)


def of_corrections(corpus: Corpus) -> list[str]:
    return [str(problem) for problem in corpus.problems if "corrections.toml" in problem.file]


@pytest.mark.parametrize("field", FITTING)
def test_a_correction_that_fits_is_applied_and_remembers_what_was(tmp_path: Path, field: str) -> None:
    expect, value, held = FITTING[field]
    corpus = corrected(tmp_path, GOOD, field, expect, value)
    assert of_corrections(corpus) == []
    (report,) = corpus.reports
    found: object = report
    for step in field.split("."):
        if isinstance(found, tuple):
            named = {"overall": 0, "r1": 0}.get(step, 1)
            found = found[named]
        else:
            found = getattr(found, step)
    assert found == held
    assert [applied.was for applied in corpus.corrections] == [expect]


@pytest.mark.parametrize("fault", UNFITTING)
def test_a_correction_that_does_not_fit_is_told_and_changes_nothing(tmp_path: Path, fault: str) -> None:
    report, field, expect, value, words = UNFITTING[fault]
    corpus = corrected(tmp_path, report, field, expect, value)
    (message,) = of_corrections(corpus)
    assert words in message
    assert field in message
    assert corpus.reports == (made_up(GOOD),)
    assert corpus.corrections == ()


def test_a_step_that_leads_nowhere_is_told_with_those_that_lead_on(tmp_path: Path) -> None:
    (message,) = of_corrections(corrected(tmp_path, GOOD, "judgements.lscb.grade", "good", "inadequate"))
    assert "no 'lscb' there. Expected one of overall, adoption. " in message


@pytest.mark.parametrize(("written", "is_told"), [('"2026-11-21"', False), ("2026-11-21", False), ('"soon"', True)])
def test_the_day_of_a_decision_is_a_day(tmp_path: Path, written: str, is_told: bool) -> None:
    """TOML has days of its own, without quotes: they will do."""
    content = content_folder(tmp_path)
    put(content, made_up(GOOD))
    (content / "corrections.toml").write_text(
        f'[[correction]]\nreport = "{GOOD}"\nfield = "document.published"\nexpect = "2016-05-04"\n'
        f'value = "2016-05-06"\nreason = "Printed."\ndate = {written}\n'
    )
    corpus = load_corpus(content)
    assert [one.correction.date for one in corpus.corrections] == ([] if is_told else ["2026-11-21"])
    assert ["a day such as 2026-11-21" in message for message in of_corrections(corpus)] == [True] * is_told


JOINT: dict[str, Any] = {
    "document": made_up(GOOD).document.model_dump(mode="json")
    | {
        "outcome_of": "the local area partnership",
        "partnership": "Leeds Partnership",
        "theme": {"key": "neglect", "words": "children who are neglected", "place": {"page": 1}},
    },
    "bodies": [{"name": "NHS Leeds", "kind": "icb"}, {"name": "Leeds City Council", "kind": "council"}],
    "recommendations": [
        made_up(GOOD).recommendations[0].model_dump(mode="json")
        | {
            "addressed_to": "Leeds City Council and NHS Leeds",
            "addressed_bodies": [
                {"name": "Leeds City Council", "kind": "council"},
                {"name": "NHS Leeds", "kind": "icb"},
            ],
            "stem": "Leaders should ensure that",
        }
    ],
    "response": {
        "kind": "statement-of-action",
        "by": "the board",
        "due": None,
        "words": "Write.",
        "place": {"page": 4},
    },
    "next_inspection": {"within": "within three years", "words": "We come back.", "place": {"page": 4}},
    "people": [{"name": "A Person", "role": "lead_inspector", "inspectorate": "ofsted", "place": {"page": 5}}],
}
"""What joint inspections add to a report."""

FITTING_JOINT = {
    # field: (expect, value)
    "document.outcome_of": ("the local area partnership", "the safeguarding partners"),
    "document.partnership": ("Leeds Partnership", None),
    "document.theme.key": ("neglect", "front-door"),
    "document.theme": ("present", None),
    "bodies.1.authority": (None, "leeds"),
    "bodies.0.kind": ("icb", "health-trust"),
    "recommendations.r1.stem": ("Leaders should ensure that", "Leaders must ensure that"),
    "recommendations.r1.addressed_bodies.1.name": ("NHS Leeds", "NHS Leeds Board"),
    "response.due": (None, "2016-09-01"),
    "response.by": ("the board", "the council"),
    "response": ("present", None),
    "next_inspection.within": ("within three years", "within five years"),
    "people.0.inspectorate": ("ofsted", "cqc"),
}


def corrected_joint(tmp_path: Path, field: str, expect: str | None, value: str | None) -> ValuePutRight:
    correction = Correction(report=GOOD, field=field, expect=expect, value=value, reason="Printed.", date="2026-11-21")
    report = made_up(GOOD, **JOINT)
    return corrected_report(report, correction, load_frameworks()["sif"], tmp_path / "corrections.toml")


@pytest.mark.parametrize("field", FITTING_JOINT)
def test_what_joint_inspections_add_is_put_right_by_its_path(tmp_path: Path, field: str) -> None:
    expect, value = FITTING_JOINT[field]
    right = corrected_joint(tmp_path, field, expect, value)
    found: Any = right.report.model_dump(mode="json")
    for step in field.replace("r1", "0").split("."):
        found = found[int(step)] if isinstance(found, list) else found[step]
    assert (found, right.was) == (value, expect)


def test_a_kind_of_body_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RegistryProblem, match="kind"):
        corrected_joint(tmp_path, "bodies.0.kind", "icb", "company")


def test_whom_the_right_words_do_not_name_does_not_have_to_act(tmp_path: Path) -> None:
    field = "recommendations.r1.addressed_to"
    report = corrected_joint(tmp_path, field, "Leeds City Council and NHS Leeds", "NHS Leeds alone").report
    assert [body.name for body in report.recommendations[0].addressed_bodies] == ["NHS Leeds"]
    report = corrected_joint(tmp_path, field, "Leeds City Council and NHS Leeds", None).report
    assert report.recommendations[0].addressed_bodies == ()


def test_a_judgement_without_a_value_is_taken_away(tmp_path: Path) -> None:
    corpus = corrected(tmp_path, GOOD, "judgements.adoption", "present", None)
    assert [judgement.area for judgement in corpus.reports[0].judgements] == ["overall"]


@pytest.mark.parametrize(
    ("field", "expect", "value", "took"),
    [
        ("judgements.adoption", "present", None, "judgements.adoption"),
        ("judgements.1", "present", None, "judgements.adoption"),
        ("recommendations.0", "present", None, "recommendations.r1"),
        ("recommendations.r1.text", "Listen to children.", "Listen.", None),
        ("document.published", "2016-05-04", None, None),
    ],
)
def test_what_is_taken_away_is_remembered_by_its_name(
    tmp_path: Path, field: str, expect: str, value: str | None, took: str | None
) -> None:
    (applied,) = corrected(tmp_path, GOOD, field, expect, value).corrections
    assert applied.took == took


def test_a_judgement_the_program_did_not_find_is_added(tmp_path: Path) -> None:
    corpus = corrected(tmp_path, GOOD, "judgements.leadership.grade", None, "good")
    assert of_corrections(corpus) == []
    added = corpus.reports[0].judgements[-1]
    assert (added.area, added.label, added.grade, added.stated_at) == ("leadership", LEADERSHIP, "good", ())
    assert (added.grade_text, added.note) == (
        "good",
        "Corrected by hand. The program had found none. The words say so.",
    )
    assert corpus.corrections[0].was is None


def test_a_malformed_entry_is_told_with_its_line_and_the_next_still_counts(tmp_path: Path) -> None:
    content = content_folder(tmp_path)
    put(content, made_up(GOOD))
    (content / "corrections.toml").write_text(
        '[[correction]]\nreport = "x"\n\n'
        f'[[correction]]\nreport = "{GOOD}"\nfield = "document.published"\nexpect = "2016-05-04"\n'
        'value = "2016-05-06"\nreason = "Printed."\ndate = "2026-11-21"\n'
    )
    corpus = load_corpus(content)
    (message,) = of_corrections(corpus)
    assert "line 1:" in message
    assert "reason" in message
    assert corpus.reports[0].document.published == "2016-05-06"


DECISIONS = {
    # title: (earlier text expected, is it kept?)
    "the words are those it was made on": ("Listen to children.", True),
    "the words have changed since": ("Listen to the children.", False),
}


@pytest.mark.parametrize("title", DECISIONS)
def test_a_decision_holds_as_long_as_the_words_do(tmp_path: Path, title: str) -> None:
    words, kept = DECISIONS[title]
    content = content_folder(tmp_path)
    put(content, made_up(GOOD))
    put(content, made_up("leeds/2018-05-04-sif", "Later."), "Later.")
    (content / "links.toml").write_text(
        f'[[decision]]\naction = "add"\nearlier = "{GOOD}#r1"\nlater = "leeds/2018-05-04-sif#r1"\n'
        f'earlier_text = "{words}"\nlater_text = "Listen to children."\nreason = "Same."\ndate = "2026-11-21"\n'
    )
    corpus = load_corpus(content)
    messages = [str(problem) for problem in corpus.problems if "links.toml" in problem.file]
    assert len(corpus.decisions) == kept
    assert len(messages) == (not kept)
    assert kept or "now reads 'Listen to children.'" in messages[0]


def test_a_corrected_grade_says_that_it_is_one_in_place_of_the_words_printed(tmp_path: Path) -> None:
    (report,) = corrected(tmp_path, GOOD, "judgements.overall.grade", "good", "requires_improvement").reports
    overall = report.judgements[0]
    assert overall.grade_text == "requires improvement"
    assert overall.note == "Corrected by hand. The program had read “good”. The words say so."


STANDING: dict[str, tuple[dict[str, str | None], set[str]]] = {
    # title: (corrections as field and value, the paths of what is right in the end)
    "a judgement by its area": ({"judgements.1.grade": "good"}, {"judgements.adoption.grade"}),
    "a recommendation by its number": ({"recommendations.0.text": "Listen."}, {"recommendations.r1.text"}),
    "what is taken away stands nowhere": ({"judgements.adoption": None}, set()),
    "what lies in it neither": ({"judgements.adoption.grade": "good", "judgements.adoption": None}, set()),
    "what is behind it has another number": (
        {"follow_ups.0": None, "follow_ups.1.status": "unclear"},
        {"follow_ups.0.status"},
    ),
    "what is before it has the same": (
        {"follow_ups.1": None, "follow_ups.0.status": "unclear"},
        {"follow_ups.0.status"},
    ),
    "a judgement that was not found": ({"judgements.leadership.grade": "good"}, {"judgements.leadership.grade"}),
}


@pytest.mark.parametrize("title", STANDING)
def test_where_a_corrected_value_stands_is_told_in_the_report_as_it_is_published(tmp_path: Path, title: str) -> None:
    values, paths = STANDING[title]
    content = content_folder(tmp_path)
    told = [{"words": words, "refers_to": None, "status": "met", "place": {"line": 1}} for words in ("One.", "Two.")]
    put(content, made_up(GOOD, follow_ups=told))
    was = {"grade": "inadequate", "text": "Listen to children.", "status": "met"}
    for field, value in values.items():
        expect = None if "leadership" in field else was.get(field.rpartition(".")[2], "present")
        entry = {
            "report": GOOD,
            "field": field,
            "expect": expect,
            "value": value,
            "reason": "So.",
            "date": "2026-11-21",
        }
        lines = [f'{name} = "{said}"\n' for name, said in entry.items() if said is not None]
        with (content / "corrections.toml").open("a") as file:
            file.write(f"[[correction]]\n{''.join(lines)}")
    corpus = load_corpus(content)
    assert of_corrections(corpus) == []
    assert corpus.corrected == ({GOOD: paths} if paths else {})


def test_a_decision_may_say_who_decided_and_on_what(tmp_path: Path) -> None:
    content = content_folder(tmp_path)
    put(content, made_up(GOOD))
    (content / "corrections.toml").write_text(
        f'[[correction]]\nreport = "{GOOD}"\nfield = "document.published"\nexpect = "2016-05-04"\n'
        'value = "2016-05-06"\nreason = "Printed."\ndate = "2026-11-21"\nby = "A. Keeper"\nsource = "The letter."\n'
    )
    (applied,) = load_corpus(content).corrections
    assert (applied.correction.by, applied.correction.source) == ("A. Keeper", "The letter.")


SENSELESS = {
    # title: (field, expect, value)
    "the value that is read": ("judgements.overall.grade", "good", "good"),
    "the same words with other quotes": ("recommendations.r1.text", "Leaders’ plan.", "Leaders' plan."),
    "nothing in the place of nothing": ("document.lead_inspector", None, None),
}


@pytest.mark.parametrize("title", SENSELESS)
def test_a_correction_that_puts_nothing_right_is_told_and_stops_nothing(tmp_path: Path, title: str) -> None:
    field, expect, value = SENSELESS[title]
    with pytest.raises(RegistryProblem, match="It is right by now"):
        _corrected_of_leaders(tmp_path, field, expect, value)


def test_straight_quotes_will_do_for_curly_ones(tmp_path: Path) -> None:
    right = _corrected_of_leaders(tmp_path, "recommendations.r1.text", "Leaders'  plan.", "Leaders’ plans.")
    assert (right.was, right.report.recommendations[0].text) == ("Leaders’ plan.", "Leaders’ plans.")


def _corrected_of_leaders(tmp_path: Path, field: str, expect: str | None, value: str | None) -> ValuePutRight:
    report = made_up(GOOD)
    (point,) = report.recommendations
    point = point.model_copy(update={"text": "Leaders’ plan."})
    correction = Correction(report=GOOD, field=field, expect=expect, value=value, reason="So.", date="2026-11-21")
    report = report.model_copy(update={"recommendations": (point,)})
    return corrected_report(report, correction, load_frameworks()["sif"], tmp_path / "corrections.toml")


DAYS = {
    # title: (field, value, is it accepted?)
    "a day": ("document.published", "2016-06-01", True),
    "a month": ("document.published", "2016-06", True),
    "a year": ("document.published", "2016", True),
    "none of the calendar": ("document.published", "2016-02-30", False),
    "in words": ("document.published", "1 June 2016", False),
    "to come, when it was decided": ("document.published", "2026-11-22", False),
    "published before it was inspected": ("document.published", "2016-05", True),
    "published the month before": ("document.published", "2016-04", False),
    "begun after it ended": ("document.inspection_start", "2016-05-05", False),
    "ended before it began": ("document.inspection_end", "2016-05-03", False),
}


@pytest.mark.parametrize("title", DAYS)
def test_a_day_is_put_right_by_one_that_can_be(tmp_path: Path, title: str) -> None:
    field, value, accepted = DAYS[title]
    corpus = corrected(tmp_path, GOOD, field, "2016-05-04", value)
    assert bool(corpus.corrections) == accepted
    assert bool(of_corrections(corpus)) != accepted


def test_the_facts_of_a_document_that_were_put_right_say_so_and_no_others(tmp_path: Path) -> None:
    corpus = corrected(tmp_path, GOOD, "document.copyright_year", "2016", "2017")
    facts = corpus.by_id[GOOD].document
    assert (facts.copyright_year, facts.is_put_right("copyright_year")) == (2017, True)
    assert not facts.is_put_right("published", "inspection_end")
    assert "put_right" not in corpus.by_id[GOOD].model_dump_json()
