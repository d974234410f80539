"""Tells one state of the code from another, so that no page outlives the templates it came from."""

import hashlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from django.conf import settings

CODE = ("cms", "home", "rolemodels", "campaigns", "search", "templates")
SUFFIXES = {".py", ".html"}


@lru_cache(maxsize=1)
def release() -> str:
    """A fingerprint of the code, the templates and the names of the static files.

    Read once a process: a server that goes on running goes on with the code it was started with.
    """
    digest = hashlib.blake2b(settings.SITE_URL.encode(), digest_size=8)
    for path in sorted(_files()):
        stat = path.stat()
        digest.update(f"{path}\n{stat.st_mtime_ns}\n{stat.st_size}\n".encode())
    return digest.hexdigest()


def _files() -> Iterator[Path]:
    manifest = Path(settings.STATIC_ROOT) / "staticfiles.json"
    if manifest.exists():
        yield manifest
    for folder in CODE:
        for path in (Path(settings.BASE_DIR) / folder).rglob("*"):
            if path.suffix in SUFFIXES:
                yield path
