"""From pages to a website: Markdown through templates, HTML through MkDocs, and the search index.

The public verbs are `render_page`, `write` and `build_site`.
"""

from generator.publish.building import build_site
from generator.publish.render import render_page
from generator.publish.writing import Written, write

__all__ = ["Written", "build_site", "render_page", "write"]
