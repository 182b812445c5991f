"""Pages print ’ in the project's own words, and a report's words as the report has them."""

from __future__ import annotations

from dataclasses import replace

from generator.views.typography import typeset
from tests.views import sample
from tests.views.made import all_pages


def test_the_words_of_registries_and_frameworks_get_typographic_apostrophes() -> None:
    made = sample.corpus()
    measure = sample.CHILDREN.model_copy(update={"title": "Children's homes"})
    (relation,) = typeset(made).frameworks["round"].relations
    assert typeset(replace(made, measures={"homes": measure})).measures["homes"].title == "Children’s homes"
    assert typeset(made).frameworks["round"].title == "Full inspection of children’s services"
    assert relation.why == "Visits give no grades."


def test_labels_that_reports_print_are_left_as_they_are() -> None:
    area = sample.ROUND.areas[0].model_copy(update={"labels": ("Leaders' work",), "title": "Leaders' work"})
    framework = sample.ROUND.model_copy(update={"areas": (area,)})
    (found,) = typeset(replace(sample.corpus(), frameworks={"round": framework})).frameworks["round"].areas
    assert (found.title, found.labels) == ("Leaders’ work", ("Leaders' work",))


def test_words_of_a_report_are_left_as_they_are() -> None:
    pages = {page.address: page for page in all_pages(sample.corpus(), sample.analysis(), sample.AS_OF)}
    (_, board) = pages[f"/reports/{sample.INSPECTION}/"].recommendation_groups
    assert board.items[0].text == "supervision of the board's"


def test_a_reason_names_themes_as_other_pages_do() -> None:
    theme = sample.SUPERVISION.model_copy(update={"title": "Managers' oversight"})
    corpus = replace(sample.corpus(), themes={"supervision": theme})
    pages = {page.address: page for page in all_pages(corpus, sample.analysis(), sample.AS_OF)}
    group, *_ = pages[f"/reports/{sample.VISIT}/"].recommendation_groups
    (similar,) = group.items[0].before
    assert similar.note == "Both are on the subject “Managers’ oversight”."
