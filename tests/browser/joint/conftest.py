"""Fixtures: that website, served."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.browser import serving
from tests.browser.joint import joint_site
from tests.browser.site_under_test import BuiltSite, built_in
from tests.made_once import made_once


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    return built_in(made_once(tmp_path_factory, "site-of-joint-inspections", joint_site.build))


@pytest.fixture(scope="session")
def base(site: BuiltSite) -> Iterator[str]:
    with serving.served(site.folder) as address:
        yield address
