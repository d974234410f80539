"""What a browser would send of Wagtail's page editor: the form as it is shown."""

from typing import Any

from wagtail.blocks import ListBlock, RichTextBlock, StreamBlock, StructBlock
from wagtail.images.blocks import ImageChooserBlock


def form_as_shown(form: Any) -> dict[str, Any]:
    """Every field of a page's form, its body and its credits, as names and values of a POST."""
    sent: dict[str, Any] = {}
    for name, field in form.fields.items():
        value = form[name].value()
        if name != "body" and value not in (None, False, []):
            sent[name] = _shown(field, value)
    page = form.instance
    sent |= block_as_shown(page.body.stream_block, page.body, "body")
    for prefix, formset in form.formsets.items():
        sent |= _formset_as_shown(prefix, formset)
    return sent


def _shown(field: Any, value: Any) -> Any:
    if value is True:
        return "on"
    if isinstance(value, list):
        return [str(getattr(item, "pk", item)) for item in value]
    shown = field.widget.format_value(field.prepare_value(value))
    if isinstance(shown, list):
        return shown[0]
    return "" if shown is None else shown


def _formset_as_shown(prefix: str, formset: Any) -> dict[str, Any]:
    initial = len(formset.initial_forms)
    sent = {f"{prefix}-TOTAL_FORMS": initial, f"{prefix}-INITIAL_FORMS": initial,
            f"{prefix}-MIN_NUM_FORMS": 0, f"{prefix}-MAX_NUM_FORMS": 1000}  # fmt: skip
    for number, form in enumerate(formset.initial_forms):
        for name in form.fields:
            value = form[name].value()
            if name != "DELETE" and value is not None:
                sent[f"{prefix}-{number}-{name}"] = value
        sent[f"{prefix}-{number}-ORDER"] = number + 1
    return sent


def block_as_shown(block: Any, value: Any, prefix: str) -> dict[str, Any]:
    """One block of a body and all that is in it."""
    if isinstance(block, StreamBlock | ListBlock):
        return _children_as_shown(block, value, prefix)
    if isinstance(block, StructBlock):
        sent: dict[str, Any] = {}
        for name, child in block.child_blocks.items():
            sent |= block_as_shown(child, value[name], f"{prefix}-{name}")
        return sent
    if isinstance(block, RichTextBlock):
        return {prefix: block.field.widget.format_value(value.source)}
    if isinstance(block, ImageChooserBlock):
        return {prefix: value.pk if value else ""}
    return {prefix: "" if value is None else value}


def _children_as_shown(block: Any, value: Any, prefix: str) -> dict[str, Any]:
    children = value.bound_blocks if isinstance(block, ListBlock) else list(value)
    sent: dict[str, Any] = {f"{prefix}-count": len(children)}
    for number, child in enumerate(children):
        here = f"{prefix}-{number}"
        sent |= {f"{here}-deleted": "", f"{here}-order": number, f"{here}-id": child.id or ""}
        if isinstance(block, StreamBlock):
            sent[f"{here}-type"] = child.block_type
        sent |= block_as_shown(child.block, child.value, f"{here}-value")
    return sent
