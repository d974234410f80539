"""A plain Wagtail project as `wagtail start` makes it, with thirty stories: the yardstick.

The news template of Wagtail cannot be had without its repository. This project is simpler than
that: a list on the front page and a story with paragraphs and pictures, and it stands for what a
Wagtail site costs that nobody has made faster.
"""

import os
from collections.abc import Mapping
from pathlib import Path

from django.conf import settings

from home.bench.servers import run

STORIES = 30

MODELS = """
from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.blocks import CharBlock, RichTextBlock
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageChooserBlock
from wagtail.models import Page


class HomePage(Page):
    @property
    def stories(self):
        return StoryPage.objects.live().descendant_of(self).order_by("-first_published_at")[:30]


class StoryPage(Page):
    picture = models.ForeignKey(
        "wagtailimages.Image", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    summary = models.TextField(blank=True)
    body = StreamField(
        [("heading", CharBlock()), ("paragraph", RichTextBlock()), ("image", ImageChooserBlock())]
    )
"""

HOME = """{% extends "base.html" %}{% load wagtailcore_tags wagtailimages_tags %}
{% block content %}<ul>{% for child in page.get_children.live.in_menu %}<li>{{ child.title }}</li>{% endfor %}</ul>
{% for story in page.stories %}<article>{% image story.picture fill-20x20 %}
<h2><a href="{% pageurl story %}">{{ story.title }}</a></h2><p>{{ story.summary }}</p></article>{% endfor %}
{% endblock %}"""

STORY = """{% extends "base.html" %}{% load wagtailcore_tags wagtailimages_tags %}
{% block content %}<nav>{% for above in page.get_ancestors %}<a href="{% pageurl above %}">{{ above.title }}</a>{% endfor %}</nav>
<h1>{{ page.title }}</h1>{% image page.picture width-40 %}
{% for block in page.body %}{% if block.block_type == "image" %}{% image block.value width-30 %}
{% else %}{% include_block block %}{% endif %}{% endfor %}
{% for story in page.get_siblings.live.specific|slice:":3" %}<a href="{% pageurl story %}">{% image story.picture fill-20x20 %}{{ story.title }}</a>{% endfor %}
{% endblock %}"""

FILL = """
import io
import django
django.setup()
from django.core.files.images import ImageFile
from django.utils import timezone
from PIL import Image as Drawing
from wagtail.images.models import Image
from home.models import HomePage, StoryPage

def picture(n):
    buffer = io.BytesIO()
    Drawing.new("RGB", (60, 40), (n, 20, 30)).save(buffer, "JPEG")
    return Image.objects.create(title=str(n), file=ImageFile(buffer, name=f"{n}.jpg"))

pictures = [picture(n) for n in range(24)]
home = HomePage.objects.get()
text = "<p>" + "巷口的灯亮了，晚归的人不用再打手电。" * 8 + "</p>"
for n in range(COUNT):
    body = []
    for place in range(20):
        if place % 5 == 0:
            body.append(("heading", "灯从楼道亮起"))
        body.append(("paragraph", text))
        if place % 5 == 2:
            body.append(("image", pictures[(n + place) % 24]))
    page = StoryPage(title=f"故事 {n}", slug=f"story-{n}", summary="一句话", picture=pictures[n % 24],
                     body=body, first_published_at=timezone.now())
    home.add_child(instance=page)
"""


def make(folder: Path) -> Mapping[str, str]:
    """Make the project in an empty folder; returns the environment of its server."""
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "stock.settings.measured",
        "PYTHONPATH": str(folder),
    }
    run(folder, os.environ, "-c", START, str(folder))
    (folder / "home" / "models.py").write_text(MODELS, encoding="utf-8")
    templates = folder / "home" / "templates" / "home"
    (templates / "home_page.html").write_text(HOME, encoding="utf-8")
    (templates / "story_page.html").write_text(STORY, encoding="utf-8")
    (folder / "stock" / "settings" / "measured.py").write_text(SETTINGS, encoding="utf-8")
    (folder / "stock" / "asgi.py").write_text(ASGI, encoding="utf-8")
    config = GUNICORN.format(str(settings.BASE_DIR))
    (folder / "gunicorn.conf.py").write_text(config, encoding="utf-8")
    for command in (
        ("makemigrations", "home", "--verbosity", "0"),
        ("migrate", "--verbosity", "0"),
    ):
        run(folder, environment, "manage.py", *command)
    run(folder, environment, "-c", FILL.replace("COUNT", str(STORIES)))
    return environment


START = (
    "import sys; from wagtail.bin.wagtail import main;"
    " sys.argv = ['wagtail', 'start', 'stock', sys.argv[1]]; main()"
)
SETTINGS = """
from stock.settings.base import *

DEBUG = False
SECRET_KEY = "measured"
ALLOWED_HOSTS = ["*"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
"""
ASGI = """
import os
from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stock.settings.measured")
application = get_asgi_application()
"""
# What is measured are the pages: its processes divide connections and cores as those of the site do.
GUNICORN = """
import sys

sys.path.append({0!r})
exec(open({0!r} + "/gunicorn.conf.py", encoding="utf-8").read())
"""
