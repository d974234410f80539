"""How pictures reach a page: from the renditions that exist, never made while a reader waits.

Renditions are made at publication (cms.core.renditions). A page loads those of all its pictures
with one query (`load_renditions`, `with_renditions`); the markup is then built from strings.
"""

from collections.abc import Callable, Collection, Iterable
from functools import lru_cache, partial
from itertools import chain
from typing import Any, NamedTuple

from django.conf import settings
from django.core.files.storage import FileSystemStorage
from django.db.models import Prefetch
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from wagtail.images.models import Filter

from cms.core import page_cache
from cms.core.models import CustomImage, CustomRendition
from cms.core.picture_recipes import FALLBACK_FORMATS, MEDIA_TYPES, RECIPES, Recipe

CROPPED = Filter("fill-1x1")

Address = Callable[[str], str]


class PictureFile(NamedTuple):
    """A file that a browser may choose."""

    url: str
    width: int
    height: int


class SizeRow(NamedTuple):
    """The columns of a rendition that markup is built from."""

    filter_spec: str
    focal_point_key: str
    file: str
    width: int
    height: int


def renditions_for(*recipe_names: str) -> Any:
    """The renditions that these recipes show, as a queryset to prefetch."""
    specs = chain.from_iterable(RECIPES[name].all_specs() for name in recipe_names)
    return CustomRendition.objects.filter(filter_spec__in=sorted(set(specs)))


def with_renditions(relation: str, *recipe_names: str) -> Prefetch[Any, Any, Any]:
    """What `prefetch_related` needs to load the renditions of the picture behind `relation`."""
    return Prefetch(f"{relation}__renditions", queryset=renditions_for(*recipe_names))


def load_renditions(images: Iterable[Any]) -> None:
    """Load the renditions of these pictures with one query; None among them is skipped, and so is
    a picture that has them.

    They are kept with the pictures as plain rows: a page has hundreds, and objects would cost it
    milliseconds.
    """
    present = [image for image in images if image and not hasattr(image, "sizes_at_hand")]
    if not present:
        return
    rows: dict[int, list[SizeRow]] = {image.pk: [] for image in present}
    found = CustomRendition.objects.filter(image__in=rows)
    for pk, *row in found.values_list("image_id", *SizeRow._fields):
        rows[pk].append(SizeRow(*row))
    for image in present:
        image.sizes_at_hand = rows[image.pk]


def pictures_at_hand(pks: Iterable[int]) -> dict[int, CustomImage]:
    """Pictures by primary key, remembered: most stand on several pages."""

    def load(missing: Collection[int]) -> Iterable[CustomImage]:
        return CustomImage.objects.filter(pk__in=missing)

    return page_cache.remembered_objects(
        "picture", pks, load, lambda image: [page_cache.tag_of(image)]
    )


def picture_html(
    image: Any,
    recipe_name: str,
    *,
    alt: str | None = None,
    loading: str = "lazy",
    sizes: str = "",
    **attributes: str,
) -> SafeString:
    """A <picture> of the renditions that exist; the original file when there are none.

    `alt` is the picture's own description unless told; `sizes` is the recipe's. No query when
    the renditions are loaded. Costs about 20 µs a picture, and a page may have forty.
    """
    recipe = RECIPES[recipe_name]
    shown_as = str(escape(sizes or recipe.shown_as))
    if loading == "lazy":
        # Browsers that know the layout before they load choose by it.
        shown_as = f"auto, {shown_as}"
    sources, fallback = _choices(image, recipe)
    words = escape(image.description if alt is None else alt)
    extra = "".join(
        f' {name.replace("_", "-")}="{escape(value)}"'
        for name, value in attributes.items()
        if value not in ("", None)
    )
    head = "".join(
        f'<source type="{media_type}" srcset="{srcset}" sizes="{shown_as}">'
        for media_type, srcset in sources
    )
    srcset = f' srcset="{_srcset(fallback)}" sizes="{shown_as}"' if len(fallback) > 1 else ""
    largest = fallback[-1]
    return mark_safe(  # noqa: S308  (every value above is escaped or made here)
        f'<picture>{head}<img src="{largest.url}"{srcset} width="{largest.width}"'
        f' height="{largest.height}" alt="{words}" loading="{escape(loading)}"'
        f' decoding="async"{extra}></picture>'
    )


