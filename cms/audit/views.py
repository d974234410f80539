from collections.abc import Mapping
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from cms.audit.enums import Outcome
from cms.audit.labels import label_of, labels
from cms.audit.models import AuditEntry
from cms.core.desk import WordsFilter
from cms.core.spreadsheets import harmless


class EntryFilterSet(WagtailFilterSet):
    """By day, action, outcome, and the name of a person or an object."""

    at = django_filters.DateFromToRangeFilter(label=_("时间"), widget=DateRangePickerWidget)
    action = django_filters.ChoiceFilter(label=_("动作"), choices=lambda: sorted(labels().items()))
    outcome = django_filters.ChoiceFilter(label=_("结果"), choices=Outcome.choices)
    words = WordsFilter(
        label=_("姓名、账号或对象"), within=["actor_name", "actor_account", "subject_label"]
    )

    class Meta:
        model = AuditEntry
        fields: list[str] = []


class EntriesView(ReportView):
    """The log, newest entry first, for those who may see it; exported as it was filtered."""

    page_title = _("操作记录")
    header_icon = "history"
    filterset_class = EntryFilterSet
    index_url_name = "audit_log"
    index_results_url_name = "audit_log_results"
    permission_policy = ModelPermissionPolicy(AuditEntry)
    any_permission_required = ["view"]
    is_searchable = False
    columns = [
        DateColumn("at", label=_("时间")),
        Column("actor_name", label=_("姓名")),
        Column("action", label=_("动作"), accessor=lambda entry: label_of(entry.action)),
        Column("subject_label", label=_("对象")),
        Column("changes", label=_("内容"), accessor=lambda entry: shown_changes(entry.changes)),
        Column("outcome", label=_("结果"), accessor="get_outcome_display"),
        Column("ip", label=_("IP")),
    ]
    list_export = [
        "pk", "at", "actor_account", "actor_name", "ip", "user_agent", "action",
        "subject_model", "subject_key", "subject_label", "changes", "outcome", "digest",
    ]  # fmt: skip

    custom_field_preprocess = {
        name: {ReportView.FORMAT_CSV: harmless, ReportView.FORMAT_XLSX: harmless}
        for name in ("actor_account", "actor_name", "user_agent", "subject_label", "changes")
    }

    def get_queryset(self) -> QuerySet[Any]:
        return AuditEntry.objects.newest_first()

    def get_filename(self) -> str:
        return "audit-log"


def shown_changes(changes: Mapping[str, Any]) -> str:
    """The facts of an entry in one line."""
    return "；".join(f"{name}：{value}" for name, value in changes.items())
