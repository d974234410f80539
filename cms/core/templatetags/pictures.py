"""Pictures in templates, from the renditions that exist."""

from typing import Any

from django import template
from django.utils.safestring import SafeString

from cms.core.pictures import picture_html
from cms.core.pictures import picture_url as url_of_picture

register = template.Library()


@register.simple_tag
def picture(image: Any, recipe: str, **attributes: Any) -> SafeString | str:
    """A <picture> by a recipe: {% picture image "card" alt="" loading="lazy" sizes="50vw" %}.

    Without `alt` the picture's own description stands; other attributes (class, fetchpriority)
    go to the <img>. Nothing when there is no image.
    """
    return picture_html(image, recipe, **attributes) if image else ""


@register.simple_tag
def picture_url(image: Any, recipe: str, *, absolute: bool = False) -> str:
    """The address of a picture as JPEG; with absolute=True with the site's own."""
    return url_of_picture(image, recipe, is_absolute=absolute) if image else ""
