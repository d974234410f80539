"""Cases come in once, move along their edges only, and forget who sent them."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from cms.audit.models import AuditEntry
from cms.cases.enums import CaseStatus
from cms.cases.exceptions import AnswerMissing, TooManyCases, WrongStep
from cms.cases.models import Case
from cms.cases.services import (
    MOST_AN_HOUR,
    MOST_AN_HOUR_FROM_ONE,
    accept_case,
    decline_case,
    forget_contacts,
    resolve_case,
    source_of,
)
from tests.cms.cases.conftest import NOW


def test_case_tells_what_it_is_about(send, feature):
    case = send(quote="督察组", contact="13800000000")
    assert (case.subject_model, case.subject_key) == ("features.featurepage", str(feature.pk))
    assert (case.subject_title, case.subject_url) == (feature.title, feature.url)
    assert (case.status, case.kind_label) == (CaseStatus.RECEIVED, "读者纠错")


def test_case_that_is_sent_twice_comes_in_once(send):
    assert send().pk == send(now=NOW + dt.timedelta(minutes=1)).pk
    assert Case.objects.count() == 1


def test_contact_that_comes_later_is_added(send):
    send()
    again = send(contact="13800000000", contact_name="王女士")
    assert (again.contact, again.contact_name) == ("13800000000", "王女士")
    assert send(contact="13900000000").contact == "13800000000"


def test_name_that_comes_later_changes_no_contact(send):
    send(contact="13800000000")
    again = send(contact="13900000000", contact_name="王女士")
    assert (again.contact, again.contact_name) == ("13800000000", "王女士")
    again = send(contact="13900000000", contact_name="李先生")
    assert (again.contact, again.contact_name) == ("13800000000", "王女士")


@pytest.mark.parametrize("other", [{"text": "别的错"}, {"source": "b"}, {"quote": "另一句"}])
def test_other_words_or_senders_are_other_cases(send, other):
    assert send().pk != send(**other).pk


def test_one_address_may_send_only_so_many_in_an_hour(send):
    for number in range(MOST_AN_HOUR_FROM_ONE):
        send(f"第{number}处错误")
    with pytest.raises(TooManyCases, match="过一小时再写"):
        send("再一处")
    send("再一处", source="b")
    send("一小时后", now=NOW + dt.timedelta(hours=1, seconds=1))


def test_all_together_may_send_only_so_many_in_an_hour(send):
    first = send()
    Case.objects.bulk_create(
        Case(
            receipt=f"R{number}", kind="correction", received_at=NOW, subject_title="",
            subject_url="", subject_model="", subject_key="", text=first.text, source=str(number),
        )
        for number in range(MOST_AN_HOUR - 1)
    )  # fmt: skip
    with pytest.raises(TooManyCases):
        send(source="new")


def test_source_names_nobody(settings):
    assert source_of("192.0.2.7") != source_of("192.0.2.8")
    assert "192" not in source_of("192.0.2.7")[:8] or source_of("192.0.2.7") != "192.0.2.7"
    before = source_of("192.0.2.7")
    settings.SECRET_KEY = "another key of another site"
    assert source_of("192.0.2.7") != before


def test_case_is_accepted_and_resolved_with_an_answer(send, editor):
    case = accept_case(case=send(), by=editor, now=NOW)
    assert (case.status, case.handler) == (CaseStatus.ACCEPTED, editor)
    case = resolve_case(case=case, answer=" 已改正，谢谢。 ", by=editor, now=NOW)
    assert (case.status, case.answer, case.closed_at) == ("resolved", "已改正，谢谢。", NOW)
    entries = AuditEntry.objects.about(case).order_by("pk")
    assert [entry.action for entry in entries] == ["case.accepted", "case.resolved"]
    assert [entry.action_label for entry in entries] == ["受理来件", "办结来件"]


@pytest.mark.parametrize("close", [resolve_case, decline_case])
def test_case_is_not_closed_without_an_answer(send, editor, close):
    case = send()
    with pytest.raises(AnswerMissing, match="请写明答复"):
        close(case=case, answer="  ", by=editor, now=NOW)
    case.refresh_from_db()
    assert case.status == CaseStatus.RECEIVED
    assert AuditEntry.objects.count() == 0


def test_closed_case_is_taken_up_again(send, editor):
    case = decline_case(case=send(), answer="原文无误。", by=editor, now=NOW)
    case = accept_case(case=case, by=editor, now=NOW)
    assert (case.status, case.answer, case.closed_at) == ("accepted", "", None)
    entry = AuditEntry.objects.last()
    assert (entry.action, entry.changes["以前的答复"]) == ("case.reopened", "原文无误。")


def test_second_of_two_colleagues_is_told(send, editor):
    seen_by_both = send()
    accept_case(case=Case.objects.get(), by=editor, now=NOW)
    with pytest.raises(WrongStep, match="刷新页面"):
        accept_case(case=seen_by_both, by=editor, now=NOW)


def test_accepted_case_is_not_accepted_again(send, editor):
    case = accept_case(case=send(), by=editor, now=NOW)
    with pytest.raises(WrongStep):
        accept_case(case=case, by=editor, now=NOW)


def test_database_knows_no_closed_case_without_an_answer(send):
    case = send()
    with pytest.raises(IntegrityError, match="closed_case"), transaction.atomic():
        Case.objects.filter(pk=case.pk).update(status=CaseStatus.RESOLVED)


def test_contacts_are_forgotten_a_year_after_the_end(send, editor):
    open_one = send("开着的", contact="13800000000", now=NOW - dt.timedelta(days=800))
    old = send("旧的", contact="13800000000", contact_name="王")
    resolve_case(case=old, answer="好", by=editor, now=NOW - dt.timedelta(days=366))
    fresh = send("新的", contact="13800000000")
    resolve_case(case=fresh, answer="好", by=editor, now=NOW - dt.timedelta(days=364))
    assert forget_contacts(now=NOW) == 1
    kept = dict(Case.objects.values_list("pk", "contact"))
    assert kept == {open_one.pk: "13800000000", old.pk: "", fresh.pk: "13800000000"}
    assert forget_contacts(now=NOW) == 0


def test_those_that_wait_come_first_and_the_oldest_of_them(send, editor):
    hour = dt.timedelta(hours=1)
    new, old = send("新", now=NOW), send("旧", now=NOW - hour)
    closed = [
        resolve_case(case=send(text), answer="好", by=editor, now=NOW - hour * ago).pk
        for text, ago in (("早办结", 2), ("刚办结", 1))
    ]
    order = Case.objects.waiting_first().values_list("pk", flat=True)
    assert list(order) == [old.pk, new.pk, *reversed(closed)]
