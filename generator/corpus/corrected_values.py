"""One value of a report put right, by its path: `judgements.lscb.grade`; refused where it is not what was expected."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from generator.corpus.corrected_days import fault_of_day
from generator.corpus.corrected_paths import Steps
from generator.corpus.decisions import OUTLIVED, same_words
from generator.corpus.hand_kept_files import in_words
from generator.corpus.impossible_values import impossible_values
from generator.english.judgements import grade_note
from generator.errors import RegistryProblem
from generator.model.corpus import PRESENT
from generator.model.framework import Framework
from generator.model.judgement import UNGRADED
from generator.model.registry import Correction
from generator.model.report import Report
from generator.resources import COMMAND

IDENTITY = frozenset({"id", "schema", "authority", "framework", "ledger"})
"""What makes a report this report; other files and addresses hang on it."""
NOT_SEEN = frozenset(
    {"id", "anchor", "place", "area", "measure", "code", "field", "level", "source", "parser_version", "supported_by"}
)
"""Keys and places: no reader sees them, and addresses and files are made of them."""


@dataclass(frozen=True)
class ValuePutRight:
    """A report with one value put right, the value that stood there, as text, and the keys that lead to it."""

    report: Report
    was: str | None
    steps: Steps


def corrected_report(report: Report, correction: Correction, framework: Framework, path: Path) -> ValuePutRight:
    """Return the report with one value put right.

    A judgement the program did not find is added, where an area of the framework is named.

    Raises RegistryProblem where the field does not exist, holds another value than expected, or
    cannot hold the new one; with the code OUTLIVED where it holds the right one already.
    """
    data, steps, was = _read(report, correction, framework, path)
    holder, key = _holder(data, steps), steps[-1]
    if same_words(was, correction.value) or not same_words(was, correction.expect):
        raise _unexpected(correction, path, was)
    if correction.value is not None and isinstance(holder[key], dict | list):
        seen = f"{correction.field}, which is more than one value"
        expected = f"{correction.field}. and then {_steps_in_words(holder[key])}"
        raise _problem(correction, path, seen, expected, "Name the one value that is wrong.")
    if misfit := fault_of_day(correction, report.document):
        raise _problem(correction, path, *misfit, "Mend the entry's `value`.")
    _put(holder, key, correction.value)
    if key == "grade" and correction.field.startswith("judgements."):
        _check_on_scale(correction, framework, path)
        _check_given(report, holder["area"], correction, framework, path)
        # The words printed and the note on the place that decided speak of the grade that was wrong.
        holder.update(grade_text=(correction.value or "").replace("_", " "), note=grade_note(was, correction.reason))
    if key == "addressed_to":  # nobody is named as having to act whom the right words do not name
        named = [body for body in holder["addressed_bodies"] if body["name"] in (correction.value or "")]
        holder["addressed_bodies"] = named
    try:
        right = Report.model_validate(data)
    except ValidationError as fault:
        advice = "Mend the entry's `value`; generator/model/report.py says what each field may hold."
        seen = f"{correction.field} = {_quoted(correction.value)}"
        raise _problem(correction, path, seen, _what_fits(fault), advice) from fault
    for seen, expected in impossible_values(right):
        raise _problem(correction, path, seen, expected, "Mend the entry's `value`.")
    return ValuePutRight(right, was, steps)


def value_read(report: Report, correction: Correction, framework: Framework, path: Path) -> str | None:
    """Return what a report holds where a correction speaks of it, as text: `present` for what is more than a value.

    Raises RegistryProblem where there is no such field, or none that may be corrected.
    """
    return _read(report, correction, framework, path)[2]


def _read(
    report: Report, correction: Correction, framework: Framework, path: Path
) -> tuple[dict[str, Any], Steps, str | None]:
    """The report as plain data, the keys that lead to the value, and the value as text; a judgement may be added."""
    if correction.field.split(".")[0] in IDENTITY:
        raise _not_stated(correction, path)
    data = report.model_dump(mode="json", by_alias=True)
    added = _judgement_not_found(data, correction, framework)
    if added:
        data["judgements"].append(added)
    steps = _locate(data, correction, path)
    if not NOT_SEEN.isdisjoint(steps) or (steps[0], steps[-1]) == ("judgements", "group"):
        raise _not_stated(correction, path)
    return data, steps, None if added else _as_text(_holder(data, steps)[steps[-1]])


def _not_stated(correction: Correction, path: Path) -> RegistryProblem:
    advice = "What a report is about is read again by `add`; a name it does not know goes into the register."
    return _problem(correction, path, f"the field {correction.field}", "a value the report states", advice)


def _holder(data: Any, steps: Steps) -> Any:
    """The object or list that holds the value these keys lead to."""
    for step in steps[:-1]:
        data = data[step]
    return data


def turn_of(correction: Correction) -> tuple[int, ...]:
    """Return a key that sorts corrections into the order they are applied in.

    What is taken away goes last, from the end of its list to the beginning: numbers in paths are those of the report
    as it was read, and whatever is taken away gives those behind it other ones.
    """
    if correction.value is not None:
        return ()
    numbers = (-1 - int(step) if step.isdecimal() else 0 for step in correction.field.split("."))
    return (*numbers, 1)  # what lies in an item goes before the item


def no_such_report(correction: Correction, path: Path) -> RegistryProblem:
    """Return the problem of a correction whose report is not held, or was left out for a problem of its own."""
    advice = "Mend the report's id; if the report was left out for a problem of its own, mend that first."
    return _problem(correction, path, f"the report {correction.report}", "a report that is held here", advice)


def _check_on_scale(correction: Correction, framework: Framework, path: Path) -> None:
    if correction.value not in framework.grades:
        advice = f"Mend the entry's `value`: a grade of the framework {framework.key} by its key."
        seen = f"{correction.field} = {_quoted(correction.value)}"
        raise _problem(correction, path, seen, f"one of {', '.join(framework.grades)}", advice)


def _check_given(report: Report, area: str, correction: Correction, framework: Framework, path: Path) -> None:
    """Refuse a grade for an area of which reports of this edition give none: nobody fills one in for inspectors."""
    editions = (one for one in framework.editions if one.key == report.framework.edition)
    if any(area in one.not_reported for one in editions) and correction.value not in UNGRADED:
        advice = "Take the correction away: no inspection of this edition grades this area."
        seen = f"{correction.field} = {_quoted(correction.value)}"
        raise _problem(correction, path, seen, f"one of {', '.join(UNGRADED)}", advice)


def _judgement_not_found(data: dict[str, Any], correction: Correction, framework: Framework) -> dict[str, Any] | None:
    """A judgement for `judgements.adoption.grade` where the report has none on adoption, and none is expected."""
    words = correction.field.split(".")
    if correction.expect is not None or correction.value is None or len(words) != 3 or words[2] != "grade":
        return None
    if words[0] != "judgements" or _key(data["judgements"], words[1]) is not None:
        return None
    for area in framework.areas:
        if words[1] in (area.key, f"{area.group}/{area.key}"):
            said = {"grade": correction.value, "grade_text": ""}
            return {"area": area.key, "group": area.group, "label": area.labels[0], "stated_at": [], **said}
    return None


def _locate(data: dict[str, Any], correction: Correction, path: Path) -> Steps:
    """Follow `judgements.lscb.grade` down to the value, and return the keys on the way."""
    steps: list[str | int] = []
    value: Any = data
    for step in correction.field.split("."):
        key = _key(value, step)
        if key is None:
            advice = f"The report's sheet shows what was read of it: `{COMMAND} review` with its id."
            raise _problem(correction, path, f"no {step!r} there", _steps_in_words(value), advice)
        steps.append(key)
        value = value[key]
    return tuple(steps)


def _key(value: Any, step: str) -> str | int | None:
    """The key of `value` that a step of a path means; None where there is no such thing, or more than one."""
    if isinstance(value, dict):
        return step if step in value else None
    if not isinstance(value, list):
        return None
    if step.isascii() and step.isdecimal():
        return int(step) if int(step) < len(value) else None
    named = [index for index, item in enumerate(value) if isinstance(item, dict) and step in _names(item)]
    return named[0] if len(named) == 1 else None


def _names(item: dict[str, Any]) -> tuple[str, ...]:
    """What an item of a list may be called: its area (with its group, where labels repeat), measure, or `r3`."""
    area = item.get("area", "")
    grouped = f"{item['group']}/{area}" if item.get("group") else ""
    names = (grouped, area, item.get("measure"), item.get("id", "").rpartition("#")[2])
    return tuple(name for name in names if name)


def _steps_in_words(value: Any) -> str:
    """What a path may go on with from here, as an expectation."""
    if isinstance(value, dict):
        return f"one of {', '.join(value)}"
    if not isinstance(value, list):
        return "a path that ends before"
    names = [_names(item)[0] for item in value if isinstance(item, dict) and _names(item)]
    unambiguous = [name for name in names if names.count(name) == 1]
    if unambiguous:
        return f"one of {', '.join(unambiguous)}"
    return f"a number from 0 to {len(value) - 1}" if value else "another path: nothing was read there"


def _what_fits(fault: ValidationError) -> str:
    """What a field may hold, as an expectation, by the first fault that was found."""
    error = fault.errors()[0]
    kind = error["type"]
    if kind == "literal_error":
        return f"one of {error['ctx']['expected']}"
    if kind.startswith(("int_", "float_", "finite_")):
        return "a finite number"
    if kind.startswith("bool_"):
        return "true or false"
    return f"a value this field can hold ({in_words(fault)})"


def _put(holder: Any, key: Any, value: str | None) -> None:
    """Set the value; a judgement or recommendation set to nothing is taken out of its list."""
    if value is None and isinstance(holder, list):
        del holder[key]
    else:
        holder[key] = _typed_like(holder[key], value)


def _typed_like(old: Any, value: str | None) -> Any:
    """TOML corrections are text; a field that holds a number or a truth value keeps its kind."""
    if value is not None and isinstance(old, bool):
        return {"true": True, "false": False}.get(value, value)
    if value is not None and isinstance(old, int | float):
        try:
            return float(value) if isinstance(old, float) else int(value)
        except ValueError:
            return value  # the model refuses it, and says why
    return value


def _as_text(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, int | float) else PRESENT


def _unexpected(correction: Correction, path: Path, was: str | None) -> RegistryProblem:
    """The problem of a field that holds another value than the one to be put right."""
    seen = f"the program reads {_quoted(was)}"
    expected = f"{_quoted(correction.expect)}, as the entry's `expect` says"
    if same_words(was, correction.value):
        expected = "another value than that to put right" if same_words(was, correction.expect) else expected
        return _problem(correction, path, seen, expected, "It is right by now: take the correction away.", OUTLIVED)
    advice = "Look at the report: write what the program reads now as `expect`, or take the correction away."
    return _problem(correction, path, seen, expected, advice)


def _quoted(value: str | None) -> str:
    return "nothing" if value is None else f'"{value}"'


def _problem(
    correction: Correction, path: Path, seen: str, expected: str, advice: str, code: str = "correction-does-not-fit"
) -> RegistryProblem:
    where = f"{correction.report} {correction.field}"
    return RegistryProblem(code=code, file=str(path), where=where, seen=seen, expected=expected, advice=advice)
