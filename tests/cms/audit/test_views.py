"""The report of the log: who may read it, and what it finds."""

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from cms.audit.labels import label_of, name_actions
from cms.users.models import User


@pytest.fixture
def auditor(db):
    """Somebody who may read the log, and nothing else."""
    user = User.objects.create_user("shenji", password="a long password", last_name="安")
    names = ["access_admin", "view_auditentry"]
    user.user_permissions.set(Permission.objects.filter(codename__in=names))
    client = Client()
    client.force_login(user)
    return client


def shown(client, **query):
    response = client.get(reverse("audit_log"), query)
    assert response.status_code == 200
    return [entry.action for entry in response.context["object_list"]]


def test_log_is_shown_newest_first(site, auditor, log):
    log("page.made")
    log("page.sent")
    assert shown(auditor) == ["page.sent", "page.made"]


def test_log_is_in_the_menu_of_those_who_may_read_it(site, auditor):
    home = auditor.get(reverse("wagtailadmin_home")).content.decode()
    assert reverse("audit_log") in home


def test_others_do_not_see_the_log(site, log):
    user = User.objects.create_user("jizhe", password="a long password")
    user.user_permissions.set(Permission.objects.filter(codename="access_admin"))
    client = Client()
    client.force_login(user)
    assert client.get(reverse("audit_log")).status_code == 302
    assert reverse("audit_log") not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_log_is_filtered_by_words_action_and_outcome(site, auditor, log, editor):
    name_actions({"page.made": "建页", "page.sent": "送审"})
    log("page.made")
    log("page.sent", by=None, outcome="refused")
    assert shown(auditor, words="唐") == ["page.made"]
    assert shown(auditor, action="page.sent") == ["page.sent"]
    assert shown(auditor, outcome="refused") == ["page.sent"]
    assert (label_of("page.made"), label_of("unknown")) == ("建页", "unknown")


def test_log_takes_as_many_queries_for_three_entries_as_for_one(
    site, auditor, log, django_assert_max_num_queries
):
    log()
    shown(auditor)
    with django_assert_max_num_queries(50) as for_one:
        shown(auditor)
    log()
    log()
    with django_assert_max_num_queries(50) as for_three:
        shown(auditor)
    assert len(for_three) == len(for_one)


def test_log_is_exported_with_its_digests(site, auditor, log):
    entry = log(changes={"理由": "当事人要求"})
    response = auditor.get(reverse("audit_log"), {"export": "csv"})
    text = b"".join(response.streaming_content).decode()
    assert entry.digest in text
    assert "当事人要求" in text
