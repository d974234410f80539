"""What the background process does for the ground floor."""

import logging

from django_tasks import task

from cms.core.models import CustomImage
from cms.core.renditions import UnreadablePictureError, make_renditions

logger = logging.getLogger(__name__)


@task()
def finish_renditions(*, image_id: int, recipe_names: list[str]) -> int:
    """Make every size and format of these recipes that is still missing; says how many it made."""
    image = CustomImage.objects.filter(pk=image_id).first()
    if image is None:
        return 0
    try:
        return len(make_renditions(image, recipe_names))
    except UnreadablePictureError as error:
        # Publication has said so already; trying again would not mend the file.
        logger.warning("%s（图片 %s，%s）", error, image.pk, image.file.name)
        return 0
