from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "cms.core"
    label = "core"
    verbose_name = _("公用")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # Imports models, which exist only once all apps are ready.
        from cms.core import old_addresses, picture_signals, publication  # noqa: PLC0415
        from cms.core.page_cache import shown_by_core  # noqa: PLC0415

        picture_signals.connect()
        for kind in ("core.District", "core.Topic"):
            old_addresses.keep_old_addresses(kind)
        shown_by_core.watch()
        publication.guard_plain_pages()
