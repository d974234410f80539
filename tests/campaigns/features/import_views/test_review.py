import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from campaigns.features.models import FeaturePage
from campaigns.features.services.reading import stories_of
from campaigns.features.services.sittings import start_import
from campaigns.features.services.sources import add_source
from cms.core.body_layout import place_figures
from cms.core.models import SiteIdentity
from tests.campaigns.features.services.copy_samples import PAGE, TWO_STORIES
from tests.factories.core import picture_bytes
from tests.factories.features import add_campaign

NOW = timezone.make_aware(dt.datetime(2026, 3, 1, 22, 0))


class Desk:
    """An editor at the review of one sitting."""

    def __init__(self, client, sitting):
        self.client, self.sitting, self.url = client, sitting, sitting.get_absolute_url()

    @property
    def source(self):
        return self.sitting.sources.get()

    def press(self, story=0, name=None, **posted):
        """A press of the form of one story, which names it."""
        named = {"story": self.story_name(story) if name is None else name}
        return self.client.post(f"{self.url}?story={story}", named | posted)

    def story_name(self, story=0):
        names = [item.name for item in stories_of(self.sitting)]
        return names[story] if story < len(names) else ""

    def look(self, query=""):
        return self.client.get(f"{self.url}{query}").content.decode()

    def name_of(self, code):
        return next(e.group for e in stories_of(self.sitting)[0].story.report if e.code == code)


@pytest.fixture
def sitting(editor, feature_index):
    return start_import(owner=editor, parent=feature_index, now=NOW)


@pytest.fixture
def desk(editor_client, sitting):
    add_source(copy_import=sitting, data=PAGE.encode())
    return Desk(editor_client, sitting)


def sentences(response):
    return [str(message) for message in response.context["messages"]]


def test_review_shows_raw_copy_changes_and_structure(desk):
    content = desk.look()
    assert '<li class="desk-raw__line" id="line-1" data-line="1">小巷亮了灯<mark' in content
    assert 'id="c-SUSPECT_MISSING_CHAR-11-' in content
    assert (
        '<h3 class="desk-copy__h" id="at-sections[0].heading">一盏灯，先从楼道亮起</h3>' in content
    )
    assert "2 节　5 段　主题句 3　图 2　署名 3 人" in content


def test_text_of_the_copy_is_escaped(editor_client, sitting):
    add_source(copy_import=sitting, data=b"<script>x</script>\n\n" + PAGE.encode())
    assert "<script>x" not in editor_client.get(sitting.get_absolute_url()).content.decode()


def test_paper_of_the_settings_answers_the_question_for_it(desk, site):
    assert "待补 7" in desk.look()
    identity = SiteIdentity.for_site(site)
    identity.paper_name = "青岚日报"
    identity.save()
    content = desk.look()
    assert ("待补 6" in content, "报纸（默认）" in content) == (True, True)


def test_list_can_be_narrowed_without_a_script(desk):
    assert (
        'data-kind="auto" data-severity="info" data-code="PUNCT_HALFWIDTH" tabindex="-1" hidden'
        in (desk.look("?show=ask"))
    )


def test_undo_takes_a_change_back_and_redo_does_it_again(desk):
    response = desk.press(undo="HEADLINE_SPACE")
    assert response.url == f"{desk.url}?story=0#c-HEADLINE_SPACE"
    assert stories_of(desk.sitting)[0].story.title == "小巷亮了灯 邻里近了心"
    assert "已撤销" in desk.look()
    desk.press(redo="HEADLINE_SPACE")
    assert stories_of(desk.sitting)[0].story.title == "小巷亮了灯\u3000邻里近了心"


def test_one_line_of_a_batch_is_undone_and_the_whole_batch_done_again(desk):
    desk.press(undo="PUNCT_HALFWIDTH:3:0")
    note = stories_of(desk.sitting)[0].story.editor_note
    assert note.paragraphs[0].text == "东湖区的楼道里,灯一盏一盏亮起来了。"
    desk.press(redo="PUNCT_HALFWIDTH")
    assert desk.source.decisions["undone"] == []


def test_one_line_is_taken_again_while_the_rest_of_its_batch_stays_undone(desk):
    desk.press(undo="PUNCT_HALFWIDTH")
    desk.press(redo="PUNCT_HALFWIDTH:3:0")
    story = stories_of(desk.sitting)[0].story
    assert story.editor_note.paragraphs[0].text == "东湖区的楼道里，灯一盏一盏亮起来了。"
    assert story.sections[0].heading == "一盏灯,先从楼道亮起"


