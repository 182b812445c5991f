"""Tests of the built website as people use it, in Chromium."""
