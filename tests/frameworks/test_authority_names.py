"""Every authority of the register is known by its name in every form, and never taken for another."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.corpus.registry import load_registry
from generator.errors import SourceProblem
from generator.frameworks import load_frameworks
from generator.frameworks.authority_names import authority_named
from generator.frameworks.opening import comparable, opening_of
from generator.frameworks.recognition import NamedFramework, frameworks_named
from generator.model.document import Document, Line
from generator.model.registry import Authority
from tests.frameworks.reading import Case, cases
from tests.problems import assert_told_whole

PROJECT = Path(__file__).parents[2]
AUTHORITIES = load_registry(PROJECT / "content").authorities

SERVICES = "Inspection of services for children in need of help and protection, children looked after and care leavers"
BOARD = "Review of the effectiveness of the Local Safeguarding Children Board"
LETTERHEAD = "Ofsted\nPiccadilly Gate\nStore Street\nManchester\nM1 2WD\n\nT 0300 123 1231\n\n18 December 2019\n\n"

LAYOUTS = {
    # name: (opening, with {name} for the authority's and {other} for another's; the words that name the framework)
    "single inspection": (
        f"1\n{{name}}\n{SERVICES}\nand\n{BOARD}\nInspection date: 4 to 28 January 2016\n"
        "The {other} Safeguarding Children Board lent its chair.",
        SERVICES,
    ),
    "re-inspection": (f"{{name}}\nRe-{SERVICES.lower()}\nLead inspector: Jo {{other}} HMI", f"Re-{SERVICES}"),
    "looked-after inspection": (
        "Inspection of looked after children services\n{name}\nInspection dates: 15 to 19 July 2013\n"
        "Reporting inspector Jo {other} HMI",
        "Inspection of looked after children services",
    ),
    "board review": (f"{{name}}\n{BOARD}\nReviewed with the {{other}} board.", BOARD),
    "from 2018": (
        "{name}\nInspection of children's social care services\nLead inspector: Jo {other}\nJudgement Grade",
        "Inspection of children's social care services",
    ),
    "from 2021": (
        "Inspection of {name} local authority children's services\nLead inspector: Jo {other}, His Majesty's Inspector",
        "Inspection of {name} local authority children's services",
    ),
    "from 2021, known by its last words": (
        "Inspection of {name} local authority children's services\nLead inspector: Jo {other}, His Majesty's Inspector",
        "local authority children's services",
    ),
    "letter": (
        LETTERHEAD
        + "Jo {other}\nDirector of Children's Services\nDear Jo\nFocused visit to {name} children's services\n"
        "This letter tells of a visit to {name} children's services.",
        "Focused visit to",
    ),
    "monitoring letter": (
        LETTERHEAD + "Jo {other}\nDear Jo\nMonitoring visit of {name} local authority children's services\n",
        "Monitoring visit",
    ),
}

COUNCILS = (
    "{}",
    "{} Council",
    "{} City Council",
    "{} County Council",
    "{} Borough Council",
    "{} Metropolitan Borough Council",
    "London Borough of {}",
    "Royal Borough of {}",
    "City of {}",
    "Metropolitan Borough of {}",
)


def document(text: str) -> Document:
    words = tuple(text.split())
    lines, start = [], 0
    for number, line in enumerate(text.splitlines(), 1):
        stop = start + len(line.split())
        lines.append(Line(line.strip(), line, number, range(start, stop)))
        start = stop
    return Document("report.txt", "0" * 64, "line", len(lines), words, tuple(lines))


def named(opening: Document, title: str) -> NamedFramework:
    words = opening_of(opening)
    return NamedFramework(next(iter(load_frameworks().values())), words.in_document(words.find(comparable(title))[0]))


def forms_of(authority: Authority) -> set[str]:
    """The authority's name as the register has it, as its slug, and each of these as a council's."""
    plain = authority.name.split(",")[0] if authority.name.endswith((", City of", ", County of")) else authority.name
    names = {plain, plain.replace(" and ", " & "), authority.slug.replace("-", " ").title(), plain.upper()}
    companies = {name for name in authority.aliases if shared(name)}
    return {form.format(name) for form in COUNCILS for name in names} | {
        authority.name,
        *authority.aliases,
    } - companies


def shared(name: str) -> bool:
    return sum(name in authority.aliases for authority in AUTHORITIES.values()) > 1


@pytest.mark.parametrize("slug", AUTHORITIES)
def test_authority_is_known_by_each_form_of_its_name_in_each_layout(slug: str) -> None:
    # The names before and after it in the register stand in for an inspector, a director or a neighbouring board.
    order = list(AUTHORITIES)
    others = [AUTHORITIES[order[order.index(slug) - 1]], AUTHORITIES[order[(order.index(slug) + 1) % len(order)]]]
    for k, form in enumerate(sorted(forms_of(AUTHORITIES[slug]))):
        for text, title in LAYOUTS.values():
            made = document(text.format(name=form, other=others[k % 2].name))
            found = authority_named(made, named(made, title.format(name=form)), AUTHORITIES)
            assert found.slug == slug, made.words
            # An alias may hold what follows the name: `Medway Children's Services`.
            assert comparable(found.printed)[: len(comparable(form))] == comparable(form)


@pytest.mark.parametrize("slug", AUTHORITIES)
def test_no_authority_is_taken_where_only_another_place_of_that_name_is_printed(slug: str) -> None:
    made = document(f"South Mid {AUTHORITIES[slug].name}\nInspection of children's social care services\n")
    with pytest.raises(SourceProblem):
        authority_named(made, named(made, "Inspection of children's social care services"), AUTHORITIES)


@pytest.mark.parametrize("case", cases("authority_names"), ids=lambda case: case.title)
def test_case(case: Case) -> None:
    made = document(case.text)
    try:
        found = authority_named(made, frameworks_named(made, load_frameworks())[0], AUTHORITIES)
        outcome = f"{found.slug}: {found.printed}"
    except SourceProblem as problem:
        assert_told_whole(problem)
        outcome = f"refused: {problem.code}"
    assert outcome == case.expected
