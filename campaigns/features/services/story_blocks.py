"""Turns what the copy desk returns into the values of page fields and blocks."""

import html
from collections.abc import Iterable
from typing import Any
from uuid import uuid4

from campaigns.features.copydesk import Note, Paragraph

# How a run-in ends in print; the copy desk returns it without.
SENTENCE_END = "。"
LABEL_END = "："
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
    run_in = closed_run_in(paragraph.run_in)
    return block("paragraph", {"run_in": run_in, "text": paragraph_html([paragraph.text])})


def closed_run_in(run_in: str | None) -> str:
    """The run-in with the mark that closes it: a label (…情况) takes ：, a sentence 。."""
    if not run_in or run_in.endswith(CLOSED):
        return run_in or ""
    return run_in + (LABEL_END if run_in.endswith("情况") else SENTENCE_END)


def paragraph_html(texts: Iterable[str]) -> str:
    """Plain text as the HTML of a rich text field, a <p> for each."""
    return "".join(f"<p>{html.escape(text, quote=False)}</p>" for text in texts)


def note_html(note: Note | None) -> str:
    return paragraph_html(item.text for item in note.paragraphs) if note else ""
