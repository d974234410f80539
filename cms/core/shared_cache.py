"""The embedded cache: files that all processes share, and that may fail without a page failing."""

import logging
from typing import Any

from django.core.cache.backends.filebased import FileBasedCache

logger = logging.getLogger(__name__)


class ForgivingFileCache(FileBasedCache):
    """A full or unwritable folder is a miss and a warning in the log, never a fault of a page."""

    def _createdir(self) -> None:
        try:
            super()._createdir()  # type: ignore[misc]  # the stubs leave it out
        except OSError as error:
            self._warn(error)

    def get(self, key: str, default: Any = None, version: int | None = None) -> Any:
        try:
            return super().get(key, default, version)
        except OSError as error:
            self._warn(error)
            return default

    def set(self, key: str, value: Any, *args: Any, **kwargs: Any) -> None:
        try:
            super().set(key, value, *args, **kwargs)
        except OSError as error:
            self._warn(error)

    def add(self, key: str, value: Any, *args: Any, **kwargs: Any) -> bool:
        try:
            return bool(super().add(key, value, *args, **kwargs))
        except OSError as error:
            self._warn(error)
            return False

    def delete(self, key: str, version: int | None = None) -> bool:
        try:
            return bool(super().delete(key, version))
        except OSError as error:
            self._warn(error)
            return False

    def has_key(self, key: str, version: int | None = None) -> bool:
        try:
            return bool(super().has_key(key, version))
        except OSError as error:
            self._warn(error)
            return False

    def _warn(self, error: OSError) -> None:
        logger.warning("The cache folder cannot be used: %s", error)
