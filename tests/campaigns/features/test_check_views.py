import datetime as dt
import json
import re

import pytest
from django.contrib.auth.models import Permission
from django.test import Client

from campaigns.features.models import FeaturePage, FindingDecision, WatchedWord
from cms.users.models import User
from tests.campaigns.features.services.test_word_tables import table
from tests.factories.core import ImageFactory
from tests.factories.features import add_feature, block, figure, paragraph

SENTENCE = "督察专班每周核对。"


@pytest.fixture
def page(site):
    WatchedWord.objects.create(word="督察", replacement="督查", severity="error")
    body = [block("heading", {"text": "分题"}), paragraph("天亮了。"), paragraph(SENTENCE)]
    page = add_feature(live=False, body=body, issue_date=dt.date(2026, 11, 20))
    page.save_revision()
    return page


def url_of(page, tail=""):
    return f"/admin/checks/{page.pk}/{tail}"


def key_in(response):
    return re.search(r'data-key="(\w+)"', response.content.decode())[1]


def draftail(text):
    nothing = {"inlineStyleRanges": [], "entityRanges": []}
    return {"key": "a", "text": text, "type": "unstyled", "depth": 0} | nothing


def form_of(page, text):
    """The editor's form of a feature with one paragraph, as a browser sends it."""
    return {
        "title": page.title, "slug": page.slug, "genre": "special", "issue_date": "2026-11-20",
        "body-count": "1", "body-0-deleted": "", "body-0-order": "0", "body-0-type": "paragraph",
        "body-0-id": "p1", "body-0-value-run_in": "",
        "body-0-value-text": json.dumps({"blocks": [draftail(text)], "entityMap": {}}),
        "editor_note": "null", "afterword": "null",
        "credits-TOTAL_FORMS": "0", "credits-INITIAL_FORMS": "0", "credits-MIN_NUM_FORMS": "0",
        "credits-MAX_NUM_FORMS": "1000",
        "comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0", "comments-MIN_NUM_FORMS": "0",
        "comments-MAX_NUM_FORMS": "1000",
    }  # fmt: skip


def test_page_lists_what_the_saved_draft_holds(page, editor_client):
    response = editor_client.get(url_of(page))
    text = response.content.decode()
    assert response.status_code == 200
    assert "<mark>督察</mark>专班每周核对。" in text
    assert "正文第 2 段" in text
    assert "“督察”应为“督查”。" in text
    assert "多半是错，先改好再送审" in text


def test_fragment_is_the_list_alone(page, editor_client):
    text = editor_client.get(url_of(page, "?fragment")).content.decode()
    assert "<html" not in text
    assert text.count("data-key=") == 1
    assert "用词表 1 条" in text


def test_page_without_findings_says_so(page, editor_client):
    WatchedWord.objects.all().delete()
    assert "没有问题" in editor_client.get(url_of(page)).content.decode()


def test_form_is_checked_as_it_stands_and_not_saved(page, editor_client):
    response = editor_client.post(url_of(page), form_of(page, "走访近200余户。"))
    text = response.content.decode()
    assert "<mark>近200余户</mark>" in text
    assert "督察" not in text
    assert SENTENCE in str(FeaturePage.objects.get().get_latest_revision_as_object().body)


def test_form_that_cannot_be_read_says_so_and_shows_the_saved_draft(page, editor_client):
    form = form_of(page, "走访近200余户。") | {"issue_date": "明天"}
    text = editor_client.post(url_of(page), form).content.decode()
    assert "表单里有没填好的地方" in text


def test_copy_is_escaped(page, editor_client):
    text = editor_client.post(url_of(page), form_of(page, "<i>督察</i>")).content.decode()
    assert "&lt;i&gt;<mark>督察</mark>&lt;/i&gt;" in text


def test_allowed_finding_moves_to_the_settled_ones(page, editor_client):
    form = form_of(page, SENTENCE)
    key = key_in(editor_client.post(url_of(page), form))
    decision = {"finding-draft": "1", "finding-key": key, "finding-decision": "allowed"}
    text = editor_client.post(
        url_of(page, "decide/"), form | decision | {"finding-reason": "来函即用此名"}
    ).content.decode()
    assert "data-key=" not in text
    assert "来函即用此名" in text
    assert FindingDecision.objects.get().decided_by.username == "bianji"


def test_refused_decision_says_why_and_keeps_the_finding(page, editor_client):
    form = form_of(page, SENTENCE)
    key = key_in(editor_client.post(url_of(page), form))
    decision = {"finding-draft": "1", "finding-key": key, "finding-decision": "fixed"}
    text = editor_client.post(url_of(page, "decide/"), form | decision).content.decode()
    assert "这一处还在稿里" in text
    assert key in text


