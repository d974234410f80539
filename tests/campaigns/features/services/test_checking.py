import datetime as dt

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from campaigns.features.checks import Kind
from campaigns.features.exceptions import DecisionRefused
from campaigns.features.models import FindingDecision, WatchedWord
from campaigns.features.services.checking import (
    decide_finding,
    findings_of,
    open_findings,
    paragraphs_of,
    story_to_check,
)
from campaigns.features.services.watched_words import word_list
from cms.audit.models import AuditEntry
from cms.core.models import SiteIdentity
from tests.architecture.test_queries import every_block
from tests.factories.core import DistrictFactory, ImageFactory
from tests.factories.features import (
    ContributorFactory,
    add_campaign,
    add_feature,
    block,
    figure,
    figure_group,
    paragraph,
)

TODAY = dt.date(2026, 11, 20)
NOW = timezone.make_aware(dt.datetime(2026, 11, 20, 21, 24))
ALLOWED = {"decision": "allowed", "reason": "市文明办来函即用此名", "now": NOW}
SENTENCE = "督察专班每周核对。"


@pytest.fixture
def watched(db):
    return WatchedWord.objects.create(word="督察", replacement="督查", severity="error")


@pytest.fixture
def page(site, watched):
    page = add_feature(live=False, body=[paragraph(f"天亮了。{SENTENCE}")])
    page.save_revision()
    return page


def codes(findings):
    return [finding.code for finding in findings]


def with_body(page, *blocks):
    page.body = page.body.stream_block.to_python(list(blocks))
    return page


def test_every_text_of_a_page_is_read_in_its_order(site):
    page = add_feature(
        "主题", kicker="引题", subtitle="副题", summary="提要", editor_note="<p>按语&amp;一</p><p>二</p>",
        afterword="<p>编后</p>", lead_caption="题图说明", lead_image=ImageFactory(),
        body=[block("heading", {"text": "分题"}, "h1"), paragraph("正文<b>一</b><br/>二", "段首。")],
    )  # fmt: skip
    assert [(p.field, p.text) for p in story_to_check(page).passages] == [
        ("kicker", "引题"), ("title", "主题"), ("subtitle", "副题"), ("summary", "提要"),
        ("editor_note", "按语&一"), ("editor_note", "二"), ("lead_caption", "题图说明"), ("body", "分题"),
        ("body", "段首。"), ("body", "正文一"), ("body", "二"), ("afterword", "编后"),
    ]  # fmt: skip


def test_figures_have_the_number_and_the_words_of_readers(site):
    image, bare = ImageFactory(caption="库里的说明"), ImageFactory(bare=True, title="雪夜")
    page = add_feature(
        live=False,
        body=[
            figure(image, "f1"),
            figure_group([bare, bare], ids=["g1", "g2"], credit="本版图片 顾一舟 摄"),
        ],
    )
    story = story_to_check(page)
    assert [(f.number, f.caption.block_id, f.credit, f.alt) for f in story.figures] == [
        (1, "f1", "本报记者 顾一舟 摄", "银杏树下的长凳"),
        (2, "g1", "本版图片 顾一舟 摄", ""),
        (3, "g2", "本版图片 顾一舟 摄", ""),
    ]
    assert story.figures[0].caption.text == "库里的说明"
    assert codes(findings_of(page, TODAY)) == ["MISSING_ALT", "MISSING_ALT"]


def test_block_of_every_kind_can_be_read(site):
    page = add_feature(body=every_block(add_feature("另一篇", slug="other")))
    story = story_to_check(page)
    assert {passage.kind for passage in story.passages} == set(Kind)
    assert all(isinstance(passage.text, str) for passage in story.passages)


def test_picture_that_was_deleted_is_missed(site):
    image = ImageFactory()
    page = add_feature(live=False, body=[figure(image, caption="院里的长凳")])
    image.delete()
    assert codes(findings_of(page, TODAY)) == ["CAPTION_WITHOUT_PICTURE"]


def test_link_to_a_picture_that_is_gone_is_found(site):
    mention = '见<a linktype="figure" id="gone">图①</a>。'
    page = add_feature(live=False, body=[figure(ImageFactory(), "f1"), paragraph(mention)])
    assert codes(findings_of(page, TODAY)) == ["MENTION_WITHOUT_PICTURE"]


def test_names_the_site_knows_are_held_against_the_copy(site):
    identity = SiteIdentity.for_site(site)
    identity.city_name = "青岚市"
    identity.save()
    DistrictFactory(name="东湖区")
    add_campaign(organisers="青岚日报社　青岚市志愿服务联合会")
    page = add_feature(
        body=[paragraph("青岚市南山区，青岚市志愿服务联和会，本报记者沈研秋说。")],
        writers=[ContributorFactory(name="沈砚秋")],
    )
    found = [(f.code, f.excerpt) for f in findings_of(page, TODAY)]
    assert found == [
        ("UNKNOWN_DISTRICT", "南山区"),
        ("UNKNOWN_OFFICE", "青岚市志愿服务联和会"),
        ("NAME_VARIANT", "沈研秋"),
    ]


