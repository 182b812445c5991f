"""Tables of a report in its full text: columns are called what the report calls them, where it does."""

from __future__ import annotations

from dataclasses import replace

from generator.model.noun import Place
from generator.model.report import Section, SectionRole, TextBlock, TextBlockKind
from generator.publish import render_page
from generator.views import planned_pages
from tests.views import joint_sample, sample

HERE = Place(page=5)


def block(kind: TextBlockKind, anchor: str, *cells: str) -> TextBlock:
    return TextBlock(kind=kind, anchor=anchor, text=" ".join(cells), cells=cells, place=HERE)


def full_text(role: SectionRole, *blocks: TextBlock) -> str:
    """The full text of the report on failings, with its last section made of these blocks."""
    held = joint_sample.corpus()
    before = next(one for one in held.reports if one.id == joint_sample.FAILINGS)
    last = Section(heading="A table", level=1, role=role, anchor="b60", place=HERE, blocks=blocks)
    after = before.model_copy(update={"sections": (*before.sections[:-1], last)})
    changed = replace(held, reports=tuple(after if one is before else one for one in held.reports))
    plans = planned_pages(changed, joint_sample.analysis(), sample.AS_OF)
    page = next(plan for plan in plans if plan.address == f"/reports/{joint_sample.FAILINGS}/")
    return render_page(page.make()).partition("### A table")[2].partition("\n## ")[0]


def test_the_columns_of_a_table_of_points_are_called_as_printed() -> None:
    text = full_text(
        "priority-actions",
        block("row", "b61", "Responsible body", "What has to be done"),
        block("recommendation", "r1", "Ashmere Council", "Leaders should cut the wait."),
    )
    assert "Columns of the table: “Responsible body” and “What has to be done”" in text
    assert 'id="b61"' in text
    assert "Column 1" not in text


def test_details_of_bodies_stand_under_whose_they_are() -> None:
    rows = (
        block("row", "b61", "Local authority", "Care board"),
        block("row", "b62", "Ashmere Council", "NHS North"),
    )
    text = full_text("partnership", *rows)
    assert '| [Local authority]{.row id="b61"} | Care board |' in text
    assert '| [Ashmere Council]{.row id="b62"} | NHS North |' in text
    assert "Column 1" in full_text("findings", *rows)
