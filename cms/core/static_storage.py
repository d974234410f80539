"""How static files are named for readers: by their content, so that browsers may keep them."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class SiteStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Compressed and hashed, imports between JavaScript modules included."""

    support_js_module_import_aggregation = True
    # An error page must not fail for a file that collectstatic has not seen yet.
    manifest_strict = False
