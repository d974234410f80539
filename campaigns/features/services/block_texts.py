"""The words of each block of a body but paragraphs, for those who read a body as text."""

from collections.abc import Callable, Iterator
from typing import Any

from campaigns.features.checks import Kind

Text = tuple[str, Kind, str]


def texts_of(child: Any) -> Iterator[Text]:
    """Texts of a block of a StoryBlock, each with what it is and the id of its place."""
    read = _READERS.get(child.block_type)
    for text, kind, block_id in read(child) if read else ():
        yield text or "", kind, block_id or ""


def _heading(child: Any) -> Iterator[Text]:
    yield child.value["text"], Kind.HEADLINE, child.id


def _quotation(child: Any) -> Iterator[Text]:
    yield child.value["text"], Kind.PROSE, child.id


def _figure(child: Any) -> Iterator[Text]:
    yield child.value.caption_text, Kind.CAPTION, child.id


def _figure_group(child: Any) -> Iterator[Text]:
    for item in child.value["figures"].bound_blocks:
        yield item.value.caption_text, Kind.CAPTION, item.id


def _key_figures(child: Any) -> Iterator[Text]:
    yield child.value["heading"], Kind.HEADLINE, child.id
    for item in child.value["items"]:
        yield f"{item['label']}　{item['value']}{item['unit'] or ''}", Kind.CAPTION, child.id
    yield child.value["source"], Kind.CAPTION, child.id


def _timeline(child: Any) -> Iterator[Text]:
    yield child.value["heading"], Kind.HEADLINE, child.id
    for event in child.value["events"]:
        yield event["date"], Kind.CAPTION, child.id
        yield event["title"], Kind.HEADLINE, child.id
        yield event["text"], Kind.PROSE, child.id


def _table(child: Any) -> Iterator[Text]:
    yield child.value["caption"], Kind.HEADLINE, child.id
    table = child.value["table"]
    for row in table.rows if table else ():
        for cell in row:
            yield str(cell.value or ""), Kind.CAPTION, child.id
    yield child.value["source"], Kind.CAPTION, child.id


def _playing(child: Any) -> Iterator[Text]:
    yield child.value["caption"], Kind.CAPTION, child.id
    for line in (child.value["transcript"] or "").splitlines():
        yield line, Kind.PROSE, child.id


_READERS: dict[str, Callable[[Any], Iterator[Text]]] = {
    "heading": _heading,
    "quotation": _quotation,
    "figure": _figure,
    "figure_group": _figure_group,
    "key_figures": _key_figures,
    "timeline": _timeline,
    "table": _table,
    "video": _playing,
    "audio": _playing,
}
