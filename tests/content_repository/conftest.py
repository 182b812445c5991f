"""What fills a new repository is read here."""

from tests.commands.conftest import read_here

__all__ = ["read_here"]
