"""Bodies of demo features: the copy's sections, with pictures and other blocks put in."""

from collections.abc import Iterator
from typing import Any

from campaigns.features.demo.copy_files import DemoStory
from campaigns.features.models import FeaturePage
from campaigns.features.services.story_blocks import (
    block,
    heading_block,
    list_item,
    paragraph_block,
)
from cms.core.body_layout import bind_mentions
from cms.core.demo.library import (
    SceneRequest,
    add_film,
    add_scene,
    add_sound,
    add_text_file,
)


def build_body(demo: DemoStory) -> Any:
    """The body as a stream value, its mentions of figures linked."""
    stream = FeaturePage.body.field.stream_block
    return bind_mentions(stream.to_python(list(_blocks(demo))))


def _blocks(demo: DemoStory) -> Iterator[dict[str, Any]]:
    for number, section in enumerate(demo.story.sections, start=1):
        if section.heading:
            yield heading_block(section.heading)
        yield from _at(demo, number, 0)
        for place, paragraph in enumerate(section.paragraphs, start=1):
            yield paragraph_block(paragraph)
            yield from _at(demo, number, place)


def _at(demo: DemoStory, section: int, paragraph: int) -> Iterator[dict[str, Any]]:
    for figure in demo.facts.get("figures", []):
        if (figure["section"], figure["paragraph"]) == (section, paragraph):
            yield _figures(demo, figure)
    for insert in demo.facts.get("inserts", []):
        if (insert["section"], insert["paragraph"]) == (section, paragraph):
            value = INSERTS[insert["block"]](insert)
            if value is not None:
                yield block(insert["block"], value)


def _figures(demo: DemoStory, figure: dict[str, Any]) -> dict[str, Any]:
    captions = {caption.number: caption.text for caption in demo.story.captions}
    pictures = {picture["number"]: picture for picture in demo.facts["pictures"]}
    values = []
    for number in figure["group"]:
        request = SceneRequest.from_text(
            pictures[number], caption=captions.get(number, ""), credit=figure.get("credit", "")
        )
        image = add_scene(request)
        values.append({"image": image.pk, "caption": "", "credit": "", "alt": ""})
    if len(values) == 1:
        return block("figure", values[0])
    items = [list_item(value) for value in values]
    return block("figure_group", {"figures": items, "credit": figure.get("credit", "")})


def _key_figures(insert: dict[str, Any]) -> dict[str, Any]:
    as_of = insert.get("as_of")
    return {
        "heading": insert.get("heading", ""),
        "items": [list_item({"unit": ""} | item) for item in insert["items"]],
        "source": insert["source"],
        "as_of": as_of.isoformat() if as_of else None,
    }


def _quotation(insert: dict[str, Any]) -> dict[str, Any]:
    return {"text": insert["text"], "attribution": insert.get("attribution", "")}


def _timeline(insert: dict[str, Any]) -> dict[str, Any]:
    events = [list_item({"text": ""} | event) for event in insert["events"]]
    return {"heading": insert.get("heading", ""), "events": events}


def _table(insert: dict[str, Any]) -> dict[str, Any]:
    first = insert["rows"][0]
    columns = [
        {
            "type": "number" if isinstance(first[i], int | float) else "text",
            "heading": heading,
        }
        for i, heading in enumerate(insert["columns"])
    ]
    rows = [{"values": [str(cell) for cell in row]} for row in insert["rows"]]
    return {
        "caption": insert["caption"],
        "table": {"columns": columns, "rows": rows, "caption": ""},
        "source": insert.get("source", ""),
    }


def _video(insert: dict[str, Any]) -> dict[str, Any]:
    poster = add_scene(SceneRequest.from_text(insert["poster"], credit="本报记者 顾一舟 绘"))
    seconds = insert["length_seconds"]
    film = add_film(insert["name"], insert["caption"], poster, seconds)
    return {"video": film.pk, "poster": poster.pk} | _played(insert)


def _audio(insert: dict[str, Any]) -> dict[str, Any]:
    sound = add_sound(insert["name"], insert["caption"], insert["length_seconds"])
    return {"audio": sound.pk} | _played(insert)


def _played(insert: dict[str, Any]) -> dict[str, Any]:
    return {
        "caption": insert["caption"],
        "length_seconds": insert["length_seconds"],
        "transcript": insert.get("transcript", ""),
    }


def _file(insert: dict[str, Any]) -> dict[str, Any]:
    document = add_text_file(insert["name"], insert["title"], insert["lines"])
    return {"document": document.pk, "title": ""}


def _related(insert: dict[str, Any]) -> dict[str, Any] | None:
    """Only features that are loaded already; those before them in print always are."""
    pages = FeaturePage.objects.filter(slug__in=insert["features"]).order_by("-issue_date")
    items = [list_item(page.pk) for page in pages]
    return {"heading": insert.get("heading", ""), "pages": items} if items else None


INSERTS = {
    "key_figures": _key_figures,
    "quotation": _quotation,
    "timeline": _timeline,
    "table": _table,
    "video": _video,
    "audio": _audio,
    "file": _file,
    "related": _related,
}
