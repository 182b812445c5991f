"""Fixtures: that website, served."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.browser import serving
from tests.browser.joint import joint_site
from tests.browser.site_under_test import BuiltSite


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    return joint_site.build(tmp_path_factory.mktemp("joint"))


@pytest.fixture(scope="session")
def base(site: BuiltSite) -> Iterator[str]:
    with serving.served(site.folder) as address:
        yield address
