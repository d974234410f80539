"""The settings of `make run` for processes of a test: plain static files, tasks at once."""

from cms.settings.dev import *  # noqa: F403
from cms.settings.dev import STORAGES

STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
