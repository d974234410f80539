"""The real page and what it must become, when they are at hand beside the repository."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from campaigns.features.copydesk import Story

FOLDER = Path(os.environ.get("WENMING_SHARED", "../shared")) / "copy"
PAGE = FOLDER / "chuangcheng-special-page.txt"
EXPECTED = FOLDER / "chuangcheng-special-page.expected.json"
needs_page = pytest.mark.skipif(
    not PAGE.is_file(), reason=f"the real page is not at hand: no {PAGE} (set WENMING_SHARED)"
)


def raw() -> str:
    return PAGE.read_text(encoding="utf-8")


def expected() -> dict[str, Any]:
    return json.loads(EXPECTED.read_text(encoding="utf-8"))


def wanted() -> dict[str, Any]:
    """Everything that the page must become, in the form of `shape`."""
    page = expected()
    return {
        "kicker": page["kicker"],
        "title": page["title"]["text"],
        "subtitle": page["subtitle"],
        "summary": page["summary"],
        "editor_note": (
            page["editor_note"]["label"],
            [item["body"] for item in page["editor_note"]["paragraphs"]],
        ),
        "afterword": None,
        "sections": [
            (
                section["heading"]["text"],
                [
                    (item["run_in"] and item["run_in"]["text"], item["body"])
                    for item in section["paragraphs"]
                ],
            )
            for section in page["sections"]
        ],
        "credits": [
            (item["role"], item["byline_title"], tuple(item["names"]))
            for item in page["credits"]["items"]
        ],
        "captions": [(item["number"], item["text"]) for item in page["captions"]],
    }


def shape(story: Story) -> dict[str, Any]:
    """A story without its report and lines, for one comparison."""
    note = story.editor_note
    return {
        "kicker": story.kicker,
        "title": story.title,
        "subtitle": story.subtitle,
        "summary": story.summary,
        "editor_note": note and (note.label, [item.text for item in note.paragraphs]),
        "afterword": story.afterword,
        "sections": [
            (section.heading, [(item.run_in, item.text) for item in section.paragraphs])
            for section in story.sections
        ],
        "credits": [(item.role, item.title, item.names) for item in story.credits],
        "captions": [(item.number, item.text) for item in story.captions],
    }
