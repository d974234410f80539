"""The ASGI application that gunicorn serves."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.dev")

django.setup(set_prefix=False)

# Models can be imported only now that Django is set up; all views as well, which takes seconds that
# otherwise the first reader of each process would wait.
import cms.urls  # noqa: E402, F401
from cms.core.asgi_handler import SiteHandler  # noqa: E402
from cms.core.page_cache.front_desk import front_desk  # noqa: E402

application = front_desk(SiteHandler())
