import pytest
from django.contrib.auth.models import Group, Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, RequestFactory
from django.urls import reverse
from wagtail.admin.menu import admin_menu
from wagtail.models import GroupPagePermission

from campaigns.features.models import CopyImport, FeaturePage
from campaigns.features.services.reading import stories_of
from cms.core.models import CustomImage
from cms.users.models import User
from tests.campaigns.features.services.copy_samples import PAGE, TWO_STORIES
from tests.factories.core import picture_bytes

START = "/admin/import/"


@pytest.fixture
def desk(editor_client, site) -> Client:
    return editor_client


@pytest.fixture
def reporter(site, feature_index) -> User:
    """Somebody who may add features and nothing else."""
    group = Group.objects.create(name="实习")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    GroupPagePermission.objects.create(
        group=group, page=feature_index, permission=Permission.objects.get(codename="add_page")
    )
    user = User.objects.create_user("jizhe", password="a long password")
    user.groups.add(group)
    return user


def file(name, data=None):
    return SimpleUploadedFile(name, PAGE.encode() if data is None else data)


def menu_of(user) -> list[str]:
    request = RequestFactory().get("/admin/")
    request.user = user
    items = admin_menu.menu_items_for_request(request)
    return [str(item.label) for item in sorted(items, key=lambda item: item.order)]


def files_page(sitting):
    return reverse("copy_import_files", args=[sitting.key])


def test_first_screen_asks_for_copy(desk):
    content = desk.get(START).content.decode()
    assert "把整版稿子粘贴在这里" in content
    assert "没有做完的" not in content


def test_pasted_copy_goes_on_to_the_review(desk, editor, feature_index):
    response = desk.post(START, {"text": PAGE, "read": ""})
    sitting = CopyImport.objects.get()
    assert response.url == sitting.get_absolute_url()
    assert sitting.owner == editor
    assert FeaturePage.objects.count() == 0


def test_chosen_files_say_what_they_were_read_as(desk):
    response = desk.post(
        START, {"add": "", "copy_files": [file("专版.txt", PAGE.encode("gb18030")), file("空.txt", b"")]},
        follow=True,
    )  # fmt: skip
    content = response.content.decode()
    assert "GB18030\u3000" in content
    assert "读作 1 篇" in content
    assert 'data-state="error"' in content
    assert "文件是空的。请确认选对了文件，或先保存再导入。" in content


def test_bad_file_keeps_the_editor_on_the_first_screen(desk):
    response = desk.post(START, {"text": PAGE, "read": "", "copy_files": [file("空.txt", b"")]})
    sitting = CopyImport.objects.get()
    assert response.url == files_page(sitting)
    assert PAGE.splitlines()[0] in desk.get(response.url).content.decode()


def test_paste_beyond_the_limit_of_the_desk_gets_its_sentence(desk):
    response = desk.post(START, {"text": "灯亮了。\n" * 500_000, "read": ""}, follow=True)
    assert response.status_code == 200
    assert 'data-state="error"' in response.content.decode()
    assert CopyImport.objects.get().sources.get().problem.startswith("文")


def test_refused_paste_stays_in_its_field(desk):
    sentences = {"灯亮了。\n坏\x01字": "第2行有控制字符", "灯亮了。\n又坏\x00字": "文件里有空字节"}
    for text, sentence in sentences.items():
        sitting = CopyImport.objects.first()
        response = desk.post(files_page(sitting) if sitting else START, {"text": text, "read": ""})
        content = response.content.decode()
        assert (response.status_code, response.context["pasted_text"]) == (200, text)
        assert list(response.context["messages"]) == []
        assert content.count('data-state="error"') == 1
        assert response.context["rows"][0].source.problem.startswith(sentence)
    sitting = CopyImport.objects.get()
    assert f'action="{files_page(sitting)}"' in content
    response = desk.post(files_page(sitting), {"text": PAGE, "read": ""})
    assert response.url == sitting.get_absolute_url()


