"""What readers may write about a feature: that something in it is wrong."""

from django.utils.translation import gettext_lazy as _

from campaigns.features.enums import ERROR_REPORT
from campaigns.features.models import FeaturePage
from cms.cases.kinds import CaseKind, Subject, register_kind

MOST_DIGITS = 18


def feature_of(key: str) -> Subject | None:
    """The feature of a primary key, when every reader may open it."""
    if not (key.isascii() and key.isdecimal() and len(key) <= MOST_DIGITS):
        return None
    feature = FeaturePage.objects.readable().filter(pk=int(key)).first()
    return Subject(feature, feature.title, feature.url) if feature else None


def register() -> None:
    """Called once, when all apps are ready."""
    register_kind(
        CaseKind(
            name=ERROR_REPORT,
            label=_("读者纠错"),
            title=_("报告差错"),
            introduction=_(
                "写错的字、算错的数、认错的人，都请告诉我们。不用注册，提交后会得到回执编号。"
            ),
            quote_label=_("原文（可以不填）"),
            text_label=_("哪里错了，应当是什么"),
            find_subject=feature_of,
        )
    )
