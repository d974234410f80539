"""Settings of `make run`: the embedded site on this machine, with demo content and no other service."""

import os
from contextlib import suppress

from django.core.management.utils import get_random_secret_key

from cms.settings.base import *  # noqa: F403  (a settings module is its base plus its differences)
from cms.settings.base import DATA_DIR, env

DEBUG = env.bool("DEBUG", default=False)
# Who works on templates wants to see each change at once.
PAGE_CACHE = env.bool("PAGE_CACHE", default=not DEBUG)
PAGE_MEMORY = env.bool("PAGE_MEMORY", default=not DEBUG)


def local_secret_key() -> str:
    """The key of this data folder, made at the first start and kept for the sessions after it."""
    path = DATA_DIR / "secret_key"
    if not path.exists():
        # Several processes may start at once: the first one's key counts, and it is whole.
        draft = path.with_name(f"secret_key.{os.getpid()}")
        draft.write_text(get_random_secret_key(), encoding="utf-8")
        draft.chmod(0o600)
        with suppress(FileExistsError):
            os.link(draft, path)
        draft.unlink()
    return path.read_text(encoding="utf-8").strip()


SECRET_KEY = env.str("SECRET_KEY", default="") or local_secret_key()
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
