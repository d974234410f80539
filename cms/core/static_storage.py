"""How static files are named for readers: by their content, so that browsers may keep them."""

from typing import Any

from whitenoise.storage import CompressedManifestStaticFilesStorage


class SiteStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Compressed and hashed, imports between JavaScript modules included."""

    support_js_module_import_aggregation = True
    # An error page must not fail for a file that collectstatic has not seen yet.
    manifest_strict = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known: dict[str, str] = {}

    def url(self, name: str, force: bool = False) -> str:
        """As stated in the manifest, which is read once in the life of a process, too."""
        address = self.known.get(name)
        if address is None:
            address = self.known[name] = super().url(name, force)
        return address