def test_paste_after_the_draft_was_made_stays_in_its_field(desk, feature_index):
    desk.post(START, {"text": PAGE, "read": ""})
    sitting = CopyImport.objects.get()
    desk.post(sitting.get_absolute_url(), {"story": stories_of(sitting)[0].name, "save": "1"})
    response = desk.post(files_page(sitting), {"text": "另一篇\n", "read": ""})
    assert response.context["pasted_text"] == "另一篇\n"
    *_saved, refused = response.context["messages"]
    assert str(refused) == "这份稿件已经存为草稿，请在草稿里改。"


def test_paste_too_long_for_the_review_is_refused_and_kept_in_its_field(desk):
    text = "灯亮了。\n" * 5001
    response = desk.post(START, {"text": text, "read": ""})
    assert response.context["pasted_text"] == text
    assert CopyImport.objects.get().sources.get().problem == (
        "稿子一共有 5,001 行，太长，不能在这里核对；请分几次导入，或用命令行导入。"
    )


def test_forged_number_takes_nothing_out(desk):
    desk.post(START, {"text": PAGE, "read": ""})
    sitting = CopyImport.objects.get()
    for kind in ("source", "picture"):
        desk.post(files_page(sitting), {"removed": f"{kind}:{'9' * 5000}"})
    assert sitting.sources.count() == 1


def test_nothing_sent_says_what_is_wanted(desk):
    response = desk.post(START, {"text": "  ", "read": ""}, follow=True)
    assert [str(m) for m in response.context["messages"]] == [
        "还没有稿子：请粘贴，或选一个 txt、docx 文件。"
    ]
    assert not CopyImport.objects.exists()


def test_pictures_are_matched_and_others_ask_for_a_number(desk):
    data = picture_bytes()
    response = desk.post(
        START,
        {"text": PAGE, "add": "", "pictures": [file("1.jpg", data), file("DSC_0431.jpg", data),
                                               file("2.heic", b"x")]},
        follow=True,
    )  # fmt: skip
    sitting = CopyImport.objects.get()
    camera = sitting.pictures.get(filename="DSC_0431.jpg")
    assert list(sitting.pictures.values_list("filename", "number")) == [
        ("1.jpg", 1), ("DSC_0431.jpg", None), ("2.heic", None),
    ]  # fmt: skip
    assert f'name="place-{camera.pk}"' in response.content.decode()


def test_refused_picture_is_a_row_with_its_reason_until_it_is_taken_out(desk):
    response = desk.post(
        START, {"add": "", "pictures": [file("2.heic", b"x"), file("1.jpg", picture_bytes())]},
        follow=True,
    )  # fmt: skip
    sitting = CopyImport.objects.get()
    refused = sitting.pictures.get(image=None)
    content = response.content.decode()
    assert content.count('<li data-state="error">') == 1
    assert f"<strong>{refused.problem}</strong>" in content
    assert "图 1 张，读稿时按图号对上说明。" in content
    assert "读稿时按图号对上\u3000" in content
    desk.post(files_page(sitting), {"removed": f"picture:{refused.pk}"})
    assert [picture.filename for picture in sitting.pictures.all()] == ["1.jpg"]


def test_number_can_be_chosen(desk):
    desk.post(START, {"text": PAGE, "add": "", "pictures": [file("DSC_0431.jpg", picture_bytes())]})
    sitting = CopyImport.objects.get()
    picture, source = sitting.pictures.get(), sitting.sources.get()
    place = {f"place-{picture.pk}": f"{source.pk}-0-2"}
    desk.post(files_page(sitting), {"text": PAGE, "read": ""} | place)
    picture.refresh_from_db()
    assert (picture.source, picture.number) == (source, 2)


def test_file_and_picture_can_be_taken_out(desk):
    desk.post(START, {"add": "", "copy_files": [file("a.txt")],
                      "pictures": [file("1.jpg", picture_bytes())]})  # fmt: skip
    sitting = CopyImport.objects.get()
    for removed in (f"picture:{sitting.pictures.get().pk}", f"source:{sitting.sources.get().pk}"):
        desk.post(files_page(sitting), {"removed": removed, "text": ""})
    assert (sitting.sources.count(), CustomImage.objects.count()) == (0, 0)


