import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from campaigns.features.models import CopyImport, ImportedDraft
from campaigns.features.services.sources import add_uploaded_picture
from tests.campaigns.features.services.copy_samples import PAGE
from tests.factories.core import picture_bytes

START = "/admin/import/"


@pytest.fixture
def sitting(editor_client, site):
    editor_client.post(START, {"text": PAGE, "read": ""})
    return CopyImport.objects.get()


def test_unfinished_import_offers_to_be_discarded_and_asks_first(editor_client, sitting):
    address = reverse("copy_import_discard", args=[sitting.key])
    assert address in editor_client.get(START).content.decode()
    content = editor_client.get(address).content.decode()
    assert "<li>粘贴的稿子</li>" in content
    assert CopyImport.objects.count() == 1


def test_discarded_import_is_gone_and_its_address_too(editor_client, sitting):
    address = reverse("copy_import_discard", args=[sitting.key])
    response = editor_client.post(address, follow=True)
    assert [str(m) for m in response.context["messages"]] == [
        "这次导入已经丢弃。存成的草稿都还在。"
    ]
    assert CopyImport.objects.count() == 0
    assert editor_client.get(address).status_code == 404


def test_pictures_that_a_draft_may_show_are_not_among_what_goes(editor_client, sitting):
    add_uploaded_picture(
        copy_import=sitting, file=ContentFile(picture_bytes(), name="1.jpg"), filename="1.jpg"
    )
    address = reverse("copy_import_discard", args=[sitting.key])
    assert "图片 1 张" in editor_client.get(address).content.decode()
    ImportedDraft.objects.create(source=sitting.sources.get())
    assert "图片 1 张" not in editor_client.get(address).content.decode()
