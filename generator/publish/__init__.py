"""From pages to a website: Markdown through templates, HTML through MkDocs, and the search index.

The public verbs are `printed`, `write` and `build_site`.
"""

from generator.publish.building import build_site
from generator.publish.output_folder import Written, write
from generator.publish.pages import MadeFrom, printed
from generator.publish.render import render_page
from generator.publish.replacement import put_back

__all__ = ["MadeFrom", "Written", "build_site", "printed", "put_back", "render_page", "write"]
