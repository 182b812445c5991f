"""Markdown as this site writes it. In: words of reports and pages' Markdown; out: Markdown that is safe, and HTML.

    text(words)             # foreign words as Markdown that can be nothing but those words
    render(markdown)        # a page's Markdown as HTML, with its headings, anchors and links

It knows markdown-it-py and nothing of councils, pages or MkDocs.
"""
