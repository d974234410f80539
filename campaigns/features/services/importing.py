"""Makes drafts of stories. Nothing here publishes, and nothing overwrites a page."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from wagtail.models import Page

from campaigns.features.copydesk.structure import Publication, Story
from campaigns.features.exceptions import ImportRefused
from campaigns.features.models import FeaturePage
from campaigns.features.services.crediting import CREDIT_LENGTH, add_credits, picture_credit
from campaigns.features.services.figure_places import captions_to_place
from campaigns.features.services.story_blocks import note_html
from campaigns.features.services.story_body import StoryPictures, build_body
from campaigns.features.services.whole_numbers import whole_number
from cms.core.models import SiteIdentity
from cms.core.slugs import child_slug

NO_TITLE = _lazy("（待补标题）")
TITLE_LENGTH = 255


@dataclass(frozen=True)
class FittedWords:
    """The words of the head that fit their fields, and those that do not."""

    fields: dict[str, str]
    too_long: tuple[str, ...]


@transaction.atomic
def import_story(
    *,
    story: Story,
    parent: Page,
    user: Any,
    now: datetime,
    pictures: StoryPictures | None = None,
) -> FeaturePage:
    """Make a draft of one story under `parent`, with its first revision.

    `pictures` are those of the library, by their number in the copy. A caption without one stays
    in the body as a figure that still waits for its picture.
    What the copy does not say of the printed page stays empty; only the paper's name comes from
    the settings of the site. Words too long for their field stand as paragraphs before the copy.
    Raises ImportRefused when no feature may stand under `parent`.
    """
    if not FeaturePage.can_create_at(parent.specific):
        raise ImportRefused(_("“%s”下面不能放专版，请另选一个专题。") % parent.title)
    pictures = pictures or StoryPictures()
    # Treebeard counts the children of a parent to find the next place: one writer at a time.
    # Rows first, then the turn that saving a picture takes (cms.core.turns).
    parent = Page.objects.select_for_update().get(pk=parent.pk)
    give_words(story, pictures)
    words = fit_words(story)
    page = FeaturePage(
        **words.fields,
        **print_reference(story.publication, paper_of(parent)),
        summary=story.summary or "",
        editor_note=note_html(story.editor_note),
        afterword=note_html(story.afterword),
        body=build_body(story, pictures, words.too_long),
        slug=child_slug(parent, words.fields["title"], "zhuanban"),
        live=False,
        owner=user,
    )
    page.shown_on = page.issue_date or timezone.localdate(now)
    add_credits(page, story.credits)
    parent.add_child(instance=page)
    page.save_revision(user=user, log_action=True)
    return page


def give_words(story: Story, pictures: StoryPictures) -> None:
    """Let caption and credit travel with each picture that has none of its own yet."""
    credit = picture_credit(story)
    for caption in captions_to_place(story, ()):
        image = pictures.images.get(caption.number)
        if image is not None and not (image.caption and image.credit):
            image.caption = image.caption or caption.text
            image.credit = image.credit or (caption.credit or credit)[:CREDIT_LENGTH]
            image.save()


def fit_words(story: Story) -> FittedWords:
    """The head of a story, with the name of its column (栏目) before the kicker."""
    kicker = "\u3000".join(filter(None, (story.column, story.kicker)))
    wanted = {
        "title": story.title or str(NO_TITLE),
        "kicker": kicker,
        "subtitle": story.subtitle or "",
        "editor_note_label": story.editor_note.label if story.editor_note else "",
        "afterword_label": story.afterword.label if story.afterword else "",
    }
    fields, too_long = {}, []
    for name, text in wanted.items():
        longest = FeaturePage._meta.get_field(name).max_length or TITLE_LENGTH
        if len(text) > longest:
            too_long.append(text)
            text = text[:longest] if name == "title" else ""
        fields[name] = text
    return FittedWords(fields, tuple(too_long))


def print_reference(publication: Publication, paper: str) -> dict[str, Any]:
    """The fields of the printed page. A page number with a letter (A03) stands with its name."""
    page_no, page_name = publication.page_no or "", publication.page_name or ""
    if page_no and not page_no.isdecimal():
        page_name = f"{page_no} {page_name}".strip()
    return {
        "paper": (publication.name or paper)[:40],
        "issue_date": date.fromisoformat(publication.issue_date)
        if publication.issue_date
        else None,
        "issue_no": whole_number(publication.issue_no, 2**31 - 1),
        "page_no": whole_number(page_no, 32767),
        "page_name": page_name[:40],
    }


def paper_of(parent: Page) -> str:
    """The paper's name in the settings of the site that the parent stands in."""
    site = parent.get_site()
    return str(SiteIdentity.for_site(site).paper_name) if site else ""
