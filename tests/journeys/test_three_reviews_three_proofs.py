"""A writer pastes tonight's page; five people, each signed in as their role, bring it to readers."""

import json
import re
from html import unescape

import pytest
from django.contrib.auth.models import Group
from wagtail.models import Site

from campaigns.features.models import FeaturePage
from cms.core.models import SiteIdentity
from cms.review.models import Approval, Release, ReviewSettings
from cms.review.newsroom import CHIEF_EDITORS, DEPARTMENT_HEADS, EDITORS, PROOFREADERS, REPORTERS
from cms.review.system_approval import approved_by_system
from cms.users.models import User
from tests.campaigns.features.services.copy_samples import PAGE
from tests.factories.features import add_campaign
from tests.journeys.page_editor import form_as_shown
from tests.journeys.test_paste_to_published import Editor, read

pytestmark = pytest.mark.four_eyes
RETURN = {"to_step": "writer", "comment": "请核实第二段的户数"}


class Colleague(Editor):
    """Somebody of the newsroom at a browser without scripts."""

    def __init__(self, name, group):
        user = User.objects.create_user(name, password="a long password", last_name=name)
        user.groups.add(Group.objects.get(name=group))
        super().__init__(user)

    def editor_of(self, page):
        return f"/admin/pages/{page.pk}/edit/"

    def sees(self, page):
        return unescape(self.client.get(self.editor_of(page)).content.decode())

    def sends(self, page, changes=(), **button):
        """Press a button of the editor with what its form shows, changed."""
        shown = form_as_shown(self.client.get(self.editor_of(page)).context["form"])
        response = self.client.post(
            self.editor_of(page), shown | dict(changes) | button, follow=True
        )
        return [str(message) for message in response.context["messages"]]

    def hands_in(self, page):
        return self.sends(page, **{"action-submit": "1"})

    def acts(self, page, name, **words):
        sent = {
            "action-workflow-action": "1",
            "workflow-action-name": name,
            "workflow-action-extra-data": json.dumps(words),
        }
        return self.sends(page, **sent)

    def passes(self, page):
        return self.acts(page, "approve")

    def waits_for(self):
        """The titles in “等我处理” on the first screen."""
        screen = unescape(self.client.get("/admin/").content.decode())
        group = re.search(r'id="review-mine".*?</section>', screen, re.S)[0]
        return re.findall(r'class="what"><a [^>]*>([^<]+)</a>', group)


@pytest.fixture
def newsroom(site):
    people = {
        "writer": ("沈砚秋", REPORTERS),
        "first": ("程以宁", EDITORS),
        "head": ("何静安", DEPARTMENT_HEADS),
        "chief": ("韩松年", CHIEF_EDITORS),
        "proofreader": ("白露", PROOFREADERS),
    }
    return {part: Colleague(*who) for part, who in people.items()}


@pytest.fixture
def campaign(newsroom):
    """Where the writer puts the draft; today's paper is proofread once here."""
    settings = ReviewSettings.load()
    settings.print_proofs = 1
    settings.save()
    SiteIdentity.objects.update_or_create(
        site=Site.objects.get(), defaults={"shows_reviewers": True}
    )
    with approved_by_system("test"):
        return add_campaign()


@pytest.fixture
def page(newsroom, campaign):
    return paste(newsroom["writer"], PAGE, ["1.jpg", "2_路.jpg"], campaign)


def paste(writer, copy, pictures, campaign):
    """The draft that the writer makes of raw copy."""
    writer.paste(copy, pictures)
    writer.press("adopt", writer.button("adopt", "SUSPECT_MISSING_CHAR"))
    assert writer.describe_pictures() == len(pictures)
    return writer.save(campaign)


def allow_findings(colleague, page):
    """Decide every error that the checks still find, with a reason."""
    while True:
        screen = unescape(colleague.client.get(f"/admin/checks/{page.pk}/").content.decode())
        keys = re.findall(r'name="finding-key" value="([0-9a-f]+)"', screen)
        if not keys:
            return
        for key in keys:
            colleague.client.post(
                f"/admin/checks/{page.pk}/decide/",
                {"finding-key": key, "finding-decision": "allowed", "finding-reason": "原文如此"},
            )


def test_invented_page_goes_from_paste_to_readers_through_five_people(newsroom, page):
    take_through_the_desk(newsroom, page)


