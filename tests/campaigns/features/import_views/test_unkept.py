"""A press that is refused loses no word: it stands in its field, or in a sentence to copy from."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from campaigns.features.services.pasting import paste_again
from campaigns.features.services.sittings import discard_import, start_import
from campaigns.features.services.sources import add_source
from tests.campaigns.features.import_views.test_review import NOW, Desk, sentences
from tests.campaigns.features.services.copy_samples import PAGE, TWO_STORIES
from tests.factories.core import picture_bytes

DISCARDED = "这次导入已经不在了，可能在别的窗口丢弃了。请重新开始。"
SAVED = "这份稿件已经存为草稿，请在草稿里改。"
GONE = "这处改动已经不在了，请刷新后再看。"
TYPED = {"keep_fields": "", "page_no": "9", "page_name": "创城专版"}


@pytest.fixture
def sitting(editor, feature_index):
    return start_import(owner=editor, parent=feature_index, now=NOW)


@pytest.fixture
def desk(editor_client, sitting):
    add_source(copy_import=sitting, data=PAGE.encode())
    return Desk(editor_client, sitting)


def doubt(desk):
    return desk.name_of("SUSPECT_MISSING_CHAR")


def test_fields_of_a_story_that_is_saved_already_can_be_copied(desk):
    desk.press(save="1", page_no="3")
    response = desk.press(**TYPED)
    assert sentences(response)[-2:] == [
        SAVED,
        "这几处没有收下，请从这里复制：版次“9”；版名“创城专版”。",
    ]


def test_what_stands_on_the_screen_already_is_not_listed(desk):
    desk.press(save="1", page_no="9")
    response = desk.press(keep_fields="", page_no="9")
    assert sentences(response)[-1] == SAVED


def test_own_words_for_a_saved_story_can_be_copied(desk):
    name = doubt(desk)
    desk.press(save="1")
    response = desk.press(**{"edit": name, f"own-{name}": "一项一项做"})
    assert sentences(response)[-1] == "这几处没有收下，请从这里复制：自己改“一项一项做”。"


def test_alternative_text_for_a_saved_story_can_be_copied(desk):
    desk.press(keep_fields="", **{"upload-2": SimpleUploadedFile("1.jpg", picture_bytes())})
    picture = desk.sitting.pictures.get()
    desk.press(save="1", **{f"alt-{picture.pk}": "新路"})
    response = desk.press(keep_fields="", **{f"alt-{picture.pk}": "孩子走在新路上"})
    assert sentences(response)[-1] == "这几处没有收下，请从这里复制：替代文字“孩子走在新路上”。"
    response = desk.press(keep_fields="", **{f"alt-{picture.pk}": "新路"})
    assert sentences(response)[-1] == SAVED


def test_own_words_for_a_row_that_is_gone_can_be_copied_and_the_fields_are_kept(desk):
    gone = "SUSPECT_MISSING_CHAR:99:0"
    response = desk.press(**TYPED, **{"edit": gone, f"own-{gone}": "逐项做"})
    assert sentences(response) == [GONE, "这几处没有收下，请从这里复制：自己改“逐项做”。"]
    assert desk.source.details == {"0": {"page_no": "9", "page_name": "创城专版"}}


def test_own_words_stand_in_their_field_again_when_another_part_is_refused(desk):
    name = doubt(desk)
    bad = SimpleUploadedFile("1.jpg", b"x")
    response = desk.press(keep_fields="", **{"upload-2": bad, f"own-{name}": "逐项做"})
    assert len(sentences(response)) == 1
    content = response.content.decode()
    assert '<details class="desk-own" open>' in content
    assert f'name="own-{name}" value="逐项做"' in content


def test_own_words_that_were_put_in_are_not_listed_when_another_part_is_refused(desk):
    name = doubt(desk)
    bad = SimpleUploadedFile("1.jpg", b"x")
    response = desk.press(**{"edit": name, "upload-2": bad, f"own-{name}": "逐项做"})
    assert len(sentences(response)) == 1
    assert desk.source.decisions["adopted"] == {name: "逐项做"}


def test_words_for_a_sitting_that_was_emptied_meanwhile_go_along_to_its_files(desk):
    desk.source.delete()
    response = desk.press(**TYPED)
    assert response.url == f"/admin/import/{desk.sitting.key}/"
    assert sentences(desk.client.get(response.url)) == [
        "这几处没有收下，请从这里复制：版次“9”；版名“创城专版”。"
    ]


def test_words_for_copy_that_is_too_long_by_now_go_along(desk):
    source = desk.source
    source.manuscript["lines"] = ["灯亮了。"] * 5001
    source.save()
    response = desk.press(**TYPED)
    said = sentences(desk.client.get(response.url))
    assert said[-1] == "这几处没有收下，请从这里复制：版次“9”；版名“创城专版”。"


UNKEPT = "这几处没有收下，请从这里复制：版次“9”；版名“创城专版”。"
ELSEWHERE = "这篇稿子已经不在原处：在别的窗口拿走或改过。请看过现在的稿子再填。"


@pytest.fixture
def three(editor_client, sitting):
    """A sitting with three files of a story each."""
    for name in ("甲", "乙", "丙"):
        copy = f"{name}处添了长凳\n\n{name}处添了十条长凳，老人走累了可以坐下来看水。\n"
        add_source(copy_import=sitting, data=copy.encode(), filename=f"{name}.txt")
    return Desk(editor_client, sitting)


def test_press_finds_its_story_after_a_file_before_it_was_taken_out(three):
    response = three.look("?story=1")
    name = three.story_name(1)
    assert f'<input type="hidden" name="story" value="{name}">' in response
    three.sitting.sources.filter(filename="甲.txt").delete()
    response = three.press(story=1, name=name, **TYPED)
    assert response.url == f"{three.url}?story=0"
    details = three.sitting.sources.values_list("filename", "details")
    kept = {"page_no": "9", "page_name": "创城专版"}
    assert list(details) == [("乙.txt", {"0": kept}), ("丙.txt", {})]


def test_press_about_a_file_that_was_taken_out_does_not_land_on_the_next(three):
    name = three.story_name(1)
    three.sitting.sources.filter(filename="乙.txt").delete()
    response = three.press(story=1, name=name, undo="BLANK_RUN", **TYPED)
    assert sentences(response) == [ELSEWHERE, UNKEPT]
    assert set(three.sitting.sources.values_list("filename")) == {("甲.txt",), ("丙.txt",)}
    assert [s.details or s.decisions for s in three.sitting.sources.all()] == [{}, {}]


def test_press_about_a_story_that_another_paste_replaced_is_refused(editor_client, sitting):
    paste_again(copy_import=sitting, text=PAGE)
    desk = Desk(editor_client, sitting)
    name = desk.story_name()
    paste_again(copy_import=sitting, text=TWO_STORIES)
    assert sentences(desk.press(name=name, **TYPED)) == [ELSEWHERE, UNKEPT]
    assert desk.source.details == {}


def test_words_for_a_sitting_that_was_discarded_go_along_to_the_first_screen(desk):
    discard_import(copy_import=desk.sitting)
    response = desk.press(**TYPED)
    assert response.url == "/admin/import/"
    assert sentences(desk.client.get(response.url)) == [DISCARDED, UNKEPT]


def test_copy_for_a_sitting_that_was_discarded_stands_in_the_form_of_a_new_one(desk):
    discard_import(copy_import=desk.sitting)
    url = f"/admin/import/{desk.sitting.key}/"
    response = desk.client.post(url, {"text": "灯亮了，人多了。", "read": ""})
    assert sentences(response) == [DISCARDED]
    content = response.content.decode()
    assert "灯亮了，人多了。</textarea>" in content
    assert 'method="post" action="/admin/import/"' in content


class OtherWindow:
    """Another window of the same editor: acts once the copy has been read, before the lock."""

    def __init__(self, act):
        self.act, self.has_read, self.has_acted = act, False, False

    def __call__(self, execute, sql, params, many, context):
        answer = execute(sql, params, many, context)
        if self.has_read and not self.has_acted and "wagtailcore_page" in sql:
            self.has_acted = True
            self.act()
        self.has_read = self.has_read or "features_copysource" in sql
        return answer


def test_words_for_a_story_that_is_gone_by_now_can_be_copied(desk):
    def paste_other_copy():
        desk.sitting.sources.all().delete()
        paste_again(copy_import=desk.sitting, text=TWO_STORIES)

    name = desk.story_name()
    with connection.execute_wrapper(OtherWindow(paste_other_copy)):
        response = desk.press(name=name, **TYPED)
    assert sentences(response) == [
        "这篇稿子已经不在原处：在别的窗口拿走或改过。请看过现在的稿子再填。",
        "这几处没有收下，请从这里复制：版次“9”；版名“创城专版”。",
    ]
    assert response.context["details"]["page_no"] == ""


def test_words_for_a_sitting_that_is_gone_by_now_go_along_to_the_first_screen(desk):
    def discard():
        discard_import(copy_import=desk.sitting)

    name = desk.story_name()
    with connection.execute_wrapper(OtherWindow(discard)):
        response = desk.press(name=name, **TYPED)
    assert response.url == "/admin/import/"
    assert sentences(desk.client.get(response.url)) == [
        "这次导入已经丢弃了，请重新开始。",
        "这几处没有收下，请从这里复制：版次“9”；版名“创城专版”。",
    ]