def picture_url(image: Any, recipe_name: str, *, is_absolute: bool = False) -> str:
    """The address of the largest JPEG (PNG) of a recipe, else of the nearest picture there is."""
    url = _choices(image, RECIPES[recipe_name])[1][-1].url
    return settings.SITE_URL + url if is_absolute and url.startswith("/") else url


def _choices(image: Any, recipe: Recipe) -> tuple[list[tuple[str, str]], list[PictureFile]]:
    """The modern formats as (media type, srcset), and the files that every browser shows."""
    existing = _existing(image)
    address = _addresses()
    fallback: list[PictureFile] = []
    for file_format in FALLBACK_FORMATS:
        fallback = fallback or _files(existing, recipe, file_format, address)
    if not fallback:
        return [], [_nearest(existing, recipe, address) or _original(image)]
    sources = []
    for file_format in recipe.modern_formats:
        files = _files(existing, recipe, file_format, address)
        # While the background still makes sizes, half a set would keep readers from the others.
        if len(files) == len(fallback):
            sources.append((MEDIA_TYPES[file_format], _srcset(files)))
    return sources, fallback


def _existing(image: Any) -> dict[str, Any]:
    """The renditions of the picture by spec, without those of an earlier focal point."""
    renditions = getattr(image, "sizes_at_hand", None)
    if renditions is None:
        cached = getattr(image, "_prefetched_objects_cache", {}).get("renditions")
        renditions = image.renditions.all() if cached is None else cached
    key = focal_point_key(image)
    return {
        rendition.filter_spec: rendition
        for rendition in renditions
        if rendition.focal_point_key == key or not rendition.focal_point_key
    }


def _files(
    existing: dict[str, Any], recipe: Recipe, file_format: str, address: Address
) -> list[PictureFile]:
    return [
        _file(existing[spec], address)
        for spec in _specs(recipe.name, file_format)
        if spec in existing
    ]


@lru_cache
def _specs(recipe_name: str, file_format: str) -> tuple[str, ...]:
    return RECIPES[recipe_name].specs(file_format)


def _srcset(files: list[PictureFile]) -> str:
    return ", ".join([f"{file.url} {file.width}w" for file in files])


def _nearest(existing: dict[str, Any], recipe: Recipe, address: Address) -> PictureFile | None:
    """The JPEG or PNG made for another place whose width is nearest to the recipe's largest."""
    wanted = int(recipe.sizes[-1].partition("-")[2].partition("x")[0])
    candidates = [
        rendition for spec, rendition in existing.items() if spec.endswith(FALLBACK_FORMATS)
    ]
    if not candidates:
        return None
    return _file(min(candidates, key=lambda found: abs(found.width - wanted)), address)


def _original(image: Any) -> PictureFile:
    return PictureFile(str(escape(image.file.url)), image.width, image.height)


def _file(rendition: Any, address: Address) -> PictureFile:
    # Reading the attribute would build a FieldFile; its stored value is the name, or a FieldFile
    # whose string is the name.
    name = rendition.file if isinstance(rendition, SizeRow) else str(rendition.__dict__["file"])
    return PictureFile(address(name), rendition.width, rendition.height)


def _addresses() -> Address:
    """From the name of a rendition's file to its address, escaped for HTML."""
    storage = CustomRendition._meta.get_field("file").storage
    if isinstance(storage, FileSystemStorage):
        return partial(_local_address, storage.base_url)
    # An address of an object store may be signed and expire.
    return lambda name: str(escape(storage.url(name)))


@lru_cache(maxsize=8192)
def _local_address(base_url: str, name: str) -> str:
    return str(escape(CustomRendition._meta.get_field("file").storage.url(name)))


def focal_point_key(image: Any) -> str:
    """What Wagtail writes into `focal_point_key` of the crops of this picture as it is now."""
    return _focal_point_key(
        image.focal_point_width,
        image.focal_point_height,
        image.focal_point_x,
        image.focal_point_y,
    )


class _FocalPoint(NamedTuple):
    focal_point_width: int | None
    focal_point_height: int | None
    focal_point_x: int | None
    focal_point_y: int | None


@lru_cache(maxsize=4096)
def _focal_point_key(*measures: int | None) -> str:
    return str(CROPPED.get_cache_key(_FocalPoint(*measures)))
