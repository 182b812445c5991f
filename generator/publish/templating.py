"""Renders a page object through its template into Markdown with front matter.

Escaping is the default, not a duty: whatever a template outputs is foreign text and passes `text`,
unless a macro or one of the filters made it Markdown already. Hand-written pages, which are Markdown
themselves, say so with the filter `markdown`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateRuntimeError
from jinja2.nativetypes import NativeCodeGenerator
from jinja2.runtime import Context
from markupsafe import Markup

from generator.english.previews import shortened
from generator.incremental import Cache
from generator.markdown.escape import address, cell, fold, text
from generator.markdown.picture_fence import fence
from generator.model.page import Page, Partial, PlannedPart
from generator.publish.compiled_templates import PAGES, CompiledTemplates
from generator.publish.machine_readable import shown
from generator.publish.remembered_parts import RememberedParts
from generator.resources import TEMPLATES

ONE_EMPTY_LINE = "\n\n"
"""It says as much as many."""
_EMPTY_LINES = re.compile("\n\n\n+")
BETWEEN_PARTS = {"parts": ONE_EMPTY_LINE, "parts_as_rows": "\n", "parts_in_line": ", "}
"""By what name a template shows all parts of a list, and what then stands between them."""
PARTIALS_CACHED = 50_000
"""So many rendered partials are at hand: all that comparisons of the nation's councils share, in some 20 MB."""
_COMPILED = CompiledTemplates()


def render_page(page: Page, templates: Path = TEMPLATES, parts: RememberedParts | None = None) -> str:
    """Return the page's Markdown, front matter first.

    The template sees the page as `page`, and shows its parts by the names of `BETWEEN_PARTS`. Those that are among
    `parts` need not be made. Raises jinja2's `UndefinedError` when the template asks for a field the page
    lacks.
    """
    found = environment(templates)
    shown = {name: partial(_parts, found, parts, between) for name, between in BETWEEN_PARTS.items()}
    body = found.get_template(page.template).render(page=page, **shown).strip()
    return f"---\n{_front_matter(page)}---\n\n{_EMPTY_LINES.sub(ONE_EMPTY_LINE, body)}\n"


@cache
def environment(templates: Path) -> Environment:
    """Return the Jinja environment of a folder, with the filters the project adds to Jinja’s own.

    It keeps the templates as they were when first used, and what it rendered of partials, until `cache_clear`.
    """
    found = _PageEnvironment(
        loader=FileSystemLoader(templates),
        undefined=StrictUndefined,
        # Jinja's escaping marks what macros return as safe; what is output is escaped by `finalize`, for Markdown.
        autoescape=True,
        bytecode_cache=_COMPILED,
        finalize=_escaped,
        auto_reload=False,
        cache_size=-1,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters |= {"text": text, "cell": cell, "address": address, "markdown": Markup, "picture": fence}
    found.filters["partial"] = lru_cache(PARTIALS_CACHED)(partial(_rendered, found))
    return found


def compile_templates(cache: Cache, key: str, templates: Path = TEMPLATES) -> None:
    """Have all templates compiled, by an earlier build or now, so that processes that share the work need not do it.

    `key` is that of the templates.
    """
    _COMPILED.all_at_hand(environment(templates), PAGES, cache, key)


class _PageContext(Context):
    """Calls macros straight: Jinja asks each anew whether it takes this context, which nothing called here does."""

    def call(self, called: Callable[..., Any], /, *args: Any, **named: Any) -> Any:
        """Call a macro. The variables of a loop or a block that it is called in are for such as take the context."""
        named.pop("_loop_vars", None)
        named.pop("_block_vars", None)
        return called(*args, **named)


class _PageEnvironment(Environment):
    """Takes what `finalize` gives as it is, as Jinja's templates for Python values do.

    Templates for text escape it once more for HTML: as it is Markdown already, that changes nothing, and takes a
    quarter of the time of a page.
    """

    code_generator_class = NativeCodeGenerator
    context_class = _PageContext


def _rendered(environment: Environment, shown: Partial) -> Markup:
    """Render a part of a page by its own template. The filter `partial` remembers it for other pages."""
    return Markup(environment.get_template(shown.template).render(partial=shown).strip())


def _parts(
    environment: Environment,
    remembered: RememberedParts | None,
    between: str,
    shown: Iterable[PlannedPart | Partial],
) -> Markup:
    """Render parts of a page one after another, unless they are remembered."""
    render = partial(_rendered, environment)
    if remembered is None:
        return Markup(between.join([render(one if isinstance(one, Partial) else one.make()) for one in shown]))
    return Markup(between.join([remembered.of(one, render) for one in shown]))


def _escaped(value: Any) -> Markup:
    """Escape what a template outputs. Numbers mean nothing to Markdown; None is a fault of the template."""
    if type(value) is Markup:
        return value
    if type(value) is str:
        return text(value)
    if value is None:
        raise TemplateRuntimeError("A template outputs None: say in words that the value is not known")
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Markup(value)
    # An undefined name has to raise here, and `str` of it does.
    return text(value)


def _front_matter(page: Page) -> str:
    facts = {
        "title": fold(page.title),
        "description": shortened(fold(page.description)),
        "kind": page.kind,
        "address": page.address,
        "crumbs": [{"title": fold(crumb.title), "address": crumb.address} for crumb in page.crumbs],
        "moved_to": page.moved_to,
        "shows": shown(page.shows),
        "feed": {"title": fold(page.feed.title), "address": page.feed.address} if page.feed else None,
    }
    # A value in JSON is a value in YAML too, and no text can end it early.
    return "".join(
        f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in facts.items() if value is not None
    )
