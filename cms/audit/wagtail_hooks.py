from typing import Any

from django.contrib.auth.models import Permission
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.audit.views import EntriesView


@hooks.register("register_admin_urls")
def report_urls() -> list[URLPattern]:
    return [
        path("reports/audit-log/", EntriesView.as_view(), name="audit_log"),
        path(
            "reports/audit-log/results/",
            EntriesView.as_view(results_only=True),
            name="audit_log_results",
        ),
    ]


class AuditLogMenuItem(MenuItem):
    """Shown to those who may read the log."""

    def is_shown(self, request: HttpRequest) -> bool:
        user: Any = request.user
        return bool(user.has_perm("audit.view_auditentry"))


@hooks.register("register_reports_menu_item")
def report_in_menu() -> MenuItem:
    return AuditLogMenuItem(_("操作记录"), reverse("audit_log"), icon_name="history", order=1000)


@hooks.register("register_permissions")
def permission_of_the_log() -> Any:
    return Permission.objects.filter(content_type__app_label="audit", codename="view_auditentry")
