"""Builds are run as a person runs them here too."""

from tests.commands.conftest import run

__all__ = ["run"]