def test_proposal_is_adopted_and_can_be_looked_at_again(desk):
    name = desk.name_of("SUSPECT_MISSING_CHAR")
    desk.press(adopt=f"{name}=逐项开展各项工作")
    paragraph = stories_of(desk.sitting)[0].story.sections[0].paragraphs[2]
    assert paragraph.text == "施工队逐层查看线路，逐项开展各项工作。"
    desk.press(reopen=name)
    assert desk.source.decisions["adopted"] == {}


def test_doubt_is_kept(desk):
    name = desk.name_of("SUSPECT_MISSING_CHAR")
    desk.press(keep=name)
    assert desk.source.decisions["kept"] == [name]
    assert "待确认 0" in desk.look()


def test_own_words_are_put_in(desk):
    name = desk.name_of("SUSPECT_MISSING_CHAR")
    desk.press(**{"edit": name, f"own-{name}": "一项一项做"})
    assert stories_of(desk.sitting)[0].story.sections[0].paragraphs[2].text.endswith("一项一项做。")


def test_own_words_may_not_be_empty(desk):
    name = desk.name_of("SUSPECT_MISSING_CHAR")
    response = desk.press(**{"edit": name, f"own-{name}": " "})
    assert sentences(response) == ["请写上要改成的字；想保留原文，按“保留原文”。"]


def test_decision_about_something_that_is_gone_is_refused(desk):
    response = desk.press(undo="STRAY_MARKER:99:0")
    assert sentences(response) == ["这处改动已经不在了，请刷新后再看。"]
    assert desk.source.decisions == {}


def test_fields_are_kept_with_every_press(desk):
    desk.press(keep_fields="", issue_date="2026-02-27", page_no="3", responsible_editor="唐立川")
    content = desk.look()
    assert 'value="2026-02-27"' in content
    assert "责任编辑</dt><dd>唐立川" in content


def test_bad_date_is_said_and_shown_and_the_other_fields_stay(desk):
    response = desk.press(keep_fields="", issue_date="昨天", page_no="3")
    assert sentences(response) == ["出报日期请写成 2026-03-01 的样子。"]
    assert 'aria-invalid="true" id="issue_date" name="issue_date" value="昨天"' in (
        response.content.decode()
    )
    assert desk.source.details["0"] == {"page_no": "3"}


@pytest.mark.parametrize("date", ["abc", "2025-02-31"])
def test_invalid_value_leaves_the_one_before_and_saves_no_draft(desk, date):
    desk.press(keep_fields="", issue_date="2026-02-27", page_no="3")
    response = desk.press(save="1", issue_date=date, page_no="4")
    assert sentences(response) == ["出报日期请写成 2026-03-01 的样子。"]
    assert desk.source.details["0"] == {"issue_date": "2026-02-27", "page_no": "4"}
    assert FeaturePage.objects.count() == 0


def test_refused_value_names_its_field(desk):
    (sentence,) = sentences(desk.press(keep_fields="", page_no="123456789"))
    assert sentence.startswith("版次：")


def test_what_the_copy_says_is_not_kept_and_not_shared_over_another(editor_client, sitting):
    first, second = TWO_STORIES.split("==========")
    copy = (
        f"青岚日报 2026年3月1日 04版 要闻\n\n{first}==========\n\n"
        f"青岚日报 2026年3月2日 05版 民生\n{second}"
    )
    add_source(copy_import=sitting, data=copy.encode())
    desk = Desk(editor_client, sitting)
    of_copy = [item.story.publication for item in stories_of(sitting)]
    assert [p.page_name for p in of_copy] == ["要闻", "民生"]
    shown = {"paper": "青岚日报", "issue_date": "2026-03-01", "page_no": of_copy[0].page_no}
    desk.press(keep_fields="", **shown, page_name="综合", responsible_editor="唐立川")
    assert desk.source.details == {
        "0": {"page_name": "综合", "responsible_editor": "唐立川"},
        "1": {"responsible_editor": "唐立川"},
    }
    assert stories_of(sitting)[1].story.publication == of_copy[1]


def test_forged_numbers_are_none(desk):
    digits = "9" * 5000
    assert desk.client.get(f"{desk.url}?story={digits}").context["number"] == 0
    desk.press(keep_fields="", parent=digits, **{"picture-1": digits})
    assert desk.sitting.pictures.count() == 0


def test_copy_too_long_for_the_screen_leads_away_unread(editor_client, sitting):
    source = add_source(copy_import=sitting, data=PAGE.encode())
    source.manuscript["lines"] = ["灯亮了。"] * 5001
    source.save()
    response = editor_client.get(sitting.get_absolute_url())
    assert response.url == "/admin/import/"
    messages = editor_client.get(response.url).context["messages"]
    assert [str(message) for message in messages] == [
        "稿子一共有 5,001 行，太长，不能在这里核对；请分几次导入，或用命令行导入。"
    ]


