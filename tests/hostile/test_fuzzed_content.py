"""A fixed sample of content that other tools wrote wrongly: told in lines, published without what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hostile.fuzzed_content import faults_of_round

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("registries", [False, True], ids=["reports", "registries"])
def test_values_that_cannot_be_are_told_in_lines_and_nothing_of_them_can_run(tmp_path: Path, registries: bool) -> None:
    assert faults_of_round(tmp_path, "1/sample", mutants=20, registries=registries) == []
