"""Takes the whereabouts and names of people out of picture files before they are stored."""

from wagtail.images.models import AbstractImage, WagtailImageField


def image_upload_to(instance: AbstractImage, filename: str) -> str:
    """The path of an original; a function of its own because migrations refer to it."""
    return instance.get_upload_to(filename)


class PrivateImageField(WagtailImageField):
    """An image field whose stored file carries no GPS position and no personal EXIF."""
