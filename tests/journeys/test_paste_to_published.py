"""An editor pastes tonight's page, corrects it and publishes it; a reader reads it."""

import re
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from campaigns.features.models import CampaignPage, FeaturePage
from tests.campaigns.features.services.copy_samples import PAGE
from tests.factories.core import picture_bytes
from tests.factories.features import add_campaign
from tests.journeys.page_editor import form_as_shown

BUTTON = re.compile(r'name="(?P<name>undo|adopt)" value="(?P<value>[^"]+)"')
FIGURE = re.compile(r'id="figure-(\d+)"')
RUN_IN = re.compile(r'class="run-in">(.+?)</strong>')


class Editor:
    """Somebody at a browser without scripts."""

    def __init__(self, user):
        self.client = Client()
        self.client.post(
            "/admin/login/", {"username": user.username, "password": "a long password"}
        )

    def paste(self, text, pictures):
        files = [SimpleUploadedFile(name, picture_bytes()) for name in pictures]
        sent = {"text": text, "pictures": files, "read": ""}
        self.review = self.client.post("/admin/import/", sent).url

    def look(self):
        return unescape(self.client.get(self.review).content.decode())

    def button(self, name, start):
        """The value of the first button of this name that begins so."""
        values = [m["value"] for m in BUTTON.finditer(self.look()) if m["name"] == name]
        return next(value for value in values if value.startswith(start))

    def press(self, name, value="", **fields):
        story = self.client.get(self.review).context["item"].name
        return self.client.post(self.review, {"story": story, name: value} | fields)

    def describe_pictures(self):
        fields = sorted(set(re.findall(r'name="(alt-\d+)"', self.look())))
        self.press("keep_fields", **{name: f"画面里有{name}" for name in fields})
        return len(fields)

    def save(self, parent):
        address = self.press("save", "1", parent=str(parent.pk)).url
        return FeaturePage.objects.get(pk=int(re.search(r"/pages/(\d+)/", address)[1]))

    def publish(self, page):
        """Open the page in its editor and press “发布” with what the form shows."""
        address = f"/admin/pages/{page.pk}/edit/"
        shown = form_as_shown(self.client.get(address).context["form"])
        self.client.post(address, shown | {"action-publish": "action-publish"})


@pytest.fixture
def desk(editor, site) -> Editor:
    return Editor(editor)


@pytest.fixture
def campaign(site) -> CampaignPage:
    return add_campaign()


def read(page):
    """The status and the words that somebody without an account gets."""
    response = Client().get(page.url)
    return response.status_code, response.content.decode()


def import_draft(desk, campaign, copy, pictures):
    """Paste, take the spaces of headlines back, adopt a missing character, describe, save."""
    desk.paste(copy, pictures)
    desk.press("undo", desk.button("undo", "HEADLINE_SPACE"))
    desk.press("redo", "HEADLINE_SPACE")
    desk.press("undo", desk.button("undo", "RUN_IN_SPLIT"))
    desk.press("adopt", desk.button("adopt", "SUSPECT_MISSING_CHAR"))
    assert desk.describe_pictures() == len(pictures)
    assert FeaturePage.objects.count() == 0
    page = desk.save(campaign)
    assert (page.live, read(page)[0]) == (False, 404)
    return page


def test_invented_page_is_pasted_and_published(desk, campaign):
    page = import_draft(desk, campaign, PAGE, ["1.jpg", "2_路.jpg"])
    desk.publish(page)
    status, content = read(page)
    assert status == 200
    assert ("小巷亮了灯" in content, "邻里近了心" in content) == (True, True)
    assert RUN_IN.findall(content) == ["再动楼里的砖。", "后看灯下的路。"]
    assert "逐项开展各项工作" in content
    assert FIGURE.findall(content) == ["1", "2"]
    assert 'href="#figure-1"' in content
    assert ("顾一舟" in content, "唐立川" in content) == (True, True)


def test_page_with_a_picture_missing_stays_a_draft(desk, campaign):
    page = import_draft(desk, campaign, PAGE, ["1.jpg"])
    desk.publish(page)
    page.refresh_from_db()
    assert (page.live, read(page)[0]) == (False, 404)


def test_real_page_is_pasted_and_published(desk, campaign, shared):
    copy = (shared / "copy" / "chuangcheng-special-page.txt").read_text(encoding="utf-8")
    page = import_draft(desk, campaign, copy, [f"{n}.jpg" for n in range(1, 7)])
    desk.publish(page)
    status, content = read(page)
    assert status == 200
    assert ("新年新征程" in content, "加油共“创城”" in content) == (True, True)
    headings = [child.value["text"] for child in page.body.blocks_by_name("heading")]
    assert headings == ["“创城”在路上\u3000奋战新征程", "筑牢“创城”根基\u3000扩大奋战成果"]
    # Twelve run-ins, one of which was taken back.
    assert len(RUN_IN.findall(content)) == 11
    assert FIGURE.findall(content) == ["1", "2", "3", "4", "5", "6"]
    assert [sign for sign in "①②③④⑤⑥" if sign not in content] == []
    assert [name for name in ("刘红娟", "咸凯慧", "刘鹰") if name not in content] == []
    assert "逐项开展各项工作" in content
