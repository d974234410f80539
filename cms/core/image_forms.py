"""The form by which editors add and change pictures."""

from typing import Any

from django.db import transaction
from wagtail.images.forms import BaseImageForm


class PictureForm(BaseImageForm):
    """Wagtail's form, as one transaction."""

    def save(self, commit: bool = True) -> Any:
        # Wagtail saves the picture and then deletes the sizes of its old file. What is to happen
        # after the save, the making of new sizes, must come after both.
        with transaction.atomic():
            return super().save(commit=commit)
