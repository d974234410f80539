import io
from pathlib import Path

import docx
import pytest
from django.urls import reverse

from tests.factories.core import ImageFactory
from tests.factories.features import add_feature, figure, paragraph

pytestmark = pytest.mark.django_db


@pytest.fixture
def feature(feature_index):
    return add_feature("一座城的灯", parent=feature_index, body=[paragraph("亮了。")])


def address(page):
    return reverse("feature_as_word", args=[page.pk])


def test_editor_takes_the_newest_version_along(editor_client, feature):
    feature.title = "一条巷的灯"
    feature.save_revision()
    answer = editor_client.get(address(feature))
    assert answer.status_code == 200
    assert "%E4%B8%80%E6%9D%A1%E5%B7%B7%E7%9A%84%E7%81%AF.docx" in answer["Content-Disposition"]
    file = docx.Document(io.BytesIO(b"".join(answer.streaming_content)))
    assert [line.text.strip() for line in file.paragraphs] == ["主题：一条巷的灯", "亮了。"]


def test_button_stands_in_the_head_of_a_feature(editor_client, feature):
    page = editor_client.get(reverse("wagtailadmin_pages:edit", args=[feature.pk]))
    assert f'href="{address(feature)}"' in page.content.decode()


def test_stranger_is_sent_to_the_log_in(client, feature):
    assert client.get(address(feature)).status_code == 302


def test_page_of_another_kind_is_not_there(editor_client, feature_index):
    assert editor_client.get(address(feature_index)).status_code == 404


def test_lost_picture_is_said_and_nothing_sent(editor_client, feature):
    image = ImageFactory()
    feature.body = [figure(image)]
    feature.save_revision()
    Path(image.file.path).unlink()
    answer = editor_client.get(address(feature), follow=True)
    assert "有一张图片的文件读不出来" in answer.content.decode()
