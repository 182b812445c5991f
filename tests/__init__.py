"""Tests mirror the packages of `generator/`."""
