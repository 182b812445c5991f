"""Evaluations read the same documents again and again; here each is read once."""

from tests.commands.conftest import read_here

__all__ = ["read_here"]
