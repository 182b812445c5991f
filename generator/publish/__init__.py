"""From pages to a website: Markdown through templates, HTML through MkDocs.

Pages come in, planned and not yet made (`pages_to_make`), and go as Markdown into a folder (`PagesFolder`); that
folder and what stands beside it become the website (`build_site`), which is shown while somebody works on it
(`serving`).
MkDocs is known to `mkdocs_adapter` alone, its server to `site_server`.
"""

from generator.publish.atom import feeds_to_make
from generator.publish.building import BuiltSite, build_site
from generator.publish.data_files import data_to_make
from generator.publish.hyperlinks import PAGE_FILE
from generator.publish.markdown_pages import PageError, page_fails, pages_to_make
from generator.publish.page_keys import PageKeys
from generator.publish.pages_folder import FilesWritten, FileToWrite, PagesFolder
from generator.publish.planned_files import FileMade, PlannedFiles
from generator.publish.site_settings import SiteSettings
from generator.publish.templating import render_page

__all__ = [
    "PAGE_FILE",
    "BuiltSite",
    "FileMade",
    "FileToWrite",
    "FilesWritten",
    "PageError",
    "PageKeys",
    "PagesFolder",
    "PlannedFiles",
    "SiteSettings",
    "build_site",
    "data_to_make",
    "feeds_to_make",
    "page_fails",
    "pages_to_make",
    "render_page",
]
