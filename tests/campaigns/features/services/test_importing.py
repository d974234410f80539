import datetime as dt

import pytest
from django.utils import timezone

from campaigns.features.copydesk import (
    Caption,
    Credit,
    Note,
    Paragraph,
    Publication,
    Section,
    Story,
    parse,
)
from campaigns.features.exceptions import ImportRefused
from campaigns.features.models import Contributor, FeatureIndexPage, FeaturePage
from campaigns.features.services.importing import NO_TITLE, import_story
from campaigns.features.services.story_body import StoryPictures
from cms.core.body_layout import dangling_mentions, place_figures
from cms.core.models import SiteIdentity
from tests.campaigns.features.services.copy_samples import PAGE
from tests.factories.core import ImageFactory
from tests.factories.features import add_campaign

NOW = timezone.make_aware(dt.datetime(2026, 3, 1, 22, 0))
pytestmark = pytest.mark.django_db


def draft_of(story, parent, editor=None, images=None, lines=None):
    pictures = StoryPictures(images or {}, lines or {})
    page = import_story(story=story, parent=parent, user=editor, now=NOW, pictures=pictures)
    return FeaturePage.objects.get(pk=page.pk)


@pytest.fixture
def images(site):
    return {n: ImageFactory(title=f"图{n}", credit="", caption="") for n in (1, 2)}


def test_story_becomes_a_draft_with_a_revision(feature_index, editor, images):
    page = draft_of(parse(PAGE)[0], feature_index, editor, images)
    assert (page.title, page.slug) == (
        "小巷亮了灯\u3000邻里近了心",
        "xiao-xiang-liang-le-deng-lin-li-jin-le-xin",
    )
    assert (page.live, page.first_published_at, page.owner) == (False, None, editor)
    assert page.latest_revision.user == editor
    assert page.latest_revision.as_object().title == page.title
    assert page.shown_on == dt.date(2026, 3, 1)
    assert (page.editor_note_label, page.editor_note) == (
        "编者按",
        "<p>东湖区的楼道里，灯一盏一盏亮起来了。</p>",
    )


def test_body_has_headings_paragraphs_and_pictures_in_their_places(feature_index, images):
    page = draft_of(parse(PAGE)[0], feature_index, images=images)
    assert [child.block_type for child in page.body] == [
        "heading", "paragraph", "figure", "paragraph", "paragraph", "paragraph",
        "heading", "paragraph", "figure",
    ]  # fmt: skip
    assert [c.value["run_in"] for c in page.body if c.block_type == "paragraph"] == [
        "", "先问楼里的人。", "再动楼里的砖。", "后看灯下的路。", "",
    ]  # fmt: skip
    first = place_figures(page.body)[0]
    assert (
        f'<a linktype="figure" id="{first.block_id}">图①</a>' in page.body[1].value["text"].source
    )
    assert dangling_mentions(page.body) == []


def test_caption_and_credit_travel_with_the_picture(feature_index, images):
    draft_of(parse(PAGE)[0], feature_index, images=images)
    images[1].refresh_from_db()
    assert (images[1].caption, images[1].credit) == (
        "梧桐里小区的楼道灯亮了。",
        "本报记者 顾一舟 摄",
    )


def test_words_of_a_picture_of_the_library_stay(feature_index):
    known = ImageFactory(caption="灯会之夜", credit="资料图片")
    page = draft_of(parse(PAGE)[0], feature_index, images={1: known})
    known.refresh_from_db()
    figure = place_figures(page.body)[0]
    assert (known.caption, known.credit) == ("灯会之夜", "资料图片")
    assert (figure.value.caption_text, figure.credit) == ("梧桐里小区的楼道灯亮了。", "资料图片")


def test_caption_without_a_picture_keeps_place_and_number(feature_index, images):
    page = draft_of(parse(PAGE)[0], feature_index, images={2: images[2]})
    figures = place_figures(page.body)
    assert [(f.number, f.value["image"], f.value.caption_text) for f in figures] == [
        (1, None, "梧桐里小区的楼道灯亮了。"),
        (2, images[2], "石桥村的孩子走在新路上。"),
    ]
    assert len(page.publication_problems()) >= 1


def test_mention_follows_its_caption_when_numbers_have_gaps(feature_index, images):
    story = Story(
        title="灯",
        sections=(Section(None, (Paragraph("看（图④）。"),)),),
        captions=(Caption(1, "甲"), Caption(4, "乙")),
    )
    page = draft_of(story, feature_index, images={1: images[1], 4: images[2]})
    second = place_figures(page.body)[1]
    assert page.body[0].value["text"].source == (
        f'<p>看（<a linktype="figure" id="{second.block_id}">图②</a>）。</p>'
    )


def test_pictures_at_one_place_share_a_credit_line(feature_index, images):
    story = Story(
        title="灯",
        sections=(Section(None, (Paragraph("亮了。"),)),),
        captions=(Caption(1, "甲"), Caption(2, "乙")),
        credits=(Credit("photographer", "本报记者", ("顾一舟",)),),
    )
    page = draft_of(story, feature_index, images=images)
    group = page.body[1]
    assert (group.block_type, group.value["credit"]) == ("figure_group", "本报记者 顾一舟 摄")
    assert [figure["image"] for figure in group.value["figures"]] == [images[1], images[2]]


def test_picture_named_twice_is_used_once(feature_index, images):
    story = Story(
        title="灯",
        sections=(Section(None, (Paragraph("亮了。"),)),),
        captions=(Caption(1, "甲"), Caption(1, "又一句")),
    )
    page = draft_of(story, feature_index, images={1: images[1]})
    figures = place_figures(page.body)
    assert [(f.value["image"], f.value["caption"] or f.value.caption_text) for f in figures] == [
        (images[1], "甲"),
        (None, "又一句"),
    ]


