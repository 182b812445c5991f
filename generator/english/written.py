"""What pages written by hand do not say themselves: the name of the page that leads to the others."""

from __future__ import annotations

ABOUT = "About"
