"""What kinds of copy there are, and what people do on a page."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Genre(models.TextChoices):
    """The kind of a piece of copy (体裁)."""

    SPECIAL = "special", _("专版")
    NEWS = "news", _("消息")
    FEATURE = "feature", _("通讯")
    COMMENTARY = "commentary", _("评论")
    PHOTO = "photo", _("图片报道")
    NOTICE = "notice", _("资料")


class CreditRole(models.TextChoices):
    """What a person did for a feature, in the order in which a page names them."""

    WRITER = "writer", _("采写")
    PHOTOGRAPHER = "photographer", _("摄影")
    CORRESPONDENT = "correspondent", _("通讯员")
    ILLUSTRATOR = "illustrator", _("绘图")
    VIDEOGRAPHER = "videographer", _("摄像")
    PLANNER = "planner", _("策划")
    COORDINATOR = "coordinator", _("统筹")
    RESPONSIBLE_EDITOR = "responsible_editor", _("责任编辑")
    EDITOR = "editor", _("编辑")
    LAYOUT_EDITOR = "layout_editor", _("版式")
    ART_EDITOR = "art_editor", _("美编")
    PROOFREADER = "proofreader", _("校对")
    SUPERVISOR = "supervisor", _("监制")


class CreditScope(models.TextChoices):
    """What of a page a credit speaks of."""

    PAGE = "page", _("本版")
    PAGE_TEXT = "page_text", _("本版稿件")
    PAGE_IMAGES = "page_images", _("本版图片")
    ARTICLE = "article", _("本文")


class FindingSeverity(models.TextChoices):
    """How much a finding of the checks weighs; the values are those of checks.Severity."""

    ERROR = "error", _("须处理")
    WARNING = "warning", _("建议")
    HINT = "hint", _("提示")


class FindingDecisionKind(models.TextChoices):
    """What becomes of a finding."""

    FIXED = "fixed", _("已改")
    ALLOWED = "allowed", _("放行")


# Whose names stand below the headline.
BYLINE_ROLES = (CreditRole.WRITER, CreditRole.CORRESPONDENT)


# The kind of case (cms.cases) by which a reader says that something in a feature is wrong.
ERROR_REPORT = "correction"
