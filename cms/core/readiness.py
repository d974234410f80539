"""What keeps a page from being published, in sentences that name the fault."""

from typing import Any

from django.db.models import Model
from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue
from wagtail.fields import StreamField

from cms.core.body_layout import PlacedFigure, circled, dangling_mentions, place_figures
from cms.core.wording import says_something


def body_problems(page: Model) -> list[str]:
    """What is wrong with the bodies of a page, whatever its fields are called."""
    problems = []
    for field in page._meta.concrete_fields:
        if isinstance(field, StreamField):
            body = getattr(page, field.name)
            for figure in place_figures(body):
                problems += figure_problems(figure)
            problems += mention_problems(body)
    return problems


def lead_problems(lead_image: Any, lead_credit: str) -> list[str]:
    """A lead picture without credit or alt text; each sentence says what to fill in."""
    problems = []
    if lead_image is not None:
        if not (says_something(lead_credit) or says_something(lead_image.credit)):
            problems.append(
                _("题图“%s”没有署名，请在图片的“署名”里填写后再发布。") % lead_image.title
            )
        if not says_something(lead_image.description):
            problems.append(
                _("题图“%s”没有替代文字，请在图片的“描述”里写一句画面内容后再发布。")
                % lead_image.title
            )
    return problems


def figure_problems(figure: PlacedFigure) -> list[str]:
    """The same for one numbered picture of the body."""
    name = _("图%s") % circled(figure.number)
    image = figure.value["image"]
    if image is None:
        return [_("%s没有图片，请选图，或去掉这一块。") % name]
    problems = []
    if not says_something(figure.credit):
        problems.append(
            _("%(name)s“%(title)s”没有署名，请填写“署名”后再发布。")
            % {"name": name, "title": image.title}
        )
    if not says_something(figure.value.alt_text):
        problems.append(
            _("%(name)s“%(title)s”没有替代文字，请写一句画面内容后再发布。")
            % {"name": name, "title": image.title}
        )
    return problems


def mention_problems(body: StreamValue) -> list[str]:
    """Mentions such as 图⑦ without a picture."""
    return [
        _("文中提到“%s”，但没有这幅图，请补图或改号码。") % mention
        for mention in dangling_mentions(body)
    ]