def test_real_page_goes_from_paste_to_readers_through_five_people(newsroom, campaign, shared):
    copy = (shared / "copy" / "chuangcheng-special-page.txt").read_text(encoding="utf-8")
    pictures = [f"{number}.jpg" for number in range(1, 7)]
    page = paste(newsroom["writer"], copy, pictures, campaign)
    take_through_the_desk(newsroom, page)
    content = read(FeaturePage.objects.get(pk=page.pk))[1]
    assert ("新年新征程" in content, "加油共“创城”" in content) == (True, True)


def take_through_the_desk(newsroom, page):
    """Hand in, pass, send back once, correct in proof, confirm; each step by its own person."""
    writer, first, head, chief, proofreader = newsroom.values()
    title = page.title
    assert first.waits_for() == []
    writer.hands_in(page)
    allow_findings(first, page)
    assert [someone.waits_for() for someone in newsroom.values()] == [[], [title], [], [], []]

    assert "写稿的人" not in first.sees(page)
    first.passes(page)
    assert head.waits_for() == [title]
    head.acts(page, "reject", **RETURN)
    assert "请核实第二段的户数" in writer.sees(page)
    writer.sends(page, {"summary": "改过的提要。"}, **{"action-submit": "1"})
    head.passes(page)
    assert not FeaturePage.objects.get(pk=page.pk).live

    chief.passes(page)
    assert proofreader.waits_for() == [title]
    proofreader.sends(page, {"summary": "校过的提要。"})
    proofreader.passes(page)
    assert read(page)[0] == 404
    assert "确认校样" in chief.sees(page)
    chief.passes(page)

    status, content = read(FeaturePage.objects.get(pk=page.pk))
    assert status == 200
    assert re.findall(r"<span>(.审)：([^<]+)</span>", content) == [
        ("初审", "程以宁"),
        ("复审", "何静安"),
        ("终审", "韩松年"),
    ]
    steps = list(Approval.objects.standing().values_list("step", flat=True))
    assert steps == ["first", "second", "final", "proof", "confirm"]
    assert Release.objects.get(version__page=page.pk).kind == "reviewed"


def test_sheet_tells_who_did_what(newsroom, page):
    writer, first, head, chief, proofreader = newsroom.values()
    writer.hands_in(page)
    allow_findings(first, page)
    for someone in (first, head, chief, proofreader):
        someone.passes(page)
    screen = unescape(chief.client.get(f"/admin/review/{page.pk}/sheet/").content.decode())
    for name in ("程以宁", "何静安", "韩松年", "白露", "准予发布"):
        assert name in screen
    pdf = chief.client.get(f"/admin/review/{page.pk}/sheet.pdf")
    assert (pdf["Content-Type"], pdf.content[:5]) == ("application/pdf", b"%PDF-")


def test_return_without_a_reason_is_refused_and_nothing_moves(newsroom, page):
    newsroom["writer"].hands_in(page)
    said = newsroom["first"].acts(page, "reject", to_step="writer", comment="")
    assert any("请写退回的理由" in sentence for sentence in said)
    assert newsroom["first"].waits_for() == [page.title]


def test_writer_with_a_reviewers_right_is_told_why_not(newsroom, page):
    user = User.objects.get(username="沈砚秋")
    user.groups.add(Group.objects.get(name=EDITORS))
    newsroom["writer"].hands_in(page)
    screen = newsroom["writer"].sees(page)
    assert "写稿的人不审自己的稿" in screen
    assert newsroom["writer"].waits_for() == []


def test_step_that_was_taken_leads_back_to_the_desk(newsroom, page):
    writer, first, *_others, proofreader = newsroom.values()
    assert writer.hands_in(page) == [f"“{page.title}”现在在初审。"]
    allow_findings(first, page)
    assert first.passes(page) == [f"“{page.title}”现在在复审。"]
    assert newsroom["head"].acts(page, "reject", **RETURN) == [f"“{page.title}”已退给作者。"]
    writer.hands_in(page)
    newsroom["head"].passes(page)
    newsroom["chief"].passes(page)
    # A proofreader may open no other page of the tree.
    assert proofreader.passes(page) == [f"“{page.title}”走完了三审三校，已经发布。"]
