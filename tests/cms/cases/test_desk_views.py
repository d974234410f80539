"""The desk's side of a case."""

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from cms.cases.models import Case
from cms.cases.services import accept_case, resolve_case
from cms.users.models import User
from tests.cms.cases.conftest import NOW


@pytest.fixture
def desk():
    """A function that signs somebody in who has these permissions."""

    def sign_in(*names):
        user = User.objects.create_user("bianji2", password="a long password", last_name="温")
        user.user_permissions.set(Permission.objects.filter(codename__in=["access_admin", *names]))
        client = Client()
        client.force_login(user)
        return client

    return sign_in


def page_of(case):
    return reverse("case_at_the_desk", args=[case.pk])


def test_desk_lists_what_waits(send, desk):
    case = send()
    client = desk("change_case")
    listed = client.get(reverse("cases"))
    assert [each.pk for each in listed.context["object_list"]] == [case.pk]
    assert page_of(case) in listed.content.decode()
    assert reverse("cases") in client.get(reverse("wagtailadmin_home")).content.decode()


def test_list_takes_as_many_queries_for_three_cases_as_for_one(
    send, desk, editor, django_assert_max_num_queries
):
    accept_case(case=send("一处错误"), by=editor, now=NOW)
    client = desk("change_case")
    client.get(reverse("cases"))
    with django_assert_max_num_queries(50) as for_one:
        client.get(reverse("cases"))
    accept_case(case=send("两处错误"), by=editor, now=NOW)
    send("三处错误")
    with django_assert_max_num_queries(50) as for_three:
        client.get(reverse("cases"))
    assert len(for_three) == len(for_one)


def test_cases_are_found_by_words_and_state(send, desk, editor):
    first, second = send("一处错误"), send("两处错误")
    accept_case(case=second, by=editor, now=NOW)
    client = desk("view_case")

    def found(**query):
        listed = client.get(reverse("cases"), query).context["object_list"]
        return [case.pk for case in listed]

    assert found(words="两处") == [second.pk]
    assert found(words=first.receipt) == [first.pk]
    assert found(status="received") == [first.pk]


def test_case_is_answered_at_the_desk(send, desk):
    case = send(contact="13800000000")
    client = desk("change_case")
    assert "13800000000" in client.get(page_of(case)).content.decode()
    client.post(page_of(case), {"status": "received", "resolve": "", "answer": "已改正。"})
    case.refresh_from_db()
    assert (case.status, case.answer) == ("resolved", "已改正。")
    assert "办结来件" in client.get(page_of(case)).content.decode()


def test_missing_answer_is_said_and_the_case_stays(send, desk):
    case = send()
    answer = desk("change_case").post(page_of(case), {"status": "received", "decline": ""})
    assert "请写明答复" in answer.content.decode()
    assert Case.objects.get().status == "received"


def accepted(case, by):
    accept_case(case=case, by=by, now=NOW)


def closed(case, by):
    resolve_case(case=case, answer="同事的答复。", by=by, now=NOW)


@pytest.mark.parametrize("faster", [accepted, closed])
def test_slower_colleague_loses_nothing(send, desk, editor, faster):
    case = send()
    client = desk("change_case")
    faster(case, editor)
    answer = client.post(
        page_of(case), {"status": "received", "resolve": "", "answer": "我写的答复。"}
    )
    shown = answer.content.decode()
    assert "状态已经变了" in shown
    assert "我写的答复。" in shown
    assert Case.objects.get().answer != "我写的答复。"


def test_answer_that_was_begun_stays_when_the_case_is_accepted(send, desk):
    case = send()
    answer = desk("change_case").post(
        page_of(case), {"status": "received", "accept": "", "answer": "写了一半"}
    )
    assert "写了一半" in answer.content.decode()
    assert Case.objects.get().status == "accepted"


def test_who_may_only_read_changes_nothing(send, desk):
    case = send()
    client = desk("view_case")
    shown = client.get(page_of(case)).content.decode()
    assert 'name="resolve"' not in shown
    client.post(page_of(case), {"status": "received", "resolve": "", "answer": "好"})
    assert Case.objects.get().status == "received"


def test_others_see_nothing(send, desk):
    case = send()
    client = desk()
    assert client.get(page_of(case)).status_code == 302
    assert client.get(reverse("cases")).status_code == 302
    assert reverse("cases") not in client.get(reverse("wagtailadmin_home")).content.decode()
