"""The public's side of a case, over HTTP."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cms.cases.models import Case
from cms.cases.services import MOST_AN_HOUR_FROM_ONE, resolve_case, source_of
from tests.cms.cases.conftest import NOW
from tests.factories.features import add_feature


@pytest.fixture
def address(feature):
    return reverse("write_case", args=["correction", feature.pk])


def test_reader_comes_from_the_feature_and_gets_a_receipt(feature, client):
    page = client.get(feature.url).content.decode()
    address = reverse("write_case", args=["correction", feature.pk])
    assert f'href="{address}"' in page
    assert "小巷亮了灯" in client.get(address).content.decode()

    answer = client.post(
        address, {"text": "第二段的“督察”应为“督查”。", "quote": "督察组"}, follow=True
    )

    case = Case.objects.get()
    assert answer.redirect_chain == [(case.get_absolute_url(), 302)]
    shown = answer.content.decode()
    assert case.receipt in shown
    assert "已收到" in shown


def test_receipt_shows_the_answer_and_not_the_sender(send, client, editor):
    case = send(contact="13800000000", contact_name="王女士")
    resolve_case(case=case, answer="已改正，谢谢。", by=editor, now=NOW)
    shown = client.get(case.get_absolute_url()).content.decode()
    assert "已改正，谢谢。" in shown
    assert "13800000000" not in shown
    assert "王女士" not in shown


def test_answers_are_never_kept_by_browsers_or_proxies(address, send, client):
    for each in (address, send().get_absolute_url(), reverse("find_case")):
        assert "no-store" in client.get(each)["Cache-Control"]


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"text": ""}, "请写明要反映的情况。"),
        ({"text": "错"}, "请再写具体一些，好让编辑找得到。"),
        ({"text": "字" * 2001}, "最多 2000 字，请删减"),
        ({"text": "第二段错了", "quote": "字" * 301}, "原文最多 300 字"),
        ({"text": "第二段错了", "contact": "找我"}, "请填电话号码或邮箱"),
        ({"text": "第二段错了", "contact": "a@b"}, "请填电话号码或邮箱"),
    ],
)
def test_fault_is_said_and_nothing_is_lost(address, client, sent, sentence):
    answer = client.post(address, sent | {"contact_name": "王女士"})
    shown = answer.content.decode()
    assert answer.status_code == 400
    assert sentence in shown
    assert 'value="王女士"' in shown
    assert 'aria-invalid="true"' in shown
    assert Case.objects.count() == 0


def test_too_many_are_refused_with_what_was_written(address, send, client):
    for number in range(MOST_AN_HOUR_FROM_ONE):
        send(f"第{number}处错误", source=source_of("127.0.0.1"), now=timezone.now())
    answer = client.post(address, {"text": "这一处也错了"})
    assert answer.status_code == 429
    assert "请过一小时再写" in answer.content.decode()
    assert "这一处也错了" in answer.content.decode()


def test_machine_that_fills_in_everything_leaves_nothing(address, client):
    answer = client.post(address, {"text": "买便宜药", "more_words": "http://spam.example"})
    shown = answer.content.decode()
    assert "那个看不见的格子要留空" in shown
    assert "买便宜药" in shown
    assert Case.objects.count() == 0


def test_markup_of_a_sender_is_only_text(address, client):
    answer = client.post(address, {"text": "<script>alert(1)</script>"}, follow=True)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in answer.content.decode()


def test_form_without_its_token_is_refused(address):
    client = Client(enforce_csrf_checks=True)
    assert client.post(address, {"text": "第二段错了"}).status_code == 403


@pytest.mark.parametrize("key", ["0", "99999", "abc", "9" * 40, "%E2%91%A0"])
def test_nobody_writes_about_what_is_not_there(site, client, key):
    assert client.get(f"/cases/new/correction/{key}/").status_code == 404


def test_nobody_writes_about_a_draft_or_of_an_unknown_kind(feature, client):
    draft = add_feature("草稿", live=False)
    assert client.get(reverse("write_case", args=["correction", draft.pk])).status_code == 404
    assert client.get(reverse("write_case", args=["gossip", feature.pk])).status_code == 404


def test_case_is_found_by_its_receipt_however_typed(send, client):
    case = send()
    typed = case.receipt.replace("-", " ").lower()
    found = client.get(reverse("find_case"), {"receipt": typed})
    assert (found.status_code, found["Location"]) == (302, case.get_absolute_url())
    lower = client.get(case.get_absolute_url().lower())
    assert (lower.status_code, lower["Location"]) == (302, case.get_absolute_url())


def test_unknown_receipt_is_said(site, client):
    answer = client.get(reverse("find_case"), {"receipt": "2222-2222-2222"})
    assert "没有这个编号的来件" in answer.content.decode()
    for address in ("/cases/2222-2222-2222/", "/cases/编号/", "/cases/---/"):
        assert client.get(address).status_code == 404
