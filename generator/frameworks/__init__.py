"""Blocks in, a parsed report out: the only package that knows an inspectorate.

Each framework is a folder with a `framework.toml` of facts; the modules beside the folders hold what is true of
every framework. Adding a framework is adding a folder.
"""

from typing import TYPE_CHECKING, Any

from generator.frameworks.loading import load_frameworks
from generator.frameworks.measures import load_measures
from generator.frameworks.version import PARSER_VERSION

if TYPE_CHECKING:
    from generator.frameworks.assembly import parse

__all__ = ["PARSER_VERSION", "load_frameworks", "load_measures", "parse"]


def __getattr__(name: str) -> Any:
    """Import what parses only where something is parsed: a build of parsed reports needs none of it."""
    if name != "parse":
        raise AttributeError(name)
    from generator.frameworks.assembly import parse

    return parse
