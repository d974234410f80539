"""Settings of the test suite: quick hashing, no manifest, tasks run at once, data in a scratch folder."""

import atexit
import os
import shutil
import tempfile

# The folder must be known before the base settings read it; each test process has its own.
_scratch = tempfile.mkdtemp(prefix="wenming-test-")
atexit.register(shutil.rmtree, _scratch, ignore_errors=True)
os.environ["WENMING_DATA"] = _scratch
os.environ.setdefault("SITE_URL", "http://testserver")

from cms.settings.base import *  # noqa: E402, F403  (a settings module is its base plus its differences)
from cms.settings.base import STORAGES  # noqa: E402

SECRET_KEY = "tests-only"  # noqa: S105  (never leaves the test process)
ALLOWED_HOSTS = ["*"]
# Tests of pages look at how they are made; those of the cache turn it on.
PAGE_CACHE = False
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
