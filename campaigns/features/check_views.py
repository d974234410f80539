"""检查 in the admin: what stands in a draft, and the decisions on it."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin.forms import WagtailAdminPageForm

from campaigns.features.checks import Finding, label_of
from campaigns.features.enums import FindingDecisionKind, FindingSeverity
from campaigns.features.exceptions import DecisionRefused
from campaigns.features.models import FeaturePage, FindingDecision
from campaigns.features.services.checking import decide_finding, findings_of, open_findings
from campaigns.features.services.watched_words import word_list
from cms.core.body_layout import circled, place_figures

NOTES = {
    FindingSeverity.ERROR: gettext_lazy("多半是错，先改好再送审"),
    FindingSeverity.WARNING: gettext_lazy("看过再定"),
    FindingSeverity.HINT: gettext_lazy("可以不理"),
}


@dataclass(frozen=True)
class Row:
    """A finding on the screen; `place` is where it stands, in an editor's words."""

    finding: Finding
    label: str
    place: str


@dataclass(frozen=True)
class Group:
    """The open findings of one severity."""

    severity: str
    label: str
    note: str
    rows: list[Row]


def checks(request: HttpRequest, page_id: int) -> HttpResponse:
    """GET: the draft saved last, as a page or as a fragment. POST: the form as it is, a fragment."""
    page = _editable(request, page_id)
    if request.method == "POST":
        problem = _take_form(request, page)
        return render(request, "features/admin/checks_list.html", _context(page, problem))
    context = _context(page)
    if "fragment" in request.GET:
        return render(request, "features/admin/checks_list.html", context)
    return render(
        request,
        "features/admin/checks_page.html",
        context
        | {
            "is_page": True,
            "header_title": _("检查"),
            "header_icon": "tasks",
            "breadcrumbs_items": [
                {"url": reverse("wagtailadmin_pages:edit", args=[page.pk]), "label": page.title},
                {"url": "", "label": _("检查")},
            ],
        },
    )


@require_POST
def decide(request: HttpRequest, page_id: int) -> HttpResponse:
    """Take a decision on one finding; answers as the screen that asked shows it."""
    page = _editable(request, page_id)
    is_draft = "finding-draft" in request.POST
    problem = _take_form(request, page) if is_draft else ""
    if not problem:
        try:
            decide_finding(
                page=page,
                key=request.POST.get("finding-key", ""),
                decision=request.POST.get("finding-decision", ""),
                reason=request.POST.get("finding-reason", "")[:200],
                by=request.user,
                now=timezone.now(),
            )
        except DecisionRefused as refused:
            problem = str(refused)
    if is_draft:
        return render(request, "features/admin/checks_list.html", _context(page, problem))
    if problem:
        messages.error(request, problem)
    return redirect("feature_checks", page.pk)


def _editable(request: HttpRequest, page_id: int) -> FeaturePage:
    """The draft saved last, for those who may edit it."""
    page = get_object_or_404(FeaturePage.objects.select_related("latest_revision"), pk=page_id)
    draft: FeaturePage = page.get_latest_revision_as_object()
    if not draft.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    return draft


def _take_form(request: HttpRequest, page: FeaturePage) -> str:
    """Put what the editor's form holds on the page, unsaved; a sentence when it cannot be read."""
    form_class: type[WagtailAdminPageForm] = page.get_edit_handler().get_form_class()
    form = form_class(
        request.POST,
        instance=page,
        parent_page=page.get_parent().specific,
        for_user=request.user,
    )
    form.defer_required_fields()
    if not form.is_valid():
        return _("表单里有没填好的地方，下面查的是上次存的稿。请先存稿，照提示改好。")
    form.save(commit=False)
    return ""


def _context(page: FeaturePage, problem: str = "") -> dict[str, Any]:
    now = timezone.localtime()
    findings = findings_of(page, now.date())
    decisions = list(FindingDecision.objects.filter(page_id=page.pk).select_related("decided_by"))
    waiting = open_findings(page, now.date(), findings)
    standing = {finding.key for finding in findings}
    return {
        "page": page,
        "problem": problem,
        "groups": _groups(page, waiting),
        "settled": _settled(decisions, standing),
        "checked_at": now,
        "word_count": len(word_list()),
    }


def _groups(page: FeaturePage, waiting: list[Finding]) -> list[Group]:
    places = _places_in(page)
    groups = []
    for severity in FindingSeverity:
        rows = [
            Row(finding, label_of(finding.code), _place_of(page, finding, places))
            for finding in waiting
            if finding.severity == severity.value
        ]
        if rows:
            groups.append(Group(severity.value, str(severity.label), str(NOTES[severity]), rows))
    return groups


def _settled(decisions: list[FindingDecision], standing: set[str]) -> list[dict[str, Any]]:
    """Decisions that hold: what was fixed and is gone, what was allowed and still stands."""
    return [
        {
            "decision": decision.get_decision_display(),
            "label": label_of(decision.code),
            "reason": decision.reason,
            "by": _name_of(decision.decided_by),
            "at": timezone.localtime(decision.decided_at),
        }
        for decision in reversed(decisions)
        if (decision.decision == FindingDecisionKind.ALLOWED) == (decision.key in standing)
    ]


def _name_of(user: Any) -> str:
    return (user.get_full_name() or user.get_username()) if user else _("已注销的人")


def _place_of(page: FeaturePage, finding: Finding, places: dict[str, str]) -> str:
    if finding.block_id in places:
        return places[finding.block_id]
    return str(page._meta.get_field(finding.field).verbose_name)


def _places_in(page: FeaturePage) -> dict[str, str]:
    """What an editor calls each block of the body: 正文第 3 段, 图②, 小标题."""
    places = {}
    paragraphs = 0
    for child in page.body:
        if child.block_type == "paragraph":
            paragraphs += 1
            places[child.id] = _("正文第 %d 段") % paragraphs
        else:
            places[child.id] = str(child.block.label)
    for figure in place_figures(page.body):
        places[figure.block_id] = _("图%s") % circled(figure.number)
    return places
