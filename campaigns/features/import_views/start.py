"""导入稿件, step 1: paste, choose or drop copy, with its pictures."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods

from campaigns.features.exceptions import FeatureError
from campaigns.features.forms import CopyForm
from campaigns.features.import_views.access import editors_only, own_import, refuse_long_copy
from campaigns.features.models import CopyImport, CopyPicture, CopySource
from campaigns.features.permissions import import_parents
from campaigns.features.services.copy_imports import (
    SourceStory,
    add_source,
    add_uploaded_picture,
    remove_picture,
    remove_source,
    start_import,
    stories_of,
)
from campaigns.features.services.deciding import paste_again
from campaigns.features.services.picture_matching import (
    Place,
    assign_picture,
    captions_without_picture,
    match_pictures,
)
from campaigns.features.services.whole_numbers import whole_number

UNFINISHED_SHOWN = 5
PASTE_HINT = _lazy(
    "把整版稿子粘贴在这里，或把文件拖进来。\n\n几篇稿子可以放在一起，中间用一行 ===== 隔开。"
)


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
    copy_import = own_import(request, key) if key else None
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
    if copy_import is None:
        copy_import = start_import(
            owner=request.user, parent=import_parents(request.user).first(), now=timezone.now()
        )
    is_pasted = _paste(request, copy_import, form.cleaned_data["text"])
    is_whole = _add_all(request, copy_import, form.cleaned_data) and is_pasted
    match_pictures(copy_import)
    _place_chosen(request, copy_import)
    if not is_pasted:
        # What cannot be read is kept nowhere else: a redirect would lose it.
        return _start_page(request, copy_import, form.cleaned_data["text"])
    if is_whole and "read" in request.POST and copy_import.sources.filter(problem="").exists():
        return redirect("copy_import_review", key=copy_import.key)
    if "read" in request.POST and not copy_import.sources.exists():
        messages.warning(request, _("还没有稿子：请粘贴，或选一个 txt、docx 文件。"))
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
    is_whole = True
    if "removed" in request.POST:
        _remove(copy_import, request.POST["removed"])
    for file in sent["copy_files"]:
        source = add_source(copy_import=copy_import, data=file.read(), filename=file.name)
        is_whole = is_whole and not source.problem
    for picture in sent["pictures"]:
        try:
            add_uploaded_picture(copy_import=copy_import, file=picture, filename=picture.name)
        except FeatureError as error:
            messages.error(request, f"{picture.name}：{error}")
            is_whole = False
    return is_whole


def _remove(copy_import: CopyImport, what: str) -> None:
    kind, _colon, number = what.partition(":")
    pk = whole_number(number)
    if kind == "source" and pk is not None:
        remove_source(copy_import=copy_import, pk=pk)
    elif kind == "picture" and pk is not None:
        remove_picture(copy_import=copy_import, pk=pk)


def _place_chosen(request: HttpRequest, copy_import: CopyImport) -> None:
    """Put each picture to the caption that was chosen for it."""
    chosen = {
        f"place-{picture.pk}": picture for picture in copy_import.pictures.filter(source=None)
    }
    free = {place_value(place): place for place in captions_without_picture(
        copy_import, stories_of(copy_import))}  # fmt: skip
    for name, picture in chosen.items():
        place = free.pop(request.POST.get(name, ""), None)
        if place is not None:
            assign_picture(picture, *place)


def place_value(place: Place) -> str:
    source, story, number = place
    return f"{source.pk}-{story}-{number}"


def _context(request: HttpRequest, copy_import: CopyImport | None) -> dict[str, Any]:
    context: dict[str, Any] = {
        "header_title": _("导入稿件"),
        "header_icon": "upload",
        "breadcrumbs_items": [{"url": "", "label": _("导入稿件")}],
        "copy_import": copy_import,
        "paste_hint": PASTE_HINT,
    }
    if copy_import is None:
        own = CopyImport.objects.filter(owner_id=request.user.pk).unfinished()
        return context | {"unfinished": own.prefetch_related("sources")[:UNFINISHED_SHOWN]}
    stories = stories_of(copy_import)
    pasted = copy_import.sources.filter(filename="").first()
    return context | {
        "rows": [_row(source, stories) for source in copy_import.sources.all()],
        "pictures": copy_import.pictures.select_related("image"),
        "free_places": _free_places(copy_import, stories),
        "pasted_text": pasted_text(pasted),
        "story_count": len(stories),
    }


def pasted_text(source: CopySource | None) -> str:
    """What was pasted, as it was."""
    if source is None or not source.manuscript:
        return ""
    return "\n".join(line.text for line in source.read_manuscript().lines)


def _free_places(copy_import: CopyImport, stories: list[SourceStory]) -> list[tuple[str, int, int]]:
    """Captions without a picture: form value, story of all stories, number."""
    order = {(item.source.pk, item.index): n for n, item in enumerate(stories, start=1)}
    return [
        (place_value(place), order[place[0].pk, place[1]], place[2])
        for place in captions_without_picture(copy_import, stories)
    ]


def _row(source: CopySource, stories: list[SourceStory]) -> SourceRow:
    own = [item.story for item in stories if item.source.pk == source.pk]
    manuscript = source.read_manuscript() if source.manuscript else None
    return SourceRow(
        source=source,
        encoding=manuscript.encoding.upper() if manuscript and manuscript.kind == "txt" else "",
        characters=sum(len("".join(line.text.split())) for line in manuscript.lines)
        if manuscript
        else 0,
        titles=[story.title or _("（没有标题）") for story in own],
        picture_count=CopyPicture.objects.filter(from_source=source).count(),
    )
