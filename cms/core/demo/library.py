"""Puts drawn pictures, small films, sounds and files into the libraries of the demo site."""

from dataclasses import dataclass
from typing import Any

from django.core.files.base import ContentFile

from cms.core.demo import films
from cms.core.demo.drawing import draw_newspaper_page, draw_portrait, draw_scene, rasterise
from cms.core.models import CustomDocument, CustomImage

PICTURE_WIDTH = 1600
PORTRAIT_WIDTH = 900
PAGE_WIDTH = 1000


@dataclass(frozen=True)
class SceneRequest:
    """A drawn scene and the words that travel with it."""

    kind: str
    palette: str
    seed: int
    alt: str
    caption: str = ""
    credit: str = ""

    @classmethod
    def from_text(cls, text: dict[str, Any], **words: str) -> "SceneRequest":
        """From a table of the demo copy, which may leave caption and credit to `words`."""
        known = {key: text[key] for key in ("kind", "palette", "seed", "alt")}
        given = {key: text[key] for key in ("caption", "credit") if text.get(key)}
        return cls(**known, **(words | given))


def add_scene(request: SceneRequest) -> CustomImage:
    """The picture of this scene, drawn once."""
    title = f"{request.alt[:40]}（{request.seed}）"
    existing = CustomImage.objects.filter(title=title).first()
    if existing:
        return existing
    svg = draw_scene(request.kind, seed=request.seed, palette=request.palette)
    name = f"{request.kind}-{request.palette}-{request.seed}.jpg"
    return _add_image(
        title,
        name,
        rasterise(svg, width=PICTURE_WIDTH),
        description=request.alt,
        caption=request.caption,
        credit=request.credit,
    )


def add_portrait(name: str, look: dict[str, Any]) -> CustomImage:
    """The portrait of a fictional person, drawn once."""
    title = f"{name}肖像（{look['seed']}）"
    existing = CustomImage.objects.filter(title=title).first()
    if existing:
        return existing
    svg = draw_portrait(**look)
    return _add_image(
        title,
        f"portrait-{look['seed']}.jpg",
        rasterise(svg, width=PORTRAIT_WIDTH),
        description=f"{name}肖像",
        credit="青岚日报 绘",
    )


def add_newspaper_page(
    paper: str, issue_date: Any, page_no: int, seed: int, headline: str
) -> CustomImage:
    """The picture of a printed page, drawn once."""
    title = f"《{paper}》{issue_date} 第{page_no:02}版版面图"
    existing = CustomImage.objects.filter(title=title).first()
    if existing:
        return existing
    svg = draw_newspaper_page(seed=seed, page_no=page_no, headline=headline, paper=paper)
    return _add_image(
        title,
        f"page-{issue_date}-{page_no:02}.png",
        rasterise(svg, width=PAGE_WIDTH, form="PNG"),
        description=f"{issue_date}第{page_no:02}版版面缩略图",
        credit=paper,
    )


def add_film(name: str, title: str, poster: CustomImage, seconds: int) -> CustomDocument:
    """A short film that moves slowly over a drawn picture."""
    return _add_document(f"{name}.mp4", title, lambda: films.pan_over(poster.file.path, seconds))


def add_sound(name: str, title: str, seconds: int) -> CustomDocument:
    """A quiet sound of the given length."""
    return _add_document(f"{name}.mp3", title, lambda: films.chime(seconds))


def add_text_file(name: str, title: str, lines: list[str]) -> CustomDocument:
    """A text file; the mark in front lets older editors on Windows read it as UTF-8."""
    return _add_document(f"{name}.txt", title, lambda: "\r\n".join(lines).encode("utf-8-sig"))


def _add_image(title: str, name: str, data: bytes, **words: str) -> CustomImage:
    image = CustomImage(title=title, file=ContentFile(data, name=name), **words)
    image.save()
    return image


def _add_document(name: str, title: str, make: Any) -> CustomDocument:
    existing = CustomDocument.objects.filter(title=title).first()
    if existing:
        return existing
    document = CustomDocument(title=title, file=ContentFile(make(), name=name))
    document.save()
    return document
