"""Turns what the copy desk returns into the values of page fields and blocks."""

import html
from collections.abc import Iterable
from typing import Any
from uuid import uuid4

from campaigns.features.copydesk import Note, Paragraph

CLOSED = ("。", "：", "！", "？", "…", "；")


def block(kind: str, value: Any) -> dict[str, Any]:
    """A block as StreamFields store it, with an id of its own."""
    return {"type": kind, "value": value, "id": str(uuid4())}


def list_item(value: Any) -> dict[str, Any]:
    """An item of a list block as StreamFields store it, with an id of its own."""
    return {"type": "item", "value": value, "id": str(uuid4())}


def heading_block(heading: str) -> dict[str, Any]:
    return block("heading", {"text": heading})


def paragraph_block(paragraph: Paragraph) -> dict[str, Any]:
    run_in = paragraph.run_in or ""
    if run_in and not run_in.endswith(CLOSED):
        run_in += paragraph.mark
    return block("paragraph", {"run_in": run_in, "text": paragraph_html([paragraph.text])})


def paragraph_html(texts: Iterable[str]) -> str:
    """Plain text as the HTML of a rich text field, a <p> for each."""
    return "".join(f"<p>{html.escape(text, quote=False)}</p>" for text in texts)


def note_html(note: Note | None) -> str:
    return paragraph_html(item.text for item in note.paragraphs) if note else ""
