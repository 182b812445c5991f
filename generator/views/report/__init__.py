"""The page of one report: what it judged and asked for, and its full text."""
