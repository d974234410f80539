"""The ways out in the admin: a feature as a file to take along."""

import io

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET
from wagtail.images.models import SourceImageIOError

from campaigns.features.models import FeaturePage
from campaigns.features.ways_out.outgoing import outgoing
from campaigns.features.ways_out.word import word_file

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@require_GET
def word_document(request: HttpRequest, page_id: int) -> HttpResponseBase:
    """The newest version of a feature, draft or not, as a Word document."""
    page = get_object_or_404(FeaturePage, pk=page_id)
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    feature = page.get_latest_revision_as_object()
    try:
        data = word_file(outgoing(feature))
    except (OSError, SourceImageIOError):
        messages.error(
            request, _("有一张图片的文件读不出来，Word 文件没有生成。请换掉打不开的图片再导出。")
        )
        return redirect("wagtailadmin_pages:edit", page_id)
    return FileResponse(
        io.BytesIO(data), as_attachment=True, filename=f"{feature.title}.docx", content_type=WORD
    )
