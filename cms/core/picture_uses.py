"""Which pictures a page or a snippet shows, in which places, and the making of their sizes.

A model says it with a method `picture_uses()`, which yields pairs of a picture (or None) and the
names of the recipes that its places need.
"""

import logging
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from wagtail.blocks import StreamValue

from cms.core.background import enqueue
from cms.core.body_layout import place_figures
from cms.core.models import CustomImage
from cms.core.picture_recipes import FALLBACK_FORMATS, RECIPES
from cms.core.pictures import focal_point_key
from cms.core.renditions import (
    UnreadablePictureError,
    is_complete,
    made_recipes,
    make_renditions,
)

PictureUse = tuple[CustomImage | None, tuple[str, ...]]
LEAD_RECIPES = ("lead", "card", "thumb", "share")
BODY_RECIPES = ("story",)
FOCAL_FIELDS = ("focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height")

logger = logging.getLogger(__name__)


def body_picture_uses(body: StreamValue) -> Iterator[PictureUse]:
    """The pictures and the posters of videos in a body."""
    for figure in place_figures(body):
        yield figure.value["image"], BODY_RECIPES
    for block in body:
        if block.block_type == "video":
            yield block.value["poster"], BODY_RECIPES


def needed_recipes(uses: Iterable[PictureUse]) -> dict[CustomImage, list[str]]:
    """Each picture once, with the recipes of all its places."""
    needed: dict[CustomImage, list[str]] = {}
    for image, recipe_names in uses:
        if image is not None:
            known = needed.setdefault(image, [])
            known += [name for name in recipe_names if name not in known]
    return needed


def make_pictures_of(subject: Any) -> list[UnreadablePictureError]:
    """Make what readers of this page or snippet need: JPEG at once, the rest in the background.

    Returns what could not be read; it stops neither the others nor the publication.
    """
    unreadable = []
    for image, recipe_names in needed_recipes(subject.picture_uses()).items():
        try:
            make_at_once(image, recipe_names)
        except UnreadablePictureError as error:
            logger.warning("%s（图片 %s，%s）", error, image.pk, image.file.name)
            unreadable.append(error)
    return unreadable


def make_at_once(image: CustomImage, recipe_names: Collection[str]) -> None:
    """Make JPEG (PNG) now and have the rest made; raises UnreadablePictureError."""
    make_renditions(image, recipe_names, FALLBACK_FORMATS)
    if not is_complete(image, recipe_names):
        enqueue(
            "cms.core.tasks.finish_renditions", image_id=image.pk, recipe_names=list(recipe_names)
        )


def remake(image: CustomImage, recipe_names: Collection[str]) -> None:
    """Make the sizes of these recipes for a new file or focal point, and drop those before it."""
    try:
        make_at_once(image, recipe_names)
    except UnreadablePictureError as error:
        logger.warning("%s（图片 %s，%s）", error, image.pk, image.file.name)
    else:
        outdated_renditions(image).delete()


def pictures_without_sizes(subject: Any) -> list[CustomImage]:
    """The pictures of a page or snippet of which nothing could be made."""
    if not hasattr(subject, "picture_uses"):
        return []
    needed = needed_recipes(subject.picture_uses())
    return [image for image in needed if not image.renditions.exists()]


def outdated_renditions(image: CustomImage) -> Any:
    """The crops of our recipes that were made around an earlier focal point."""
    ours = {spec for recipe in RECIPES.values() for spec in recipe.all_specs()}
    return image.renditions.filter(filter_spec__in=ours).exclude(
        focal_point_key__in=["", focal_point_key(image)]
    )


@dataclass(frozen=True)
class PictureChange:
    """What is to be made anew once a picture is saved, and whether its old sizes show another."""

    recipe_names: tuple[str, ...] = ()
    is_other_file: bool = False


def change_of(image: CustomImage) -> PictureChange:
    """How this picture, not saved yet, differs from what is stored."""
    stored = CustomImage.objects.filter(pk=image.pk).first() if image.pk else None
    if stored is None:
        return PictureChange()
    is_other_file = stored.file.name != image.file.name
    is_same_crop = all(getattr(stored, name) == getattr(image, name) for name in FOCAL_FIELDS)
    if is_same_crop and not is_other_file:
        return PictureChange()
    return PictureChange(tuple(made_recipes(stored)), is_other_file)
