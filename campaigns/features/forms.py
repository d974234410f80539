"""What editors send when they import copy."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import ProhibitNullCharactersValidator
from django.utils.translation import gettext_lazy as _


class ManyFilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    """Several files of one input. An empty one passes: the copy desk says what is wrong with it."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=ManyFilesInput(), required=False, allow_empty_file=True, **kwargs)

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        files = data if isinstance(data, list | tuple) else [data] if data else []
        return [super(ManyFilesField, self).clean(file, initial) for file in files]


class CopyField(forms.CharField):
    """Text as it was pasted. The copy desk says where a control character stands, NUL included."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, strip=False, **kwargs)
        self.validators = [
            check
            for check in self.validators
            if not isinstance(check, ProhibitNullCharactersValidator)
        ]


class CopyForm(forms.Form):
    """Step 1: copy as text or as files, and pictures."""

    text = CopyField()
    copy_files = ManyFilesField()
    pictures = ManyFilesField()


class PrintDetailsForm(forms.Form):
    """Step 2: what raw copy rarely says of the printed page. Nothing is required."""

    title = forms.CharField(label=_("主题"), required=False, max_length=255)
    paper = forms.CharField(label=_("报纸"), required=False, max_length=40)
    issue_date = forms.DateField(
        label=_("出报日期"),
        required=False,
        input_formats=["%Y-%m-%d", "%Y年%m月%d日", "%Y.%m.%d", "%Y/%m/%d"],
        error_messages={"invalid": _("出报日期请写成 2026-03-01 的样子。")},
    )
    page_no = forms.CharField(label=_("版次"), required=False, max_length=8)
    page_name = forms.CharField(label=_("版名"), required=False, max_length=40)
    responsible_editor = forms.CharField(label=_("责任编辑"), required=False, max_length=80)

    def details(self) -> dict[str, str]:
        """The valid values that were sent, as they are kept; a field that was emptied is empty."""
        values = {name: value for name, value in self.cleaned_data.items() if name in self.data}
        if values.get("issue_date"):
            values["issue_date"] = values["issue_date"].isoformat()
        return {name: value or "" for name, value in values.items()}
