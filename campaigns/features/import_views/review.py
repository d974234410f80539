"""导入稿件, step 2: agree to each change, fill in what is missing, save as drafts."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.models import Page

from campaigns.features.exceptions import FeatureError
from campaigns.features.forms import PrintDetailsForm
from campaigns.features.import_views.access import GONE, editors_only, own_import, refuse_long_copy
from campaigns.features.import_views.changes import key_of
from campaigns.features.import_views.review_context import review_context
from campaigns.features.import_views.unkept import with_own_words, words_to_copy
from campaigns.features.models import CopyImport, FeaturePage
from campaigns.features.permissions import import_parents
from campaigns.features.services.deciding import Choice, Decision
from campaigns.features.services.reading import SourceStory, stories_of
from campaigns.features.services.reviewing import Press, number_of, take_press
from campaigns.features.services.whole_numbers import whole_number

DECISIONS: tuple[Decision, ...] = ("undo", "redo", "keep", "adopt", "reopen")


@require_http_methods(["GET", "POST"])
@editors_only
def review(request: HttpRequest, key: UUID) -> HttpResponse:
    """Show one story of a sitting, or take a decision about it."""
    try:
        copy_import = own_import(request, key)
    except Http404:
        if request.method == "GET":
            raise
        messages.error(request, GONE)
        _say_unkept(request)
        return redirect("copy_import_start")
    if led_away := refuse_long_copy(request, copy_import):
        _say_unkept(request)
        return led_away
    stories = stories_of(copy_import)
    if not stories:
        _say_unkept(request)
        return redirect("copy_import_files", key=key)
    number = min(whole_number(request.GET.get("story")) or 0, len(stories) - 1)
    if request.method == "POST":
        return _act(request, copy_import, stories, number)
    return _review_page(request, copy_import, stories, number)


def _review_page(
    request: HttpRequest, copy_import: CopyImport, stories: list[SourceStory], number: int
) -> HttpResponse:
    context = _context(request, copy_import, stories, number)
    return render(request, "features/admin/import_review.html", context)


def _context(
    request: HttpRequest, copy_import: CopyImport, stories: list[SourceStory], number: int
) -> dict[str, Any]:
    return review_context(
        copy_import,
        stories,
        min(number, len(stories) - 1),
        parents=import_parents(request.user),
        shown=request.GET.get("show", ""),
    )


def _act(
    request: HttpRequest, copy_import: CopyImport, stories: list[SourceStory], number: int
) -> HttpResponse:
    """Everything that is typed is kept with every press of a button."""
    form = PrintDetailsForm(request.POST)
    _say_errors(request, form)
    try:
        number = number_of(stories, request.POST.get("story", ""))
    except FeatureError as error:
        messages.error(request, str(error))
        return _refused(request, copy_import, number, is_other=True)
    press = _press(request, copy_import, stories[number], form)
    try:
        outcome = take_press(
            copy_import=copy_import,
            stories=stories,
            number=number,
            press=press,
            user=request.user,
            now=timezone.now(),
        )
    except FeatureError as error:
        messages.error(request, str(error))
        return _refused(request, copy_import, number)
    for problem in outcome.problems:
        messages.error(request, problem)
    if outcome.drafts:
        messages.success(request, _saved_message(outcome.drafts))
        return redirect("wagtailadmin_pages:edit", outcome.drafts[0].pk)
    if form.errors or outcome.problems:
        return _refused(request, copy_import, number, form)
    return _back(request, number, press.choice.name if press.choice else "")


def _refused(
    request: HttpRequest,
    copy_import: CopyImport,
    number: int,
    form: PrintDetailsForm | None = None,
    *,
    is_other: bool = False,
) -> HttpResponse:
    """The screen with what was typed and is kept nowhere but in what was sent.

    With a form, its valid fields were kept; without one, nothing of the press was. `is_other` is
    true when the screen shows another story than the one that the press was about.
    """
    stories = stories_of(copy_import)
    if not stories:
        # Discarded or emptied in another window.
        _say_unkept(request)
        return redirect("copy_import_start")
    context = _context(request, copy_import, stories, number)
    # Another story has fields of its own: what was typed for this one has none there.
    there = {"pictures": context["pictures"]} if is_other else context
    _say_unkept(request, there, is_kept=form is not None)
    if form is not None:
        context["details"] |= {name: form.data.get(name, "") for name in form.errors}
        context["refused"] = set(form.errors)
        context["changes"] = with_own_words(context, request.POST)
    return render(request, "features/admin/import_review.html", context)


def _say_unkept(
    request: HttpRequest, context: dict[str, Any] | None = None, *, is_kept: bool = False
) -> None:
    if said := words_to_copy(request.POST, context, is_kept=is_kept):
        messages.warning(request, said)


def _back(request: HttpRequest, number: int, decided: str) -> HttpResponse:
    """To the same story, at the row that the decision spoke of."""
    query = request.GET.copy()
    query["story"] = str(number)
    fragment = f"#{key_of(decided)}" if decided else ""
    return redirect(f"{request.path}?{query.urlencode()}{fragment}")


def _say_errors(request: HttpRequest, form: PrintDetailsForm) -> None:
    for name, texts in form.errors.items():
        label, said = str(form.fields[name].label), "".join(map(str, texts))
        messages.error(request, said if said.startswith(label) else f"{label}：{said}")


def _press(
    request: HttpRequest, copy_import: CopyImport, item: SourceStory, form: PrintDetailsForm
) -> Press:
    """What was sent, as the service takes it: forged and foreign keys are left out."""
    posted = request.POST
    numbers = {caption.number for caption in item.story.captions}
    chosen = {n: posted[f"picture-{n}"] for n in numbers if f"picture-{n}" in posted}
    return Press(
        details=form.details(),
        parent=_parent(request, copy_import),
        descriptions={
            pk: posted[name]
            for name in posted
            if name.startswith("alt-") and (pk := whole_number(name.removeprefix("alt-")))
        },
        chosen={
            n: whole_number(text)
            for n, text in chosen.items()
            if not text or whole_number(text) is not None
        },
        uploads={n: file for n in numbers if (file := request.FILES.get(f"upload-{n}"))},
        choice=_choice(request),
        wants_drafts="save" in posted and form.is_valid(),
    )


def _parent(request: HttpRequest, copy_import: CopyImport) -> Page | None:
    """The place that was chosen, else the one of the sitting, while the user may add there."""
    wanted = request.POST.get("parent")
    pk = copy_import.parent_id if wanted is None else whole_number(wanted)
    return import_parents(request.user).filter(pk=pk).first() if pk else None


def _choice(request: HttpRequest) -> Choice | None:
    """The decision of the button that was pressed."""
    for decision in DECISIONS:
        if decision in request.POST:
            name, _equals, text = request.POST[decision].partition("=")
            return Choice(decision, name, text)
    if "edit" in request.POST:
        name = request.POST["edit"]
        return Choice("edit", name, request.POST.get(f"own-{name}", "").strip())
    return None


def _saved_message(pages: Sequence[FeaturePage]) -> Any:
    if len(pages) == 1:
        return _("“%s”已存为草稿，还没有发布。") % pages[0].title
    links = format_html_join(
        "、",
        '<a href="{}">{}</a>',
        ((reverse("wagtailadmin_pages:edit", args=[page.pk]), page.title) for page in pages),
    )
    return format_html(_("已存 {} 篇草稿，还没有发布：{}"), len(pages), links)
