"""What is asked when a button of a step is pressed."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cms.review.enums import StepName

WRITER = "writer"


class NoteForm(forms.Form):
    """A word beside an approval."""

    comment = forms.CharField(
        label=_("意见"), required=False, max_length=300, widget=forms.Textarea(attrs={"rows": 2})
    )


class ReturnForm(forms.Form):
    """Why a story goes back, and where to."""

    comment = forms.CharField(
        label=_("理由"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("请写退回的理由，作者要照着改。")},
    )
    to_step = forms.ChoiceField(
        label=_("退到"),
        choices=[
            (WRITER, _("作者")),
            (StepName.FIRST.value, StepName.FIRST.label),
            (StepName.SECOND.value, StepName.SECOND.label),
            (StepName.FINAL.value, StepName.FINAL.label),
            (StepName.PROOF.value, StepName.PROOF.label),
        ],
        initial=WRITER,
        help_text=_("只能退到这篇稿走过的环节。"),
    )
