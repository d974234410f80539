from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CasesConfig(AppConfig):
    name = "cms.cases"
    label = "cases"
    verbose_name = _("来件")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from cms.audit.labels import name_actions  # noqa: PLC0415  (apps are ready by now)

        name_actions(
            {
                "case.accepted": _("受理来件"),
                "case.declined": _("不予受理来件"),
                "case.resolved": _("办结来件"),
                "case.reopened": _("重新办理来件"),
            }
        )
