"""What each kind of page holds, tried on a small made-up corpus and on the five reports."""
