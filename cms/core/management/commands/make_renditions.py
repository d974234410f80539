from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.core.picture_recipes import FALLBACK_FORMATS
from cms.core.picture_uses import needed_recipes
from cms.core.renditions import ALL_FORMATS, UnreadablePictureError, make_renditions


class Command(BaseCommand):
    """Makes what is missing of the sizes of every picture that readers see."""

    help = _("为所有已发布内容补齐图片的各种尺寸；已有的不重做，中断后可以接着运行。")

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--basic", action="store_true", help=_("只做 JPEG/PNG，AVIF 和 WebP 留待下次。")
        )

    def handle(self, *args: Any, **options: Any) -> None:
        formats = FALLBACK_FORMATS if options["basic"] else ALL_FORMATS
        needed = needed_recipes(use for subject in shown() for use in subject.picture_uses())
        made = broken = 0
        for number, (image, recipe_names) in enumerate(needed.items(), start=1):
            try:
                count = len(make_renditions(image, recipe_names, formats))
            except UnreadablePictureError as error:
                broken += 1
                self.stderr.write(str(error))
                continue
            made += count
            if count and options["verbosity"]:
                told = {"number": number, "all": len(needed), "title": image.title, "count": count}
                self.stdout.write(_("图片 %(number)d/%(all)d：%(title)s，%(count)d 种尺寸") % told)
        told = {"all": len(needed), "made": made, "broken": broken}
        self.stdout.write(
            _("共 %(all)d 幅图片，新做 %(made)d 种尺寸，读不出 %(broken)d 幅。") % told
        )


def shown() -> Iterator[Any]:
    """Every live page and every snippet that shows pictures."""
    for model in apps.get_models():
        if hasattr(model, "picture_uses"):
            objects: Any = model._default_manager.all()
            live = objects.filter(live=True) if issubclass(model, Page) else objects
            yield from live.iterator(chunk_size=100)
