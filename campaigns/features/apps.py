from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from cms.audit.labels import name_actions


class FeaturesConfig(AppConfig):
    name = "campaigns.features"
    label = "features"
    verbose_name = _("专题报道")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # Imports models, which exist only once all apps are ready.
        from campaigns.features import error_reports, shown_by_pages, sign_off  # noqa: PLC0415

        error_reports.register()
        shown_by_pages.watch()
        sign_off.register()
        name_actions(
            {
                "feature.finding_allowed": _("放行一处检查"),
                "feature.finding_fixed": _("改好一处检查"),
                "feature.words_imported": _("导入用词表"),
            }
        )
