from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator, validate_email
from django.utils.translation import gettext_lazy as _

from cms.cases.kinds import CaseKind
from cms.cases.models import QUOTE_LENGTH, TEXT_LENGTH

PHONE = RegexValidator(r"^\+?[\d\s-]{7,20}$")
LEAST_WORDS = 4


class CaseForm(forms.Form):
    """What somebody of the public writes; who it is from is theirs to say."""

    quote = forms.CharField(
        required=False,
        max_length=QUOTE_LENGTH,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"max_length": _("原文最多 %(limit_value)d 字，摘出有错的那一句就行。")},
    )
    text = forms.CharField(
        max_length=TEXT_LENGTH,
        min_length=LEAST_WORDS,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={
            "required": _("请写明要反映的情况。"),
            "min_length": _("请再写具体一些，好让编辑找得到。"),
            "max_length": _("最多 %(limit_value)d 字，请删减；说不完的请按页脚的方式联系我们。"),
        },
    )
    contact_name = forms.CharField(
        required=False,
        max_length=40,
        error_messages={"max_length": _("称呼最多 %(limit_value)d 字。")},
    )
    contact = forms.CharField(
        required=False,
        max_length=100,
        error_messages={"max_length": _("电话或邮箱最多 %(limit_value)d 个字符。")},
    )
    # Nobody sees it; what fills in every field of a page is no reader.
    more_words = forms.CharField(required=False)

    def __init__(self, kind: CaseKind, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["quote"].label = str(kind.quote_label)
        self.fields["text"].label = str(kind.text_label)
        self.fields["contact_name"].label = _("怎么称呼您（可以不填）")
        self.fields["contact"].label = _("电话或邮箱（可以不填）")
        for name, field in self.fields.items():
            if name in self.errors:
                field.widget.attrs["aria-invalid"] = "true"

    def clean_contact(self) -> str:
        contact: str = self.cleaned_data["contact"].strip()
        try:
            if contact:
                (validate_email if "@" in contact else PHONE)(contact)
        except ValidationError as error:
            raise ValidationError(_("请填电话号码或邮箱，例如 13800000000。")) from error
        return contact

    @property
    def is_by_a_machine(self) -> bool:
        return bool(self.data.get("more_words"))
