"""What the program costs: one small module for each measured thing, all run by `make bench`.

A module gives `Figure`s; `table` prints them and writes `build/bench.json`. See docs/measurements.md.
"""
