"""What the review shows of one story."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page

from campaigns.features.import_views.changes import Change, Reading, Undescribed, changes_of
from campaigns.features.import_views.columns import StructureMaker, raw_lines
from campaigns.features.import_views.words import SCRIPT_WORDS
from campaigns.features.models import CopyImport, CopyPicture
from campaigns.features.services.reading import SourceStory, paper_for, stated_in
from cms.core.body_layout import circled
from cms.core.wording import says_something

SHOWN_KINDS = ("auto", "ask", "need")


def review_context(
    copy_import: CopyImport,
    stories: Sequence[SourceStory],
    number: int,
    *,
    parents: QuerySet[Page],
    shown: str,
) -> dict[str, Any]:
    """Everything that the template of the review needs; story `number` is the one looked at."""
    item = stories[number]
    pictures = [p for p in copy_import.pictures.for_screen() if p.image is not None]
    placed = {
        picture.number or 0: picture
        for picture in pictures
        if (picture.source_id, picture.story) == (item.source.pk, item.index)
    }
    paper = paper_for(copy_import, item.story)
    changes = changes_of(_reading(item, placed, paper))
    context: dict[str, Any] = {
        "copy_import": copy_import,
        "item": item,
        "number": number,
        "tabs": [(n, other.story.title or _("（没有标题）")) for n, other in enumerate(stories)],
        "changes": changes,
        "shown": shown if shown in SHOWN_KINDS else "",
        "counts": counts_of(changes),
        "structure": StructureMaker(item.story, changes, placed).make(),
        "summary_line": _summary_line(item),
        "extra_pictures": _extra_pictures(item, placed),
        "pictures": pictures,
        "details": _filled(item),
        "refused": set(),
        "paper": paper,
        "parents": parents,
    }
    return context | _frame() | _drafts(item) | _raw_copy(stories, number, changes)


def _frame() -> dict[str, Any]:
    return {
        "header_title": _("核对结构"),
        "header_icon": "upload",
        "breadcrumbs_items": [
            {"url": reverse("copy_import_start"), "label": _("导入稿件")},
            {"url": "", "label": _("核对结构")},
        ],
        "script_words": SCRIPT_WORDS,
    }


def _drafts(item: SourceStory) -> dict[str, Any]:
    """The draft of this story; decisions about a source end with the first draft of it."""
    drafts = [draft for draft in item.source.drafts.all() if draft.page_id]
    return {
        "is_saved": bool(drafts),
        "draft": next((draft for draft in drafts if draft.story == item.index), None),
    }


def _reading(item: SourceStory, placed: dict[int, CopyPicture], paper: str) -> Reading:
    details = item.source.details.get(str(item.index), {})
    return Reading(
        story=item.story,
        kept=item.source.kept(),
        adopted=item.source.decided().adopted,
        details={"paper": paper} | details,
        pictured=frozenset(placed),
        undescribed=_undescribed(item, placed),
    )


def _undescribed(item: SourceStory, placed: dict[int, CopyPicture]) -> tuple[Undescribed, ...]:
    """The pictures of this story without words for screen readers, in the order of numbers."""
    paths: dict[int, str] = {}
    for index, caption in enumerate(item.story.captions):
        paths.setdefault(caption.number, f"captions[{index}]")
    return tuple(
        Undescribed(
            picture.pk,
            _("图%s") % circled(number) if number in paths else picture.filename,
            paths.get(number, ""),
        )
        for number, picture in sorted(placed.items())
        if picture.image is not None and not says_something(picture.image.description)
    )


def _raw_copy(
    stories: Sequence[SourceStory], number: int, changes: Sequence[Change]
) -> dict[str, Any]:
    item = stories[number]
    manuscript = item.source.read_manuscript()
    first, last = _line_range(stories, number, len(manuscript.lines))
    return {
        "manuscript": manuscript,
        "characters": sum(len("".join(line.text.split())) for line in manuscript.lines),
        "lines": raw_lines(manuscript, first, last, item.story, changes),
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


def _line_range(stories: Sequence[SourceStory], number: int, count: int) -> tuple[int, int]:
    """The lines of the raw copy from this story up to the next one of the same source."""
    own = [item for item in stories if item.source.pk == stories[number].source.pk]
    starts = [1, *(min(item.story.src_lines, default=count) for item in own[1:]), count + 1]
    index = stories[number].index
    return starts[index], starts[index + 1] - 1


def counts_of(changes: Sequence[Change]) -> dict[str, int]:
    """How many of each kind there are, and how many still wait."""
    counts = {kind: sum(1 for c in changes if c.kind == kind) for kind in SHOWN_KINDS}
    for kind in ("ask", "need"):
        waiting = [c for c in changes if c.kind == kind and not c.is_settled]
        counts[f"{kind}_open"] = len(waiting)
    return counts | {"all": len(changes)}


def _filled(item: SourceStory) -> dict[str, str]:
    """The fields of the printed page: what was typed, else what the copy says."""
    details = item.source.details.get(str(item.index), {})
    return {"title": details.get("title", "")} | stated_in(item.story)


def _extra_pictures(item: SourceStory, placed: dict[int, CopyPicture]) -> list[CopyPicture]:
    """Pictures of a docx that have a place in the text and no caption."""
    captions = {caption.number for caption in item.story.captions}
    return [picture for number, picture in placed.items() if number not in captions]
