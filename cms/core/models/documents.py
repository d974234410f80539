from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document

from cms.core.plain_words import PlainWords


class CustomDocument(PlainWords, AbstractDocument):
    """A file of the library: PDF pages, forms, audio and video."""

    admin_form_fields = Document.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = _("文件")
        verbose_name_plural = _("文件")
