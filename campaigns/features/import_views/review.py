"""导入稿件, step 2: agree to each change, fill in what is missing, save as drafts."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from campaigns.features.exceptions import FeatureError, ImportRefused
from campaigns.features.forms import PrintDetailsForm
from campaigns.features.import_views.access import editors_only, own_import, refuse_long_copy
from campaigns.features.import_views.changes import Reading, changes_of, key_of
from campaigns.features.import_views.columns import StructureMaker, raw_lines
from campaigns.features.models import CopyImport, CopyPicture, FeaturePage
from campaigns.features.permissions import import_parents
from campaigns.features.services.copy_imports import (
    SourceStory,
    add_uploaded_picture,
    paper_for,
    save_drafts,
    stated_in,
    stories_of,
)
from campaigns.features.services.deciding import Decision, decide, fill_in
from campaigns.features.services.picture_matching import (
    assign_picture,
    describe_picture,
    release_picture,
)
from campaigns.features.services.whole_numbers import whole_number

DECISIONS: tuple[Decision, ...] = ("undo", "redo", "keep", "adopt", "reopen")
SHOWN_KINDS = ("auto", "ask", "need")


@require_http_methods(["GET", "POST"])
@editors_only
def review(request: HttpRequest, key: UUID) -> HttpResponse:
    """Show one story of a sitting, or take a decision about it."""
    copy_import = own_import(request, key)
    if led_away := refuse_long_copy(request, copy_import):
        return led_away
    stories = stories_of(copy_import)
    if not stories:
        return redirect("copy_import_files", key=key)
    number = _chosen(request, len(stories))
    if request.method == "POST":
        return _act(request, copy_import, stories[number], number)
    context = _context(request, copy_import, stories, number)
    return render(request, "features/admin/import_review.html", context)


def _chosen(request: HttpRequest, count: int) -> int:
    """Which story is looked at, from 0."""
    return min(whole_number(request.GET.get("story")) or 0, count - 1)


def _act(
    request: HttpRequest, copy_import: CopyImport, item: SourceStory, number: int
) -> HttpResponse:
    """Everything that is typed is kept with every press of a button."""
    decided = ""
    try:
        is_valid = _keep_fields(request, copy_import, item)
        decided = _decide(request, item)
        if "save" in request.POST and is_valid:
            return _save(request, copy_import)
    except FeatureError as error:
        messages.error(request, str(error))
    query = request.GET.copy()
    query["story"] = str(number)
    fragment = f"#{key_of(decided)}" if decided else ""
    return redirect(f"{request.path}?{query.urlencode()}{fragment}")


def _decide(request: HttpRequest, item: SourceStory) -> str:
    """Take the decision of the button that was pressed; the name that it spoke of, or nothing."""
    for decision in DECISIONS:
        if decision in request.POST:
            name, _equals, text = request.POST[decision].partition("=")
            decide(source=item.source, decision=decision, name=name, text=text)
            return name
    if "edit" in request.POST:
        name = request.POST["edit"]
        text = request.POST.get(f"own-{name}", "").strip()
        if not text:
            raise ImportRefused(_("请写上要改成的字；想保留原文，按“保留原文”。"))
        decide(source=item.source, decision="adopt", name=name, text=text)
        return name
    return ""


def _keep_fields(request: HttpRequest, copy_import: CopyImport, item: SourceStory) -> bool:
    """Keep what was typed; an invalid value leaves the one before. Whether all was valid."""
    form = PrintDetailsForm(request.POST)
    for name, texts in form.errors.items():
        label, said = str(form.fields[name].label), "".join(map(str, texts))
        messages.error(request, said if said.startswith(label) else f"{label}：{said}")
    before = item.source.details.get(str(item.index), {})
    kept = {name: value for name, value in before.items() if name in form.errors}
    fill_in(source=item.source, story=item.index, details=form.details() | kept)
    parent = (
        import_parents(request.user)
        .filter(pk=whole_number(request.POST.get("parent")) or 0)
        .first()
    )
    if parent and parent.pk != copy_import.parent_id:
        copy_import.parent = parent
        copy_import.save(update_fields=["parent"])
    for picture in copy_import.pictures.select_related("image"):
        describe_picture(picture, request.POST.get(f"alt-{picture.pk}"))
    for number in {caption.number for caption in item.story.captions}:
        _keep_picture(request, copy_import, item, number)
    return form.is_valid()


def _keep_picture(
    request: HttpRequest, copy_import: CopyImport, item: SourceStory, number: int
) -> None:
    """The picture of one caption: a new file, else the one that was chosen."""
    uploaded = request.FILES.get(f"upload-{number}")
    if uploaded is not None:
        picture = add_uploaded_picture(
            copy_import=copy_import, file=uploaded, filename=uploaded.name or ""
        )
        assign_picture(picture, item.source, item.index, number)
        return
    wanted = request.POST.get(f"picture-{number}")
    current = item.source.pictures.filter(story=item.index, number=number).first()
    if wanted is None or wanted == (str(current.pk) if current else ""):
        return
    chosen = copy_import.pictures.filter(pk=whole_number(wanted) or 0).first()
    if chosen is not None:
        assign_picture(chosen, item.source, item.index, number)
    elif current is not None:
        release_picture(current)


def _save(request: HttpRequest, copy_import: CopyImport) -> HttpResponse:
    parent = import_parents(request.user).filter(pk=copy_import.parent_id).first()
    if parent is None:
        raise ImportRefused(_("请先选一个专题，草稿放在它下面。"))
    pages = save_drafts(
        copy_import=copy_import, parent=parent, user=request.user, now=timezone.now()
    )
    if not pages:
        raise ImportRefused(_("这几篇都已经存为草稿，没有再存一遍。"))
    messages.success(request, _saved_message(pages))
    return redirect("wagtailadmin_pages:edit", pages[0].pk)


def _saved_message(pages: Sequence[FeaturePage]) -> str:
    if len(pages) == 1:
        return _("“%s”已存为草稿，还没有发布。") % pages[0].title
    links = format_html_join(
        "、",
        '<a href="{}">{}</a>',
        ((reverse("wagtailadmin_pages:edit", args=[page.pk]), page.title) for page in pages),
    )
    return format_html(_("已存 {} 篇草稿，还没有发布：{}"), len(pages), links)


def _context(
    request: HttpRequest, copy_import: CopyImport, stories: list[SourceStory], number: int
) -> dict[str, Any]:
    item = stories[number]
    details = item.source.details.get(str(item.index), {})
    placed = {
        picture.number or 0: picture
        for picture in item.source.pictures.filter(story=item.index).select_related("image")
    }
    paper = paper_for(copy_import, item.story)
    answered = {"paper": paper} | details
    kept, adopted = item.source.kept(), item.source.decided().adopted
    changes = changes_of(Reading(item.story, kept, adopted, answered, set(placed)))
    shown = request.GET.get("show", "")
    manuscript = item.source.read_manuscript()
    first, last = _line_range(stories, number, len(manuscript.lines))
    draft = item.source.drafts.filter(story=item.index, page__isnull=False).first()
    return {
        "header_title": _("核对结构"),
        "header_icon": "upload",
        "breadcrumbs_items": [
            {"url": reverse("copy_import_start"), "label": _("导入稿件")},
            {"url": "", "label": _("核对结构")},
        ],
        "copy_import": copy_import,
        "item": item,
        "summary_line": _summary_line(item),
        "number": number,
        "tabs": [(n, other.story.title or _("（没有标题）")) for n, other in enumerate(stories)],
        "manuscript": manuscript,
        "characters": sum(len("".join(line.text.split())) for line in manuscript.lines),
        "lines": raw_lines(manuscript, first, last, item.story, changes),
        "changes": changes,
        "shown": shown if shown in SHOWN_KINDS else "",
        "counts": _counts(changes),
        "structure": StructureMaker(item.story, changes, placed).make(),
        "extra_pictures": _extra_pictures(item, placed),
        "pictures": list(copy_import.pictures.select_related("image")),
        "details": _filled(item, details),
        "paper": paper,
        "parents": import_parents(request.user),
        "draft": draft,
    }


def _summary_line(item: SourceStory) -> str:
    """2 节　18 段　主题句 12　图 6　署名 3 人."""
    story = item.story
    paragraphs = [paragraph for section in story.sections for paragraph in section.paragraphs]
    names = {name for credit in story.credits for name in credit.names}
    return _("%(s)s 节　%(p)s 段　主题句 %(r)s　图 %(c)s　署名 %(n)s 人") % {
        "s": len(story.sections),
        "p": len(paragraphs),
        "r": sum(1 for paragraph in paragraphs if paragraph.run_in),
        "c": len(story.captions),
        "n": len(names),
    }


def _line_range(stories: list[SourceStory], number: int, count: int) -> tuple[int, int]:
    """The lines of the raw copy from this story up to the next one of the same source."""
    own = [item for item in stories if item.source.pk == stories[number].source.pk]
    starts = [1, *(min(item.story.src_lines, default=count) for item in own[1:]), count + 1]
    index = stories[number].index
    return starts[index], starts[index + 1] - 1


def _counts(changes: Sequence[Any]) -> dict[str, int]:
    """How many of each kind there are, and how many still wait."""
    counts = {kind: sum(1 for c in changes if c.kind == kind) for kind in SHOWN_KINDS}
    for kind in ("ask", "need"):
        waiting = [c for c in changes if c.kind == kind and not c.is_settled]
        counts[f"{kind}_open"] = len(waiting)
    return counts | {"all": len(changes)}


def _filled(item: SourceStory, details: dict[str, str]) -> dict[str, str]:
    """The fields of the printed page: what was typed, else what the copy says."""
    return {"title": details.get("title", "")} | stated_in(item.story)


def _extra_pictures(item: SourceStory, placed: dict[int, CopyPicture]) -> list[CopyPicture]:
    """Pictures of a docx that have a place in the text and no caption."""
    captions = {caption.number for caption in item.story.captions}
    return [picture for number, picture in placed.items() if number not in captions]
