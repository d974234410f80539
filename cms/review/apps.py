from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReviewConfig(AppConfig):
    name = "cms.review"
    label = "review"
    verbose_name = _("三审三校")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # Imports models, which exist only once all apps are ready.
        from cms.review import registrations  # noqa: PLC0415

        registrations.register()
