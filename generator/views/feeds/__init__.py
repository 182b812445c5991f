"""Feeds: what is new on the site, of all councils, of a region, of one council and on a subject."""
