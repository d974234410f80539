"""Entries are appended, hold together, and go only when their time is over."""

import datetime as dt

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse

from cms.audit.chain import BEGINNING, Break
from cms.audit.enums import Outcome
from cms.audit.exceptions import EntryIsFinal
from cms.audit.models import AuditEntry, AuditSeal
from cms.audit.services import chain_breaks, head_of_chain, record, take_down
from cms.audit.visitor import VisitorMiddleware
from cms.cases.kinds import Subject, kind_named
from cms.cases.services import open_case
from tests.cms.audit.conftest import NOW
from tests.factories.features import add_feature


def test_entry_tells_who_did_what_to_what(site, log, editor):
    page = add_feature("小巷亮了灯")
    entry = log(subject=page, changes={"reason": "当事人要求"})
    assert entry.facts == {
        "at": "2026-03-01T23:10:00+00:00",
        "actor": [editor.pk, "bianji"],
        "name": "唐",
        "ip": "",
        "user_agent": "",
        "action": "feature.withdrawn",
        "subject": ["features.featurepage", str(page.pk), "小巷亮了灯"],
        "changes": {"reason": "当事人要求"},
        "outcome": "done",
    }
    assert list(AuditEntry.objects.about(page)) == [entry]


def test_entry_of_the_system_has_no_account(db, log):
    entry = log(by=None, outcome=Outcome.REFUSED)
    assert (entry.actor_key, entry.actor_account, entry.outcome) == (None, "", "refused")


def test_entries_hold_the_digest_of_the_one_before(db, log):
    first, second = log(), log()
    assert (first.previous, second.previous) == (BEGINNING, first.digest)
    assert head_of_chain() == second.digest
    assert chain_breaks() == []


def test_entry_outlives_the_account_and_the_page(site, log, editor):
    page = add_feature("小巷亮了灯")
    log(subject=page)
    page.delete()
    editor.delete()
    entry = AuditEntry.objects.get()
    assert (entry.actor_name, entry.subject_label) == ("唐", "小巷亮了灯")
    assert chain_breaks() == []


def test_entry_goes_with_the_transaction_that_it_tells_of(db, log):
    with transaction.atomic():
        log()
        transaction.set_rollback(True)
    assert AuditEntry.objects.count() == 0


def test_entry_can_be_neither_saved_again_nor_deleted(db, log):
    entry = log()
    with pytest.raises(EntryIsFinal, match="只能追加"):
        entry.save()
    with pytest.raises(EntryIsFinal):
        entry.delete()


def test_database_refuses_to_change_an_entry(db, log):
    log()
    with pytest.raises(DatabaseError, match="final"), transaction.atomic():
        AuditEntry.objects.update(action="nothing")
    assert AuditEntry.objects.get().action == "feature.withdrawn"


def test_database_refuses_to_remove_an_entry_before_its_time(db, log):
    log(now=dt.datetime.now(tz=dt.UTC) - dt.timedelta(days=182))
    with pytest.raises(DatabaseError, match=r"kept|final"), transaction.atomic():
        AuditEntry.objects.all()._raw_delete(using="default")
    assert AuditEntry.objects.count() == 1


def test_altered_entry_shows(tampering, log):
    entries = [log(), log(), log()]
    AuditEntry.objects.filter(pk=entries[1].pk).update(actor_name="别人")
    assert chain_breaks() == [Break(entries[1].pk, is_gap=False)]


def test_entry_that_was_taken_out_shows(tampering, log):
    entries = [log(), log(), log()]
    AuditEntry.objects.filter(pk=entries[1].pk)._raw_delete(using="default")
    assert chain_breaks() == [Break(entries[2].pk, is_gap=True)]


def test_old_entries_are_taken_down_and_the_chain_goes_on(db, log, settings):
    settings.AUDIT_DAYS = 200
    old = [log(now=NOW - dt.timedelta(days=days)) for days in (400, 300)]
    kept = log()
    assert take_down(now=NOW) == 2
    seal = AuditSeal.objects.get()
    assert (seal.last_number, seal.last_digest, seal.count) == (old[1].pk, old[1].digest, 2)
    assert list(AuditEntry.objects.all()) == [kept]
    assert chain_breaks() == []
    assert take_down(now=NOW) == 0


def test_entry_with_an_earlier_clock_waits_for_those_before_it(db, log, settings):
    settings.AUDIT_DAYS = 200
    old = log(now=NOW - dt.timedelta(days=300))
    kept = [log(now=NOW), log(now=NOW - dt.timedelta(days=300)), log(now=NOW)]
    assert take_down(now=NOW) == 1
    assert AuditSeal.objects.get().last_number == old.pk
    assert list(AuditEntry.objects.order_by("pk")) == kept
    assert chain_breaks() == []


def test_log_that_was_taken_down_whole_goes_on_from_its_seal(db, log, settings):
    settings.AUDIT_DAYS = 200
    last = log(now=NOW - dt.timedelta(days=300))
    take_down(now=NOW)
    assert log().previous == last.digest
    assert chain_breaks() == []


def test_no_setting_takes_entries_down_before_the_law_allows(db, log, settings):
    settings.AUDIT_DAYS = 1
    log(now=NOW - dt.timedelta(days=182))
    assert take_down(now=NOW) == 0


def test_visitor_is_noted_while_a_request_is_answered(rf, editor):
    request = rf.get("/", REMOTE_ADDR="192.0.2.7", headers={"User-Agent": "手机" * 400})

    def view(_request):
        return record(action="page.seen", by=editor, now=NOW)

    entry = VisitorMiddleware(view)(request)
    assert (entry.ip, len(entry.user_agent)) == ("192.0.2.7", 300)
    assert record(action="page.seen", by=editor, now=NOW).ip is None


@pytest.mark.parametrize("address", ["", "unix:", "::ffff:1.2.3.4", "fe80::1%eth0"])
def test_unusual_address_breaks_no_chain(rf, editor, address):
    request = rf.get("/", REMOTE_ADDR=address)
    VisitorMiddleware(lambda _request: record(action="a", by=editor, now=NOW))(request)
    assert chain_breaks() == []


def test_long_name_is_cut(editor):
    editor.last_name, editor.first_name = "唐" * 150, "宁" * 150
    assert len(record(action="a", by=editor, now=NOW).actor_name) == 150


def test_address_of_a_request_reaches_the_log(site, editor, client, settings):
    settings.TRUSTED_PROXIES = 1
    client.force_login(editor)
    feature = add_feature("小巷亮了灯")
    kind = kind_named("correction")
    subject = Subject(feature, feature.title, feature.url)
    case = open_case(kind=kind, subject=subject, text="错了一处", source="a", now=NOW)
    client.post(
        reverse("case_at_the_desk", args=[case.pk]),
        {"status": "received", "accept": ""},
        headers={"X-Forwarded-For": "6.6.6.6, 203.0.113.9"},
    )
    assert AuditEntry.objects.get().ip == "203.0.113.9"


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("number", [1, 2])
def test_log_of_a_test_with_real_transactions_is_gone_in_the_next(log, number):
    log()
    assert AuditEntry.objects.count() == 1
