"""Campaigns and features of the demo site, published through the ordinary way."""

from collections.abc import Callable
from datetime import datetime, time
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from campaigns.features.demo.bodies import build_body
from campaigns.features.demo.classification import find_contributor
from campaigns.features.demo.copy_files import DemoStory, read_facts, read_story, read_table
from campaigns.features.enums import CreditRole
from campaigns.features.models import (
    CampaignIndexPage,
    CampaignPage,
    FeatureCredit,
    FeatureIndexPage,
    FeaturePage,
)
from campaigns.features.services.story_blocks import block, list_item, note_html, paragraph_html
from cms.core.demo.library import SceneRequest, add_newspaper_page, add_scene
from cms.core.models import District, Topic

# All pictures of the demo are drawn; the copy desk knows only photographers.
ROLES = {"photographer": CreditRole.ILLUSTRATOR}
# The paper is out at six in the morning.
PRINTED_AT = time(6)


def add_campaigns(*, report: Callable[[str], None]) -> None:
    index = CampaignIndexPage.objects.get()
    for row in read_table("campaigns"):
        if CampaignPage.objects.filter(slug=row["slug"]).exists():
            continue
        picture = add_scene(SceneRequest.from_text(row["lead"]))
        with transaction.atomic():
            page = CampaignPage(
                title=row["title"],
                slug=row["slug"],
                slogan=row["slogan"],
                introduction=paragraph_html(row["introduction"]),
                starts_on=row["starts_on"],
                ends_on=row.get("ends_on"),
                organisers=row["organisers"],
                lead_image=picture,
                key_figures=[key_figures(row)],
                search_description=row["slogan"],
            )
            index.add_child(instance=page)
            page.save_revision().publish()
        report(_("专题：%s") % row["name"])


def key_figures(row: dict[str, Any]) -> dict[str, Any]:
    items = [list_item(figure) for figure in row["key_figures"]]
    as_of = row["as_of"].isoformat()
    return block(
        "key_figures", {"heading": "", "items": items, "source": row["source"], "as_of": as_of}
    )


def add_features(*, paper: str, limit: int | None, report: Callable[[str], None]) -> None:
    """Features not there yet, the newest first, at most `limit` counted from the newest."""
    known = set(FeaturePage.objects.values_list("slug", flat=True))
    wanted = list(read_facts())[:limit]
    for slug in wanted:
        if slug not in known:
            demo = read_story(slug)
            draw_media(demo, paper)
            page = add_feature(demo, paper)
            report(_("专版：%s") % page.title)
    complete_related(report=report)


def complete_related(*, report: Callable[[str], None]) -> None:
    """Give features the links to those that were loaded after them."""
    for slug, facts in read_facts().items():
        wanted = [name for row in facts.get("inserts", []) if row["block"] == "related"
                  for name in row["features"]]  # fmt: skip
        page = FeaturePage.objects.filter(slug=slug).first()
        if not wanted or page is None:
            continue
        available = FeaturePage.objects.filter(slug__in=wanted).count()
        if available > linked_pages(page):
            page.body = build_body(read_story(slug))
            page.save_revision().publish()
            report(_("相关报道：%s") % page.title)


def linked_pages(page: FeaturePage) -> int:
    return sum(len(child.value["pages"]) for child in page.body.blocks_by_name("related"))


def draw_media(demo: DemoStory, paper: str) -> None:
    """Put the feature's pictures and files into the libraries, before its transaction begins:
    drawing takes seconds, in which nobody else could write.
    """
    if lead := demo.facts.get("lead"):
        add_scene(SceneRequest.from_text(lead))
    page_image(paper, demo.facts, page_title(demo))
    build_body(demo)


@transaction.atomic
def add_feature(demo: DemoStory, paper: str) -> FeaturePage:
    """One feature, published on the day it was printed."""
    story, facts = demo.story, demo.facts
    lead = facts.get("lead")
    page = FeaturePage(
        title=page_title(demo),
        slug=facts["slug"],
        kicker=story.kicker or "",
        subtitle=story.subtitle or "",
        summary=story.summary or facts.get("summary", ""),
        genre=facts["genre"],
        editor_note_label=story.editor_note.label if story.editor_note else "",
        editor_note=note_html(story.editor_note),
        afterword_label=story.afterword.label if story.afterword else "",
        afterword=note_html(story.afterword),
        lead_image=add_scene(SceneRequest.from_text(lead)) if lead else None,
        paper=paper,
        issue_date=facts["issue_date"],
        issue_no=facts["issue_no"],
        page_no=facts["page_no"],
        page_name=facts["page_name"],
        page_image=page_image(paper, facts, page_title(demo)),
        **reprint_fields(facts),
    )
    page.body = build_body(demo)
    add_credits(page, demo)
    parent_of(facts).add_child(instance=page)
    page.districts.set(District.objects.filter(slug__in=facts["districts"]))
    page.topics.set(Topic.objects.filter(slug__in=facts["topics"]))
    page.first_published_at = timezone.make_aware(datetime.combine(facts["issue_date"], PRINTED_AT))
    page.save_revision().publish()
    return page


def page_title(demo: DemoStory) -> str:
    return demo.story.title or demo.slug


def parent_of(facts: dict[str, Any]) -> CampaignPage | FeatureIndexPage:
    campaign = CampaignPage.objects.filter(slug=facts.get("campaign", "")).first()
    return campaign or FeatureIndexPage.objects.get()


def page_image(paper: str, facts: dict[str, Any], title: str) -> Any:
    """Special pages show the printed page; one drawing in three features is enough for a demo."""
    if facts["genre"] != "special":
        return None
    where = paper, facts["issue_date"], facts["page_no"]
    return add_newspaper_page(*where, seed=facts["issue_no"], headline=title)


def reprint_fields(facts: dict[str, Any]) -> dict[str, Any]:
    reprint = facts.get("reprint")
    if not reprint:
        return {}
    return {"is_reprint": True} | {f"reprint_{key}": reprint[key] for key in reprint}


def add_credits(page: FeaturePage, demo: DemoStory) -> None:
    order = 0
    for credit in demo.story.credits:
        for name in credit.names:
            page.credits.add(
                FeatureCredit(
                    role=ROLES.get(credit.role, credit.role),
                    title=credit.title or "",
                    contributor=find_contributor(name),
                    sort_order=order,
                )
            )
            order += 1
