from typing import Any

from django.contrib.auth.models import Permission
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.audit.views import EntriesView
from cms.core.desk import PermittedMenuItem


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


@hooks.register("register_reports_menu_item")
def report_in_menu() -> MenuItem:
    return PermittedMenuItem(
        _("操作记录"),
        reverse("audit_log"),
        icon_name="history",
        order=1000,
        permissions=["audit.view_auditentry"],
    )


@hooks.register("register_permissions")
def permission_of_the_log() -> Any:
    return Permission.objects.filter(content_type__app_label="audit", codename="view_auditentry")
