"""The figures that reports print about their area, each one entry of `measures.toml`: the only place that knows one."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pydantic import ValidationError

from generator.frameworks.data_file import malformed, read_data
from generator.model.registry import Measure

MEASURES = Path(__file__).with_name("measures.toml")


@cache
def load_measures() -> dict[str, Measure]:
    """Return every figure by key, in the order of the file. Raises RegistryProblem where it cannot be understood."""
    try:
        measures = [Measure.model_validate(entry) for entry in read_data(MEASURES).get("measure", ())]
    except ValidationError as fault:
        raise malformed(MEASURES, "", str(fault)) from fault
    return {measure.key: measure for measure in measures}
