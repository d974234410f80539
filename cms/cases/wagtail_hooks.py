from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.cases.desk_views import CasesView, case_at_the_desk
from cms.core.desk import PermittedMenuItem


@hooks.register("register_admin_urls")
def desk_urls() -> list[URLPattern]:
    return [
        path("cases/", CasesView.as_view(), name="cases"),
        path("cases/results/", CasesView.as_view(results_only=True), name="cases_results"),
        path("cases/<int:pk>/", case_at_the_desk, name="case_at_the_desk"),
    ]


@hooks.register("register_admin_menu_item")
def cases_in_menu() -> MenuItem:
    return PermittedMenuItem(
        _("来件"),
        reverse("cases"),
        name="cases",
        icon_name="mail",
        order=220,
        permissions=["cases.view_case", "cases.change_case"],
    )


@hooks.register("register_permissions")
def permissions_of_cases() -> "QuerySet[Permission]":
    return Permission.objects.filter(content_type__app_label="cases", content_type__model="case")
