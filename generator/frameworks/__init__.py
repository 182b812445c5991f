"""Blocks in, a parsed report out: the only package that knows an inspectorate.

Each framework is a folder with a `framework.toml` of facts; the modules beside the folders hold what is true of
every framework. Adding a framework is adding a folder.
"""

from generator.frameworks.assembly import PARSER_VERSION, parse
from generator.frameworks.loading import load_frameworks

__all__ = ["PARSER_VERSION", "load_frameworks", "parse"]
