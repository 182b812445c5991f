"""Pages about the whole site: home, what changed, data, quality, search, and those written by hand."""
