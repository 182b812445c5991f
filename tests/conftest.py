"""One browser for all tests of a process: its library allows no second one beside it."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser import serving


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if serving.chromium() is None:
        message = "Chromium is not installed: no browser test can run"
        pytest.fail(message) if os.environ.get("CI") == "true" else pytest.skip(message)
    with serving.browser() as opened:
        yield opened
