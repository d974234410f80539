import pytest
from django.core.management import CommandError, call_command

from cms.audit.models import AuditEntry
from cms.audit.services import head_of_chain


def test_log_that_holds_is_said_to(db, log, capsys):
    log()
    call_command("check_audit_log")
    assert capsys.readouterr().out == f"1 条记录，前后相符。末尾摘要 {head_of_chain()}\n"


def test_log_that_was_tampered_with_is_an_error(tampering, log, capsys):
    entry = log()
    AuditEntry.objects.update(action="nothing")
    with pytest.raises(CommandError, match="共 1 处"):
        call_command("check_audit_log")
    assert capsys.readouterr().err == f"第 {entry.pk} 条：内容被改动过。\n"


def test_nothing_is_taken_down_before_its_time(db, log, capsys):
    log()
    call_command("take_down_audit_log")
    assert capsys.readouterr().out == "清理了 0 条到期的操作记录。\n"
