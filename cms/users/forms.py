from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.auth import LoginForm as WagtailLoginForm


class LoginForm(WagtailLoginForm):
    """Signing in at the desk, with every word in Chinese."""

    username = forms.CharField(label=_("用户名"), max_length=254, widget=forms.TextInput())
    password = forms.CharField(
        label=_("密码"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    error_messages = {
        **WagtailLoginForm.error_messages,
        "invalid_login": _("用户名或密码不对，请再试一次。"),
        "inactive": _("这个账号已停用，请找管理员。"),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Wagtail repeats the label there: 输入你的 用户名.
        self.fields["username"].widget.attrs.pop("placeholder", None)
