"""Static files for `make run`: collected when one of them has changed, not at every start."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management import call_command

MARK = ".collected"


def collect_if_changed() -> bool:
    """Hash and compress the static files, which takes long; False when all are there already."""
    mark = Path(settings.STATIC_ROOT) / MARK
    wanted = fingerprint()
    if mark.is_file() and mark.read_text(encoding="ascii") == wanted and _has_manifest():
        return False
    # Should it be cut off, the mark of the state before says that nothing is ready.
    mark.unlink(missing_ok=True)
    call_command("collectstatic", interactive=False, verbosity=0)
    mark.write_text(wanted, encoding="ascii")
    return True


def fingerprint() -> str:
    """What the files are: their names, sizes and times, and who makes what readers get of them."""
    digest = hashlib.sha256(repr(settings.STORAGES["staticfiles"]).encode())
    for line in sorted(_lines()):
        digest.update(line.encode())
    return digest.hexdigest()


def _lines() -> Iterator[str]:
    for finder in get_finders():
        for name, storage in finder.list(None):
            state = Path(storage.path(name)).stat()
            yield f"{getattr(storage, 'prefix', None)}|{name}|{state.st_size}|{state.st_mtime_ns}\n"


def _has_manifest() -> bool:
    name = getattr(staticfiles_storage, "manifest_name", None)
    return name is None or (Path(settings.STATIC_ROOT) / name).is_file()
