"""The desk's side: the list of what came in, and one case with what may be done about it."""

from collections.abc import Callable
from typing import Any

import django_filters
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from cms.audit.models import AuditEntry
from cms.cases.enums import CaseStatus
from cms.cases.exceptions import CaseError
from cms.cases.models import Case
from cms.cases.services import accept_case, decline_case, resolve_case
from cms.core.desk import WordsFilter
from cms.core.spreadsheets import harmless

CHANGE = "cases.change_case"


class CaseFilterSet(WagtailFilterSet):
    """By state, and by receipt, subject or words of the sender."""

    status = django_filters.ChoiceFilter(label=_lazy("状态"), choices=CaseStatus.choices)
    words = WordsFilter(
        label=_lazy("编号、标题或内容"), within=["receipt", "subject_title", "text"]
    )

    class Meta:
        model = Case
        fields: list[str] = []


class CasesView(ReportView):
    """What the public sent; the oldest that waits comes first."""

    page_title = _lazy("来件")
    header_icon = "mail"
    filterset_class = CaseFilterSet
    index_url_name = "cases"
    index_results_url_name = "cases_results"
    permission_policy = ModelPermissionPolicy(Case)
    any_permission_required = ["view", "change"]
    is_searchable = False
    columns = [
        TitleColumn("receipt", label=_lazy("回执编号"), url_name="case_at_the_desk"),
        Column("kind_label", label=_lazy("类别")),
        Column("subject_title", label=_lazy("关于")),
        DateColumn("received_at", label=_lazy("收到")),
        Column("get_status_display", label=_lazy("状态")),
        Column("handler", label=_lazy("经办人")),
    ]
    list_export = [
        "receipt", "kind_label", "subject_title", "received_at", "quote", "text", "status",
        "answer", "closed_at",
    ]  # fmt: skip

    custom_field_preprocess = {
        name: {ReportView.FORMAT_CSV: harmless, ReportView.FORMAT_XLSX: harmless}
        for name in ("subject_title", "quote", "text", "answer")
    }

    def get_queryset(self) -> QuerySet[Any]:
        return Case.objects.select_related("handler").waiting_first()


@require_http_methods(["GET", "HEAD", "POST"])
def case_at_the_desk(request: HttpRequest, pk: int) -> HttpResponse:
    """One case; a button takes it one step further."""
    user: Any = request.user
    if not (user.has_perm("cases.view_case") or user.has_perm(CHANGE)):
        raise PermissionDenied
    case: Case = get_object_or_404(Case.objects.select_related("handler"), pk=pk)
    answer = request.POST.get("answer", "")
    if request.method == "POST":
        if not user.has_perm(CHANGE):
            raise PermissionDenied
        # What the desk saw when it pressed: a colleague may have been faster.
        case.status = request.POST.get("status", "")
        try:
            _press(request, case, answer)
        except CaseError as error:
            messages.error(request, str(error))
            case.refresh_from_db()
        else:
            if "accept" not in request.POST or not answer:
                return redirect("case_at_the_desk", pk=pk)
            # An answer that was begun before is there to be finished.
            case.refresh_from_db()
    context = {
        "case": case,
        "answer": answer,
        "may_change": user.has_perm(CHANGE),
        "history": AuditEntry.objects.about(case).newest_first(),
    }
    return render(request, "cases/admin/case.html", context)


def _press(request: HttpRequest, case: Case, answer: str) -> None:
    steps: dict[str, tuple[Callable[..., Any], dict[str, str], str]] = {
        "accept": (accept_case, {}, _("已受理，来件人凭回执能看到。")),
        "resolve": (resolve_case, {"answer": answer}, _("已办结，来件人凭回执能看到答复。")),
        "decline": (decline_case, {"answer": answer}, _("已标为不予受理，来件人能看到理由。")),
    }
    name = next((name for name in steps if name in request.POST), None)
    if name is None:
        return
    step, words, said = steps[name]
    step(case=case, by=request.user, now=timezone.now(), **words)
    messages.success(request, said)
