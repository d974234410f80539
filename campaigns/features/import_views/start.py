"""导入稿件, step 1: paste, choose or drop copy, with its pictures."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import Count, Prefetch
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods

from campaigns.features.copydesk.intake.limits import MAX_DOCX_BYTES
from campaigns.features.exceptions import FeatureError
from campaigns.features.forms import CopyForm
from campaigns.features.import_views.access import GONE, editors_only, own_import, refuse_long_copy
from campaigns.features.import_views.words import SCRIPT_WORDS
from campaigns.features.models import CopyImport, CopyPicture, CopySource
from campaigns.features.permissions import usual_parent
from campaigns.features.services.pasting import paste_again
from campaigns.features.services.picture_matching import (
    captions_without_picture,
    match_pictures,
    place_name,
)
from campaigns.features.services.reading import SourceStory, stories_of
from campaigns.features.services.sittings import remove_picture, remove_source, start_import
from campaigns.features.services.sources import add_source, add_uploaded_picture
from campaigns.features.services.whole_numbers import whole_number

UNFINISHED_SHOWN = 10
PASTE_HINT = _lazy(
    "把整版稿子粘贴在这里，或把文件拖进来。\n\n几篇稿子可以放在一起，中间用一行 ===== 隔开。"
)

NOTHING_SENT = _lazy("还没有稿子：请粘贴，或选一个 txt、docx 文件。")


@dataclass(frozen=True)
class SourceRow:
    """What a file was read as."""

    source: CopySource
    encoding: str
    characters: int
    titles: list[str]
    picture_count: int


@require_http_methods(["GET", "POST"])
@editors_only
def start(request: HttpRequest, key: UUID | None = None) -> HttpResponse:
    """Show what is there, or take in what was sent and show what it was read as."""
    try:
        copy_import = own_import(request, key) if key else None
    except Http404:
        if request.method == "GET":
            raise
        messages.error(request, GONE)
        return _start_page(request, None, request.POST.get("text"))
    if led_away := refuse_long_copy(request, copy_import):
        return led_away
    if request.method == "POST":
        return _take_in(request, copy_import)
    return _start_page(request, copy_import)


def _start_page(
    request: HttpRequest, copy_import: CopyImport | None, text: str | None = None
) -> HttpResponse:
    """The screen, with the text that was just sent when it could not be taken in."""
    context = _context(request, copy_import)
    if text is not None:
        context["pasted_text"] = text
    return render(request, "features/admin/import_start.html", context)


def _take_in(request: HttpRequest, copy_import: CopyImport | None) -> HttpResponse:
    form = CopyForm(request.POST, request.FILES)
    if not form.is_valid():
        for texts in form.errors.values():
            messages.error(request, "".join(map(str, texts)))
        return _start_page(request, copy_import, request.POST.get("text"))
    text = form.cleaned_data["text"]
    if copy_import is None:
        if not any((text.strip(), form.cleaned_data["copy_files"], form.cleaned_data["pictures"])):
            messages.warning(request, NOTHING_SENT)
            return _start_page(request, None)
        copy_import = start_import(
            owner=request.user, parent=usual_parent(request.user), now=timezone.now()
        )
    is_pasted = is_whole = False
    try:
        is_pasted = _paste(request, copy_import, text)
        is_whole = _add_all(request, copy_import, form.cleaned_data) and is_pasted
        match_pictures(copy_import, chosen=_chosen(request))
    except FeatureError as error:
        messages.error(request, str(error))
    except OSError as error:
        sentence = _("文件存不进去（%s）。请管理员检查媒体文件夹的权限和空间，再传一次。")
        messages.error(request, sentence % (error.strerror or error))
    if not CopyImport.objects.filter(pk=copy_import.pk).exists():
        # Discarded in another window: what was written starts a new import.
        return _start_page(request, None, text)
    if not is_pasted and "text" in request.POST:
        # What cannot be read is kept nowhere else: a redirect would lose it.
        return _start_page(request, copy_import, text)
    if is_whole and "read" in request.POST and copy_import.sources.readable().exists():
        return redirect("copy_import_review", key=copy_import.key)
    if "read" in request.POST and not copy_import.sources.exists():
        messages.warning(request, NOTHING_SENT)
    return redirect("copy_import_files", key=copy_import.key)


def _paste(request: HttpRequest, copy_import: CopyImport, text: str) -> bool:
    """Take in the text, if one was sent; whether nothing of it was refused."""
    # Files that a script sends as they are chosen come without the text.
    if "text" not in request.POST:
        return True
    try:
        pasted = paste_again(copy_import=copy_import, text=text)
    except FeatureError as error:
        messages.error(request, str(error))
        return False
    return pasted is None or not pasted.problem


def _add_all(request: HttpRequest, copy_import: CopyImport, sent: dict[str, Any]) -> bool:
    """Take everything in that can be taken; whether there was nothing to complain about."""
    if "removed" in request.POST:
        _remove(copy_import, request.POST["removed"])
    # One byte more than any copy may have: the copy desk refuses it with a sentence.
    taken = [
        add_source(copy_import=copy_import, data=file.read(MAX_DOCX_BYTES + 1), filename=file.name)
        for file in sent["copy_files"]
    ]
    pictures = [
        add_uploaded_picture(copy_import=copy_import, file=picture, filename=picture.name)
        for picture in sent["pictures"]
    ]
    return not any(s.problem for s in taken) and not any(p.problem for p in pictures)


def _remove(copy_import: CopyImport, what: str) -> None:
    kind, _colon, number = what.partition(":")
    pk = whole_number(number)
    if kind == "source" and pk is not None:
        remove_source(copy_import=copy_import, pk=pk)
    elif kind == "picture" and pk is not None:
        remove_picture(copy_import=copy_import, pk=pk)


def _chosen(request: HttpRequest) -> dict[int, str]:
    """The place that was chosen for each picture, by the key of the picture."""
    return {
        pk: request.POST[name]
        for name in request.POST
        if name.startswith("place-") and (pk := whole_number(name.removeprefix("place-")))
    }


def _context(request: HttpRequest, copy_import: CopyImport | None) -> dict[str, Any]:
    context: dict[str, Any] = {
        "header_title": _("导入稿件"),
        "header_icon": "upload",
        "breadcrumbs_items": [{"url": "", "label": _("导入稿件")}],
        "copy_import": copy_import,
        "paste_hint": PASTE_HINT,
        "script_words": SCRIPT_WORDS,
    }
    if copy_import is None:
        own = CopyImport.objects.filter(owner_id=request.user.pk).unfinished()
        named = Prefetch("sources", CopySource.objects.only("filename", "copy_import"))
        shown = own.annotate(picture_count=Count("pictures", distinct=True))
        return context | {"unfinished": shown.prefetch_related(named)[:UNFINISHED_SHOWN]}
    stories = stories_of(copy_import)
    sources = list(copy_import.sources.annotate(picture_count=Count("own_pictures")))
    pasted = next((source for source in sources if not source.filename), None)
    pictures = list(copy_import.pictures.for_screen())
    return context | {
        "rows": [_row(source, stories) for source in sources],
        "pictures": pictures,
        "picture_count": sum(1 for picture in pictures if picture.image is not None),
        "free_places": _free_places(pictures, stories),
        "pasted_text": pasted_text(pasted),
        "story_count": len(stories),
    }


def pasted_text(source: CopySource | None) -> str:
    """What was pasted, as it was."""
    if source is None or not source.manuscript:
        return ""
    return "\n".join(line.text for line in source.read_manuscript().lines)


def _free_places(
    pictures: list[CopyPicture], stories: list[SourceStory]
) -> list[tuple[str, int, int]]:
    """Captions without a picture: form value, story of all stories, number."""
    order = {(item.source.pk, item.index): n for n, item in enumerate(stories, start=1)}
    taken = {(p.source_id, p.story, p.number) for p in pictures if p.source_id and p.number}
    return [
        (place_name(place), order[place[0].pk, place[1]], place[2])
        for place in captions_without_picture(stories, taken)
    ]


def _row(source: Any, stories: list[SourceStory]) -> SourceRow:
    own = [item.story for item in stories if item.source.pk == source.pk]
    manuscript = source.read_manuscript() if source.manuscript else None
    return SourceRow(
        source=source,
        encoding=manuscript.encoding.upper() if manuscript and manuscript.kind == "txt" else "",
        characters=sum(len("".join(line.text.split())) for line in manuscript.lines)
        if manuscript
        else 0,
        titles=[story.title or _("（没有标题）") for story in own],
        picture_count=source.picture_count,
    )
