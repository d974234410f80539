"""The ASGI application that gunicorn serves."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.dev")

django.setup(set_prefix=False)

# Models can be imported only now that Django is set up.
from cms.core.asgi_handler import SiteHandler  # noqa: E402
from cms.core.page_cache.front_desk import front_desk  # noqa: E402

application = front_desk(SiteHandler())