def test_word_list_follows_the_table(watched):
    assert [rule.word for rule in word_list().rules] == ["督察"]
    assert word_list() is word_list()
    watched.word = "布署"
    watched.save()
    assert [rule.word for rule in word_list().rules] == ["布署"]
    watched.delete()
    assert len(word_list()) == 0


def test_checks_ask_the_database_as_often_for_one_picture_as_for_three(site):
    def queries(count):
        people = [ContributorFactory() for _ in range(count)]
        body = [figure(ImageFactory()) for _ in range(count)] + [paragraph("天亮了。")] * count
        page = add_feature(slug=f"f{count}", body=body, writers=people)
        page = type(page).objects.get(pk=page.pk)
        findings_of(page, TODAY)
        page = type(page).objects.get(pk=page.pk)
        with CaptureQueriesContext(connection) as captured:
            findings_of(page, TODAY)
        return len(captured)

    assert queries(1) == queries(3) <= 12


def test_allowed_finding_is_open_no_more(page, editor):
    (finding,) = open_findings(page, TODAY)
    decision = decide_finding(page=page, key=finding.key, by=editor, **ALLOWED)
    assert open_findings(page, TODAY) == []
    assert (decision.code, decision.decided_by, decision.decided_at) == (
        "WATCHED_WORD",
        editor,
        NOW,
    )
    entry = AuditEntry.objects.get()
    assert (entry.action, entry.changes["excerpt"]) == ("feature.finding_allowed", "督察")


def test_decision_stays_when_other_sentences_change_and_goes_with_its_own(page, editor):
    (finding,) = open_findings(page, TODAY)
    decide_finding(page=page, key=finding.key, by=editor, **ALLOWED)
    with_body(page, paragraph("新的一段。"), paragraph(f"{SENTENCE}人走了。"))
    assert open_findings(page, TODAY) == []
    with_body(page, paragraph("督察专班每月核对。"))
    assert codes(open_findings(page, TODAY)) == ["WATCHED_WORD"]


@pytest.mark.parametrize("reason", ["", "  "])
def test_allowing_without_a_reason_is_refused(page, editor, reason):
    (finding,) = open_findings(page, TODAY)
    with pytest.raises(DecisionRefused, match="放行要写理由"):
        decide_finding(page=page, key=finding.key, by=editor, **(ALLOWED | {"reason": reason}))
    assert FindingDecision.objects.count() == 0


def test_what_is_not_there_cannot_be_allowed(page, editor):
    with pytest.raises(DecisionRefused, match="已经不在稿里"):
        decide_finding(page=page, key="0" * 32, by=editor, **ALLOWED)


def test_fixed_is_taken_once_the_draft_is_without_it(page, editor):
    (finding,) = open_findings(page, TODAY)
    fixed = {"key": finding.key, "decision": "fixed", "reason": "", "by": editor, "now": NOW}
    with pytest.raises(DecisionRefused, match="还在稿里"):
        decide_finding(page=page, **fixed)
    with_body(page, paragraph("督查专班每周核对。"))
    assert decide_finding(page=page, **fixed).code == "WATCHED_WORD"
    page.save_revision()
    with pytest.raises(DecisionRefused, match="不用再定"):
        decide_finding(page=page, **fixed)


def test_fixed_finding_that_comes_back_is_open_again(page, editor):
    (finding,) = open_findings(page, TODAY)
    with_body(page, paragraph("督查专班每周核对。"))
    decide_finding(page=page, key=finding.key, decision="fixed", reason="", by=editor, now=NOW)
    with_body(page, paragraph(SENTENCE))
    assert codes(open_findings(page, TODAY)) == ["WATCHED_WORD"]


def test_later_decision_replaces_the_one_before(page, editor):
    (finding,) = open_findings(page, TODAY)
    for reason in ("第一次", "第二次"):
        given = ALLOWED | {"reason": reason}
        decide_finding(page=page, key=finding.key, by=editor, **given)
    assert [d.reason for d in FindingDecision.objects.all()] == ["第二次"]


def test_unknown_decision_is_refused(page, editor):
    (finding,) = open_findings(page, TODAY)
    with pytest.raises(DecisionRefused, match="只能选"):
        decide_finding(page=page, key=finding.key, by=editor, **(ALLOWED | {"decision": "x"}))


def test_allowed_decision_without_reason_cannot_be_stored(page):
    values = {"page": page, "key": "k", "code": "X", "decided_at": NOW, "decision": "allowed"}
    with pytest.raises(IntegrityError), transaction.atomic():
        FindingDecision.objects.create(**values)


def test_word_has_one_rule_and_days_in_order(watched):
    for values in (
        {"word": "督察"},
        {"word": ""},
        {"word": "布署", "valid_from": TODAY, "valid_until": dt.date(2026, 1, 1)},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            WatchedWord.objects.create(**values)


def test_rich_text_becomes_paragraphs():
    assert paragraphs_of("<p>一&lt;</p><ul><li>二</li></ul><p> </p>") == ["一<", "二"]
    assert paragraphs_of("") == []
