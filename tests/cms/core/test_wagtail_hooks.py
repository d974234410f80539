import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from lxml import html
from wagtail.admin.menu import MenuItem
from wagtail.models import GroupPagePermission

from cms.core.wagtail_hooks import call_files_files
from cms.users.models import User
from tests.factories.features import add_feature


def first_action(client, page) -> str:
    """What stands on the button of the editor's footer, not behind its arrow."""
    tree = html.fromstring(client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content)
    [first, *_others] = tree.xpath("//footer//button[@type='submit']")
    return first.get("name") or "save-draft"


def may(*codenames) -> Permission:
    return Permission.objects.filter(codename__in=codenames)


@pytest.fixture
def writer_client(site, home) -> Client:
    """Somebody who may change pages, and not publish them."""
    group = Group.objects.create(name="写稿的")
    group.permissions.set(may("access_admin"))
    for permission in may("add_page", "change_page"):
        GroupPagePermission.objects.create(group=group, page=home, permission=permission)
    user = User.objects.create_user("xie", password="a long password")
    user.groups.add(group)
    client = Client()
    client.force_login(user)
    return client


def test_publish_is_on_the_button_of_who_may_publish(site, editor_client):
    assert first_action(editor_client, add_feature(live=False)) == "action-publish"


def test_saving_is_on_the_button_of_who_may_not(site, writer_client):
    assert first_action(writer_client, add_feature(live=False)) == "save-draft"


def test_menu_calls_files_as_the_blocks_do(rf):
    items = [
        MenuItem("文档", "/admin/documents/", name="documents"),
        MenuItem("图片", "/admin/images/", name="images"),
    ]
    call_files_files(rf.get("/admin/"), items)
    assert [str(item.label) for item in items] == ["文件", "图片"]
