"""The guides for keepers, gone through as a keeper would: what they show to paste is pasted, and seen."""
