"""Tests of `generator.publish`."""
