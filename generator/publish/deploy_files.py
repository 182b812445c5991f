"""What a host reads beside the pages: the policy that browsers hold the site to, where robots find its addresses.

The policy stands in each page as well, for hosts that send no headers of ours; who may frame it only a header says.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from generator.model.content_settings import ContentSettings

POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; "
    "base-uri 'self'; form-action 'self'"
)
"""What a page may load and do: everything of it is the site's own, and nothing stands in its HTML that runs."""
HEADERS = {
    "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""What each answer of the host says. Other sites are not told which page of this one a reader came from."""


def write_deploy_files(site: Path, said: ContentSettings) -> None:
    """Write them into the folder of a site."""
    for name, lines in deploy_files(said):
        (site / name).write_text(lines, encoding="utf-8")


def deploy_files(said: ContentSettings) -> Iterator[tuple[str, str]]:
    """Yield the name and the words of each: for GitHub Pages, crawlers, Netlify and Cloudflare Pages, and Apache."""
    yield ".nojekyll", ""
    sitemap = f"\nSitemap: {said.site_url}sitemap.xml\n" if said.site_url else ""
    yield "robots.txt", f"User-agent: *\nAllow: /\n{sitemap}"
    yield "_headers", "/*\n" + "".join(f"  {name}: {value}\n" for name, value in HEADERS.items())
    yield ".htaccess", "\n".join(_for_apache(urlsplit(said.site_url or "/").path)) + "\n"


def _for_apache(top: str) -> Iterator[str]:
    """Lines of `.htaccess` for a site at this path: packed files are sent as they are, for scripts to unpack."""
    yield f"ErrorDocument 404 {top}404.html"
    yield "<IfModule mod_headers.c>"
    yield from (f'Header always set {name} "{value}"' for name, value in HEADERS.items())
    yield "</IfModule>"
    yield "<IfModule mod_mime.c>"
    yield "RemoveEncoding .gz"
    yield "</IfModule>"
