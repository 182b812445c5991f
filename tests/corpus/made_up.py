"""A content folder with made-up reports, for tests to spoil."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path
from typing import Any

from generator.frameworks import PARSER_VERSION
from generator.model.report import Report, to_json

PROJECT = Path(__file__).parents[2]


def content_folder(tmp_path: Path) -> Path:
    """An empty content folder with the project's registries."""
    content = tmp_path / "content"
    shutil.copytree(PROJECT / "content/registry", content / "registry")
    for decisions in ("corrections.toml", "links.toml", "registry/moved.toml"):
        (content / decisions).write_text("")
    return content


def made_up(report_id: str = "leeds/2016-05-04-sif", source: str = "Some words.\n", **changes: Any) -> Report:
    """A small parsed report on the source text given."""
    slug, _, key = report_id.partition("/")
    words = len(source.split())
    data = {
        "id": report_id,
        "authority": {"slug": slug, "name": slug.title(), "gss_code": "E00000000", "printed": slug.title()},
        "framework": {"key": key.split("-", 3)[-1]},
        "document": {
            "kind": "inspection-report",
            "title": "Inspection of services",
            "publisher": "Ofsted",
            "inspectorates": ["ofsted"],
            "first_hand": True,
            "inspection_start": key[:10],
            "inspection_end": key[:10],
            "published": key[:10],
            "copyright_year": 2016,
            "licence": {"name": "Open Government Licence", "words": None, "place": None},
            "lead_inspector": None,
            "source": {"file": "source.txt", "sha256": hashlib.sha256(source.encode()).hexdigest(), "lines": 1},
            "parser_version": PARSER_VERSION,
        },
        "judgements": [
            {"area": area, "label": area, "grade": grade, "grade_text": grade, "stated_at": []}
            for area, grade in {"overall": "good", "adoption": "inadequate"}.items()
        ],
        "recommendations": [
            {
                "id": f"{report_id}#r1",
                "number": "1",
                "kind": "recommendation",
                "addressed_to": "local-authority",
                "text": "Listen to children.",
                "complete": True,
                "place": {"line": 1},
            }
        ],
        "ledger": {"words_source": words, "words_content": words, "words_furniture": 0, "furniture": []},
    }
    return Report.model_validate(data | changes)


def put(content: Path, report: Report, source: str = "Some words.\n", sidecar: bool = True) -> Path:
    """File a made-up report with its source; return its folder."""
    folder = content / "reports" / report.id
    folder.mkdir(parents=True)
    (folder / "source.txt").write_bytes(source.encode())
    (folder / "report.json").write_text(to_json(report), encoding="utf-8")
    if sidecar:
        digest = hashlib.sha256(source.encode()).hexdigest()
        (folder / "source.toml").write_text(
            f'file = "source.txt"\nsha256 = "{digest}"\npublisher = "Ofsted"\ntitle = "Inspection"\n'
            'received = "2026-11-01"\nlicence = "Open Government Licence"\n'
        )
    return folder


def codes(problems: Any) -> list[str]:
    return [problem.code for problem in problems]