def test_fields_of_one_story_fill_the_empty_ones_of_the_others(editor_client, sitting):
    add_source(copy_import=sitting, data=TWO_STORIES.encode())
    desk = Desk(editor_client, sitting)
    desk.press(story=1, page_no="3")
    desk.press(story=0, page_no="4", page_name="要闻")
    assert desk.source.details == {
        "0": {"page_no": "4", "page_name": "要闻"},
        "1": {"page_no": "3", "page_name": "要闻"},
    }


def test_each_story_has_a_tab_with_its_own_lines(editor_client, sitting):
    add_source(copy_import=sitting, data=TWO_STORIES.encode())
    content = Desk(editor_client, sitting).look("?story=1")
    assert content.count('aria-current="page"') == 1
    assert "河边添了十条长凳" in content
    assert 'id="line-1"' not in content


def test_picture_is_uploaded_described_and_taken_away(desk):
    picture = SimpleUploadedFile("DSC_1.jpg", picture_bytes())
    desk.press(keep_fields="", **{"upload-2": picture})
    placed = desk.sitting.pictures.get()
    assert (placed.source, placed.number) == (desk.source, 2)
    desk.press(**{"picture-2": str(placed.pk), f"alt-{placed.pk}": "孩子走在新路上"})
    placed.image.refresh_from_db()
    assert placed.image.description == "孩子走在新路上"
    desk.press(**{"picture-2": ""})
    placed.refresh_from_db()
    assert (placed.source, placed.number) == (None, None)
    desk.press(**{"picture-1": str(placed.pk)})
    placed.refresh_from_db()
    assert placed.number == 1


def test_save_makes_a_draft_and_opens_it(desk, editor):
    campaign = add_campaign()
    response = desk.press(save="1", parent=str(campaign.pk), page_no="3")
    page = FeaturePage.objects.get()
    assert response.url == f"/admin/pages/{page.pk}/edit/"
    assert (page.live, page.get_parent().specific, page.page_no) == (False, campaign, 3)
    assert page.owner == editor
    shown = desk.client.get(response.url)
    assert [str(m) for m in shown.context["messages"]] == [
        f"“{page.title}”已存为草稿，还没有发布。"
    ]


def test_captions_without_pictures_wait_in_the_draft(desk):
    desk.press(save="1")
    page = FeaturePage.objects.get()
    assert [figure.value["image"] for figure in place_figures(page.body)] == [None, None]


def test_saving_twice_makes_no_double(desk):
    desk.press(save="1")
    response = desk.press(save="1")
    assert FeaturePage.objects.count() == 1
    assert sentences(response)[-1] == "这几篇都已经存为草稿，没有再存一遍；要改请在草稿里改。"


@pytest.mark.parametrize(
    "posted", [{"undo": "HEADLINE_SPACE"}, {"keep_fields": "", "page_no": "9"}, {"picture-1": ""}]
)
def test_after_saving_nothing_is_taken_and_a_sentence_says_so(desk, posted):
    desk.press(save="1")
    response = desk.press(**posted)
    assert "这份稿件已经存为草稿，请在草稿里改。" in sentences(response)
    assert (desk.source.decisions, desk.source.details) == ({}, {})
    assert "去改草稿" in desk.look()


def test_several_drafts_are_named_with_links(editor_client, sitting):
    add_source(copy_import=sitting, data=TWO_STORIES.encode())
    desk = Desk(editor_client, sitting)
    response = desk.press(save="1")
    first, second = FeaturePage.objects.order_by("path")
    assert response.url == f"/admin/pages/{first.pk}/edit/"
    (message,) = editor_client.get(response.url).context["messages"]
    assert f'<a href="/admin/pages/{second.pk}/edit/">河边添了十条长凳</a>' in str(message)


def test_sitting_without_copy_goes_back_to_the_first_screen(editor_client, sitting):
    response = editor_client.get(sitting.get_absolute_url())
    assert response.url == f"/admin/import/{sitting.key}/"


def test_missing_headline_can_be_filled_in(editor_client, sitting):
    text = "东湖区的灯一盏一盏亮起来，巡夜的人多了，走夜路的人心里也踏实了。\n"
    add_source(copy_import=sitting, data=text.encode())
    desk = Desk(editor_client, sitting)
    desk.press(save="1", title="小巷亮了灯")
    assert FeaturePage.objects.get().title == "小巷亮了灯"