def test_more_than_nine_pictures_make_two_groups(feature_index):
    captions = tuple(Caption(n, f"说明{n}") for n in range(1, 12))
    story = Story(title="灯", sections=(Section(None, (Paragraph("亮。"),)),), captions=captions)
    page = draft_of(story, feature_index)
    assert [len(c.value["figures"]) for c in page.body.blocks_by_name("figure_group")] == [9, 2]


def test_credits_name_contributors_by_role(feature_index):
    page = draft_of(parse(PAGE)[0], feature_index)
    assert [(c.role, c.title, c.contributor.name, c.scope) for c in page.credits.all()] == [
        ("writer", "本报记者", "沈砚秋", "page_text"),
        ("photographer", "本报记者", "顾一舟", "page_images"),
        ("planner", "", "唐立川", "page"),
    ]
    assert Contributor.objects.get(name="唐立川").slug == "tang-lichuan"


def test_print_reference_stays_empty_but_for_the_name_of_the_paper(feature_index, site):
    identity = SiteIdentity.for_site(site)
    identity.paper_name = "青岚日报"
    identity.save()
    page = draft_of(parse(PAGE)[0], feature_index)
    assert (page.paper, page.issue_date, page.issue_no, page.page_no, page.page_name) == (
        "青岚日报", None, None, None, "",
    )  # fmt: skip


def test_print_reference_of_the_copy_wins(feature_index):
    publication = Publication("云溪周报", "2026-02-27", "1204", "3", "要闻")
    page = draft_of(Story(title="灯", publication=publication), feature_index)
    assert (page.paper, page.issue_date, page.issue_no, page.page_no, page.page_name) == (
        "云溪周报", dt.date(2026, 2, 27), 1204, 3, "要闻",
    )  # fmt: skip
    assert page.shown_on == dt.date(2026, 2, 27)


@pytest.mark.parametrize(
    ("page_no", "expected"), [("A03", (None, "A03 要闻")), ("99999", (None, "要闻"))]
)
def test_page_number_that_is_no_small_number(feature_index, page_no, expected):
    story = Story(title="灯", publication=Publication(page_no=page_no, page_name="要闻"))
    page = draft_of(story, feature_index)
    assert (page.page_no, page.page_name) == expected


def test_words_too_long_for_their_field_stand_before_the_copy(feature_index):
    long = "引" * 101
    page = draft_of(
        Story(kicker=long, title="题" * 300, sections=(Section(None, (Paragraph("文"),)),)),
        feature_index,
    )
    assert (page.kicker, page.title) == ("", "题" * 255)
    assert [c.value["text"].source for c in page.body] == [
        f"<p>{'题' * 300}</p>", f"<p>{long}</p>", "<p>文</p>",
    ]  # fmt: skip


def test_run_in_and_heading_too_long_become_text(feature_index):
    sections = (Section("节" * 101, (Paragraph("文", run_in="句" * 70),)),)
    page = draft_of(Story(title="灯", sections=sections), feature_index)
    assert [(c.value["run_in"], c.value["text"].source) for c in page.body] == [
        ("", f"<p>{'节' * 101}</p>"),
        ("", f"<p>{'句' * 70}。文</p>"),
    ]


def test_column_stands_before_the_kicker(feature_index):
    page = draft_of(Story(column="记者走基层", kicker="东湖区", title="灯"), feature_index)
    assert page.kicker == "记者走基层\u3000东湖区"


def test_notes_are_escaped(feature_index):
    note = Note("编后", (Paragraph("<b>&"),))
    page = draft_of(Story(title="灯", afterword=note), feature_index)
    assert (page.afterword_label, page.afterword) == ("编后", "<p>&lt;b&gt;&amp;</p>")


def test_story_without_a_headline_asks_for_one(feature_index):
    page = draft_of(Story(sections=(Section(None, (Paragraph("文"),)),)), feature_index)
    assert page.title == NO_TITLE


def test_second_story_of_a_headline_has_an_address_of_its_own(feature_index):
    assert [draft_of(Story(title="灯"), feature_index).slug for _ in range(2)] == ["deng", "deng-2"]


def test_campaign_may_hold_the_draft_and_other_pages_may_not(feature_index, home):
    assert draft_of(Story(title="灯"), add_campaign()).live is False
    with pytest.raises(ImportRefused, match="下面不能放专版，请另选一个专题"):
        draft_of(Story(title="灯"), home)


def test_failure_leaves_neither_page_nor_contributor(feature_index, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError("disk full")

    monkeypatch.setattr(FeaturePage, "save_revision", fail)
    with pytest.raises(RuntimeError, match="disk full"):
        draft_of(parse(PAGE)[0], feature_index)
    assert (FeaturePage.objects.count(), Contributor.objects.count()) == (0, 0)


def test_pictures_of_a_group_keep_the_credit_of_the_copy_for_when_its_line_is_emptied(site):
    images = {n: ImageFactory(title=f"图{n}", credit="资料照片") for n in (1, 2)}
    story = Story(
        title="灯",
        sections=(Section(None, (Paragraph("灯亮了。"),)),),
        captions=(Caption(1, "灯。", "顾一舟 摄"), Caption(2, "路。", "顾一舟 摄")),
    )
    page = draft_of(story, FeatureIndexPage.objects.get(), images=images)
    group = page.body[1].value
    assert group["credit"] == "顾一舟 摄"
    assert [figure["credit"] for figure in group["figures"]] == ["顾一舟 摄", "顾一舟 摄"]
