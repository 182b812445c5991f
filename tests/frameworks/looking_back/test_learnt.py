"""The learnt models as the program uses them: a file that fits the wording, a sum, and no library of learning."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from generator.errors import RegistryProblem
from generator.frameworks.linear_model import LinearModel, model_of
from generator.frameworks.looking_back import learnt
from generator.frameworks.looking_back.wording import VERSION, status_wording_of, wording_of

SENTENCE = "Since the last inspection in May 2018, plans have improved but reviews have not."


def test_the_file_of_the_program_fits_its_wording() -> None:
    models = learnt.learnt_models()
    assert json.loads(learnt.FILE.read_text("utf-8"))["wording"] == VERSION
    assert models.kind.classes == ("change", "none", "point")
    assert models.status.classes == ("met", "not_met", "partly_met", "unclear")
    assert models.direction.classes == ("better", "mixed", "same", "worse")
    assert len(models.learnt_from) > 50


def test_most_of_what_is_learnt_can_hold_of_a_sentence() -> None:
    """Names of features are made by the wording alone: one that begins otherwise would never be found."""
    begun = {feature.split()[0] for model in ("kind", "status", "direction") for feature in _weights(model)}
    assert begun <= {"w", "s", "k", "cue", "first", "before", "after", "points"}
    known = set(_weights("kind"))
    assert len(known & wording_of(SENTENCE).keys()) > 20


def _weights(model: str) -> tuple[str, ...]:
    return tuple(getattr(learnt.learnt_models(), model).weights)


def test_no_sentence_is_kept_in_the_file() -> None:
    """A run of words has three at the most; the name of the kind of run stands before it."""
    for model in ("kind", "status", "direction"):
        assert max(len(feature.split()) for feature in _weights(model)) <= 5


def test_a_file_of_another_version_of_the_wording_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    other = {**json.loads(learnt.FILE.read_text("utf-8")), "wording": VERSION + 1}
    (tmp_path / "learnt.json").write_text(json.dumps(other), "utf-8")
    monkeypatch.setattr(learnt, "FILE", tmp_path / "learnt.json")
    with pytest.raises(RegistryProblem) as problem:
        learnt.learnt_models.__wrapped__()
    assert f"version {VERSION + 1}" in problem.value.seen


def test_reading_needs_no_library_of_learning() -> None:
    """Where scikit-learn and the numbers under it cannot be imported, sentences are judged all the same."""
    program = (
        "import sys\n"
        "for name in ('sklearn', 'scipy', 'numpy'): sys.modules[name] = None\n"
        "from generator.frameworks.looking_back.learnt import learnt_models\n"
        "from generator.frameworks.looking_back.wording import wording_of\n"
        f"likely = learnt_models().kind.probabilities(wording_of({SENTENCE!r}))\n"
        "print(max(likely, key=likely.get))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "change"


def test_probabilities_are_a_softmax_of_sums_that_a_long_text_does_not_raise() -> None:
    model = LinearModel(("no", "yes"), (0.0, 0.0), {"a": (0.0, 4.0), "b": (2.0, 0.0)})
    assert model.probabilities({}) == {"no": 0.5, "yes": 0.5}
    assert model.probabilities({"a": 1.0})["yes"] == pytest.approx(0.982, abs=0.001)
    diluted = model.probabilities({"a": 1.0, "x": 1.0, "y": 1.0, "z": 1.0})
    assert diluted["yes"] == pytest.approx(0.881, abs=0.001)
    assert sum(model.probabilities({"a": 2.0, "b": 1.0}).values()) == pytest.approx(1.0)


def test_a_model_is_kept_and_read_again() -> None:
    model = LinearModel(("no", "yes"), (0.5, -0.5), {"w plans": (0.0, 1.2)})
    assert model_of(json.loads(json.dumps(model.as_json()))) == model


def test_wording_hangs_on_no_year_and_no_number() -> None:
    one, other = (
        "Since the inspection in May 2018, 40 plans are late.",
        "Since the inspection in June 2021, 7 plans are late.",
    )
    assert wording_of(one) == wording_of(other)


@pytest.mark.parametrize(
    ("sentence", "feature"),
    [
        ("Since the last inspection, plans are better.", "s @since , plans"),
        ("Plans are late, as at the 2016 single inspection.", "s as @at $"),
        ("Weaknesses were found at this inspection.", "s found @now $"),
        ("Since the last inspection, plans are better but still too few.", "k better but still"),
        ("This has not improved since the last inspection.", "cue direction same"),
    ],
)
def test_what_holds_of_a_sentence(sentence: str, feature: str) -> None:
    assert feature in wording_of(sentence)


def test_what_stands_beside_a_sentence_tells_of_its_status() -> None:
    told = status_wording_of("This was a recommendation at the last inspection.", "Too many plans are poor.")
    assert {"before poor", "before k bad", "points beside"} <= told.keys()
