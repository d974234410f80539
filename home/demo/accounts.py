"""The demo site's staff: fictional people, one for each kind of work."""

from dataclasses import dataclass

from django.contrib.auth.models import Group, Permission
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from cms.users.models import User

DEMO_PASSWORD = "wenming-demo"  # noqa: S105  (printed by `make run`; no demo account exists elsewhere)
REPORTERS = "记者"
EDITORS = "编辑"


@dataclass(frozen=True)
class DemoAccount:
    """A log-in of the demo site."""

    username: str
    family_name: str
    given_name: str
    duty: str
    group: str

    @property
    def full_name(self) -> str:
        return self.family_name + self.given_name


ACCOUNTS = (
    DemoAccount("admin", "韩", "守正", "系统管理", ""),
    DemoAccount("bianji", "唐", "以宁", "编辑，可以发布", EDITORS),
    DemoAccount("jizhe", "沈", "砚秋", "记者，只写草稿", REPORTERS),
)

PAGE_PERMISSIONS = {
    REPORTERS: ("add_page",),
    EDITORS: ("add_page", "change_page", "publish_page", "lock_page", "unlock_page"),
}
# Wagtail asks for the permissions of its own picture and file models, whatever models a site has.
LIBRARY_PERMISSIONS = {
    REPORTERS: ("add_image", "choose_image", "add_document", "choose_document"),
    EDITORS: (
        "add_image",
        "change_image",
        "choose_image",
        "add_document",
        "change_document",
        "choose_document",
    ),
}
MODEL_PERMISSIONS = {
    REPORTERS: (),
    EDITORS: (
        "add_contributor",
        "change_contributor",
        "add_topic",
        "change_topic",
        "change_siteidentity",
    ),
}


def add_accounts(root: Page) -> None:
    """Make the accounts and groups that are missing; a password that was changed stays."""
    for name in (REPORTERS, EDITORS):
        _add_group(name, root)
    for account in ACCOUNTS:
        user, made = User.objects.get_or_create(
            username=account.username,
            defaults={
                "last_name": account.family_name,
                "first_name": account.given_name,
                "is_superuser": not account.group,
                "is_staff": not account.group,
            },
        )
        if made:
            user.set_password(DEMO_PASSWORD)
            user.save()
            if account.group:
                user.groups.add(Group.objects.get(name=account.group))


def _add_group(name: str, root: Page) -> None:
    group, made = Group.objects.get_or_create(name=name)
    if not made:
        return
    wanted = ("access_admin", *MODEL_PERMISSIONS[name])
    group.permissions.add(*Permission.objects.filter(codename__in=wanted))
    for codename in PAGE_PERMISSIONS[name]:
        permission = Permission.objects.get(
            content_type__app_label="wagtailcore", codename=codename
        )
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)
    collection = Collection.get_first_root_node()
    for permission in Permission.objects.filter(
        content_type__app_label__in=("wagtailimages", "wagtaildocs"),
        codename__in=LIBRARY_PERMISSIONS[name],
    ):
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=collection, permission=permission
        )
