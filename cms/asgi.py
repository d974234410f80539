"""The ASGI application that gunicorn serves."""

import os
from typing import Any

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.dev")

site: Any = get_asgi_application()

# Models can be imported only now that Django is set up.
from cms.core.page_cache.front_desk import front_desk  # noqa: E402

application = front_desk(site)
