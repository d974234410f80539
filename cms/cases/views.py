from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from cms.cases.exceptions import CaseError
from cms.cases.forms import CaseForm
from cms.cases.kinds import CaseKind, Subject, kind_named
from cms.cases.models import Case
from cms.cases.receipts import tidy_receipt
from cms.cases.services import open_case, source_of
from cms.core.client_address import client_address


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def write(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """The form, and what was written in it."""
    found = kind_named(kind)
    subject = found.find_subject(key) if found else None
    if found is None or subject is None:
        raise Http404
    form = CaseForm(found, request.POST if request.method == "POST" else None)
    problem = ""
    if form.is_bound and form.is_by_a_machine:
        problem = _(
            "没有收下：最下面那个看不见的格子要留空。如果是浏览器自动填的，请再按一次“提交”。"
        )
    elif form.is_bound and form.is_valid():
        try:
            return _taken_in(request, found, subject, form)
        except CaseError as error:
            problem = str(error)
    context = {
        "heading": found.title,
        "kind": found,
        "subject": subject,
        "form": form,
        "problem": problem,
    }
    status = 429 if problem else 400 if form.is_bound else 200
    return render(request, "pages/cases/write.html", context, status=status)


def _taken_in(
    request: HttpRequest, kind: CaseKind, subject: Subject, form: CaseForm
) -> HttpResponse:
    sent: dict[str, Any] = form.cleaned_data
    case = open_case(
        kind=kind,
        subject=subject,
        quote=sent["quote"],
        text=sent["text"],
        contact_name=sent["contact_name"],
        contact=sent["contact"],
        source=source_of(client_address(request)),
        now=timezone.now(),
    )
    return redirect(case)


@never_cache
@require_safe
def follow(request: HttpRequest, receipt: str) -> HttpResponse:
    """Where a case stands, for whoever has its receipt; who sent it is not shown."""
    tidy = tidy_receipt(receipt)
    if not tidy:
        raise Http404
    if tidy != receipt:
        return redirect("case", receipt=tidy)
    case = get_object_or_404(Case, receipt=receipt)
    return render(request, "pages/cases/case.html", {"heading": _("来件进度"), "case": case})


@never_cache
@require_safe
def find(request: HttpRequest) -> HttpResponse:
    """A box for the receipt."""
    typed = request.GET.get("receipt", "").strip()
    problem = ""
    if typed:
        receipt = tidy_receipt(typed)
        if Case.objects.filter(receipt=receipt).exists():
            return redirect(reverse("case", args=[receipt]))
        problem = _("没有这个编号的来件，请核对后再试。编号有十二位，由数字和字母组成。")
    context = {"heading": _("来件进度"), "typed": typed[:40], "problem": problem}
    return render(request, "pages/cases/find.html", context)
