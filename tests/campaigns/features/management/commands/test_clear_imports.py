from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from campaigns.features.models import CopyImport
from campaigns.features.services.sittings import start_import


@pytest.mark.django_db
@pytest.mark.parametrize(("options", "left"), [((), [3, 29]), (("--days", "7"), [3])])
def test_old_imports_are_cleared(options, left, capsys):
    now = timezone.now()
    for days in (3, 29, 31):
        start_import(owner=None, parent=None, now=now - timedelta(days=days))
    call_command("clear_imports", *options)
    assert sorted((now - s.created_at).days for s in CopyImport.objects.all()) == left
    assert capsys.readouterr().out == f"丢弃了 {3 - len(left)} 次没有做完的导入。\n"
