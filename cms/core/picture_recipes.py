"""The sizes and formats in which readers get pictures, each set under the name of its place.

A size is a Wagtail filter ("width-800", "fill-600x400"); with a format it is the `filter_spec`
of a rendition, so that Wagtail's own tools know these renditions too.
"""

from collections.abc import Iterator
from dataclasses import dataclass

# From the best to the one that every browser shows; the last is what <img> itself names.
# A picture with transparency has PNG in place of JPEG.
MODERN_FORMATS = ("avif", "webp")
FALLBACK_FORMATS = ("jpeg", "png")
MEDIA_TYPES = {"avif": "image/avif", "webp": "image/webp", "jpeg": "image/jpeg", "png": "image/png"}


@dataclass(frozen=True)
class Recipe:
    """One place where pictures stand.

    `sizes` are Wagtail filters from the smallest to the largest; `shown_as` is the width of the
    picture on the page in the words of the HTML attribute `sizes`.
    """

    name: str
    sizes: tuple[str, ...]
    shown_as: str
    modern_formats: tuple[str, ...] = MODERN_FORMATS
    keeps_transparency: bool = True

    def specs(self, file_format: str) -> tuple[str, ...]:
        """The filter specs of one format, from the smallest to the largest."""
        return tuple(rendition_spec(size, file_format) for size in self.sizes)

    def all_specs(self) -> Iterator[str]:
        """The filter specs of every format."""
        for file_format in (*self.modern_formats, *FALLBACK_FORMATS):
            yield from self.specs(file_format)


def rendition_spec(size: str, file_format: str) -> str:
    """A size in a format, as `CustomRendition.filter_spec` holds it."""
    return f"{size}|format-{file_format}"


RECIPES = {
    recipe.name: recipe
    for recipe in (
        Recipe(
            "story",
            ("width-480", "width-800", "width-1200"),
            "(min-width: 1024px) 760px, 100vw",
        ),
        Recipe(
            "lead",
            ("fill-800x533", "fill-1200x800", "fill-1600x1067"),
            "(min-width: 1280px) 1200px, 100vw",
        ),
        Recipe(
            "card",
            ("fill-600x400", "fill-1200x800"),
            "(min-width: 1280px) 380px, (min-width: 768px) 50vw, 100vw",
        ),
        Recipe("thumb", ("fill-180x120", "fill-360x240"), "180px"),
        Recipe("portrait", ("fill-300x400", "fill-600x800"), "(min-width: 768px) 300px, 50vw"),
        Recipe("page_thumb", ("width-160", "width-320"), "148px"),
        # The robots of WeChat and Weibo read JPEG.
        Recipe("share", ("fill-1200x630",), "100vw", modern_formats=(), keeps_transparency=False),
    )
}
