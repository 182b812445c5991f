"""Pages of one council: its judgements, its recommendations through time, and the list of all councils."""
