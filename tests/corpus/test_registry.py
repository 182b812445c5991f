"""The register of authorities and the other registries: what they hold, and what is said when one is bad."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from generator.corpus.authorities import slug_of
from generator.corpus.registry import Registry, load_registry
from tests.corpus.made_up import PROJECT, codes, content_folder
from tests.problems import assert_told_whole


@pytest.fixture(scope="module")
def ours() -> Registry:
    return load_registry(PROJECT / "content")


def test_the_projects_registries_are_sound(ours: Registry) -> None:
    assert [str(problem) for problem in ours.problems] == []


def test_every_authority_of_england_is_in_the_register(ours: Registry) -> None:
    statuses = [authority.status for authority in ours.authorities.values()]
    assert (statuses.count("current"), statuses.count("abolished")) == (153, 4)


def test_every_authority_of_today_has_a_tile_of_its_own(ours: Registry) -> None:
    tiles = {slug: one.tile for slug, one in ours.authorities.items() if one.status == "current"}
    assert None not in tiles.values()
    assert len(set(tiles.values())) == 153
    assert {slug for slug, one in ours.authorities.items() if one.tile} == set(tiles)


@pytest.mark.parametrize(
    ("row", "seen"),
    [
        ("E99999999,Nowhere,3,north", "row: no whole number"),
        ("E99999999,Nowhere,-1,2", "column: Input should be greater than or equal to 0"),
        ("E99999999,Nowhere,11,12", "a place that is taken"),
        ("E99999999,Nowhere", "column: no whole number"),
    ],
)
def test_a_tile_without_a_place_is_told_and_the_others_keep_theirs(tmp_path: Path, row: str, seen: str) -> None:
    content = content_folder(tmp_path)
    path = content / "registry/tiles.csv"
    path.write_text((PROJECT / "content/registry/tiles.csv").read_text() + row + "\n")
    registry = load_registry(content)
    (problem,) = registry.problems
    assert seen in problem.seen
    assert problem.where == "line 155"
    assert any(one.tile for one in registry.authorities.values())


def test_a_long_name_has_a_short_one_that_fits_beside_a_picture(ours: Registry) -> None:
    short = {slug: one.short for slug, one in ours.authorities.items() if one.short}
    assert short["bournemouth-christchurch-and-poole"] == "BCP"
    assert max(len(name) for name in short.values()) <= 20
    long = {slug for slug, one in ours.authorities.items() if len(one.title) > 21}
    assert long <= short.keys()


@pytest.mark.parametrize("names", ['kent = ""', "kent = 3", 'kent = "K"\nleeds = "K"'])
def test_short_names_that_cannot_be_told_apart_are_told_and_left_out(tmp_path: Path, names: str) -> None:
    content = content_folder(tmp_path)
    (content / "registry/register.toml").write_text(f"[short_names]\n{names}\n")
    registry = load_registry(content)
    (problem,) = registry.problems
    assert problem.where == "[short_names]"
    assert not any(one.short for one in registry.authorities.values())


def test_abolished_authorities_are_exactly_those_with_a_successor(ours: Registry) -> None:
    abolished = {slug for slug, authority in ours.authorities.items() if authority.status == "abolished"}
    ended = {entry.predecessor for entry in ours.successions} - {"dorset"}  # Dorset gave up a part and goes on
    assert abolished == ended


def test_the_neighbour_set_has_a_date_and_each_current_authority_ten(ours: Registry) -> None:
    assert ours.neighbours_as_of == "2026-08"
    current = [authority for authority in ours.authorities.values() if authority.status == "current"]
    assert {len(authority.neighbours) for authority in current} == {10}


def test_a_company_of_several_authorities_is_another_name_of_each(ours: Registry) -> None:
    served = {slug for slug, one in ours.authorities.items() if "Achieving for Children" in one.aliases}
    assert served == {"kingston-upon-thames", "richmond-upon-thames", "windsor-and-maidenhead"}


def test_a_trust_has_its_time_as_far_as_it_is_told_and_what_tells_it(ours: Registry) -> None:
    of_slough = [(one.name, one.start, one.end) for one in ours.trusts if one.authority == "slough"]
    assert of_slough == [
        ("Slough Children’s Services Trust", "2015-10-01", "2021-04-01"),
        ("Slough Children First", "2021-04-01", None),
    ]
    assert all(one.start for one in ours.trusts)


def test_a_trust_with_a_day_that_is_none_is_told(tmp_path: Path) -> None:
    content = content_folder(tmp_path)
    path = content / "registry/register.toml"
    entry = '[[trust]]\nauthority = "leeds"\nname = "Help"\nfrom = "spring"\nsources = ["https://help.example"]\n'
    path.write_text(path.read_text() + entry)
    (problem,) = load_registry(content).problems
    assert "from" in problem.seen


def test_a_company_that_serves_an_unknown_authority_is_told(tmp_path: Path) -> None:
    content = content_folder(tmp_path)
    path = content / "registry/register.toml"
    path.write_text(path.read_text() + '[[company]]\nname = "Help"\nserves = ["leeds", "atlantis"]\n')
    (problem,) = load_registry(content).problems
    assert "atlantis" in problem.seen


UNKNOWN = {
    # whose council is unknown: an entry
    "a successor": '[[succession]]\npredecessor = "leeds"\nsuccessor = "atlantis"\ndate = "2026-04-01"\n',
    "a predecessor": '[[succession]]\npredecessor = "atlantis"\nsuccessor = "leeds"\ndate = "2026-04-01"\n',
    "a trust's": '[[trust]]\nauthority = "atlantis"\nname = "Help"\nsources = ["https://help.example"]\n',
}


@pytest.mark.parametrize(
    ("whose", "file"),
    [*((whose, "register.toml") for whose in UNKNOWN), ("a successor", "reorganised.toml")],
)
def test_what_names_an_unknown_council_is_told_and_left_out(tmp_path: Path, whose: str, file: str) -> None:
    content = content_folder(tmp_path)
    before, path = load_registry(content), content / "registry" / file
    path.write_text((path.read_text() if path.exists() else "") + UNKNOWN[whose])
    registry = load_registry(content)
    (problem,) = registry.problems
    assert "atlantis" in problem.seen
    assert (registry.successions, registry.trusts) == (before.successions, before.trusts)


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Bristol, City of", "bristol"),
        ("Kingston Upon Hull, City of", "kingston-upon-hull"),
        ("Herefordshire, County of", "herefordshire"),
        ("St. Helens", "st-helens"),
        ("Southend-on-Sea", "southend-on-sea"),
        ("Bournemouth, Christchurch and Poole", "bournemouth-christchurch-and-poole"),
        ("City of London", "city-of-london"),
    ],
)
def test_slug(name: str, slug: str) -> None:
    assert slug_of(name) == slug


BAD_ROWS = {
    # what is wrong with it: (a row put at the end of the register, words the message must have)
    "a cell too few": ("x-ham,X Ham,E1,1,1,London,London borough,current,", "9 cells"),
    "a slug that is not the name's": ("ham,X Ham,E1,1,1,London,London borough,current,,", "the slug ham"),
    "an unknown status": ("x-ham,X Ham,E1,1,1,London,London borough,closed,,", "status"),
    "no code": ("x-ham,X Ham,,1,1,London,London borough,current,,", "empty gss_code"),
    "a name that another has": ("x-ham,X Ham,E1,1,1,London,London borough,current,Hull,", "kingston-upon-hull"),
    "a neighbour nobody knows": ("x-ham,X Ham,E1,1,1,London,London borough,current,,atlantis", "atlantis"),
}


@pytest.mark.parametrize("fault", BAD_ROWS)
def test_a_bad_row_is_told_and_costs_no_other(tmp_path: Path, fault: str) -> None:
    row, words = BAD_ROWS[fault]
    content = content_folder(tmp_path)
    path = content / "registry/authorities.csv"
    path.write_text(path.read_text(encoding="utf-8") + row + "\n", encoding="utf-8")
    registry = load_registry(content)
    (problem,) = [problem for problem in registry.problems if problem.file == str(path)]
    assert words in problem.seen
    assert problem.where == "line 159" or fault.startswith("a neighbour")
    assert len(registry.authorities.keys() - {"x-ham"}) == 157


BAD_FILES = {
    # what is wrong: (file, bytes put in its place; code; where)
    "a register with another head": ("authorities.csv", b"name,code\n", "malformed-registry", "line 1"),
    "an empty register": ("authorities.csv", b"", "malformed-registry", "line 1"),
    "a quote that never ends": ("authorities.csv", b'slug,"name\n', "malformed-registry", "line 1"),
    "a register in Latin-1": ("authorities.csv", b"slug\nM\xe1ire", "registry-not-utf8", "line 2"),
    "themes that are not TOML": ("themes.toml", b'[[theme]]\nslug = "a\n', "malformed-registry", "line 2, column 10"),
    "a theme without a title": ("themes.toml", b'\n[[theme]]\nslug = "a"\n', "malformed-registry", "line 2"),
    "themes as a plain table": ("themes.toml", b'[theme]\nslug = "a"\n', "malformed-registry", ""),
    "a measure without a unit": ("measures.toml", b'[[measure]]\nkey = "a"\n', "malformed-registry", "line 1"),
}


@pytest.mark.parametrize("fault", BAD_FILES)
def test_a_bad_file_is_told_with_its_place(tmp_path: Path, fault: str) -> None:
    name, replacement, code, where = BAD_FILES[fault]
    content = content_folder(tmp_path)
    path = content / "registry" / name
    path.write_bytes(replacement)
    (problem, *others) = [fault for fault in load_registry(content).problems if fault.file == str(path)]
    assert not others
    assert (problem.code, problem.where) == (code, where)
    assert_told_whole(problem)


@pytest.mark.parametrize("name", ["authorities.csv", "register.toml", "themes.toml", "measures.toml"])
def test_a_registry_that_a_content_folder_does_not_keep_is_the_programs_own(
    tmp_path: Path, name: str, ours: Registry
) -> None:
    content = content_folder(tmp_path)
    (content / "registry" / name).unlink(missing_ok=True)
    assert replace(load_registry(content), moved=()) == replace(ours, moved=())


def test_a_content_folder_without_registries_has_all_of_the_programs_own(tmp_path: Path, ours: Registry) -> None:
    assert replace(load_registry(tmp_path), moved=()) == replace(ours, moved=())


def test_measures_of_a_content_folder_stand_in_the_place_of_the_programs(tmp_path: Path) -> None:
    content = content_folder(tmp_path)
    assert "looked_after" in load_registry(content).measures
    entry = '[[measure]]\nkey = "ponds"\ntitle = "Ponds"\nunit = "count"\ntopic = "Water"\n'
    (content / "registry/measures.toml").write_text(entry)
    registry = load_registry(content)
    assert (list(registry.measures), registry.problems) == (["ponds"], ())
    (content / "registry/measures.toml").write_text(entry * 2)
    assert codes(load_registry(content).problems)


def test_a_theme_whose_pattern_does_not_compile_is_left_out(tmp_path: Path) -> None:
    content = content_folder(tmp_path)
    (content / "registry/themes.toml").write_text(
        "".join(
            f'[[theme]]\nslug = "{slug}"\ntitle = "T"\ndescription = "D"\npattern = "{pattern}"\n'
            for slug, pattern in {"good": "care leaver", "bad": "(care"}.items()
        )
    )
    registry = load_registry(content)
    assert list(registry.themes) == ["good"]
    assert "malformed-registry" in codes(registry.problems)


NO_SLUGS = ["../../../evil", "/etc/passwd", "a b", "a.b", "<b>", "", "a\\nb", "x" * 81, "-a", "javascript:x"]


@pytest.mark.parametrize("slug", NO_SLUGS)
def test_an_entry_whose_slug_is_none_is_left_out_and_told(tmp_path: Path, slug: str) -> None:
    """Addresses and files are made of them."""
    content = content_folder(tmp_path)
    before = load_registry(content)
    entry = {"theme": 'title = "Evil"\ndescription = "x"\npattern = "children"\nslug'}
    entry["measure"] = 'title = "Evil"\nunit = "children"\ntopic = "x"\nkey'
    (content / "registry/measures.toml").write_text("")
    for table, words in entry.items():
        with (content / f"registry/{table}s.toml").open("a") as file:
            file.write(f'\n[[{table}]]\n{words} = "{slug}"\n')
    registry = load_registry(content)
    assert registry.themes.keys() == before.themes.keys()
    assert registry.measures == {}
    told = [Path(one.file).name for one in registry.problems if one not in before.problems]
    assert told == ["themes.toml", "measures.toml"]


def test_an_authority_whose_number_is_none_is_left_out_and_told(tmp_path: Path) -> None:
    """The address of the inspectorate's page ends in it."""
    content = content_folder(tmp_path)
    register = content / "registry/authorities.csv"
    head, *rows = register.read_text().splitlines()
    place = head.split(",").index("urn")
    cells = next(csv.reader([rows[0]]))
    cells[place] = "80418/../../x"
    with register.open("w", newline="") as file:
        csv.writer(file).writerows([head.split(","), cells, *csv.reader(rows[1:])])
    registry = load_registry(content)
    assert cells[head.split(",").index("slug")] not in registry.authorities
    assert "urn" in str(registry.problems[0])
