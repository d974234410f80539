"""The checks of a feature: its draft as the checks see it, what they find, what was decided."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from html import unescape
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from campaigns.features.checks import (
    CheckedStory,
    Credit,
    Figure,
    Finding,
    Kind,
    KnownNames,
    LostMention,
    Reprint,
    StoryWriter,
    digest_of,
    label_of,
    run_checks,
)
from campaigns.features.enums import FindingDecisionKind
from campaigns.features.exceptions import DecisionRefused
from campaigns.features.models import CampaignPage, Contributor, FeaturePage, FindingDecision
from campaigns.features.services.block_texts import texts_of
from campaigns.features.services.watched_words import word_list
from cms.audit.services import record
from cms.core.body_layout import lost_mentions, place_figures
from cms.core.models import District, SiteIdentity
from cms.core.shelf import shelved

_PARAGRAPH_END = re.compile(r"</(?:p|li|h[1-6])>|<br\s*/?>")
_TAG = re.compile(r"<[^>]*>")
_NAMES_APART = re.compile(r"[\s　、，,;；]+")


def story_to_check(page: FeaturePage) -> CheckedStory:
    """A feature, saved or not, as plain values; figures are numbered as readers see them."""
    writer = StoryWriter()
    for field in ("kicker", "title", "subtitle"):
        writer.add(getattr(page, field), field, kind=Kind.HEADLINE)
    writer.add(page.summary, "summary")
    _add_rich_text(writer, page.editor_note, "editor_note")
    figures = list(_lead_figure(page, writer))
    with shelved(page.body):
        figures += _add_body(page, writer)
    _add_rich_text(writer, page.afterword, "afterword")
    return CheckedStory(
        passages=writer.passages,
        figures=tuple(figures),
        credits=_credits(page),
        reprint=Reprint(
            page.is_reprint,
            page.reprint_source,
            page.reprint_author,
            page.reprint_title,
            page.reprint_url,
        ),
        known=_known_names(page),
        lost_mentions=tuple(LostMention(*lost) for lost in lost_mentions(page.body)),
        issue_date=page.issue_date,
    )


def findings_of(page: FeaturePage, today: date) -> list[Finding]:
    """All that the checks find in this version of a feature, decided or not."""
    return run_checks(story_to_check(page), word_list(), today)


def open_findings(
    page: FeaturePage, today: date, findings: list[Finding] | None = None
) -> list[Finding]:
    """What still waits for a decision in this version of a feature, in the order of the story.

    A finding that was called fixed and stands there again waits again; one that was allowed does
    not, as long as its sentence is unchanged. `findings` are those of this version when it was
    checked already.
    """
    allowed = set(
        FindingDecision.objects.filter(
            page_id=page.pk, decision=FindingDecisionKind.ALLOWED
        ).values_list("key", flat=True)
    )
    found = findings_of(page, today) if findings is None else findings
    return [finding for finding in found if finding.key not in allowed]


@transaction.atomic
def decide_finding(
    *, page: FeaturePage, key: str, decision: str, reason: str, by: Any, now: datetime
) -> FindingDecision:
    """Note that a finding was allowed, with a reason, or fixed; a later decision replaces it.

    `page` is the version in hand, a draft that is not saved yet among them. What is allowed must
    stand in it; what is fixed must be gone from it and stand in the version saved last, which is
    how its words are known. Raises DecisionRefused with a sentence for the editor.
    """
    reason = reason.strip()
    today = timezone.localdate(now)
    finding = _by_key(findings_of(page, today), key)
    if decision == FindingDecisionKind.ALLOWED:
        if finding is None:
            raise DecisionRefused(_("这一处已经不在稿里，不用放行。请点“重查”。"))
        if not reason:
            raise DecisionRefused(_("放行要写理由，同事要看得懂。"))
    elif decision == FindingDecisionKind.FIXED:
        if finding is not None:
            raise DecisionRefused(_("这一处还在稿里。请先改好，再点“已改”。"))
        finding = _by_key(findings_of(page.get_latest_revision_as_object(), today), key)
        if finding is None:
            raise DecisionRefused(_("改好的稿已经存过，这一处不用再定。"))
    else:
        raise DecisionRefused(_("只能选“已改”或“放行”。"))
    taken, _is_new = FindingDecision.objects.update_or_create(
        page_id=page.pk,
        key=key,
        defaults={
            "code": finding.code,
            "sentence_digest": digest_of(finding.sentence),
            "decision": decision,
            "reason": reason,
            "decided_by": by,
            "decided_at": now,
        },
    )
    what = {"check": label_of(finding.code), "excerpt": finding.excerpt, "reason": reason}
    record(action=f"feature.finding_{decision}", by=by, now=now, subject=page, changes=what)
    return taken


def _by_key(findings: list[Finding], key: str) -> Finding | None:
    return next((finding for finding in findings if finding.key == key), None)


def _add_rich_text(writer: StoryWriter, html: str, field: str, block_id: str = "") -> None:
    for paragraph in paragraphs_of(html):
        writer.add(paragraph, field, block_id)


def paragraphs_of(html: str) -> list[str]:
    """The paragraphs of stored rich text as plain text."""
    texts = (unescape(_TAG.sub("", part)).strip() for part in _PARAGRAPH_END.split(html or ""))
    return [text for text in texts if text]


def _lead_figure(page: FeaturePage, writer: StoryWriter) -> Iterator[Figure]:
    image = page.lead_image
    caption = writer.add(page.lead_caption, "lead_caption", kind=Kind.CAPTION)
    if image is not None:
        credit = page.lead_credit or image.credit
        yield Figure(0, caption, True, image.title, credit, image.description)


def _add_body(page: FeaturePage, writer: StoryWriter) -> Iterator[Figure]:
    placed = {figure.block_id: figure for figure in place_figures(page.body)}
    for child in page.body:
        if child.block_type == "paragraph":
            writer.add(child.value["run_in"] or "", "body", child.id)
            _add_rich_text(writer, child.value["text"].source, "body", child.id)
            continue
        for text, kind, block_id in texts_of(child):
            passage = writer.add(text, "body", block_id, kind)
            if figure := placed.get(block_id):
                image = figure.value["image"]
                yield Figure(
                    number=figure.number,
                    caption=passage,
                    has_picture=image is not None,
                    title=image.title if image else "",
                    credit=figure.credit,
                    alt=figure.value.alt_text,
                )


def _credits(page: FeaturePage) -> tuple[Credit, ...]:
    credits = list(page.credits.all())
    people = Contributor.objects.in_bulk({credit.contributor_id for credit in credits})
    return tuple(
        Credit(str(credit.role), people[credit.contributor_id].name)
        for credit in credits
        if credit.contributor_id in people
    )


def _known_names(page: FeaturePage) -> KnownNames:
    site = page.get_site() if page.pk else None
    # for_site would make a row where there is none; looking at a story writes nothing.
    identity = SiteIdentity.objects.filter(site=site).first() if site else None
    organisers = list(CampaignPage.objects.live().values_list("organisers", flat=True))
    organisers.append(identity.organisers if identity else "")
    offices = {name for line in organisers for name in _NAMES_APART.split(line) if name}
    return KnownNames(
        city=identity.city_name if identity else "",
        districts=tuple(District.objects.values_list("name", flat=True)),
        offices=tuple(sorted(offices)),
    )