def test_decision_works_without_script(page, editor_client):
    key = key_in(editor_client.get(url_of(page)))
    decision = {"finding-key": key, "finding-decision": "allowed", "finding-reason": "来函"}
    response = editor_client.post(url_of(page, "decide/"), decision, follow=True)
    assert response.redirect_chain == [(url_of(page), 302)]
    assert FindingDecision.objects.get().reason == "来函"
    again = editor_client.post(
        url_of(page, "decide/"), decision | {"finding-key": "x"}, follow=True
    )
    assert "已经不在稿里" in again.content.decode()


def test_decision_is_a_post(page, editor_client):
    assert editor_client.get(url_of(page, "decide/")).status_code == 405


def test_fixed_decision_is_shown_once_the_finding_is_gone(page, editor_client):
    key = key_in(editor_client.get(url_of(page)))
    form = form_of(page, "督查专班每周核对。") | {"finding-draft": "1", "finding-key": key}
    form["finding-decision"] = "fixed"
    text = editor_client.post(url_of(page, "decide/"), form).content.decode()
    assert "<em>已改</em>" in text


def test_place_of_a_picture_is_its_number(page, editor_client):
    page.body = page.body.stream_block.to_python(
        [figure(ImageFactory(bare=True, description="画"))]
    )
    page.save_revision()
    assert "图①</span>" in editor_client.get(url_of(page)).content.decode().replace("\n", "")


@pytest.fixture
def stranger(db):
    user = User.objects.create_user("laike", password="a long password")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client = Client()
    client.force_login(user)
    return client


def test_who_may_not_edit_sees_and_decides_nothing(page, stranger):
    # Wagtail leads those without the right back to the desk.
    for response in (
        stranger.get(url_of(page)),
        stranger.post(url_of(page), {}),
        stranger.post(url_of(page, "decide/"), {"finding-key": "x"}),
        stranger.get("/admin/watched-words/export/"),
        stranger.get("/admin/watched-words/import/"),
    ):
        assert (response.status_code, response.get("Location")) == (302, "/admin/")
    assert FindingDecision.objects.count() == 0


def test_editor_has_the_panel_with_a_link_for_those_without_script(page, editor_client):
    text = editor_client.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    assert f'data-url="{url_of(page)}"' in text
    assert re.search(r'<script src="[^"]*desk/checks[^"]*\.js" type="module">', text)
    assert f'<a href="{url_of(page)}">' in text


def test_page_that_is_not_saved_has_no_panel(site, feature_index, editor_client):
    url = f"/admin/pages/add/features/featurepage/{feature_index.pk}/"
    assert "data-desk-checks" not in editor_client.get(url).content.decode()


def test_words_are_listed_found_and_exported(page, editor_client):
    WatchedWord.objects.create(word="布署", replacement="部署")
    listing = "/admin/snippets/features/watchedword/"
    text = editor_client.get(listing).content.decode()
    assert "导入" in text
    assert "导出" in text
    found = editor_client.get(f"{listing}?q=部署").content.decode()
    assert "布署" in found
    assert "督察" not in found
    response = editor_client.get("/admin/watched-words/export/")
    assert response.content.startswith(b"PK")


def upload(client, data):
    from django.core.files.uploadedfile import SimpleUploadedFile

    file = SimpleUploadedFile("用词表.xlsx", data)
    return client.post("/admin/watched-words/import/", {"table": file}, follow=True)


def test_table_is_imported_and_counted(page, editor_client):
    response = upload(editor_client, table(["督察", "督查"], ["布署", "部署"]))
    assert "新增 1 条，更新 1 条" in response.content.decode()


def test_faults_of_a_table_are_listed(page, editor_client):
    response = upload(editor_client, table(["", "督查"]))
    assert response.status_code == 422
    assert "第 2 行“词”是空的，请填写，或删去这一行。" in response.content.decode()
    assert WatchedWord.objects.count() == 1


def test_import_without_a_file_asks_for_one(page, editor_client):
    assert editor_client.get("/admin/watched-words/import/").status_code == 200
    response = editor_client.post("/admin/watched-words/import/")
    assert "请选一个 .xlsx 文件。" in response.content.decode()


def test_word_that_is_there_already_is_refused_in_the_form(page, editor_client):
    response = editor_client.post(
        "/admin/snippets/features/watchedword/add/",
        {"word": "督察", "severity": "hint"},
    )
    assert "用词表里已经有这个词，请改那一条。" in response.content.decode()
