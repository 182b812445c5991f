"""Which version of the parser a parsed report was made by: an older one's is made anew."""

PARSER_VERSION = "7"
"""Raised whenever the same source would give another report."""
