from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class UsersConfig(AppConfig):
    name = "cms.users"
    label = "users"
    verbose_name = _("用户")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from cms.users import profiles  # noqa: PLC0415  (models are not loaded before)

        profiles.connect()
