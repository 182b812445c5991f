"""What search engines and previews show of a page: on every page of the samples, and of the site's own frameworks."""

from __future__ import annotations

import json
from types import ModuleType

import pytest

from generator.english.previews import LONGEST
from generator.publish.templating import render_page
from tests.views import joint_sample, sample, several_areas_sample
from tests.views.made import all_pages


@pytest.mark.parametrize("made_up", [sample, joint_sample, several_areas_sample], ids=["one", "joint", "several areas"])
def test_a_description_is_no_longer_than_what_is_shown_of_it_and_is_whole(made_up: ModuleType) -> None:
    for page in all_pages(made_up.corpus(), made_up.analysis(), sample.AS_OF):
        lines = render_page(page).splitlines()
        said = json.loads(next(line for line in lines if line.startswith("description: ")).partition(" ")[2])
        assert 0 < len(said) <= LONGEST, page.address
        assert said[-1] in ".?!…”)", page.address
