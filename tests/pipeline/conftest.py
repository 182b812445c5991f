"""Builds are run as a person runs them here too."""

from tests.commands.conftest import read_here, run

__all__ = ["read_here", "run"]
