"""Parts of pages that are made once."""

import datetime
from collections.abc import Hashable
from typing import Any

from django import template
from django.utils.safestring import SafeString

from cms.core import page_cache
from cms.core.sites import site_of

register = template.Library()

Plain = str | int | bool | datetime.date | None


@register.simple_tag(takes_context=True)
def part(context: Any, template_name: str, **inputs: Any) -> SafeString:
    """Like {% include … with … only %}, remembered: {% part "card.html" story=story level=3 %}.

    The template sees the inputs and `request` (for addresses of pages only), nothing else, so that
    what it makes follows from them: from plain values, and from remembered things, which say what
    they show. With a thing that is not remembered it is made each time.
    """

    def make() -> SafeString:
        page_cache.depends_on(*tags)
        found = context.template.engine.get_template(template_name)
        html: SafeString = found.render(context.new({**inputs, "request": context["request"]}))
        return html

    tags: set[str] = set()
    key: list[Hashable] = [template_name]
    for name, value in sorted(inputs.items()):
        if isinstance(value, Plain):
            key.append((name, type(value), value))
        elif shown := getattr(value, "shown_tags", None):
            key.append((name, type(value), value.pk))
            tags |= shown
        else:
            return make()
    # Links of a page with a query repeat it, and there is no end of queries.
    if not tags or context["request"].GET:
        return make()
    site = site_of(context["request"])
    return page_cache.remembered((*key, site.pk if site else None), make)
