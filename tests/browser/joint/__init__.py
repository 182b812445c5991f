"""Tests of the website that has every kind of page: the five reports with made-up joint inspections beside them."""
