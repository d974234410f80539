"""Makes the sizes of pictures that readers get.

A picture is decoded once for all its sizes, which is most of the work when a camera's file is
large. Making is safe to repeat and to run twice at once: what exists is left alone, and of two
that make the same size one wins (`rendition_once_per_filter`).
"""

import os
from collections.abc import Collection, Iterable, Iterator

from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction
from wagtail.images.models import IMAGE_FORMAT_EXTENSIONS, Filter

from cms.core.models import CustomImage, CustomRendition
from cms.core.picture_files import PictureSource, UnreadablePictureError
from cms.core.picture_recipes import (
    FALLBACK_FORMATS,
    MODERN_FORMATS,
    RECIPES,
    Recipe,
    rendition_spec,
)
from cms.core.pictures import focal_point_key

__all__ = ["UnreadablePictureError", "is_complete", "made_recipes", "make_renditions"]

ALL_FORMATS = (*FALLBACK_FORMATS, *MODERN_FORMATS)
LONGEST_STEM = 20


def make_renditions(
    image: CustomImage, recipe_names: Iterable[str], formats: Collection[str] = ALL_FORMATS
) -> list[CustomRendition]:
    """Make what is missing of these recipes in these formats, and return it.

    JPEG and PNG are asked for together: a picture gets the one that suits it. A picture is never
    enlarged, so a small one has fewer sizes. Raises UnreadablePictureError when its file is
    missing or broken; sizes made before stay.
    """
    existing = _existing_specs(image)
    missing = list(_missing(image, recipe_names, formats, existing))
    if not missing:
        return []
    with PictureSource(image) as source:
        made = []
        for recipe, size, wanted in missing:
            file_format = source.suitable(wanted, keeps_transparency=recipe.keeps_transparency)
            spec = rendition_spec(size, file_format)
            if spec not in existing:
                existing.add(spec)
                made += _make(image, source, spec, file_format)
    return made


def is_complete(image: CustomImage, recipe_names: Iterable[str]) -> bool:
    """Whether every size of these recipes exists in every format."""
    return not any(_missing(image, recipe_names, ALL_FORMATS, _existing_specs(image)))


def made_recipes(image: CustomImage) -> list[str]:
    """The names of the recipes of which at least one size was made, at whatever focal point."""
    specs = set(image.renditions.values_list("filter_spec", flat=True))
    return [
        recipe.name
        for recipe in RECIPES.values()
        if any(rendition_spec(recipe.sizes[0], name) in specs for name in FALLBACK_FORMATS)
    ]


def useful_sizes(image: CustomImage, recipe: Recipe) -> Iterator[str]:
    """The sizes of a recipe that differ for this picture, from the smallest."""
    width = 0
    for size in recipe.sizes:
        made_width = Filter(size).get_transform(image).size[0]
        if made_width > width:
            width = made_width
            yield size


def _existing_specs(image: CustomImage) -> set[str]:
    current = ("", focal_point_key(image))
    rows = image.renditions.values_list("filter_spec", "focal_point_key")
    return {spec for spec, key in rows if key in current}


def _missing(
    image: CustomImage, recipe_names: Iterable[str], formats: Collection[str], existing: set[str]
) -> Iterator[tuple[Recipe, str, str]]:
    """Recipe, size and format of what does not exist; JPEG stands for JPEG or PNG."""
    for name in dict.fromkeys(recipe_names):
        for size in useful_sizes(image, RECIPES[name]):
            for file_format in _missing_formats(RECIPES[name], size, formats, existing):
                yield RECIPES[name], size, file_format


def _missing_formats(
    recipe: Recipe, size: str, formats: Collection[str], existing: set[str]
) -> Iterator[str]:
    specs = [rendition_spec(size, name) for name in FALLBACK_FORMATS]
    if set(FALLBACK_FORMATS) & set(formats) and not existing.intersection(specs):
        yield FALLBACK_FORMATS[0]
    for file_format in recipe.modern_formats:
        if file_format in formats and rendition_spec(size, file_format) not in existing:
            yield file_format


def _make(
    image: CustomImage, source: PictureSource, spec: str, file_format: str
) -> list[CustomRendition]:
    wagtail_filter = Filter(spec)
    content = source.render(wagtail_filter, file_format)
    rendition = CustomRendition(
        image=image,
        filter_spec=spec,
        focal_point_key=wagtail_filter.get_cache_key(image),
    )
    rendition.file = ContentFile(content, name=_file_name(rendition, file_format))
    try:
        with transaction.atomic():
            rendition.save()
    except IntegrityError:
        # Another process made it at the same time, or the picture was deleted meanwhile.
        rendition.file.storage.delete(rendition.file.name)
        return []
    return [rendition]


def _file_name(rendition: CustomRendition, file_format: str) -> str:
    stem = os.path.splitext(os.path.basename(rendition.image.file.name))[0][:LONGEST_STEM]
    size = rendition.filter_spec.partition("|")[0]
    parts = [part for part in (stem, rendition.focal_point_key, size) if part]
    return ".".join(parts) + IMAGE_FORMAT_EXTENSIONS[file_format]
