"""Facts of the frameworks: found by looking, whole, and in step with one another."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.errors import RegistryProblem
from generator.frameworks import load_frameworks
from generator.frameworks.wording import Wording, plain
from generator.model.framework import Framework

FRAMEWORKS = load_frameworks()


@pytest.mark.parametrize("framework", FRAMEWORKS.values(), ids=FRAMEWORKS.keys())
class TestEachFramework:
    def test_folder_is_named_like_its_key(self, framework: Framework) -> None:
        folder = Path("generator/frameworks") / framework.key.replace("-", "_")
        assert (Path(__file__).parents[2] / folder / "framework.toml").is_file()

    def test_dates_are_iso_and_in_order(self, framework: Framework) -> None:
        dates = [date for date in (framework.starts, framework.ends) if date]
        assert all(re.fullmatch(r"\d{4}(-\d\d){0,2}", date) for date in dates)
        assert dates == sorted(dates)

    def test_no_label_names_two_areas_of_a_group(self, framework: Framework) -> None:
        labels = [(area.group, plain(label)) for area in framework.areas for label in area.labels]
        assert len(labels) == len(set(labels))

    def test_relations_start_from_its_own_areas(self, framework: Framework) -> None:
        assert {relation.area for relation in framework.relations} <= {area.key for area in framework.areas}

    def test_headings_about_an_area_name_one_it_has(self, framework: Framework) -> None:
        areas = {heading.area for heading in framework.headings if heading.area}
        assert areas <= {area.key for area in framework.areas}

    def test_printed_words_of_one_grade_never_mean_another(self, framework: Framework) -> None:
        printed = [plain(words) for point in framework.scale for words in point.printed]
        assert len(printed) == len(set(printed))


def test_relations_to_known_frameworks_name_known_areas() -> None:
    for framework in FRAMEWORKS.values():
        for relation in framework.relations:
            other = FRAMEWORKS.get(relation.framework)
            if other:
                assert relation.other_area in {area.key for area in other.areas}


def test_a_judgement_that_sums_up_is_marked_in_every_framework_that_has_one() -> None:
    for framework in FRAMEWORKS.values():
        assert all(area.overall == area.key.startswith("overall") for area in framework.areas), framework.key


def test_adding_a_framework_is_adding_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "made_up"
    folder.mkdir()
    (folder / "framework.toml").write_text(
        'key = "made-up"\ntitle = "Made up"\nshort_title = "Made up"\npublisher = "Nobody"\nkind = "visit-letter"\n'
        'summary = "Nothing"\nrecognised_by = ["made up visit to"]\n',
        encoding="utf-8",
    )
    assert list(load_frameworks(tmp_path)) == ["made-up"]


@pytest.mark.parametrize("fault", ["size = 3", '[[headings]]\nprinted = ["Findings"]\nrole = "finding"'])
def test_malformed_facts_name_the_file(tmp_path: Path, fault: str) -> None:
    folder = tmp_path / "broken"
    folder.mkdir()
    (folder / "framework.toml").write_text(f'key = "broken"\n{fault}\n', encoding="utf-8")
    with pytest.raises(RegistryProblem) as caught:
        load_frameworks(tmp_path)
    assert caught.value.file.endswith("broken/framework.toml")


@pytest.mark.parametrize(
    ("printed", "grade"),
    [
        ("Good", "good"),
        ("Requires improvement", "requires_improvement"),
        ("Require improvement to be good", "requires_improvement"),
        ("INADEQUATE", "inadequate"),
        ("Not judged", "not_judged"),
        ("Adequate", None),
        ("Goodish", None),
        ("Good progress", None),
    ],
)
def test_grades_as_printed(printed: str, grade: str | None) -> None:
    found = Wording(FRAMEWORKS["sif"]).grade_alone(printed)
    assert (found.grade if found else None) == grade


def test_scales_are_not_merged() -> None:
    earlier, later = (Wording(FRAMEWORKS[key]) for key in ("slac", "sif"))
    assert earlier.grade_alone("Adequate") and not later.grade_alone("Adequate")
    assert later.grade_alone("Requires improvement") and not earlier.grade_alone("Requires improvement")


@pytest.mark.parametrize(
    ("printed", "compared"),
    [
        ("The local authority's strengths", "the local authoritys strengths"),
        ("The local authoritys strengths", "the local authoritys strengths"),
        ("What needs to improve?1", "what needs to improve"),
        ("Safeguarding Children Board¹", "safeguarding children board"),
        ("Leadership, management  and governance", "leadership management and governance"),
        ("Section 2: The board", "section 2 the board"),
    ],
)
def test_words_as_compared(printed: str, compared: str) -> None:
    assert plain(printed) == compared