def test_pasting_again_keeps_decisions_about_lines_that_stayed(desk):
    desk.post(START, {"text": PAGE, "read": ""})
    sitting = CopyImport.objects.get()
    source = sitting.sources.get()
    name = "SUSPECT_MISSING_CHAR:11:14"
    source.decisions = {"undone": ["HEADLINE_SPACE"], "kept": [name], "adopted": {}}
    source.save()
    desk.post(files_page(sitting), {"text": "引题:青岚\r\n" + PAGE, "read": ""})
    source.refresh_from_db()
    assert source.decisions == {
        "undone": ["HEADLINE_SPACE"], "kept": ["SUSPECT_MISSING_CHAR:12:14"], "adopted": {},
    }  # fmt: skip


def test_paste_that_was_not_touched_is_the_same_even_after_its_draft(desk, feature_index):
    text = "\n\n" + PAGE
    desk.post(START, {"text": text, "read": ""})
    sitting = CopyImport.objects.get()
    content = desk.get(files_page(sitting)).content.decode()
    # A browser drops the line end after the tag, and no other.
    assert ">\n\n\n小巷亮了灯" in content
    desk.post(sitting.get_absolute_url(), {"story": stories_of(sitting)[0].name, "save": "1"})
    sent = text.removesuffix("\n").replace("\n", "\r\n")
    response = desk.post(files_page(sitting), {"text": sent, "read": ""})
    assert response.url == sitting.get_absolute_url()


def test_paste_that_is_emptied_is_gone(desk):
    desk.post(START, {"text": TWO_STORIES, "read": ""})
    sitting = CopyImport.objects.get()
    desk.post(files_page(sitting), {"text": "", "read": ""})
    assert sitting.sources.count() == 0


def test_unfinished_sitting_is_offered_again(desk):
    desk.post(START, {"text": PAGE, "read": ""})
    content = desk.get(START).content.decode()
    assert CopyImport.objects.get().get_absolute_url() in content


def test_colleague_does_not_see_it_and_a_superuser_does(desk, reporter):
    client = Client()
    client.force_login(reporter)
    client.post(START, {"text": PAGE, "read": ""})
    sitting = CopyImport.objects.get()
    assert desk.get(files_page(sitting)).status_code == 200
    sitting.owner = User.objects.get(username="bianji")
    sitting.save()
    assert client.get(files_page(sitting)).status_code == 404
    assert client.get(sitting.get_absolute_url()).status_code == 404


def test_those_who_may_add_nothing_may_not_import(site, reporter):
    GroupPagePermission.objects.all().delete()
    client = Client()
    client.force_login(reporter)
    assert client.get(START).status_code == 302
    assert "导入稿件" not in menu_of(reporter)


def test_menu_leads_to_campaigns_and_import(desk, editor, campaign_index):
    assert menu_of(editor)[:2] == ["专题报道", "导入稿件"]
    assert desk.get("/admin/campaigns/").url == f"/admin/pages/{campaign_index.pk}/"


def test_menu_leads_to_the_tree_before_there_are_campaigns(editor_client, db):
    assert editor_client.get("/admin/campaigns/").url == "/admin/pages/"


def test_disk_that_takes_no_picture_is_said_and_the_text_is_kept(desk, settings, tmp_path):
    (tmp_path / "file").touch()
    settings.MEDIA_ROOT = tmp_path / "file" / "media"
    sent = {"text": PAGE, "read": "", "pictures": [file("1.jpg", picture_bytes())]}
    response = desk.post(START, sent, follow=True)
    assert [str(message) for message in response.context["messages"]] == [
        "文件存不进去（Not a directory）。请管理员检查媒体文件夹的权限和空间，再传一次。"
    ]
    sitting = CopyImport.objects.get()
    assert (sitting.sources.count(), sitting.pictures.count()) == (1, 0)
