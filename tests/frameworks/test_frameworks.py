"""Facts of the frameworks: found by looking, whole, and in step with one another."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import RegistryProblem
from generator.frameworks import load_frameworks
from generator.frameworks.label_vocabulary import LabelVocabulary
from generator.model.framework import CHILDRENS_SERVICES, Framework

FRAMEWORKS = load_frameworks()


def test_a_judgement_that_sums_up_is_marked_in_every_framework_of_councils_own_services() -> None:
    for framework in FRAMEWORKS.values():
        overall = [area.key for area in framework.areas if area.overall]
        if framework.programme == CHILDRENS_SERVICES:
            assert overall == [area.key for area in framework.areas if area.key.startswith("overall")], framework.key


def test_adding_a_framework_is_adding_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "made_up"
    folder.mkdir()
    (folder / "framework.toml").write_text(
        'key = "made-up"\ntitle = "Made up"\nshort_title = "Made up"\npublisher = "Nobody"\nstarts = "2031"\n'
        'kind = "visit-letter"\nsummary = "Nothing"\nrecognised_by = ["made up visit to"]\n',
        encoding="utf-8",
    )
    assert list(load_frameworks(tmp_path)) == ["made-up"]


@pytest.fixture(scope="module")
def form(tmp_path_factory: pytest.TempPathFactory) -> Framework:
    """A form of the single inspection that has no board, calls one area otherwise and has one more."""
    folder = tmp_path_factory.mktemp("frameworks") / "again"
    folder.mkdir()
    (folder / "framework.toml").write_text(
        'key = "again"\nextends = "sif"\nwithout_areas = ["lscb"]\ntitle = "Again"\nshort_title = "Again"\n'
        'starts = "2031"\nkind = "inspection-report"\nsummary = "The same"\n'
        'recognised_by = ["another look at services"]\n'
        '[[areas]]\nkey = "adoption"\ntitle = "New families"\nlabels = ["New families"]\n'
        '[[areas]]\nkey = "schools"\ntitle = "Schools"\nlabels = ["Schools"]\n'
        '[[headings]]\nprinted = ["New families"]\nrole = "findings"\n',
        encoding="utf-8",
    )
    return load_frameworks(folder.parent)["again"]


class TestAFrameworkThatExtendsAnother:
    def test_says_itself_which_framework_it_is(self, form: Framework) -> None:
        assert (form.starts, form.ends, form.recognised_by) == ("2031", None, ("another look at services",))

    def test_shares_what_is_printed(self, form: Framework) -> None:
        sif = FRAMEWORKS["sif"]
        assert (form.scale, form.box_heads, form.publisher) == (sif.scale, sif.box_heads, sif.publisher)
        assert form.headings[0].printed == ("New families",)
        assert set(form.headings[1:]) == {fact for fact in sif.headings if fact.area != "lscb"}

    def test_leaves_out_and_replaces_areas(self, form: Framework) -> None:
        assert [area.key for area in form.areas] == [
            *("overall", "help_and_protection", "looked_after", "adoption", "care_leavers", "leadership", "schools")
        ]
        assert [area.title for area in form.areas if area.key == "adoption"] == ["New families"]
        assert "lscb" not in {relation.area for relation in form.relations}

    def test_one_that_extends_nothing_known_names_the_file_looked_for(self, tmp_path: Path) -> None:
        folder = tmp_path / "again"
        folder.mkdir()
        (folder / "framework.toml").write_text('extends = "unheard-of"\n', encoding="utf-8")
        with pytest.raises(RegistryProblem) as caught:
            load_frameworks(tmp_path)
        assert caught.value.file.endswith("unheard_of/framework.toml")

    def test_the_file_that_is_no_toml_is_told_though_another_extends_it(self, tmp_path: Path) -> None:
        for name, words in {"again": 'extends = "first"', "first": 'key = "first"\ntitle = '}.items():
            (tmp_path / name).mkdir()
            (tmp_path / name / "framework.toml").write_text(words + "\n", encoding="utf-8")
        with pytest.raises(RegistryProblem) as caught:
            load_frameworks(tmp_path)
        assert caught.value.file.endswith("first/framework.toml")
        assert caught.value.where == "line 2, column 9"


@pytest.mark.parametrize(
    ("framework", "printed", "grade"),
    [
        ("sif", "Good", "good"),
        ("sif", "Requires improvement", "requires_improvement"),
        ("sif", "Require improvement to be good", "requires_improvement"),
        ("sif", "INADEQUATE", "inadequate"),
        ("sif", "Not judged", "not_judged"),
        ("sif", "Goodish", None),
        ("sif", "Good progress", None),
        # each framework has a scale of its own
        ("sif", "Adequate", None),
        ("slac", "Adequate", "adequate"),
        ("slac", "Requires improvement", None),
    ],
)
def test_grades_as_printed(framework: str, printed: str, grade: str | None) -> None:
    found = LabelVocabulary(FRAMEWORKS[framework]).grade_alone(printed)
    assert (found.grade if found else None) == grade
