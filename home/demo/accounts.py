"""The demo site's staff: fictional people, one for each kind of work."""

from dataclasses import dataclass

from django.apps import apps
from django.contrib.auth.models import Group

from cms.review.newsroom import (
    CHIEF_EDITORS,
    DEPARTMENT_HEADS,
    EDITORS,
    PROOFREADERS,
    REPORTERS,
    grant,
    set_up_newsroom,
)
from cms.users.models import User
from home.newsroom import SECTION_RIGHTS

DEMO_PASSWORD = "wenming-demo"  # noqa: S105  (printed by `make run`; no demo account exists elsewhere)


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
    DemoAccount("jizhe", "沈", "砚秋", "记者，写稿送审", REPORTERS),
    DemoAccount("bianji", "唐", "以宁", "编辑，初审", EDITORS),
    DemoAccount("zhuren", "何", "静安", "主任，复审", DEPARTMENT_HEADS),
    DemoAccount("zongbian", "韩", "松年", "总编，终审", CHIEF_EDITORS),
    DemoAccount("jiaodui", "白", "露", "校对", PROOFREADERS),
    DemoAccount("jiaodui2", "纪", "文澜", "校对", PROOFREADERS),
    DemoAccount("jiaodui3", "岳", "青禾", "校对", PROOFREADERS),
)


def add_accounts() -> None:
    """Make the accounts and groups that are missing; a password that was changed stays."""
    set_up_newsroom(apps)
    grant(apps, SECTION_RIGHTS)
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
