"""Blocks in, a parsed report out: the only package that knows an inspectorate.

    report = parse(document, authorities)

`assembly.py` takes the steps of `steps.py` in their order. Each framework is a folder with a `framework.toml` of facts;
the modules beside the folders hold what is true of every framework:

    recognition, authority_names     which framework and which authority a document names
    divided_document, parts          the document divided by its headings, as one framework sees it
    statements, judgements           every place that states a grade, and the one judgement they give
    recommendations, support         every point, and the findings that seem to stand behind it
    facts/                           dates, figures, people, earlier inspections and what became of their points
    ledger, doubts                   the account of every word, and what the reading cannot be sure of

Words and phrases that rules look for stand in a TOML file beside the module that reads them (`cues.py`), the figures in
`measures.toml`. Adding a framework is adding a folder: docs/adding-a-framework.md.
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
