"""Who made a feature: names in copy become credits and contributors."""

from collections.abc import Iterable
from contextlib import suppress

from django.db import IntegrityError, transaction

from campaigns.features.copydesk.structure import Credit, Story
from campaigns.features.enums import CreditRole, CreditScope
from campaigns.features.models import Contributor, FeatureCredit, FeaturePage
from campaigns.features.services.person_slugs import name_slug
from cms.core.slugs import free_slug

NAME_LENGTH = 40
ATTEMPTS = 5
TITLE_LENGTH = 40
CREDIT_LENGTH = 100


def add_credits(page: FeaturePage, credits: Iterable[Credit]) -> None:
    """Give a page that is not saved yet its credits, one a person, in the order of the copy."""
    order = 0
    for credit in credits:
        for name in credit.names:
            page.credits.add(
                FeatureCredit(
                    role=CreditRole(credit.role),
                    title=(credit.title or "")[:TITLE_LENGTH],
                    contributor=find_or_add_contributor(name=name, title=credit.title or ""),
                    scope=scope_of(credit.scope),
                    sort_order=order,
                )
            )
            order += 1


def find_or_add_contributor(*, name: str, title: str = "") -> Contributor:
    """The contributor of this name, made when there is none.

    Two people may share a name: the one with the same title is taken, else the one who came
    first. An editor can choose the other in the draft.
    """
    name, title = name[:NAME_LENGTH], title[:TITLE_LENGTH]
    namesakes = list(Contributor.objects.filter(name=name).order_by("pk"))
    if namesakes:
        return next((person for person in namesakes if person.title == title), namesakes[0])
    return _add_contributor(name, title)


def _add_contributor(name: str, title: str) -> Contributor:
    wanted = name_slug(name)
    for _attempt in range(ATTEMPTS - 1):
        with suppress(IntegrityError), transaction.atomic():
            return _create_contributor(name, title, wanted)
        # Another process took the address in the meantime: look for the next one.
    return _create_contributor(name, title, wanted)


def _create_contributor(name: str, title: str, wanted: str) -> Contributor:
    slug = free_slug(wanted, lambda slug: Contributor.objects.filter(slug=slug).exists())
    return Contributor.objects.create(name=name, title=title, slug=slug)


def scope_of(words: str) -> CreditScope:
    """What the words before a name cover: 本版图片由 … the pictures of the page."""
    if not words.startswith("本版"):
        return CreditScope.ARTICLE
    if any(word in words for word in ("图片", "照片", "摄影")):
        return CreditScope.PAGE_IMAGES
    if any(word in words for word in ("稿件", "文字", "文稿", "文章")):
        return CreditScope.PAGE_TEXT
    return CreditScope.PAGE


def picture_credit(story: Story) -> str:
    """The line of a picture without one of its own: 本报记者 甲、乙 摄. Empty when nobody is
    named as photographer."""
    credits = [credit for credit in story.credits if credit.role == "photographer"]
    # Who is named with a title somewhere is not named once more without.
    titled = {name for credit in credits if credit.title for name in credit.names}
    named = []
    for credit in credits:
        if credit.title:
            named.append(f"{credit.title} {'、'.join(credit.names)}")
        elif names := "、".join(name for name in credit.names if name not in titled):
            named.append(names)
    line = f"{' '.join(named)} 摄" if named else ""
    return line if len(line) <= CREDIT_LENGTH else ""
