"""The page of words spells out the short forms of kinds of inspection that readers meet and type."""

from __future__ import annotations

from pathlib import Path

from generator.frameworks.loading import load_frameworks

GLOSSARY = Path(__file__).parents[2] / "content/pages/about/glossary.md"


def test_every_short_form_of_a_kind_of_inspection_is_spelt_out() -> None:
    said = GLOSSARY.read_text(encoding="utf-8")
    own = {framework.also_called[0] for framework in load_frameworks().values() if framework.also_called}
    short = {name.upper() for name in own if " " not in name}
    assert {"ILACS", "SIF", "JTAI"} <= short
    assert [name for name in sorted(short) if f"**{name}, " not in said] == []
